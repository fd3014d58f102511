public import Communique

/// The codes of the XML reader, writer and validator.
extension Diagnostic.Code {
  /// `xml.syntax.empty`
  public static let xmlEmpty = Self("xml.syntax.empty", "There is nothing to read.")
  /// `xml.syntax.encoding`
  public static let xmlEncoding = Self("xml.syntax.encoding", "The text is not in UTF-8, or says that it is not.")
  /// `xml.syntax.utf8`
  public static let xmlUTF8 = Self("xml.syntax.utf8", "Bytes are not UTF-8.")
  /// `xml.character.forbidden`
  public static let xmlCharacterForbidden = Self(
    "xml.character.forbidden", "There is a character that XML 1.0 does not allow.")
  /// `xml.syntax.tag`
  public static let xmlTag = Self("xml.syntax.tag", "A tag is not written as XML writes tags.")
  /// `xml.syntax.tag-mismatch`
  public static let xmlTagMismatch = Self(
    "xml.syntax.tag-mismatch", "An end tag closes another element than the one that is open.")
  /// `xml.syntax.attribute`
  public static let xmlAttribute = Self(
    "xml.syntax.attribute", "An attribute is not written as XML writes attributes, or stands twice.")
  /// `xml.syntax.reference`
  public static let xmlReference = Self(
    "xml.syntax.reference", "A reference names an entity that XML does not have, or is not closed.")
  /// `xml.syntax.end`
  public static let xmlEnd = Self("xml.syntax.end", "The document ends before its elements do.")
  /// `xml.syntax.trailing`
  public static let xmlTrailing = Self("xml.syntax.trailing", "Something follows after the root element.")
  /// `xml.syntax.namespace`
  public static let xmlNamespace = Self("xml.syntax.namespace", "A prefix is bound to no namespace.")
  /// `xml.syntax.malformed`
  public static let xmlMalformed = Self("xml.syntax.malformed", "The document is not well-formed in another way.")
  /// `xml.doctype`
  public static let xmlDoctype = Self("xml.doctype", "The document has a document type declaration, which is refused.")
  /// `xml.limit.depth`
  public static let xmlDepth = Self("xml.limit.depth", "Elements are nested deeper than the limit.")
  /// `xml.limit.tag`
  public static let xmlTagSize = Self("xml.limit.tag", "A tag is longer than the limit.")
  /// `xml.limit.attributes`
  public static let xmlAttributes = Self("xml.limit.attributes", "An element has more attributes than the limit.")
  /// `xml.limit.text`
  public static let xmlTextSize = Self("xml.limit.text", "A text, comment or section is longer than the limit.")
  /// `xml.limit.size`
  public static let xmlSize = Self("xml.limit.size", "A dossier is larger than the limit.")
  /// `xml.limit.diagnostics`
  public static let xmlDiagnosticLimit = Self(
    "xml.limit.diagnostics", "There are more findings than the limit; the rest is left out.", severity: .note)
  /// `xml.root`
  public static let xmlRoot = Self("xml.root", "The root element is not one that is read.")
  /// `xml.element.unknown`
  public static let xmlElementUnknown = Self("xml.element.unknown", "An element is none that its parent has.")
  /// `xml.element.missing`
  public static let xmlElementMissing = Self("xml.element.missing", "A required element is missing.")
  /// `xml.element.misplaced`
  public static let xmlElementMisplaced = Self(
    "xml.element.misplaced", "An element stands in another place than the schema has it.")
  /// `xml.element.repeated`
  public static let xmlElementRepeated = Self("xml.element.repeated", "An element stands twice that can stand once.")
  /// `xml.attribute.unknown`
  public static let xmlAttributeUnknown = Self("xml.attribute.unknown", "An attribute is none that its element has.")
  /// `xml.attribute.missing`
  public static let xmlAttributeMissing = Self("xml.attribute.missing", "A required attribute is missing.")
  /// `xml.text.unexpected`
  public static let xmlTextUnexpected = Self("xml.text.unexpected", "Text stands where only elements may.")
  /// `xml.text.empty`
  public static let xmlTextEmpty = Self("xml.text.empty", "An element that needs a text is empty.")
  /// `xml.language.repeated`
  public static let xmlLanguageRepeated = Self("xml.language.repeated", "A text stands twice in one language.")
  /// `xml.integer.malformed`
  public static let xmlInteger = Self("xml.integer.malformed", "A text is not a count.")
  /// `xml.escape.malformed`
  public static let xmlEscape = Self("xml.escape.malformed", "An escape is none that a document with escapes has.")
  /// `xml.schema-version.unsupported`
  public static let xmlSchemaVersion = Self(
    "xml.schema-version.unsupported", "The dossier follows a version of the model that this library cannot read.")
  /// `xml.schema.element`
  public static let xmlInvalidElement = Self(
    "xml.schema.element", "An element stands where the schema does not allow it.")
  /// `xml.schema.content`
  public static let xmlInvalidContent = Self("xml.schema.content", "An element lacks content that the schema requires.")
  /// `xml.schema.text`
  public static let xmlInvalidText = Self("xml.schema.text", "Text stands where the schema allows none.")
  /// `xml.schema.attribute`
  public static let xmlInvalidAttribute = Self(
    "xml.schema.attribute", "An attribute is one that the schema does not allow, or lacks.")
  /// `xml.schema.value`
  public static let xmlInvalidValue = Self("xml.schema.value", "A value is not of the type that the schema requires.")
  /// `xml.schema.key`
  public static let xmlInvalidKey = Self(
    "xml.schema.key", "A key or reference breaks an identity constraint of the schema.")
  /// `xml.schema.root`
  public static let xmlInvalidRoot = Self("xml.schema.root", "The schema does not declare the root element.")
  /// `xml.schema.invalid`
  public static let xmlInvalid = Self("xml.schema.invalid", "The document breaks another rule of the schema.")
  /// `xml.schema.unusable`
  public static let xmlSchemaUnusable = Self("xml.schema.unusable", "A schema cannot be read or compiled.")

  /// All codes of XML, in the order of the documentation.
  public static let xml: [Self] = [
    xmlEmpty, xmlEncoding, xmlUTF8, xmlCharacterForbidden, xmlTag, xmlTagMismatch, xmlAttribute, xmlReference,
    xmlEnd, xmlTrailing, xmlNamespace, xmlMalformed, xmlDoctype, xmlDepth, xmlTagSize, xmlAttributes, xmlTextSize,
    xmlSize, xmlDiagnosticLimit, xmlRoot, xmlElementUnknown, xmlElementMissing, xmlElementMisplaced,
    xmlElementRepeated, xmlAttributeUnknown, xmlAttributeMissing, xmlTextUnexpected, xmlTextEmpty,
    xmlLanguageRepeated, xmlInteger, xmlEscape, xmlSchemaVersion, xmlInvalidElement, xmlInvalidContent,
    xmlInvalidText, xmlInvalidAttribute, xmlInvalidValue, xmlInvalidKey, xmlInvalidRoot, xmlInvalid,
    xmlSchemaUnusable,
  ]
}

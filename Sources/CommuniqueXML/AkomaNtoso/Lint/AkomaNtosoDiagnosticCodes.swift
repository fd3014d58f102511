public import Communique

/// The codes of the Akoma Ntoso lint, with the severities that they have at level 2.
extension Diagnostic.Code {
  /// `akn.namespace`
  public static let aknNamespace = Self(
    "akn.namespace", "The document is in another dialect of Akoma Ntoso than version 3.0, and is not looked at.")
  /// `akn.root`
  public static let aknRoot = Self("akn.root", "The root element is no akomaNtoso that holds a document.")

  /// `akn.eid.duplicate`
  public static let aknEIdDuplicate = Self("akn.eid.duplicate", "Two elements of a file have the same eId.")
  /// `akn.eid.form`
  public static let aknEIdForm = Self(
    "akn.eid.form", "An eId or wId is empty, or has white space, “#” or an empty part.")
  /// `akn.eid.element`
  public static let aknEIdElement = Self(
    "akn.eid.element", "The last part of an eId does not begin with the element's name or its abbreviation.")
  /// `akn.eid.prefix`
  public static let aknEIdPrefix = Self(
    "akn.eid.prefix", "What precedes the last part of an eId is no eId of an element around it that is a context.")
  /// `akn.eid.number`
  public static let aknEIdNumber = Self(
    "akn.eid.number", "An eId is numbered neither by the element's num nor by its count in the context.")
  /// `akn.eid.missing`
  public static let aknEIdMissing = Self("akn.eid.missing", "An element that needs an eId has none.")
  /// `akn.wid.redundant`
  public static let aknWIdRedundant = Self("akn.wid.redundant", "A wId is the same as the eId, and so says nothing.")

  /// `akn.reference.form`
  public static let aknReferenceForm = Self("akn.reference.form", "A reference is not written as “#” and an eId.")
  /// `akn.reference.dangling`
  public static let aknReferenceDangling = Self(
    "akn.reference.dangling", "A reference leads to an eId that nothing has.")
  /// `akn.reference.kind`
  public static let aknReferenceKind = Self(
    "akn.reference.kind", "A reference leads to an element of another kind than its attribute is for.")
  /// `akn.by.empty`
  public static let aknByEmpty = Self("akn.by.empty", "A speaker is left empty instead of being declared as unnamed.")

  /// `akn.href.dangling`
  public static let aknHrefDangling = Self("akn.href.dangling", "A link leads to an eId that nothing in the file has.")
  /// `akn.href.external`
  public static let aknHrefExternal = Self(
    "akn.href.external", "An address with a scheme or host stands elsewhere than on an “a”.")
  /// `akn.href.form`
  public static let aknHrefForm = Self(
    "akn.href.form", "A link is neither “#” and an eId nor an IRI of the naming convention.")

  /// `akn.frbr.component`
  public static let aknFRBRComponent = Self(
    "akn.frbr.component", "An FRBRthis is not the FRBRuri of its level with the component added.")
  /// `akn.frbr.nesting`
  public static let aknFRBRNesting = Self(
    "akn.frbr.nesting", "The IRI of an expression or manifestation does not continue that of the level above.")
  /// `akn.frbr.mismatch`
  public static let aknFRBRMismatch = Self(
    "akn.frbr.mismatch", "An IRI and the metadata beside it say different things.")
  /// `akn.frbr.missing`
  public static let aknFRBRMissing = Self(
    "akn.frbr.missing", "A level of the identification lacks an element that the naming convention needs.")
  /// `akn.frbr.iri`
  public static let aknFRBRIRI = Self("akn.frbr.iri", "An IRI is not of the form of the naming convention.")
  /// `akn.frbr.version`
  public static let aknFRBRVersion = Self(
    "akn.frbr.version", "The IRI of a record of a meeting has a version, which records do not have.")
  /// `akn.language.form`
  public static let aknLanguageForm = Self(
    "akn.language.form", "The language of an expression is not a code of three letters (ISO 639-2).")

  /// `akn.tlc.href`
  public static let aknTLCHref = Self(
    "akn.tlc.href", "The IRI of an entity is not /akn/ontology/, its class and its identifier.")
  /// `akn.tlc.label`
  public static let aknTLCLabel = Self("akn.tlc.label", "An entity of the references has an empty showAs.")
  /// `akn.tlc.duplicate`
  public static let aknTLCDuplicate = Self("akn.tlc.duplicate", "Two entities of one document have the same IRI.")
  /// `akn.tlc.unused`
  public static let aknTLCUnused = Self(
    "akn.tlc.unused", "Nothing refers to an entity of the references.", severity: .warning)

  /// `akn.proprietary.namespace`
  public static let aknProprietaryNamespace = Self(
    "akn.proprietary.namespace", "An element of Akoma Ntoso stands in a block for other namespaces.")
  /// `akn.author.role`
  public static let aknAuthorRole = Self(
    "akn.author.role", "An FRBRauthor does not say in which role.", severity: .warning)
  /// `akn.author.form`
  public static let aknAuthorForm = Self(
    "akn.author.form", "The href of an FRBRauthor is neither “#” and an agent's eId nor an IRI under /akn/.")
  /// `akn.attribute.foreign`
  public static let aknAttributeForeign = Self(
    "akn.attribute.foreign", "Content has an attribute of another namespace, which other readers may drop.",
    severity: .note)
  /// `akn.count.empty`
  public static let aknCountEmpty = Self(
    "akn.count.empty", "A quorum or count of votes has no value.", severity: .warning)

  /// `akn.speech.from`
  public static let aknSpeechFrom = Self(
    "akn.speech.from", "A verbatim speech does not have the speaker's name in a from.", severity: .warning)
  /// `akn.section.empty`
  public static let aknSectionEmpty = Self(
    "akn.section.empty", "A section, speech, question, answer, scene, narrative or summary says nothing.",
    severity: .warning)
  /// `akn.heading.repeated`
  public static let aknHeadingRepeated = Self(
    "akn.heading.repeated", "An element has two of num, heading or subheading.", severity: .warning)
  /// `akn.heading.order`
  public static let aknHeadingOrder = Self(
    "akn.heading.order", "num, heading and subheading stand in another order.", severity: .warning)
  /// `akn.body.mixed`
  public static let aknBodyMixed = Self(
    "akn.body.mixed", "A body mixes blocks, parts of legislation and sections of a debate.", severity: .warning)
  /// `akn.quote.twice`
  public static let aknQuoteTwice = Self(
    "akn.quote.twice", "A quotation mark stands in the text and in startQuote or endQuote.", severity: .warning)

  /// `akn.component.unknown`
  public static let aknComponentUnknown = Self(
    "akn.component.unknown", "A componentInfo and the documents in the document do not name the same components.")
  /// `akn.component.eid`
  public static let aknComponentEId = Self(
    "akn.component.eid", "An eId in a document within the document does not begin with that of its attachment.")

  /// All codes of the Akoma Ntoso lint, in the order of the documentation.
  package static let akomaNtosoLint: [Self] = [
    aknNamespace, aknRoot, aknEIdDuplicate, aknEIdForm, aknEIdElement, aknEIdPrefix, aknEIdNumber, aknEIdMissing,
    aknWIdRedundant, aknReferenceForm, aknReferenceDangling, aknReferenceKind, aknByEmpty, aknHrefDangling,
    aknHrefExternal, aknHrefForm, aknFRBRComponent, aknFRBRNesting, aknFRBRMismatch, aknFRBRMissing, aknFRBRIRI,
    aknFRBRVersion, aknLanguageForm, aknTLCHref, aknTLCLabel, aknTLCDuplicate, aknTLCUnused, aknProprietaryNamespace,
    aknAuthorRole, aknAuthorForm, aknAttributeForeign, aknCountEmpty, aknSpeechFrom, aknSectionEmpty,
    aknHeadingRepeated, aknHeadingOrder, aknBodyMixed, aknQuoteTwice, aknComponentUnknown, aknComponentEId,
  ]
}

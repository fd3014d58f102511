public import Communique

/// The codes of the JSON reader.
extension Diagnostic.Code {
  /// `json.syntax.empty`
  public static let jsonEmpty = Self("json.syntax.empty", "There is nothing to read.")
  /// `json.syntax.encoding`
  public static let jsonEncoding = Self("json.syntax.encoding", "The text is not in UTF-8 but in UTF-16 or UTF-32.")
  /// `json.syntax.utf8`
  public static let jsonUTF8 = Self("json.syntax.utf8", "Bytes are not UTF-8.")
  /// `json.syntax.unexpected`
  public static let jsonUnexpected = Self(
    "json.syntax.unexpected", "A character stands where JSON has no place for it.")
  /// `json.syntax.end`
  public static let jsonEnd = Self("json.syntax.end", "The text ends before the value does.")
  /// `json.syntax.trailing`
  public static let jsonTrailing = Self("json.syntax.trailing", "Something follows after the value.")
  /// `json.syntax.comma`
  public static let jsonComma = Self("json.syntax.comma", "A comma is missing, or one too many.")
  /// `json.syntax.key`
  public static let jsonKey = Self("json.syntax.key", "A key is not a string in double quotes.")
  /// `json.syntax.literal`
  public static let jsonLiteral = Self("json.syntax.literal", "A word is not true, false or null.")
  /// `json.syntax.number`
  public static let jsonNumber = Self("json.syntax.number", "A number is not written as JSON writes numbers.")
  /// `json.syntax.escape`
  public static let jsonEscape = Self("json.syntax.escape", "An escape in a string is none that JSON has.")
  /// `json.syntax.surrogate`
  public static let jsonSurrogate = Self("json.syntax.surrogate", "An escape is half of a surrogate pair.")
  /// `json.syntax.control`
  public static let jsonControl = Self("json.syntax.control", "A string holds an unescaped control character.")
  /// `json.limit.depth`
  public static let jsonDepth = Self("json.limit.depth", "Values are nested deeper than the limit.")
  /// `json.limit.size`
  public static let jsonSize = Self("json.limit.size", "The text is larger than the limit.")
  /// `json.limit.diagnostics`
  public static let jsonDiagnosticLimit = Self(
    "json.limit.diagnostics", "There are more findings than the limit; the rest is left out.", severity: .note)
  /// `json.key.duplicate`
  public static let jsonKeyDuplicate = Self("json.key.duplicate", "A key stands twice in one object.")
  /// `json.key.unknown`
  public static let jsonKeyUnknown = Self("json.key.unknown", "A key is none that the record has.")
  /// `json.key.missing`
  public static let jsonKeyMissing = Self("json.key.missing", "A required key is missing.")
  /// `json.type.mismatch`
  public static let jsonTypeMismatch = Self("json.type.mismatch", "A value is of another type than the field.")
  /// `json.type.null`
  public static let jsonNull = Self("json.type.null", "A value is null; what is absent is left out.")
  /// `json.decimal.number`
  public static let jsonDecimalNumber = Self(
    "json.decimal.number", "A number stands where a decimal string belongs, which keeps every digit.")
  /// `json.integer.malformed`
  public static let jsonInteger = Self(
    "json.integer.malformed", "A number is not whole, is negative, or is too large for a count.")
  /// `json.string.nul`
  public static let jsonNUL = Self("json.string.nul", "A string holds U+0000, which most formats cannot.")
  /// `json.text.empty`
  public static let jsonTextEmpty = Self("json.text.empty", "A required text is empty.")
  /// `json.schema-version.unsupported`
  public static let jsonSchemaVersion = Self(
    "json.schema-version.unsupported", "The dossier follows a version of the model that this library cannot read.")

  /// All codes of the JSON reader, in the order of the documentation.
  public static let json: [Self] = [
    jsonEmpty, jsonEncoding, jsonUTF8, jsonUnexpected, jsonEnd, jsonTrailing, jsonComma, jsonKey, jsonLiteral,
    jsonNumber, jsonEscape, jsonSurrogate, jsonControl, jsonDepth, jsonSize, jsonDiagnosticLimit, jsonKeyDuplicate,
    jsonKeyUnknown, jsonKeyMissing, jsonTypeMismatch, jsonNull, jsonDecimalNumber, jsonInteger, jsonNUL,
    jsonTextEmpty, jsonSchemaVersion,
  ]
}

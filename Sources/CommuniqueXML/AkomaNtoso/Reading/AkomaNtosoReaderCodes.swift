public import Communique

/// The codes of the reader of Akoma Ntoso.
extension Diagnostic.Code {
  /// `akn.dialect`
  public static let aknReadDialect = Self(
    "akn.dialect", "The document is in an older or looser form of Akoma Ntoso than 3.0.", severity: .note)
  /// `akn.document.type`
  public static let aknReadDocumentType = Self(
    "akn.document.type", "The document is of a type that says nothing about a meeting.")
  /// `akn.element.left`
  public static let aknReadElementLeft = Self(
    "akn.element.left", "The model has no place for what an element says, or the reader does not look at it.",
    severity: .note)
  /// `akn.speaker.unresolved`
  public static let aknReadSpeakerUnresolved = Self(
    "akn.speaker.unresolved", "A reference to a person, an organization or a role names none of the document.",
    severity: .warning)
  /// `akn.date.malformed`
  public static let aknReadDateMalformed = Self(
    "akn.date.malformed", "A date is none, or contradicts the dates of the meeting, and is left out.",
    severity: .warning)
  /// `akn.block.unreadable`
  public static let aknReadBlockUnreadable = Self(
    "akn.block.unreadable", "The dossier in the element proprietary cannot be read.")

  /// All codes of the reader, in the order of the documentation.
  package static let akomaNtosoReader: [Self] = [
    aknReadDialect, aknReadDocumentType, aknReadElementLeft, aknReadSpeakerUnresolved, aknReadDateMalformed,
    aknReadBlockUnreadable,
  ]
}

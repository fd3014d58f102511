public import Communique

extension Diagnostic.Code {
  /// Words between quotation marks are not taken for a statement.
  public static let draftNoStatement = Self(
    "draft.quotation.no-statement", "Words between quotation marks are not taken for a statement.", severity: .note)
  /// A statement has no speaker, because the text names none with certainty.
  public static let draftSpeakerMissing = Self(
    "draft.speaker.missing", "A statement has no speaker, because the text names none with certainty.",
    severity: .warning)
  /// A speaker is left empty, because the text supports it less than was asked for.
  public static let draftSpeakerWithheld = Self(
    "draft.speaker.withheld", "A speaker is left empty, because the text supports it less than was asked for.",
    severity: .note)
  /// A quotation mark opens and none closes; the end is inferred.
  public static let draftQuotationUnclosed = Self(
    "draft.quotation.unclosed", "A quotation mark opens and none closes; the end is inferred.", severity: .warning)
  /// The text says that a subject was not on the agenda.
  public static let draftAgendaDenied = Self(
    "draft.agenda.denied", "The text says that a subject was not on the agenda.", severity: .note)
  /// The text is not kept in the dossier.
  public static let draftTextNotEmbedded = Self(
    "draft.text.not-embedded", "The text is not kept in the dossier.", severity: .warning)
  /// A dossier was drafted from a briefing on the way to another format.
  public static let draftNotice = Self(
    "draft.notice", "A dossier was drafted from a briefing on the way to another format.", severity: .note)
  /// Nothing was found in a briefing.
  public static let draftEmpty = Self("draft.empty", "Nothing was found in a briefing.", severity: .warning)

  /// The codes of drafts.
  public static let draft: [Diagnostic.Code] = [
    .draftNoStatement, .draftSpeakerMissing, .draftSpeakerWithheld, .draftQuotationUnclosed, .draftAgendaDenied,
    .draftTextNotEmbedded, .draftNotice, .draftEmpty,
  ]
}

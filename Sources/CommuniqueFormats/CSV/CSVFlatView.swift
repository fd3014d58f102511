internal import Communique

/// The table that most people want: a row for each statement, with what stands around it repeated on every row.
/// Derived from the other tables, and not read back. ``CSVFlatViewWriter`` writes it.
enum CSVFlatView {
  static var table: CSVTable {
    let columns: [(String, String, CSVTable.Datatype)] = [
      ("statement_id", "The statement's key in the table statements.", .token(pattern: CSVSchema.keyPattern)),
      ("dossier_id", "The dossier's key.", .token(pattern: CSVSchema.keyPattern)),
      ("dossier_title", "The dossier's title.", .text),
      ("meeting_id", "The key of the meeting or occasion at which it was said.", .token(pattern: CSVSchema.keyPattern)),
      ("meeting_title", "The meeting's title.", .text),
      ("meeting_kind", "The kind of meeting.", .text),
      ("meeting_start", "When the meeting starts, in EDTF.", .token(pattern: PartialDate.scalarType.pattern ?? "")),
      ("meeting_end", "When the meeting ends, in EDTF.", .token(pattern: PartialDate.scalarType.pattern ?? "")),
      ("date", "When it was said, in EDTF.", .token(pattern: PartialDate.scalarType.pattern ?? "")),
      ("date_earliest", "The first day that the statement's date, or else the meeting's, can mean.", dayType),
      ("date_latest", "The last day that it can mean.", dayType),
      ("speakers", "Who spoke, separated by “; ”.", .text),
      ("speaker_roles", "The roles that the speakers held, separated by “; ”.", .text),
      ("on_behalf_of", "For whom they spoke, separated by “; ”.", .text),
      ("addressees", "To whom it was said, separated by “; ”.", .text),
      ("kind", "The kind of utterance.", .text),
      ("polarity", "Whether it was made; empty where it was.", .text),
      ("text_status", "How close the text is to the words used.", .text),
      ("text", "What was said, on one line.", .text),
      ("text_language", "The language of the text.", .token(pattern: LanguageTag.scalarType.pattern ?? "")),
      ("quoted_words", "The words that sources quote, separated by “ | ”, on one line.", .text),
      ("agenda_item", "The agenda item's title.", .text),
      ("topics", "What it is about, separated by “; ”.", .text),
      ("responds_to", "The key of the statement that it responds to.", .token(pattern: CSVSchema.keyPattern)),
      ("decision_ids", "The keys of the decisions that it mentions, separated by “; ”.", .text),
      ("decisions", "The decisions' titles, separated by “; ”.", .text),
      ("source_ids", "The keys of the sources that report it, separated by “; ”.", .text),
      ("sources", "The sources' titles, separated by “; ”.", .text),
      ("source_count", "How many sources report it.", .integer),
      ("independent_source_count", "How many independent ones; sources made from one another count once.", .integer),
    ]
    return CSVTable(
      name: "statements_flat", singular: "statement_flat",
      summary:
        "One row for each statement, with meeting, speakers, decisions and sources repeated. Derived; not read back.",
      role: .derived,
      columns: columns.map { name, summary, type in
        CSVTable.Column(
          name: name, summary: summary, datatype: type, isRequired: name == "statement_id" || name == "dossier_id")
      })
  }

  private static let dayType = CSVTable.Datatype.token(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
}

internal import Communique

/// A table of the CSV package.
struct CSVTable: Sendable {
  /// What part a table plays in the package.
  enum Role: Sendable {
    /// One row for each dossier, or each entity of a kind.
    case main
    /// Repeated values of another table's rows.
    case values
    /// References between rows of other tables.
    case references
    /// Made from the other tables for convenience; not read back.
    case derived
  }

  /// What a column holds.
  enum Datatype: Sendable {
    /// Text that anybody may have written, which a spreadsheet could take for a formula.
    case text
    /// A text of a fixed form.
    case token(pattern: String)
    case integer
    case decimal
    case iri
  }

  struct Column: Sendable {
    let name: String
    let summary: String
    let datatype: Datatype
    var isRequired = false
    /// The table whose `id` the column refers to.
    var target: String?
    /// The known tokens, for documentation; others are allowed.
    var tokens: [VocabularyTerm] = []
  }

  let name: String
  /// What one row of it is called in other tables' columns: `meeting` in `meeting_id`.
  let singular: String
  let summary: String
  let role: Role
  var columns: [Column]
  /// Whether texts of one language stand in columns of their own, and the others in the table `texts`.
  var hasLocalizedText = false

  var fileName: String { name + ".csv" }
}

extension String {
  /// The name in snake case: `agendaItems` as `agenda_items`.
  var snakeCased: String {
    var result = ""
    for character in self {
      if character.isUppercase { result += "_" + character.lowercased() } else { result.append(character) }
    }
    return result
  }
}

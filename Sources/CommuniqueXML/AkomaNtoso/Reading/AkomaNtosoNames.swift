internal import Communique

/// Gives out the identifiers of entities, each once.
struct AkomaNtosoNames {
  private var names = UniqueNames(separator: "-")

  /// Takes an identifier: the wanted one where it is one and free, otherwise one made from it.
  mutating func take<Subject>(_ wanted: String?, or other: String) -> ID<Subject> {
    let base = wanted.flatMap(Self.identifier(from:)) ?? Self.identifier(from: other) ?? "entity"
    // The longest identifiers leave no room for a number.
    let name = names.take(base, stem: String(base.prefix(200)))
    return (try? ID<Subject>(text: name)) ?? .missing
  }

  /// The text as an identifier; `nil` where nothing of it can be part of one.
  static func identifier(from text: String) -> String? {
    do throws(MalformedScalar) {
      return try ID<Dossier>(text: text).rawValue
    } catch {
      return error.suggestion
    }
  }
}

internal import Communique

/// Gives out the identifiers of entities, each once.
struct AkomaNtosoNames {
  private var taken: Set<String> = []
  /// With which number the search for a free identifier goes on.
  private var counts: [String: Int] = [:]

  /// Takes an identifier: the wanted one where it is one and free, otherwise one made from it.
  mutating func take<Subject>(_ wanted: String?, or other: String) -> ID<Subject> {
    let base = wanted.flatMap(Self.identifier(from:)) ?? Self.identifier(from: other) ?? "entity"
    if taken.insert(base).inserted, let id = try? ID<Subject>(text: base) { return id }
    let stem = String(base.prefix(200))
    var number = counts[stem] ?? 2
    while !taken.insert("\(stem)-\(number)").inserted { number += 1 }
    counts[stem] = number + 1
    return (try? ID<Subject>(text: "\(stem)-\(number)")) ?? .missing
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

internal import Communique

extension DossierComparison {
  mutating func compareHeader(_ truthSource: Source, _ draftSource: Source) {
    compare(truthSource, "title", truthSource.title?.description, draftSource.title?.description)
    compare(truthSource, "subtitle", truthSource.subtitle?.description, draftSource.subtitle?.description)
    compare(truthSource, "series", truthSource.series, draftSource.series)
    compare(truthSource, "number", truthSource.number, draftSource.number)
    compare(truthSource, "publisher", truthSource.publisher, draftSource.publisher)
    compare(truthSource, "originator", truthSource.originator, draftSource.originator)
    compareList(
      truthSource, "authors", truthSource.authors.map(truth.names.label), draftSource.authors.map(draft.names.label))
    compareList(
      truthSource, "contacts", truthSource.contacts.compactMap { $0.email ?? $0.url?.text },
      draftSource.contacts.compactMap { $0.email ?? $0.url?.text })
    compare(truthSource, "published", truthSource.published, draftSource.published)
    compare(truthSource, "url", truthSource.url?.text, draftSource.url?.text)
    compare(truthSource, "rights", truthSource.rights, draftSource.rights)
  }

  /// Compares the meetings that the dossiers are about, in order.
  mutating func compareMeetings() {
    for (expected, found) in zip(truth.dossier.about, draft.dossier.about) {
      guard let expected = truth.dossier.meetings.first(where: { $0.id == expected }),
        let found = draft.dossier.meetings.first(where: { $0.id == found }), let source = pairs.first?.truth
      else { continue }
      compare(source, "meeting start", expected.start, found.start)
      compare(source, "meeting end", expected.end, found.end)
      compare(source, "meeting place", Self.name(expected.place, in: truth), Self.name(found.place, in: draft))
    }
  }

  private static func name(_ place: ID<Place>?, in view: DossierView) -> String? {
    place.flatMap { id in view.dossier.places.first { $0.id == id }?.name.description }
  }

  private mutating func compare(_ source: Source, _ field: String, _ expected: String?, _ found: String?) {
    count(source, field, expected, found) { AgentNames.folded($0) == AgentNames.folded($1) }
  }

  private mutating func compare(_ source: Source, _ field: String, _ expected: PartialDate?, _ found: PartialDate?) {
    count(source, field, expected?.text, found?.text) { Self.agrees(found: $1, with: $0) }
  }

  private mutating func compare(_ source: Source, _ field: String, _ expected: Party?, _ found: Party?) {
    let isSame = expected.flatMap { expected in
      found.map { draft.names.isSame($0, as: expected, in: truth.names) || Self.haveSameLabel($0, expected) }
    }
    count(source, field, expected.map(truth.names.label), found.map(draft.names.label)) { _, _ in isSame ?? false }
  }

  private static func haveSameLabel(_ one: Party, _ two: Party) -> Bool {
    guard let label = one.label, let other = two.label else { return false }
    return AgentNames.folded(label) == AgentNames.folded(other)
  }

  private mutating func compareList(_ source: Source, _ field: String, _ expected: [String], _ found: [String]) {
    for text in expected { evaluation.header.expect(found.contains(text)) }
    for text in found {
      evaluation.header.draft(expected.contains(text))
      if !expected.contains(text) {
        miss(.header, source.id, nil, field, expected: expected.joined(separator: ", "), found: text)
      }
    }
  }

  private mutating func count(
    _ source: Source, _ field: String, _ expected: String?, _ found: String?, _ agree: (String, String) -> Bool
  ) {
    let isSame = expected.flatMap { expected in found.map { agree(expected, $0) } } ?? false
    if expected != nil { evaluation.header.expect(isSame) }
    if found != nil { evaluation.header.draft(isSame) }
    guard expected != nil || found != nil, !isSame else { return }
    miss(.header, source.id, nil, field, expected: expected ?? "nothing", found: found ?? "nothing")
  }

  /// Whether a drafted date says nothing but what another one says: digits that are not given are `X`, and what is left
  /// out at its end is not claimed.
  static func agrees(found: String, with expected: String) -> Bool {
    let marks: Set<Character> = ["?", "~", "%"]
    let found = Array(found.filter { !marks.contains($0) })
    let expected = Array(expected.filter { !marks.contains($0) })
    guard !found.isEmpty, found.count <= expected.count else { return false }
    return zip(found, expected).allSatisfy { $0 == $1 || ($0 == "X" && $1.isNumber) }
  }
}

import Communique

/// Keeps the value that gave way: as a name, in the attestation that has it, or in a note.
struct ConflictKeeper {
  /// What the entities of the merged dossier are called, by identifier.
  let labels: [String: String]
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var differences: [FieldDifference] = []

  /// The source from which each name comes, by identifier, and that of the other dossier; as far as they are known.
  private let sourcesOfNames: [String: ID<Source>]
  private let otherSource: ID<Source>?

  init(labels: [String: String], sourcesOfNames: [String: ID<Source>] = [:], otherSource: ID<Source>? = nil) {
    self.labels = labels
    self.sourcesOfNames = sourcesOfNames
    self.otherSource = otherSource
  }

  mutating func keep<Value: Entity>(
    _ conflicts: [FieldConflict], in value: inout Value, before: Value, other: Value, path: String
  ) {
    for conflict in conflicts {
      let field = conflict.field.string
      if field == "note" {
        append(conflict.other, to: &value)
        continue
      }
      let kept = named(conflict.kept)
      let given = named(conflict.other)
      diagnostics.append(
        Diagnostic(
          conflict.isWording ? .mergeConflictWording : .mergeConflictValue,
          "“\(Spelling.shortened(conflict.other))” gave way to “\(Spelling.shortened(conflict.kept))”",
          path: "\(path)/\(field)"))
      if keepAsName(conflict, in: &value) {
        noteSpelling(conflict, of: value)
        continue
      }
      if keepAsReading(field, given, in: &value, before: before, isWording: conflict.isWording) {
        note(conflict, kept, given, value, before, other)
        continue
      }
      append("\(field): \(given)", to: &value)
    }
  }

  /// A value, or a list of values, with the names of entities for their identifiers.
  private func named(_ text: String) -> String {
    if let label = labels[text] { return label }
    var parts: [String] = []
    var rest = text[...]
    while let place = rest.firstIndex(of: ";") {
      parts.append(String(rest[..<place]))
      rest = rest[rest.index(after: place)...].drop { $0 == " " }
    }
    parts.append(String(rest))
    return parts.contains { labels[$0] != nil } ? parts.map { labels[$0] ?? $0 }.joined(separator: "; ") : text
  }

  // MARK: Names

  private func keepAsName<Value: Entity>(_ conflict: FieldConflict, in value: inout Value) -> Bool {
    guard ["name", "shortName", "label"].contains(conflict.field.string) else { return false }
    if var person = value as? Person {
      if !person.nameVariants.contains(conflict.other) { person.nameVariants.append(conflict.other) }
      return assign(person, to: &value)
    }
    if var organization = value as? Organization {
      if !organization.nameVariants.contains(conflict.other) { organization.nameVariants.append(conflict.other) }
      return assign(organization, to: &value)
    }
    return false
  }

  /// Remembers that two sources spell a name differently.
  private mutating func noteSpelling<Value: Entity>(_ conflict: FieldConflict, of value: Value) {
    guard conflict.field.string == "name", let otherSource, let source = sourcesOfNames[value.id.rawValue],
      source != otherSource, ConflictKeeper.areSpellings(conflict.kept, conflict.other)
    else { return }
    differences.append(
      FieldDifference(
        kind: .spelling, subject: value.id.rawValue, field: "name",
        kept: SourceReading(source: source, value: conflict.kept),
        other: SourceReading(source: otherSource, value: conflict.other)))
  }

  private static func areSpellings(_ left: String, _ right: String) -> Bool {
    var folding = WordFolding()
    let first = folding.words(of: left)
    let second = folding.words(of: right)
    guard first.count == second.count else { return false }
    return first.map(ComparableName.sound) == second.map(ComparableName.sound)
      || Spelling.nearest(to: left, in: [right]) != nil
  }

  private func assign<Value>(_ changed: Any, to value: inout Value) -> Bool {
    guard let changed = changed as? Value else { return false }
    value = changed
    return true
  }

  // MARK: Readings

  /// Puts a value into the attestations that came with it.
  private func keepAsReading<Value: Entity>(
    _ field: String, _ text: String, in value: inout Value, before: Value, isWording: Bool
  ) -> Bool {
    guard var attested = value as? any Attested, let before = before as? any Attested else { return false }
    let known = Set(before.attestations)
    let added = attested.attestations.indices.filter { !known.contains(attested.attestations[$0]) }
    if isWording, attested.attestations.contains(where: { ConflictKeeper.holds($0, text) }) { return true }
    guard !added.isEmpty else { return false }
    for position in added {
      let reading = FieldReading(field: field, value: text)
      if !attested.attestations[position].readings.contains(where: { $0.field == field }) {
        attested.attestations[position].readings.append(reading)
      }
    }
    return assign(attested, to: &value)
  }

  /// Whether the segments of an attestation have the words of a text already.
  private static func holds(_ attestation: Attestation, _ text: String) -> Bool {
    var folding = WordFolding()
    let words = folding.words(of: attestation.segments.compactMap { $0.text ?? $0.span?.exact }.joined(separator: " "))
    return !words.isEmpty && words == folding.words(of: text)
  }

  /// Remembers what two sources have differently.
  private mutating func note<Value: Entity>(
    _ conflict: FieldConflict, _ kept: String, _ given: String, _ value: Value, _ before: Value, _ other: Value
  ) {
    guard !conflict.isWording, let first = before as? any Attested, let second = other as? any Attested,
      let source = first.attestations.first(where: { attestation in
        !second.attestations.contains { $0.source == attestation.source }
      }),
      let contrary = second.attestations.first(where: { attestation in
        !first.attestations.contains { $0.source == attestation.source }
      })
    else { return }
    differences.append(
      FieldDifference(
        kind: .contradiction, subject: value.id.rawValue, field: conflict.field.string,
        kept: SourceReading(source: source.source, value: kept, span: source.segments.first?.span),
        other: SourceReading(source: contrary.source, value: given, span: contrary.segments.first?.span)))
  }

  // MARK: Notes

  private func append<Value: Entity>(_ text: String, to value: inout Value) {
    var note = value.note ?? LocalizedText()
    let language = note.entries.first?.language ?? .undetermined
    let known = note[language] ?? ""
    guard !known.split(separator: "\n").contains(where: { $0 == text }), known != text else { return }
    note[language] = known.isEmpty ? text : known + "\n" + text
    value.note = note
  }
}

import Communique

/// That two dossiers have different values for a field of an attested entity.
struct FieldDifference: Sendable {
  let kind: DiscrepancyKind
  let subject: String
  let field: String
  let kept: SourceReading
  let other: SourceReading
}

/// Unites a dossier with the visited one, entity by entity.
struct DossierUniter: FieldVisitor {
  typealias Failure = Never
  private var fields: RecordUniter
  private let lists: [String: any CollectedField]
  private let parties: PartyNames
  private let labels: [String: String]
  private let options: MergeOptions
  private(set) var differences: [FieldDifference] = []
  private var findings: [Diagnostic] = []

  private let sourcesOfNames: [String: ID<Source>]
  private let otherSource: ID<Source>?

  init(
    _ other: Dossier, parties: PartyNames, labels: [String: String], sourcesOfNames: [String: ID<Source>],
    options: MergeOptions
  ) {
    self.sourcesOfNames = sourcesOfNames
    otherSource = other.sources.count == 1 ? other.sources.first?.id : nil
    fields = RecordUniter(other, scope: .entity, parties: parties)
    var other = other
    var collector = ListCollector()
    other.visitFields(&collector)
    lists = collector.lists
    self.parties = parties
    self.labels = labels
    self.options = options
  }

  /// What was found: differences of the dossiers themselves, then those of their entities.
  var diagnostics: [Diagnostic] {
    fields.conflicts.map { conflict in
      Diagnostic(
        conflict.isWording ? .mergeConflictWording : .mergeConflictValue,
        "The dossiers have “\(Spelling.shortened(conflict.kept))” and “\(Spelling.shortened(conflict.other))”; the first stays",
        path: "/\(conflict.field)")
    } + findings
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    fields.entities(field, &value)
    guard let others = (lists[field.name.string] as? Collected<[Value]>)?.value, !others.isEmpty else { return }
    var positions: [ID<Value>: Int] = [:]
    for (position, entity) in value.enumerated() where positions[entity.id] == nil { positions[entity.id] = position }
    for other in others {
      if let position = positions[other.id] {
        if value[position] != other { unite(&value[position], other, path: "/\(field.name)/\(position)") }
      } else {
        positions[other.id] = value.count
        value.append(other)
      }
    }
  }

  private mutating func unite<Value: Entity>(_ value: inout Value, _ other: Value, path: String) {
    let before = value
    var other = other
    if options.prefersFullerWording { FullerWording.exchange(&value, &other) }
    var uniter = RecordUniter(other, scope: .entity, parties: parties)
    value.visitFields(&uniter)
    var keeper = ConflictKeeper(labels: labels, sourcesOfNames: sourcesOfNames, otherSource: otherSource)
    keeper.keep(uniter.conflicts, in: &value, before: before, other: other, path: path)
    findings += keeper.diagnostics
    differences += keeper.differences
  }

  // MARK: The dossier's own fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) { fields.identity(field, &value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) { fields.field(field, &value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) { fields.field(field, &value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) { fields.field(field, &value) }
  mutating func field(_ field: Field, _ value: inout Int) { fields.field(field, &value) }
  mutating func field(_ field: Field, _ value: inout Int?) { fields.field(field, &value) }
  mutating func field(_ field: Field, _ value: inout LocalizedText) { fields.field(field, &value) }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) { fields.field(field, &value) }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    fields.field(field, &value)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    fields.field(field, &value)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    fields.field(field, &value)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) { fields.field(field, &value) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) { fields.field(field, &value) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) { fields.field(field, &value) }
}

private struct ListCollector: EntityListVisitor {
  var lists: [String: any CollectedField] = [:]

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    lists[field.name.string] = Collected(value: value)
  }
}

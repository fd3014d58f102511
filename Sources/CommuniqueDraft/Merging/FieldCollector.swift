import Communique

/// A value of a field, with its type kept.
protocol CollectedField: Sendable {}

/// The value of a field.
struct Collected<Value: Sendable>: CollectedField {
  let value: Value
}

/// Collects the values of a record's fields in their order, so that another record of the type can be united with it.
struct FieldCollector: FieldVisitor {
  typealias Failure = Never
  private(set) var values: [any CollectedField] = []

  /// The values of a record's fields.
  static func values(of record: some Record) -> [any CollectedField] {
    var record = record
    var collector = FieldCollector()
    record.visitFields(&collector)
    return collector.values
  }

  private mutating func collect<Value: Sendable>(_ value: Value) { values.append(Collected(value: value)) }

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) { collect(value.rawValue) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) { collect(value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) { collect(value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) { collect(value) }
  mutating func field(_ field: Field, _ value: inout Int) { collect(value) }
  mutating func field(_ field: Field, _ value: inout Int?) { collect(value) }
  mutating func field(_ field: Field, _ value: inout LocalizedText) { collect(value) }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) { collect(value) }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) { collect(value.rawValue) }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) { collect(value?.rawValue) }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    collect(value.map(\.rawValue))
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) { collect(value) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) { collect(value) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) { collect(value) }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) { collect(value) }
}

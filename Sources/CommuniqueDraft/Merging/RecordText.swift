import Communique

/// A record's values as one line of text, for messages and notes.
struct RecordText: FieldVisitor {
  typealias Failure = Never
  private var parts: [String] = []

  /// The values, each after the other.
  static func text(of record: some Record) -> String {
    var record = record
    var visitor = RecordText()
    record.visitFields(&visitor)
    return visitor.parts.joined(separator: " ")
  }

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) { parts.append(value.rawValue) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) { parts.append(value.text) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if let value { parts.append(value.text) }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) { parts += value.map(\.text) }
  mutating func field(_ field: Field, _ value: inout Int) { parts.append("\(value)") }
  mutating func field(_ field: Field, _ value: inout Int?) { if let value { parts.append("\(value)") } }
  mutating func field(_ field: Field, _ value: inout LocalizedText) { parts.append(value.description) }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    if let value { parts.append(value.description) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    parts.append(value.rawValue)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    if let value { parts.append(value.rawValue) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    parts += value.map(\.rawValue)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) { value.visitFields(&self) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) { value?.visitFields(&self) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    for position in value.indices { value[position].visitFields(&self) }
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {}
}

import Communique

/// Empties optional fields of entities.
struct FieldClearer: FieldVisitor {
  typealias Failure = Never
  /// For JSON pointers of entities, the field to empty.
  let fields: [String: String]
  private(set) var count = 0
  private var current: String?

  init(fields: [String: String]) { self.fields = fields }

  private mutating func isMeant(_ field: Field) -> Bool {
    guard let current, field.name.string == current else { return false }
    count += 1
    return true
  }

  func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) { if isMeant(field) { value = nil } }
  func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {}
  func field(_ field: Field, _ value: inout Int) {}
  func field(_ field: Field, _ value: inout Int?) {}
  func field(_ field: Field, _ value: inout LocalizedText) {}
  func field(_ field: Field, _ value: inout LocalizedText?) {}
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {}
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    if isMeant(field) { value = nil }
  }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {}
  func field<Value: Record>(_ field: Field, _ value: inout Value) {}
  func field<Value: Record>(_ field: Field, _ value: inout Value?) {}
  func field<Value: Record>(_ field: Field, _ value: inout [Value]) {}
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    for position in value.indices {
      guard let name = fields["/\(field.name)/\(position)"] else { continue }
      current = name
      value[position].visitFields(&self)
      current = nil
    }
  }
}

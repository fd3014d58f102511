import Communique

/// Collects what a record refers to.
struct ReferenceCollector: FieldVisitor {
  typealias Failure = Never
  /// The identifiers that references name.
  private(set) var references: Set<String> = []

  func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {}
  func field(_ field: Field, _ value: inout Int) {}
  func field(_ field: Field, _ value: inout Int?) {}
  func field(_ field: Field, _ value: inout LocalizedText) {}
  func field(_ field: Field, _ value: inout LocalizedText?) {}
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    references.insert(value.rawValue)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    if let id = value { references.insert(id.rawValue) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    references.formUnion(value.map(\.rawValue))
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) { value.visitFields(&self) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) { value?.visitFields(&self) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    value.visitInPlace { element, _ in element.visitFields(&self) }
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    value.visitInPlace { element, _ in element.visitFields(&self) }
  }
}

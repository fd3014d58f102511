extension Record {
  /// Whether no field of the record holds anything. An optional value that is empty counts as absent in every format.
  package var isEmpty: Bool {
    var copy = self
    var visitor = ContentFinder()
    do {
      try copy.visitFields(&visitor)
      return true
    } catch {
      return false
    }
  }
}

/// Ends the walk at the first field that holds something.
private struct ContentFinder: FieldVisitor {
  struct Found: Error {}
  typealias Failure = Found

  private func check(_ hasContent: Bool) throws(Found) { if hasContent { throw Found() } }

  func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) throws(Found) { throw Found() }
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) throws(Found) { throw Found() }
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) throws(Found) {
    try check(value?.text.isEmpty == false)
  }
  func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) throws(Found) {
    try check(value.contains { !$0.text.isEmpty })
  }
  func field(_ field: Field, _ value: inout Int) throws(Found) { throw Found() }
  func field(_ field: Field, _ value: inout Int?) throws(Found) { try check(value != nil) }
  func field(_ field: Field, _ value: inout LocalizedText) throws(Found) { throw Found() }
  func field(_ field: Field, _ value: inout LocalizedText?) throws(Found) { try check(value?.isEmpty == false) }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) throws(Found) { throw Found() }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) throws(Found) {
    try check(value != nil)
  }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) throws(Found) {
    try check(!value.isEmpty)
  }
  func field<Value: Record>(_ field: Field, _ value: inout Value) throws(Found) { throw Found() }
  func field<Value: Record>(_ field: Field, _ value: inout Value?) throws(Found) {
    try check(value?.isEmpty == false)
  }
  func field<Value: Record>(_ field: Field, _ value: inout [Value]) throws(Found) { try check(!value.isEmpty) }
  func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) throws(Found) { try check(!value.isEmpty) }
}

/// A visitor of a dossier that looks at its lists of entities, and at nothing else.
package protocol EntityListVisitor: FieldVisitor where Failure == Never {}

extension EntityListVisitor {
  package func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}
  package func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  package func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
  package func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {}
  package func field(_ field: Field, _ value: inout Int) {}
  package func field(_ field: Field, _ value: inout Int?) {}
  package func field(_ field: Field, _ value: inout LocalizedText) {}
  package func field(_ field: Field, _ value: inout LocalizedText?) {}
  package func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {}
  package func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {}
  package func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {}
  package func field<Value: Record>(_ field: Field, _ value: inout Value) {}
  package func field<Value: Record>(_ field: Field, _ value: inout Value?) {}
  package func field<Value: Record>(_ field: Field, _ value: inout [Value]) {}
}

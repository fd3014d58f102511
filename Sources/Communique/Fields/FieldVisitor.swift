/// Something that walks over the fields of a record: a writer, a reader, a schema maker, a checker.
///
/// A ``Record`` calls one method for each field, in declared order. The overload tells the visitor the field's type
/// and whether it is required (`T`), optional (`T?`) or repeated (`[T]`). Values are passed `inout`, so that one list
/// of fields serves reading and writing; a visitor that only reads leaves them as they are.
public protocol FieldVisitor: ~Copyable {
  /// What the visitor throws to end the walk; `Never` where it never does.
  associatedtype Failure: Error

  /// Visits the identifier by which the record is referred to.
  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) throws(Failure)

  /// Visits a required value that has a textual form.
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) throws(Failure)
  /// Visits an optional value that has a textual form.
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) throws(Failure)
  /// Visits a list of values that have a textual form.
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) throws(Failure)

  /// Visits a required count or offset, never negative.
  mutating func field(_ field: Field, _ value: inout Int) throws(Failure)
  /// Visits an optional count or offset, never negative.
  mutating func field(_ field: Field, _ value: inout Int?) throws(Failure)

  /// Visits a required text in one language or several.
  mutating func field(_ field: Field, _ value: inout LocalizedText) throws(Failure)
  /// Visits an optional text in one language or several.
  mutating func field(_ field: Field, _ value: inout LocalizedText?) throws(Failure)

  /// Visits a required reference to an entity of the dossier.
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) throws(Failure)
  /// Visits an optional reference to an entity of the dossier.
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) throws(Failure)
  /// Visits a list of references to entities of the dossier.
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) throws(Failure)

  /// Visits a required value that has fields of its own.
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) throws(Failure)
  /// Visits an optional value that has fields of its own.
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) throws(Failure)
  /// Visits a list of values that have fields of their own.
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) throws(Failure)

  /// Visits one of the dossier's lists of entities.
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) throws(Failure)
}

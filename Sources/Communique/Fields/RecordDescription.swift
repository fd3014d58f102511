/// What a record consists of, as schemas and documentation need it. Made by walking the fields of an empty record, so
/// it cannot disagree with what readers and writers do.
public struct RecordDescription: Sendable {
  /// What the record is called, in lower camel case.
  public let name: String
  /// What the record is, in one sentence.
  public let summary: String
  /// The classes of the linked-data form, as prefixed names with spaces between them.
  public let iri: String
  /// The classes of which a value can have one besides, as prefixed names with spaces between them.
  public let additionalIRIs: String
  /// The kind of entity; `nil` for a value.
  public let kind: EntityKind?
  /// The fields, in declared order.
  public let fields: [FieldDescription]
}

/// What a field consists of.
public struct FieldDescription: Sendable {
  /// How often a field can be filled.
  public enum Cardinality: Hashable, Sendable {
    /// Always once.
    case required
    /// Once or not at all.
    case optional
    /// Any number of times, in a meaningful order.
    case repeated
  }

  /// What a field holds.
  public indirect enum Content: Sendable {
    /// The record's own identifier.
    case identity(ScalarType)
    /// A value with a textual form.
    case scalar(ScalarType)
    /// A count or offset.
    case integer
    /// A text in one language or several.
    case localizedText
    /// A reference to an entity of one of the kinds.
    case reference(name: String, kinds: Set<EntityKind>)
    /// A value with fields of its own.
    case record(RecordDescription)
    /// Entities of one kind.
    case entities(RecordDescription)
  }

  /// The name in canonical JSON.
  public let name: String
  /// What the field holds, in one sentence.
  public let summary: String
  /// The property of the linked-data form, as a prefixed name; see ``Field/iri``.
  public let iri: String
  /// The key of the linked-data form; empty where it is the local name of the property.
  public let term: String
  /// Whether linked data keeps the values as a list.
  public let isSequence: Bool
  /// How often it can be filled.
  public let cardinality: Cardinality
  /// What it holds.
  public let content: Content
}

extension Record {
  /// What the record consists of.
  public static var recordDescription: RecordDescription {
    var template = Self.template
    var visitor = RecordDescriber()
    template.visitFields(&visitor)
    return RecordDescription(
      name: recordName.string, summary: recordSummary.string, iri: recordIRI.string,
      additionalIRIs: additionalIRIs.string,
      kind: (Self.self as? any Entity.Type)?.entityKind, fields: visitor.fields)
  }
}

/// Writes down the static type of every field.
private struct RecordDescriber: FieldVisitor {
  typealias Failure = Never
  var fields: [FieldDescription] = []

  private mutating func add(
    _ field: Field, _ cardinality: FieldDescription.Cardinality, _ content: FieldDescription.Content
  ) {
    fields.append(
      FieldDescription(
        name: field.name.string, summary: field.summary.string, iri: field.iri.string,
        term: field.term.string, isSequence: field.isSequence, cardinality: cardinality, content: content))
  }

  private func reference<Target: ReferenceTarget>(to target: Target.Type) -> FieldDescription.Content {
    .reference(name: Target.referenceName, kinds: Target.referenceKinds)
  }

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    add(field, .required, .identity(ID<Subject>.scalarType))
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    add(field, .required, .scalar(Value.scalarType))
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    add(field, .optional, .scalar(Value.scalarType))
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    add(field, .repeated, .scalar(Value.scalarType))
  }
  mutating func field(_ field: Field, _ value: inout Int) { add(field, .required, .integer) }
  mutating func field(_ field: Field, _ value: inout Int?) { add(field, .optional, .integer) }
  mutating func field(_ field: Field, _ value: inout LocalizedText) { add(field, .required, .localizedText) }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) { add(field, .optional, .localizedText) }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    add(field, .required, reference(to: Target.self))
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    add(field, .optional, reference(to: Target.self))
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    add(field, .repeated, reference(to: Target.self))
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    add(field, .required, .record(Value.recordDescription))
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    add(field, .optional, .record(Value.recordDescription))
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    add(field, .repeated, .record(Value.recordDescription))
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    add(field, .repeated, .entities(Value.recordDescription))
  }
}

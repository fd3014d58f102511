/// A key of a record in `Codable` containers: the field's name in canonical JSON.
struct FieldKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ name: String) { stringValue = name }
  init(_ field: Field) { stringValue = field.name.string }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Record {
  /// Reads a record whose keys are those of canonical JSON. Keys that the record does not have are ignored, as
  /// `Codable` types do; the JSON reader of `CommuniqueFormats` reports them.
  public init(from decoder: any Decoder) throws {
    self = Self.template
    var visitor = RecordDecoder(container: try decoder.container(keyedBy: FieldKey.self))
    try visitFields(&visitor)
    if decoder.codingPath.isEmpty {
      var resolver = LanguageResolver(language: (self as? Dossier)?.language ?? .undetermined)
      visitFields(&resolver)
    }
  }

  /// Writes a record whose keys are those of canonical JSON; fields that hold nothing are left out.
  public func encode(to encoder: any Encoder) throws {
    var visitor = RecordEncoder(container: encoder.container(keyedBy: FieldKey.self))
    var copy = self
    try copy.visitFields(&visitor)
  }
}

/// Reads the fields of a record from a keyed container.
struct RecordDecoder: FieldVisitor {
  typealias Failure = any Error
  let container: KeyedDecodingContainer<FieldKey>

  private func decode<Value: Decodable>(_ field: Field, _ value: inout Value) throws {
    value = try container.decode(Value.self, forKey: FieldKey(field))
  }
  private func decode<Value: Decodable>(_ field: Field, _ value: inout Value?) throws {
    value = try container.decodeIfPresent(Value.self, forKey: FieldKey(field))
  }
  private func decode<Value: Decodable>(_ field: Field, _ value: inout [Value]) throws {
    value = try container.decodeIfPresent([Value].self, forKey: FieldKey(field)) ?? []
  }

  func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) throws { try decode(field, &value) }
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) throws { try decode(field, &value) }
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) throws {
    try decode(field, &value)
    if let text = (value as? String), text.isEmpty { value = nil }
  }
  func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) throws {
    try decode(field, &value)
    value.removeAll { $0.text.isEmpty }
  }
  func field(_ field: Field, _ value: inout Int) throws { try decode(field, &value) }
  func field(_ field: Field, _ value: inout Int?) throws { try decode(field, &value) }
  func field(_ field: Field, _ value: inout LocalizedText) throws { try decode(field, &value) }
  func field(_ field: Field, _ value: inout LocalizedText?) throws {
    try decode(field, &value)
    if value?.isEmpty == true { value = nil }
  }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) throws { try decode(field, &value) }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) throws { try decode(field, &value) }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) throws { try decode(field, &value) }
  func field<Value: Record>(_ field: Field, _ value: inout Value) throws { try decode(field, &value) }
  func field<Value: Record>(_ field: Field, _ value: inout Value?) throws {
    try decode(field, &value)
    if value?.isEmpty == true { value = nil }
  }
  func field<Value: Record>(_ field: Field, _ value: inout [Value]) throws { try decode(field, &value) }
  func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) throws { try decode(field, &value) }
}

/// Writes the fields of a record into a keyed container.
struct RecordEncoder: FieldVisitor {
  typealias Failure = any Error
  var container: KeyedEncodingContainer<FieldKey>

  private mutating func encode(_ field: Field, _ value: some Encodable) throws {
    try container.encode(value, forKey: FieldKey(field))
  }

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) throws { try encode(field, value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) throws { try encode(field, value) }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) throws {
    if let value, !value.text.isEmpty { try encode(field, value) }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) throws {
    let present = value.filter { !$0.text.isEmpty }
    if !present.isEmpty { try encode(field, present) }
  }
  mutating func field(_ field: Field, _ value: inout Int) throws { try encode(field, value) }
  mutating func field(_ field: Field, _ value: inout Int?) throws { if let value { try encode(field, value) } }
  mutating func field(_ field: Field, _ value: inout LocalizedText) throws { try encode(field, value) }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) throws {
    if let value, !value.isEmpty { try encode(field, value) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) throws {
    try encode(field, value)
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) throws {
    if let value { try encode(field, value) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) throws {
    if !value.isEmpty { try encode(field, value) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) throws { try encode(field, value) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) throws {
    if let value, !value.isEmpty { try encode(field, value) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) throws {
    if !value.isEmpty { try encode(field, value) }
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) throws {
    if !value.isEmpty { try encode(field, value) }
  }
}

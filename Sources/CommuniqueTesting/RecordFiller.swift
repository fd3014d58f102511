internal import Communique

/// Walks a record and fills its fields.
struct RecordFiller: FieldVisitor {
  typealias Failure = Never

  var random: SplitMix64
  private let options: DossierGenerator.Options
  private let number: UInt64
  private var pools: [EntityKind: [String]] = [:]
  private var kind: EntityKind?
  private var position = 0
  private let values: ScalarMaker

  init(random: SplitMix64, options: DossierGenerator.Options, number: UInt64) {
    self.random = random
    self.options = options
    self.number = number
    values = ScalarMaker(allowsControlCharacters: options.allowsControlCharacters)
    for kind in EntityKind.allCases {
      // Attestations need a source, and memberships a person.
      let least = kind == .source || kind == .person ? 1 : 0
      let count = max(least, self.random.below(options.maximumEntities + 1))
      pools[kind] = (0..<count).map { identifier(of: kind, $0) }
    }
  }

  private mutating func identifier(of kind: EntityKind, _ position: Int) -> String {
    switch random.below(4) {
    case 0: "\(kind.rawValue)\(position)"
    case 1: "\(kind.rawValue).\(position)_\(random.below(1000))-x"
    case 2: "\(kind.rawValue)-a-rather-long-identifier-\(position)"
    default: "\(kind.rawValue.uppercased())-\(position)"
    }
  }

  private mutating func isFilled() -> Bool { random.oneIn(2) }
  private mutating func count() -> Int { [0, 0, 1, 1, 2, 3][random.below(6)] }

  private mutating func localizedText() -> LocalizedText {
    var text = LocalizedText()
    for _ in 0..<[1, 1, 1, 2, 3][random.below(5)] {
      text[values.language(&random)] = values.text(&random)
    }
    return text
  }

  private mutating func reference<Target: ReferenceTarget>(to target: Target.Type) -> ID<Target>? {
    let kinds = EntityKind.allCases.filter(Target.referenceKinds.contains)
    let candidates = kinds.flatMap { pools[$0] ?? [] }
    return random.pick(candidates).flatMap { try? ID<Target>(text: $0) }
  }

  func kind(of entity: ID<AnyEntity>) -> EntityKind? {
    EntityKind.allCases.first { pools[$0]?.contains(entity.rawValue) == true }
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    let text = kind.flatMap { pools[$0]?[position] } ?? "dossier-\(number)"
    if let id = try? ID<Subject>(text: text) { value = id }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    if Value.self != SchemaVersion.self, let made = values.make(Value.self, &random) { value = made }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if isFilled() { value = values.make(Value.self, &random) }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    value = (0..<count()).compactMap { _ in values.make(Value.self, &random) }
  }
  mutating func field(_ field: Field, _ value: inout Int) { value = random.below(5000) }
  mutating func field(_ field: Field, _ value: inout Int?) { if isFilled() { value = random.below(5000) } }
  mutating func field(_ field: Field, _ value: inout LocalizedText) { value = localizedText() }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) { if isFilled() { value = localizedText() } }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    if let target = reference(to: Target.self) { value = target }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    guard isFilled() else { return }
    if let kind, Target.referenceKinds == [kind] {
      // Only to earlier ones, so that no cycle comes about.
      value = random.pick(Array((pools[kind] ?? []).prefix(position))).flatMap { try? ID<Target>(text: $0) }
    } else {
      value = reference(to: Target.self)
    }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    value = (0..<count()).compactMap { _ in reference(to: Target.self) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    value.visitFields(&self)
    name(&value)
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard isFilled() else { return }
    var record = Value.template
    record.visitFields(&self)
    name(&record)
    value = record.isEmpty ? nil : record
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    value = (0..<count()).map { _ in
      var record = Value.template
      record.visitFields(&self)
      name(&record)
      return record
    }
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    kind = Value.entityKind
    value = (pools[Value.entityKind] ?? []).indices.map { index in
      position = index
      var entity = Value.template
      entity.visitFields(&self)
      return entity
    }
    kind = nil
  }

  /// A party names somebody.
  private mutating func name<Value: Record>(_ value: inout Value) {
    guard var party = value as? Party, party.isEmpty else { return }
    party.label = values.text(&random)
    if let named = party as? Value { value = named }
  }
}

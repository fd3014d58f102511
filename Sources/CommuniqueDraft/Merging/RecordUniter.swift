import Communique

/// A field for which two records have values that do not go together.
struct FieldConflict: Sendable {
  /// The field's name.
  let field: StaticString
  /// The value that stays, as text.
  let kept: String
  /// The other value, as text.
  let other: String
  /// Whether the two are wordings of one text.
  let isWording: Bool
}

/// Two values made one.
struct UnitedValue<Value: Sendable>: Sendable {
  var value: Value
  /// What is said in other words in the one that gave way.
  var wordings: [FieldConflict] = []
}

/// Takes over from another record of the same type whatever the visited one lacks.
///
/// Lists are united, texts get the languages they lack, and what one record has and the other has not stays. Where both
/// have something else, the visited record's value stays and a conflict is noted.
struct RecordUniter: FieldVisitor {
  typealias Failure = Never

  /// How lists are treated.
  enum Scope {
    /// Those of an entity: united.
    case entity
    /// Those of a value: one is as good as the other only where they are equal or one is empty.
    case value
  }

  private let others: [any CollectedField]
  private let scope: Scope
  private let parties: PartyNames
  private var position = 0
  private(set) var conflicts: [FieldConflict] = []
  /// How many fields both have with the same value.
  private(set) var agreements = 0

  init(_ other: some Record, scope: Scope, parties: PartyNames) {
    others = FieldCollector.values(of: other)
    self.scope = scope
    self.parties = parties
  }

  /// Unites two records where nothing in them speaks against it and they have something in common.
  static func united<Value: Record>(_ first: Value, _ second: Value, parties: PartyNames) -> UnitedValue<Value>? {
    if first == second { return UnitedValue(value: first) }
    if let first = first as? Party, let second = second as? Party {
      return parties.united(first, second) as? UnitedValue<Value>
    }
    var united = first
    var uniter = RecordUniter(second, scope: .value, parties: parties)
    united.visitFields(&uniter)
    // That two attestations are of one source does not make them one.
    let needed = Value.self == Attestation.self ? 2 : 1
    let allowsWording = Value.self == Participation.self
    guard uniter.agreements >= needed, uniter.conflicts.allSatisfy({ allowsWording && $0.isWording }) else {
      return nil
    }
    return UnitedValue(value: united, wordings: uniter.conflicts)
  }

  private mutating func next<Value: Sendable>(_ type: Value.Type) -> Value? {
    defer { position += 1 }
    guard others.indices.contains(position) else { return nil }
    return (others[position] as? Collected<Value>)?.value
  }

  private mutating func note(_ field: Field, _ kept: String, _ other: String, isWording: Bool = false) {
    conflicts.append(FieldConflict(field: field.name, kept: kept, other: other, isWording: isWording))
  }

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) { _ = next(String.self) }

  // MARK: Single values

  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    guard let other = next(Value.self), !other.text.isEmpty else { return }
    if value == other {
      agreements += 1
    } else if value.text.isEmpty {
      value = other
    } else {
      note(field, value.text, other.text)
    }
  }

  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard let next = next(Value?.self), let other = next, !other.text.isEmpty else { return }
    guard let own = value, !own.text.isEmpty else { return value = other }
    if own == other { agreements += 1 } else { note(field, own.text, other.text) }
  }

  mutating func field(_ field: Field, _ value: inout Int) {
    guard let other = next(Int.self) else { return }
    if value == other { agreements += 1 } else { note(field, "\(value)", "\(other)") }
  }

  mutating func field(_ field: Field, _ value: inout Int?) {
    guard let next = next(Int?.self), let other = next else { return }
    guard let own = value else { return value = other }
    if own == other { agreements += 1 } else { note(field, "\(own)", "\(other)") }
  }

  mutating func field(_ field: Field, _ value: inout LocalizedText) {
    guard let other = next(LocalizedText.self) else { return }
    unite(field, &value, other)
  }

  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    guard let next = next(LocalizedText?.self), let other = next, !other.isEmpty else { return }
    var united = value ?? LocalizedText()
    unite(field, &united, other)
    value = united
  }

  private mutating func unite(_ field: Field, _ value: inout LocalizedText, _ other: LocalizedText) {
    if value == other { return agreements += 1 }
    let own = value
    for entry in other.entries where own[entry.language] != entry.text {
      if own.entries.contains(where: { $0.text == entry.text }) { continue }
      if let text = own[entry.language] {
        note(field, text, entry.text, isWording: true)
      } else if !own.isEmpty,
        entry.language == .undetermined || own.entries.allSatisfy({ $0.language == .undetermined })
      {
        // Texts of which one has no language are two wordings rather than translations.
        note(field, own.description, entry.text, isWording: true)
      } else {
        value[entry.language] = entry.text
      }
    }
  }

  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    guard let other = next(String.self) else { return }
    if value.rawValue == other { agreements += 1 } else { note(field, value.rawValue, other) }
  }

  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    guard let next = next(String?.self), let other = next else { return }
    guard let own = value else { return value = ID(unchecked: other) }
    if own.rawValue == other { agreements += 1 } else { note(field, own.rawValue, other) }
  }

  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    guard let other = next(Value.self) else { return }
    unite(field, &value, other)
  }

  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard let next = next(Value?.self), let other = next else { return }
    guard var own = value else { return value = other }
    unite(field, &own, other)
    value = own
  }

  private mutating func unite<Value: Record>(_ field: Field, _ value: inout Value, _ other: Value) {
    if value == other {
      agreements += 1
    } else if let union = RecordUniter.united(value, other, parties: parties) {
      value = union.value
      agreements += 1
      conflicts += union.wordings
    } else {
      note(field, RecordText.text(of: value), RecordText.text(of: other))
    }
  }

  // MARK: Lists

  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    guard let others = next([Value].self) else { return }
    unite(field, &value, others, text: \.text)
  }

  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    guard let others = next([String].self) else { return }
    unite(field, &value, others.map { ID<Target>(unchecked: $0) }, text: \.rawValue)
  }

  private mutating func unite<Value: Hashable>(
    _ field: Field, _ value: inout [Value], _ others: [Value], text: (Value) -> String
  ) {
    if others.isEmpty { return }
    if value.isEmpty { return value = others }
    if value == others { return agreements += 1 }
    if scope == .value || field.isSequence {
      return note(field, value.map(text).joined(separator: "; "), others.map(text).joined(separator: "; "))
    }
    var known = Set(value)
    for other in others where known.insert(other).inserted { value.append(other) }
  }

  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    guard let others = next([Value].self), !others.isEmpty else { return }
    if value.isEmpty { return value = others }
    if value == others { return agreements += 1 }
    if scope == .value || field.isSequence { return note(field, value, others) }
    let union = union(of: value, and: others)
    if RecordUniter.isWhole(field, Value.self), union.value.count > max(value.count, others.count) {
      return note(field, value, others)
    }
    value = union.value
    conflicts += union.wordings
  }

  private mutating func note<Value: Record>(_ field: Field, _ value: [Value], _ others: [Value]) {
    note(
      field, value.map { RecordText.text(of: $0) }.joined(separator: "; "),
      others.map { RecordText.text(of: $0) }.joined(separator: "; "))
  }

  /// Whether a list says something as a whole, so that elements of two lists must not be mixed: two sums are two claims,
  /// not one claim of two sums.
  private static func isWhole<Value: Record>(_ field: Field, _ type: Value.Type) -> Bool {
    if type == Money.self || type == Quantity.self { return true }
    return type == Party.self && ["speakers", "bodies", "actors"].contains(field.name.string)
  }

  private func union<Value: Record>(of value: [Value], and others: [Value]) -> UnitedValue<[Value]> {
    var united = value
    var wordings: [FieldConflict] = []
    var known = Set(value)
    var isFree = [Bool](repeating: true, count: value.count)
    let otherSet = Set(others)
    for position in value.indices where otherSet.contains(value[position]) { isFree[position] = false }
    for other in others where !known.contains(other) {
      var isNew = true
      for position in value.indices where isFree[position] {
        guard let both = RecordUniter.united(united[position], other, parties: parties) else { continue }
        united[position] = both.value
        wordings += both.wordings
        isFree[position] = false
        isNew = false
        break
      }
      if isNew { united.append(other) }
      known.insert(other)
    }
    return UnitedValue(value: united, wordings: wordings)
  }

  // MARK: Entities

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) { position += 1 }
}

/// Walks a dossier and checks, field by field, the rules that depend on a field's type, and for each entity those that
/// ``EntityRules`` adds.
struct DossierChecker: FieldVisitor {
  typealias Failure = Never

  private let index: EntityIndex
  private let rules: EntityRules
  private var path = RecordPath()
  private var suggestionsLeft = 20
  private var assignedLanguage: LanguageTag?
  private(set) var findings: [Diagnostic] = []

  init(_ dossier: Dossier) {
    index = EntityIndex(dossier)
    rules = EntityRules(dossier, index)
  }

  private mutating func report(_ code: Diagnostic.Code, _ message: String, hint: String) {
    findings.append(Diagnostic(code, message, at: path, hint: hint))
  }

  private mutating func at(_ field: Field, _ check: (inout Self) -> Void) {
    path.push(field.name)
    check(&self)
    path.pop()
  }

  private mutating func at(_ field: Field, _ position: Int, _ check: (inout Self) -> Void) {
    path.push(field.name)
    path.push(position)
    check(&self)
    path.pop()
    path.pop()
  }

  // MARK: Values

  private mutating func check(text: String) {
    var text = text
    let hasNUL = text.withUTF8 { bytes in bytes.firstIndex(from: 0, of: 0, or: 0, below: 1) < bytes.count }
    if hasNUL {
      report(
        .textNUL, "The text holds the character U+0000",
        hint: "Remove it; XML, CSV and most databases cannot hold it")
    }
  }

  private mutating func check<Value: ScalarValue>(_ value: Value) {
    if let text = value as? String {
      check(text: text)
    } else if let date = value as? PartialDate {
      check(date)
    } else if let language = value as? LanguageTag {
      check(language)
    } else if let country = value as? CountryCode {
      check(country)
    } else if let currency = value as? CurrencyCode {
      check(currency)
    } else if !value.isRecognized, let token = value as? any OpenVocabulary {
      check(token: token)
    }
  }

  private mutating func check(_ country: CountryCode) {
    guard !CodeLists.isCountry(country) else { return }
    report(
      .countryUnknown, "“\(country)” is not a country code that ISO 3166-1 assigns",
      hint: "Use the alpha-2 code of the country, such as BE, or leave the field out")
  }

  private mutating func check(_ currency: CurrencyCode) {
    guard !CodeLists.isCurrency(currency) else { return }
    report(
      .currencyUnknown, "“\(currency)” is not a currency code that ISO 4217 assigns",
      hint: "Use the code of the currency, such as EUR or USD")
  }

  private mutating func check(_ date: PartialDate) {
    guard date.isInterval, date.bounds?.isReversed == true else { return }
    report(
      .dateReversed, "The interval “\(date)” ends before it starts", hint: "Exchange its start and its end")
  }

  private mutating func check(_ language: LanguageTag) {
    // Nearly all texts of a dossier are in one language.
    guard language != assignedLanguage else { return }
    guard !CodeLists.isLanguage(language) else { return assignedLanguage = language }
    report(
      .languageUnknown, "“\(language)” starts with a language subtag that ISO 639 does not assign",
      hint: "Use a subtag such as en or fr, or und where the language is not known")
  }

  private mutating func check(token: any OpenVocabulary) {
    check(text: token.rawValue)
    let type = type(of: token)
    let near = Spelling.nearest(to: token.rawValue, in: type.terms.map(\.token))
    report(
      .vocabularyUnknown, "“\(token.rawValue)” is not a known \(type.vocabularyName)",
      hint: (near.map { "Write “\($0)” if that is what is meant; otherwise" } ?? "For a value of your own,")
        + " put x- before it or use an absolute IRI")
  }

  private mutating func check(_ text: LocalizedText) {
    guard let first = text.first, !first.text.isEmpty else {
      return report(
        .labelMissing, "The text is empty", hint: "Say in a few words what it is; every entity needs a label")
    }
    check(text: first.text)
    check(first.language)
    for entry in text.others {
      check(text: entry.text)
      check(entry.language)
    }
  }

  private mutating func check<Target: ReferenceTarget>(_ reference: ID<Target>) {
    guard let place = index.places[reference.rawValue] else {
      var hint = "Add the entity, or correct the identifier"
      if suggestionsLeft > 0 {
        suggestionsLeft -= 1
        let candidates = index.names.lazy.filter { Target.accepts($0.kind) }.map(\.id)
        if let near = Spelling.nearest(to: reference.rawValue, in: candidates) {
          hint = "Did you mean “\(near)”? Otherwise add the entity"
        }
      }
      report(
        .referenceDangling, "“\(reference)” names no entity of the dossier; expected \(Target.referenceName)",
        hint: hint)
      return
    }
    guard !Target.accepts(place.kind) else { return }
    report(
      .referenceWrongKind,
      "“\(reference)” is \(place.kind.nounPhrase); expected \(Target.referenceName)",
      hint: "Refer to \(Target.referenceName)")
  }

  private mutating func check<Value: Record>(record: inout Value) {
    switch record {
    case let span as TextSpan: findings += SpanRules.shape(of: span, at: path)
    case let party as Party where party.isEmpty:
      report(
        .partyEmpty, "The party names nobody",
        hint: "Give an agent, a membership, or the label that the source uses, such as “a journalist”")
    default: break
    }
    record.visitFields(&self)
  }

  private mutating func check(count: Int) {
    guard count < 0 else { return }
    report(.numberNegative, "The number is \(count); expected 0 or more", hint: "Correct the number")
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    let id = value
    guard id.rawValue.isEmpty else { return }
    at(field) { $0.report(.idMalformed, "The identifier is empty", hint: "Give the record an identifier") }
  }

  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    let value = value
    at(field) { checker in
      if value.text.isEmpty {
        checker.report(.labelMissing, "The \(field.name) is empty", hint: "Fill it in; it is required")
      } else {
        checker.check(value)
      }
    }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    guard let value, !value.text.isEmpty else { return }
    at(field) { $0.check(value) }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    for (position, element) in value.enumerated() { at(field, position) { $0.check(element) } }
  }
  mutating func field(_ field: Field, _ value: inout Int) {
    let value = value
    at(field) { $0.check(count: value) }
  }
  mutating func field(_ field: Field, _ value: inout Int?) {
    guard let value else { return }
    at(field) { $0.check(count: value) }
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText) {
    let value = value
    at(field) { $0.check(value) }
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    guard let value, !value.isEmpty else { return }
    at(field) { $0.check(value) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    let value = value
    at(field) { $0.check(value) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    guard let value else { return }
    at(field) { $0.check(value) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    for (position, element) in value.enumerated() { at(field, position) { $0.check(element) } }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    path.push(field.name)
    check(record: &value)
    path.pop()
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard var record = value else { return }
    path.push(field.name)
    check(record: &record)
    path.pop()
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    path.push(field.name)
    value.visitInPlace { element, position in
      path.push(position)
      check(record: &element)
      path.pop()
    }
    path.pop()
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    path.push(field.name)
    value.visitInPlace { entity, position in
      path.push(position)
      let id = entity.id.rawValue
      if let first = index.places[id], first.kind != Value.entityKind || first.position != position, !id.isEmpty {
        findings.append(
          Diagnostic(
            .idDuplicate, "The identifier “\(id)” is also that of /\(first.kind.listName)/\(first.position)",
            at: path.appending("id"), hint: "Identifiers are unique among all entities of a dossier; rename one"))
      }
      entity.visitFields(&self)
      findings += rules.findings(about: entity, position: position, at: path)
      path.pop()
    }
    path.pop()
  }
}

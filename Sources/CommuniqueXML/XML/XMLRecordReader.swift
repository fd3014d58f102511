internal import Communique
internal import CommuniqueFormats

/// Walks the fields of records and fills them from an index. It goes on after a finding, so that one run finds all.
struct XMLRecordReader: FieldVisitor {
  typealias Failure = Never

  /// A finding, and the element that it is about.
  struct Finding {
    let node: Int
    let diagnostic: Diagnostic
  }

  /// The part of an element that a finding points at.
  private enum Part {
    case tag, content, strayText
    case attribute(XMLIndex.Attribute)
  }

  private let index: XMLIndex
  private let names = XMLNames.all
  private let map: XMLSourceMap
  private let language: LanguageTag
  private let hasEscapes: Bool
  private let maximumFindings: Int
  private(set) var findings: [Finding] = []
  private(set) var omitted = 0

  // The element whose fields are being visited.
  private var element = 0
  private var nextChild = 0
  private var taken = 0
  private var bits: UInt64 = 0
  private var isDisordered = false

  init(index: XMLIndex, map: XMLSourceMap, maximumFindings: Int) {
    self.index = index
    self.map = map
    self.maximumFindings = maximumFindings
    hasEscapes =
      index.attribute(0, XMLNames.characterEscapes).map {
        index.trimmed($0.start, $0.end) == CharacterEscapes.backslash
      } ?? false
    var language = LanguageTag.undetermined
    // Texts without a tag are in the dossier's language, which may stand after them.
    var child = 1
    while child < Int(index.nodes[0].next) {
      let node = index.nodes[child]
      if names.matches(Int(node.name), "language"), let tag = try? LanguageTag(text: index.trimmed(node)) {
        language = tag
        break
      }
      child = Int(node.next)
    }
    self.language = language
  }

  // MARK: Findings

  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, at node: Int, _ part: Part = .tag, hint: String? = nil
  ) {
    guard findings.count < maximumFindings else { return omitted += 1 }
    let location =
      switch part {
      case .tag: map.location(of: node)
      case .content: map.contentLocation(of: node)
      case .attribute(let attribute): map.location(of: attribute, in: node)
      case .strayText: map.strayTexts[node]?.location(in: map.file) ?? map.contentLocation(of: node)
      }
    findings.append(
      Finding(
        node: node,
        diagnostic: Diagnostic(code, message, location: location, path: map.path(of: node), hint: hint)))
  }

  /// Whether a further finding would only be counted; then it is, and need not be put into words.
  private mutating func omits() -> Bool {
    guard findings.count >= maximumFindings else { return false }
    omitted += 1
    return true
  }

  private func name(of node: Int) -> String { map.name(of: node) }

  mutating func checkVersion(of dossier: Dossier) {
    let version = dossier.schemaVersion
    guard version.major != SchemaVersion.current.major else { return }
    report(
      .xmlSchemaVersion,
      "The dossier follows version \(version.text) of the model; this library reads \(SchemaVersion.current.major).x",
      at: map.node(nearest: "/schemaVersion"), .content,
      hint: "Use a newer version of Communique, or convert the dossier with the version that wrote it")
  }

  // MARK: Elements

  mutating func read<Value: Record>(_ value: inout Value, at node: Int) {
    let outer = (element, nextChild, taken, bits, isDisordered)
    element = node
    nextChild = node + 1
    taken = 0
    bits = 0
    isDisordered = false
    var count = 0
    var child = node + 1
    let end = Int(index.nodes[node].next)
    while child < end {
      bits |= names.bits[Int(index.nodes[child].name)]
      count += 1
      child = Int(index.nodes[child].next)
    }
    checkRecordAttributes(of: Value.self)
    value.visitFields(&self)
    if taken != count || isDisordered { reportDisorder(in: Value.self) }
    checkStrayText(node, hasChildren: count > 0)
    (element, nextChild, taken, bits, isDisordered) = outer
  }

  private mutating func checkStrayText(_ node: Int, hasChildren: Bool) {
    guard hasChildren ? map.strayTexts[node] != nil : !index.isBlank(node) else { return }
    report(
      .xmlTextUnexpected, "There is text in <\(name(of: node))>, which holds only elements", at: node, .strayText,
      hint: "Remove the text, or put it into the element that it belongs to")
  }

  @inline(__always)
  private mutating func checkRecordAttributes<Value: Record>(of type: Value.Type) {
    guard index.nodes[element].attributeCount > 0 else { return }
    if element == 0 {
      checkAttributes(element, allowed: [XMLNames.id, XMLNames.characterEscapes])
      checkEscapesAttribute()
    } else if index.nodes[element].attributeCount > 1 || index.attribute(element, XMLNames.id) == nil
      || !(Value.self is any Entity.Type)
    {
      checkAttributes(element, allowed: Value.self is any Entity.Type ? [XMLNames.id] : [])
    }
  }

  private mutating func checkEscapesAttribute() {
    guard let attribute = index.attribute(0, XMLNames.characterEscapes), !hasEscapes else { return }
    let value = index.string(attribute.start, attribute.end)
    report(
      .xmlEscape, "“\(Spelling.shortened(value))” is not a kind of character escapes", at: 0, .attribute(attribute),
      hint: "Write “\(CharacterEscapes.backslash)”, or leave the attribute out")
  }

  /// Reports the attributes that an element does not have.
  private mutating func checkAttributes(_ node: Int, allowed: [Int]) {
    let element = index.nodes[node]
    for position in 0..<element.attributeCount {
      let attribute = index.attributes[Int(element.firstAttribute + position)]
      if allowed.contains(Int(attribute.name)) || omits() { continue }
      let expected = allowed.map { "“\(names.texts[$0])”" }.joined(separator: " and ")
      let name = Spelling.shortened(map.name(of: attribute, in: node))
      report(
        .xmlAttributeUnknown, "“\(name)” is not an attribute of <\(self.name(of: node))>", at: node,
        .attribute(attribute),
        hint: "Remove it; the element has \(expected.isEmpty ? "no attributes" : "only \(expected)")")
    }
  }

  /// The first element of a field: in declared order it is the next child, or absent.
  @inline(__always)
  private mutating func take(_ field: Field) -> Int? {
    let end = Int(index.nodes[element].next)
    if nextChild < end, names.matches(Int(index.nodes[nextChild].name), field.name) {
      let child = nextChild
      nextChild = Int(index.nodes[child].next)
      taken += 1
      return child
    }
    guard bits & XMLNames.bit(field.name) != 0 else { return nil }
    return search(field.name, to: end)
  }

  private mutating func search(_ name: StaticString, to end: Int) -> Int? {
    var child = element + 1
    while child < end {
      let next = Int(index.nodes[child].next)
      if names.matches(Int(index.nodes[child].name), name) {
        isDisordered = true
        taken += 1
        nextChild = max(nextChild, next)
        return child
      }
      child = next
    }
    return nil
  }

  /// The element after one that was taken, if it is of the same field.
  @inline(__always)
  private mutating func takeNext(after child: Int) -> Int? {
    let next = Int(index.nodes[child].next)
    guard next < Int(index.nodes[element].next), index.nodes[next].name == index.nodes[child].name else { return nil }
    taken += 1
    nextChild = max(nextChild, Int(index.nodes[next].next))
    return next
  }

  private mutating func takeRequired(_ field: Field) -> Int? {
    if let node = take(field) { return node }
    report(
      .xmlElementMissing, "<\(name(of: element))> lacks <\(field.name)>", at: element,
      hint: "\(field.summary) Every element of this kind needs it")
    return nil
  }

  /// Says what is wrong with the children of the element: unknown, out of order, or once too often.
  private mutating func reportDisorder<Value: Record>(in type: Value.Type) {
    let fields = Value.recordDescription.fields.filter { if case .identity = $0.content { false } else { true } }
    let known = fields.map(\.name)
    let positions = Dictionary(known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var (latest, seen) = (-1, -1)
    var child = element + 1
    while child < Int(index.nodes[element].next) {
      defer { child = Int(index.nodes[child].next) }
      guard Int(index.nodes[child].name) != XMLNames.unknown, let position = positions[name(of: child)] else {
        reportUnknown(child, in: element, known: known)
        continue
      }
      if position < latest, !omits() {
        report(
          .xmlElementMisplaced, "<\(known[position])> stands after <\(known[latest])>; it belongs before it", at: child,
          hint: "Keep the order of the schema: \(Self.neighbours(of: position, in: known))")
      } else if position == seen, !fields[position].isRepeatedElement, !omits() {
        report(
          .xmlElementRepeated, "<\(known[position])> stands twice in <\(name(of: element))>", at: child,
          hint: "Remove one of the two")
      }
      latest = max(latest, position)
      seen = position
    }
  }

  private mutating func reportUnknown(_ child: Int, in parent: Int, known: [String]) {
    guard !omits() else { return }
    let (name, parentName) = (Spelling.shortened(name(of: child)), name(of: parent))
    report(
      .xmlElementUnknown,
      index.nodes[child].isForeign
        ? "<\(name)> is in another namespace; <\(parentName)> has only elements of ours"
        : "<\(name)> is not an element of <\(parentName)>", at: child,
      hint: Spelling.nearest(to: name, in: known).map { "Did you mean <\($0)>?" }
        ?? (known.isEmpty
          ? "Remove it; the element holds only text" : "The elements are \(known.joined(separator: ", "))"))
  }

  private static func neighbours(of position: Int, in known: [String]) -> String {
    let range = max(0, position - 1)..<min(known.count, position + 2)
    return (range.lowerBound > 0 ? "…, " : "") + known[range].joined(separator: ", ")
      + (range.upperBound < known.count ? ", …" : "")
  }

  // MARK: Values

  /// The text of an element that holds nothing else; `nil` where it is empty or holds something else.
  private mutating func text(_ node: Int, isFreeText: Bool) -> String? {
    let element = index.nodes[node]
    guard Int(element.next) == node + 1 else {
      reportUnknown(node + 1, in: node, known: [])
      return nil
    }
    let text = isFreeText ? index.string(element.textStart, element.textEnd) : index.trimmed(element)
    guard !text.isEmpty else {
      report(
        .xmlTextEmpty, "<\(name(of: node))> is empty", at: node, hint: "Fill it in, or remove it where nothing is known"
      )
      return nil
    }
    guard hasEscapes, text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    return unescaped(text, node)
  }

  private mutating func unescaped(_ text: String, _ node: Int) -> String? {
    do throws(XMLEscapes.Malformed) {
      return try XMLEscapes.unescaped(text)
    } catch {
      report(
        .xmlEscape, "“\(error.escape)” is not an escape", at: node, .content,
        hint: "Write a backslash as \\\\; \\u and four hexadecimal digits stand for characters that XML cannot hold")
      return nil
    }
  }

  private mutating func scalar<Value: ScalarValue>(_ node: Int, _ type: Value.Type) -> Value? {
    if index.nodes[node].attributeCount > 0 { checkAttributes(node, allowed: []) }
    guard let text = text(node, isFreeText: Value.isFreeText) else { return nil }
    return scalar(text, node, .content, Value.self)
  }

  private mutating func scalar<Value: ScalarValue>(
    _ text: String, _ node: Int, _ part: Part, _ type: Value.Type
  ) -> Value? {
    do {
      return try Value(text: text)
    } catch {
      let reason = error.reason.map { ": \($0)" } ?? ""
      report(
        Value.scalarType.malformed, "“\(Spelling.shortened(text))” is not \(Value.scalarType.expectation)\(reason)",
        at: node, part,
        hint: error.suggestion.map { "Did you mean “\($0)”?" } ?? "Write \(Value.scalarType.expectation)")
      return nil
    }
  }

  /// The value of a required attribute.
  private mutating func attribute(
    _ node: Int, _ number: Int, _ summary: @autoclosure () -> String
  ) -> XMLIndex.Attribute? {
    guard let attribute = index.attribute(node, number) else {
      report(
        .xmlAttributeMissing, "<\(name(of: node))> lacks the attribute “\(names.texts[number])”", at: node,
        hint: summary())
      return nil
    }
    return attribute
  }

  private mutating func scalar<Value: ScalarValue>(
    _ attribute: XMLIndex.Attribute, of node: Int, _ type: Value.Type
  ) -> Value? {
    scalar(index.trimmed(attribute.start, attribute.end), node, .attribute(attribute), Value.self)
  }

  private mutating func reference<Target: ReferenceTarget>(_ node: Int, _ target: Target.Type) -> ID<Target>? {
    if index.nodes[node].attributeCount > 1 { checkAttributes(node, allowed: [XMLNames.ref]) }
    let end = Int(index.nodes[node].next)
    if end != node + 1 {
      reportUnknown(node + 1, in: node, known: [])
    } else {
      checkStrayText(node, hasChildren: false)
    }
    guard
      let attribute = attribute(node, XMLNames.ref, "Give the identifier of \(Target.referenceName) as ref=\"…\"")
    else {
      if index.nodes[node].attributeCount > 0 { checkAttributes(node, allowed: [XMLNames.ref]) }
      return nil
    }
    return scalar(attribute, of: node, ID<Target>.self)
  }

  private mutating func integer(_ node: Int) -> Int? {
    if index.nodes[node].attributeCount > 0 { checkAttributes(node, allowed: []) }
    guard let text = text(node, isFreeText: false) else { return nil }
    guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(text), number <= 1 << 53 else {
      report(
        .xmlInteger, "“\(Spelling.shortened(text))” is not a count; expected a whole number from 0 to 9007199254740992",
        at: node,
        .content, hint: "Write digits only")
      return nil
    }
    return number
  }

  private mutating func entry(_ node: Int) -> LocalizedText.Entry? {
    let count = index.nodes[node].attributeCount
    guard let attribute = count > 0 ? index.attribute(node, XMLNames.language) : nil else {
      if count > 0 { checkAttributes(node, allowed: [XMLNames.language]) }
      return text(node, isFreeText: true).map { LocalizedText.Entry(language: language, text: $0) }
    }
    if count > 1 { checkAttributes(node, allowed: [XMLNames.language]) }
    let text = text(node, isFreeText: true)
    let tag: LanguageTag?
    if index.isEnglish(attribute) {
      tag = .english
    } else {
      tag = scalar(attribute, of: node, LanguageTag.self)
    }
    guard let tag, let text else { return nil }
    return LocalizedText.Entry(language: tag, text: text)
  }

  private mutating func localizedText(from first: Int) -> LocalizedText? {
    let entry = entry(first)
    guard let second = takeNext(after: first) else {
      return entry.map { LocalizedText($0.text, language: $0.language) }
    }
    var entries = entry.map { [$0] } ?? []
    var next: Int? = second
    while let node = next {
      if let entry = self.entry(node) {
        if entries.contains(where: { $0.language == entry.language }) {
          report(
            .xmlLanguageRepeated, "<\(name(of: node))> stands twice in the language “\(entry.language.text)”", at: node,
            hint: "Remove one of the two, or correct its xml:lang")
        } else {
          entries.append(entry)
        }
      }
      next = takeNext(after: node)
    }
    return entries.isEmpty ? nil : LocalizedText(entries)
  }

  @inline(__always)
  private mutating func list<Element>(_ field: Field, _ read: (inout Self, Int) -> Element?) -> [Element] {
    var elements: [Element] = []
    var next = take(field)
    while let node = next {
      // Reading a record changes which element is visited, and changes it back.
      if let value = read(&self, node) { elements.append(value) }
      next = takeNext(after: node)
    }
    return elements
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    guard let attribute = attribute(element, XMLNames.id, field.summary.string) else { return }
    if let id = scalar(attribute, of: element, ID<Subject>.self) { value = id }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    if let node = takeRequired(field), let scalar = scalar(node, Value.self) { value = scalar }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    if let node = take(field) { value = scalar(node, Value.self) }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    value = list(field) { $0.scalar($1, Value.self) }
  }
  mutating func field(_ field: Field, _ value: inout Int) {
    if let node = takeRequired(field), let number = integer(node) { value = number }
  }
  mutating func field(_ field: Field, _ value: inout Int?) {
    if let node = take(field) { value = integer(node) }
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText) {
    if let node = takeRequired(field), let text = localizedText(from: node) { value = text }
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    if let node = take(field) { value = localizedText(from: node) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    if let node = takeRequired(field), let id = reference(node, Target.self) { value = id }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    if let node = take(field) { value = reference(node, Target.self) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    value = list(field) { $0.reference($1, Target.self) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    if let node = takeRequired(field) { read(&value, at: node) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard let node = take(field) else { return }
    var record = Value.template
    read(&record, at: node)
    value = record.isEmpty ? nil : record
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    value = list(field) { reader, node in
      var record = Value.template
      reader.read(&record, at: node)
      return record
    }
  }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    guard let list = take(field) else { return }
    if index.nodes[list].attributeCount > 0 { checkAttributes(list, allowed: []) }
    let end = Int(index.nodes[list].next)
    checkStrayText(list, hasChildren: end > list + 1)
    var child = list + 1
    while child < end {
      if names.matches(Int(index.nodes[child].name), Value.recordName) {
        var entity = Value.template
        read(&entity, at: child)
        value.append(entity)
      } else {
        reportUnknown(child, in: list, known: [Value.recordName.string])
      }
      child = Int(index.nodes[child].next)
    }
  }
}

extension FieldDescription {
  /// Whether the field's element may stand several times: a text does once for each language.
  fileprivate var isRepeatedElement: Bool {
    switch content {
    case .localizedText: true
    case .entities: false
    default: cardinality == .repeated
    }
  }
}

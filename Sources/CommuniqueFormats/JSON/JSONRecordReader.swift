internal import Communique

/// Walks the fields of records and fills them from an index. It goes on after a finding, so that one run finds all.
///
/// The form says how canonical JSON and JSON-LD differ. Both are specialized, so neither pays for the other.
struct JSONRecordReader<Form: JSONForm>: FieldVisitor {
  typealias Failure = Never

  let index: JSONIndex
  var form: Form
  private let maximumDiagnostics: Int
  private let language: LanguageTag
  private var findings: [Diagnostic] = []
  private var omitted = 0
  private var lines: JSONIndex.LineTable?

  // The object whose fields are being visited.
  private var object = 0
  private var nextMember = 0
  private var taken = 0
  private var keys: UInt64 = 0

  init(index: JSONIndex, form: Form, maximumDiagnostics: Int) {
    self.index = index
    self.form = form
    self.maximumDiagnostics = maximumDiagnostics
    language = form.language(of: index)
  }

  func finishedFindings() -> [Diagnostic] {
    guard omitted > 0 else { return findings }
    let limit = ReadingItem.Limit(count: maximumDiagnostics, code: .jsonDiagnosticLimit)
    return findings + [limit.finding(omitted: omitted, after: findings.last)]
  }

  // MARK: Findings

  mutating func report(
    _ code: Diagnostic.Code, _ message: @autoclosure () -> String, at node: Int, path: @autoclosure () -> String? = nil,
    hint: @autoclosure () -> String? = nil
  ) {
    guard findings.count < maximumDiagnostics else {
      omitted += 1
      return
    }
    findings.append(
      Diagnostic(
        code, message(), location: location(of: node), path: path() ?? index.path(of: node), hint: hint()))
  }

  /// Where a node stands. The table of lines is made for the first finding, because most texts have none.
  private mutating func location(of node: Int) -> SourceLocation {
    let table = lines ?? JSONIndex.LineTable(index)
    lines = table
    return table.location(of: index.offset(of: node))
  }

  mutating func reportType(_ node: Int, expected: String, hint: String? = nil) {
    let kind = index.nodes[node].kind
    if kind == .null {
      report(.jsonNull, "Found null; expected \(expected)", at: node, hint: "Leave the key out where nothing is known")
      return
    }
    let found =
      switch kind {
      case .string: "a string"
      case .number: "a number"
      case .array: "an array"
      case .object: "an object"
      case .true, .false: "true or false"
      case .null: "null"
      }
    report(.jsonTypeMismatch, "Found \(found); expected \(expected)", at: node, hint: hint ?? "Write \(expected)")
  }

  mutating func checkVersion(of dossier: Dossier) {
    let version = dossier.schemaVersion
    guard version.major != SchemaVersion.current.major else { return }
    let keys = Dossier.recordDescription.fields.filter { $0.name == "schemaVersion" }.flatMap { form.keys(of: $0) }
    let node = keys.lazy.compactMap { [index, form] in index.child(of: form.dossierNode, named: $0) }.first
    report(
      .jsonSchemaVersion,
      "The dossier follows version \(version.text) of the model; this library reads \(SchemaVersion.current.major).x",
      at: node ?? form.dossierNode,
      hint: "Use a newer version of Communique, or convert the dossier with the version that wrote it")
  }

  // MARK: Objects

  mutating func read<Value: Record>(_ value: inout Value, at node: Int) {
    guard index.nodes[node].kind == .object else {
      reportType(node, expected: "an object (\(Value.recordName))")
      return
    }
    let outer = (object, nextMember, taken, keys)
    object = node
    nextMember = node + 1
    taken = 0
    keys = 0
    var member = node + 1
    for _ in 0..<index.nodes[node].count {
      keys |= keyBit(of: member)
      member = Int(index.nodes[member + 1].next)
    }
    Form.begin(&self, Value.self)
    value.visitFields(&self)
    if taken != Int(index.nodes[node].count) { reportSuperfluousKeys(of: Value.self) }
    (object, nextMember, taken, keys) = outer
  }

  /// The node of the object whose fields are being visited.
  var currentObject: Int { object }

  /// The value of a key, which still has to be taken.
  func peek(_ key: JSONKey) -> Int? {
    var member = object + 1
    for _ in 0..<index.nodes[object].count {
      if index.isKey(member, key) { return member + 1 }
      member = Int(index.nodes[member + 1].next)
    }
    return nil
  }

  /// One of 64 bits for a key, so that most absent fields are known to be absent without a search.
  @inline(__always)
  private func bit(count: Int, first: UInt8, last: UInt8) -> UInt64 {
    1 << UInt64((count &* 7 &+ Int(first) &* 3 &+ Int(last)) & 63)
  }

  @inline(__always)
  private func keyBit(of member: Int) -> UInt64 {
    let node = index.nodes[member]
    if node.hasEscapes { return ~0 }
    guard node.end > node.start else { return 0 }
    return bit(
      count: Int(node.end &- node.start), first: index.bytes[Int(node.start)], last: index.bytes[Int(node.end &- 1)])
  }

  /// The value of a field; canonical order makes it the next member or an absent one.
  @inline(__always)
  private mutating func take(_ field: Field, _ kind: JSONKey.Kind) -> Int? { take(form.key(of: field, kind)) }

  /// The value of a key.
  @inline(__always)
  mutating func take(_ key: JSONKey) -> Int? {
    let end = Int(index.nodes[object].next)
    if nextMember < end, !index.nodes[nextMember].hasEscapes, index.isKey(nextMember, key) {
      let value = nextMember + 1
      nextMember = Int(index.nodes[value].next)
      taken += 1
      return value
    }
    guard keys & bit(count: key.count, first: key.first, last: key.last) != 0 else { return nil }
    return search(key)
  }

  private mutating func search(_ key: JSONKey) -> Int? {
    var member = object + 1
    for _ in 0..<index.nodes[object].count {
      let value = member + 1
      let next = Int(index.nodes[value].next)
      if index.nodes[member].hasEscapes ? index.text(of: member) == key.text : index.isKey(member, key) {
        nextMember = next
        taken += 1
        return value
      }
      member = next
    }
    return nil
  }

  private mutating func takeRequired(_ field: Field, _ kind: JSONKey.Kind) -> Int? {
    if let node = take(field, kind) { return node }
    reportMissing(field, form.key(of: field, kind).text)
    return nil
  }

  private mutating func reportMissing(_ field: Field, _ key: String) {
    report(
      .jsonKeyMissing, "The key “\(key)” is missing", at: object,
      hint: "\(field.summary) Every record of this kind needs it")
  }

  private mutating func reportSuperfluousKeys<Value: Record>(of type: Value.Type) {
    let index = index
    let known = form.keys(of: Value.recordDescription)
    var seen: [String: Int] = [:]
    var member = object + 1
    for _ in 0..<index.nodes[object].count {
      let key = index.text(of: member)
      let value = member + 1
      if let first = seen[key] {
        let line = location(of: first).line
        report(
          .jsonKeyDuplicate, "The key “\(Spelling.shortened(key))” stands twice in this object, first on line \(line)",
          at: member,
          path: index.path(of: value), hint: "Remove one of the two")
      } else if !known.contains(key), !form.isReported(key) {
        report(
          .jsonKeyUnknown, "“\(Spelling.shortened(key))” is not a key of \(Value.recordName)", at: member,
          path: index.path(of: value),
          hint: Spelling.nearest(to: key, in: known).map { "Did you mean “\($0)”?" }
            ?? "The keys are \(known.joined(separator: ", "))")
      }
      seen[key] = seen[key] ?? member
      member = Int(index.nodes[member + 1].next)
    }
  }

  // MARK: Values

  private mutating func scalar<Value: ScalarValue>(_ node: Int, _ type: Value.Type) -> Value? {
    guard index.nodes[node].kind == .string else {
      if index.nodes[node].kind == .number, Value.self == ExactDecimal.self {
        let digits = index.text(of: node)
        report(
          .jsonDecimalNumber, "Found the number \(digits); expected a decimal as a string", at: node,
          hint: "Write \"\(digits)\" in quotation marks; numbers lose digits on the way")
      } else {
        reportType(node, expected: Value.scalarType.expectation)
      }
      return nil
    }
    let text = index.text(of: node)
    if index.nodes[node].hasNUL { return reportNUL(at: node) }
    if Value.self != String.self, text.isEmpty { return malformed(node, text, MalformedScalar(), Value.self) }
    guard let text = form.text(text, as: Value.self) else {
      return malformed(node, text, MalformedScalar(reason: "it is not percent-encoded as it must be"), Value.self)
    }
    do {
      return try Value(text: text)
    } catch {
      return malformed(node, text, error, Value.self)
    }
  }

  private mutating func malformed<Value: ScalarValue>(
    _ node: Int, _ text: String, _ problem: MalformedScalar, _ type: Value.Type
  ) -> Value? {
    let reason = problem.reason.map { ": \($0)" } ?? ""
    report(
      Value.scalarType.malformed, "“\(Spelling.shortened(text))” is not \(Value.scalarType.expectation)\(reason)",
      at: node,
      hint: problem.suggestion.map { "Did you mean “\($0)”?" } ?? "Write \(Value.scalarType.expectation)")
    return nil
  }

  /// Reports U+0000, and stands for the value that then is none.
  private mutating func reportNUL<Value>(at node: Int) -> Value? {
    report(
      .jsonNUL, "The string holds U+0000", at: node, hint: "Remove it; XML, CSV and most databases cannot hold it")
    return nil
  }

  private mutating func integer(_ node: Int) -> Int? {
    guard index.nodes[node].kind == .number else {
      reportType(node, expected: "a whole number, without quotation marks")
      return nil
    }
    let text = index.text(of: node)
    guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(text), number <= 1 << 53 else {
      report(
        .jsonInteger, "\(text) is not a count; expected a whole number from 0 to 9007199254740992", at: node,
        hint: "Write digits only")
      return nil
    }
    return number
  }

  private mutating func localizedText(_ node: Int) -> LocalizedText? {
    switch index.nodes[node].kind {
    case .string where Form.takesPlainTexts:
      let text = index.text(of: node)
      if index.nodes[node].hasNUL { return reportNUL(at: node) }
      return text.isEmpty ? LocalizedText() : LocalizedText(text, language: language)
    case .object: return localizedText(object: node)
    default:
      let orString = Form.takesPlainTexts ? ", or a string" : ""
      reportType(node, expected: "an object from language tag to text, such as {\"en\": \"…\"}\(orString)")
      return nil
    }
  }

  private mutating func localizedText(object: Int) -> LocalizedText? {
    let index = index
    // Nearly every text is in one language, and that the dossier's.
    let value = object + 2
    if index.nodes[object].count == 1, index.nodes[value].kind == .string, !index.nodes[value].hasNUL,
      index.isKey(object + 1, JSONKey("en"))
    {
      let text = index.text(of: value)
      return text.isEmpty ? LocalizedText() : LocalizedText(text, language: .english)
    }
    return localizedText(ofAnyShape: object)
  }

  private mutating func localizedText(ofAnyShape object: Int) -> LocalizedText? {
    let index = index
    var entries: [LocalizedText.Entry] = []
    var seen: Set<LanguageTag> = []
    let findingsBefore = findings.count + omitted
    var member = object + 1
    for _ in 0..<index.nodes[object].count {
      let value = member + 1
      let key = index.text(of: member)
      if index.nodes[value].kind != .string {
        reportType(value, expected: "a text")
      } else if let tag = form.language(key) {
        let text = index.text(of: value)
        if !seen.insert(tag).inserted {
          report(
            .jsonKeyDuplicate, "The language “\(key)” stands twice in this text", at: member,
            path: index.path(of: value), hint: "Remove one of the two; tags that differ in case only are the same")
        } else if index.nodes[value].hasNUL {
          let _: String? = reportNUL(at: value)
        } else {
          entries.append(LocalizedText.Entry(language: tag, text: text))
        }
      } else {
        report(
          .languageMalformed, "“\(key)” is not \(LanguageTag.scalarType.expectation)", at: member,
          path: index.path(of: value), hint: "Use the tag of the text's language; und where it is not known")
      }
      member = Int(index.nodes[value].next)
    }
    // A text whose parts are all reported is not empty as well.
    return entries.isEmpty && findings.count + omitted > findingsBefore ? nil : LocalizedText(entries)
  }

  private mutating func list<Element>(
    _ field: Field, of expected: @autoclosure () -> String, _ read: (inout Self, Int) -> Element?
  ) -> [Element] {
    guard let node = take(field, .plain) else { return [] }
    return list(at: node, of: expected(), read)
  }

  private mutating func list<Element>(
    at node: Int, of expected: @autoclosure () -> String, _ read: (inout Self, Int) -> Element?
  ) -> [Element] {
    guard index.nodes[node].kind == .array else {
      reportType(node, expected: "an array of \(expected())", hint: "Put it in square brackets, even if it is one")
      return []
    }
    let count = Int(index.nodes[node].count)
    var elements: [Element] = []
    elements.reserveCapacity(count)
    var element = node + 1
    for _ in 0..<count {
      if let value = read(&self, element) { elements.append(value) }
      element = Int(index.nodes[element].next)
    }
    return elements
  }

  // MARK: Fields

  mutating func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    guard let node = takeRequired(field, .plain) else { return }
    if let id: ID<Subject> = identifier(node, isOwn: true) { value = id }
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {
    if Value.self == PartialDate.self, Form.hasDatatypes {
      guard let node = takeDate(field) else { return reportMissing(field, form.key(of: field, .plain).text) }
      if let date = scalar(node, Value.self) { value = date }
      return
    }
    guard let node = takeRequired(field, .plain), let scalar = scalar(node, Value.self) else { return }
    if scalar.text.isEmpty { reportEmpty(field, node) }
    value = scalar
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {
    let found = Value.self == PartialDate.self && Form.hasDatatypes ? takeDate(field) : take(field, .plain)
    guard let node = found else { return }
    if index.nodes[node].kind == .string, index.nodes[node].start == index.nodes[node].end { return }
    value = scalar(node, Value.self)
  }
  mutating func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {
    value = list(field, of: Value.scalarType.name) { reader, node -> Value? in
      if reader.index.nodes[node].kind == .string, reader.index.nodes[node].start == reader.index.nodes[node].end {
        return nil
      }
      return reader.scalar(node, Value.self)
    }
  }
  mutating func field(_ field: Field, _ value: inout Int) {
    if let node = takeRequired(field, .plain), let number = integer(node) { value = number }
  }
  mutating func field(_ field: Field, _ value: inout Int?) {
    if let node = take(field, .plain) { value = integer(node) }
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText) {
    guard let node = takeRequired(field, .localized), let text = localizedText(node) else { return }
    if text.isEmpty { reportEmpty(field, node) }
    value = text
  }
  mutating func field(_ field: Field, _ value: inout LocalizedText?) {
    guard let node = take(field, .localized), let text = localizedText(node), !text.isEmpty else { return }
    value = text
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    guard let node = takeRequired(field, .plain) else { return }
    if let id: ID<Target> = identifier(node) { value = id }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    if let node = take(field, .plain) { value = identifier(node) }
  }
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    value = list(field, of: "identifiers") { $0.identifier($1) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) {
    if let node = takeRequired(field, .plain) { read(&value, at: node) }
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard let node = take(field, .plain) else { return }
    if index.nodes[node].kind == .object, index.nodes[node].count == 0, Value.template.isEmpty { return }
    var record = Value.template
    read(&record, at: node)
    value = record.isEmpty ? nil : record
  }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    value = list(field, of: "objects (\(Value.recordName))") { reader, node in
      var record = Value.template
      reader.read(&record, at: node)
      return record
    }
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    guard let nodes = form.nodes(of: Value.self) else { return self.field(field, &value) }
    value = []
    value.reserveCapacity(nodes.count)
    for node in nodes {
      var record = Value.template
      read(&record, at: node)
      value.append(record)
    }
  }

  /// The value of a date, under whichever of the keys for its datatypes.
  private mutating func takeDate(_ field: Field) -> Int? {
    var found: Int?
    for datatype in LinkedDataDate.allCases {
      guard let node = take(form.key(of: field, .date(datatype))) else { continue }
      if found != nil {
        report(
          .jsonLDDateTwice, "The date stands under two keys", at: node,
          hint: "Keep the one whose datatype the date has")
        continue
      }
      found = node
      guard index.nodes[node].kind == .string else { continue }
      let text = index.text(of: node)
      if LinkedDataDate(text) != datatype, (try? PartialDate(text: text)) != nil {
        let key = form.key(of: field, .date(LinkedDataDate(text))).text
        report(
          .jsonLDDateDatatype, "“\(Spelling.shortened(text))” is not of the datatype of this key", at: node,
          hint: "Put it under “\(key)”")
      }
    }
    return found
  }

  /// An identifier of the dossier or a reference to one.
  private mutating func identifier<Subject>(_ node: Int, isOwn: Bool = false) -> ID<Subject>? {
    guard Form.hasDatatypes, index.nodes[node].kind == .string else { return scalar(node, ID<Subject>.self) }
    let text = index.text(of: node)
    let prefix = form.prefix
    let isDossier = isOwn && object == form.dossierNode
    guard let id = form.identifier(text, isDossier: isDossier) else {
      report(
        .jsonLDReference, "“\(Spelling.shortened(text))” is not an identifier of this dossier", at: node,
        hint: isDossier
          ? "Write “\(prefix)\(LinkedDataBase.dossier)” and the identifier of the dossier"
          : "Begin it with “\(prefix)”, as all identifiers of this dossier do")
      return nil
    }
    do {
      return try ID<Subject>(text: id)
    } catch {
      return malformed(node, id, error, ID<Subject>.self)
    }
  }

  private mutating func reportEmpty(_ field: Field, _ node: Int) {
    report(.jsonTextEmpty, "The \(field.name) is empty", at: node, hint: "\(field.summary) It cannot be empty")
  }
}

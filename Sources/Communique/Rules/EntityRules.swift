/// The rules about single entities that need to know others: cycles, dates, wording, questions and answers.
struct EntityRules {
  private let index: EntityIndex
  private let texts: [ID<Source>: SourceText]
  private let datedAncestors: [ID<Meeting>: Meeting]
  private let statementKinds: [ID<Statement>: StatementKind?]
  private let cycles: [String: String]

  init(_ dossier: Dossier, _ index: EntityIndex) {
    self.index = index
    texts = Dictionary(
      dossier.sources.compactMap { source in source.text.map { (source.id, SourceText($0)) } },
      uniquingKeysWith: { first, _ in first })
    datedAncestors = EntityRules.datedAncestors(in: dossier.meetings)
    statementKinds = Dictionary(dossier.statements.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    var cycles: [String: String] = [:]
    func find<Value: Entity>(_ field: String, in list: [Value], _ next: (Value) -> ID<Value>?) {
      for (id, cycle) in EntityRules.cycles(in: list, next) { cycles["\(Value.entityKind)/\(field)/\(id)"] = cycle }
    }
    find("parent", in: dossier.organizations, \.parent)
    find("broader", in: dossier.topics, \.broader)
    find("parent", in: dossier.meetings, \.parent)
    find("parent", in: dossier.agendaItems, \.parent)
    find("respondsTo", in: dossier.statements, \.respondsTo)
    find("reports", in: dossier.statements, \.reports)
    self.cycles = cycles
  }

  /// The findings about an entity.
  func findings<Value: Entity>(about entity: Value, position: Int, at path: RecordPath) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if !cycles.isEmpty { findings += self.cycles(at: entity, path) }
    switch entity {
    case let source as Source: findings += blocks(of: source, at: path)
    case let membership as Membership:
      findings += order(from: membership.start, to: membership.end, at: path.appending("end"))
    case let meeting as Meeting: findings += dates(of: meeting, at: path)
    case let decision as Decision:
      findings += order(from: decision.effectiveFrom, to: decision.effectiveTo, at: path.appending("effectiveTo"))
    case let statement as Statement: findings += question(of: statement, at: path)
    case let discrepancy as Discrepancy: findings += readings(of: discrepancy, at: path)
    case let extraction as Extraction: findings += field(of: extraction, at: path)
    default: break
    }
    if let attested = entity as? any Attested {
      for (position, attestation) in attested.attestations.enumerated() {
        let path = path.appending("attestations").appending(position)
        findings += wording(of: attestation, at: path)
        if attestation.mode == .paraphrase { findings += quotation(in: attestation, of: texts(of: entity), at: path) }
      }
    }
    return findings
  }

  // MARK: Cycles

  private func cycles<Value: Entity>(at entity: Value, _ path: RecordPath) -> [Diagnostic] {
    let fields: [StaticString] = ["parent", "broader", "respondsTo", "reports"]
    return fields.compactMap { field in
      cycles["\(Value.entityKind)/\(field)/\(entity.id)"].map { cycle in
        Diagnostic(
          .referenceCycle, "Following \(field) from here leads back here: \(cycle)", at: path.appending(field),
          hint: "Remove one of these references")
      }
    }
  }

  /// The cycles that following a reference leads into, each under its first member's identifier.
  private static func cycles<Value: Entity>(in list: [Value], _ next: (Value) -> ID<Value>?) -> [String: String] {
    var successors: [ID<Value>: ID<Value>] = [:]
    for entity in list { successors[entity.id] = next(entity) }
    var cycles: [String: String] = [:]
    var settled: Set<ID<Value>> = []
    for entity in list where !settled.contains(entity.id) {
      var steps: [ID<Value>] = []
      var taken: Set<ID<Value>> = []
      var current: ID<Value>? = entity.id
      while let id = current, !settled.contains(id), taken.insert(id).inserted {
        steps.append(id)
        current = successors[id]
      }
      if let current, let start = steps.firstIndex(of: current), !settled.contains(current) {
        let members = steps[start...]
        let shown = members.prefix(8).map(\.rawValue) + (members.count > 8 ? ["…"] : []) + [current.rawValue]
        cycles[current.rawValue] = shown.joined(separator: " → ")
      }
      settled.formUnion(steps)
    }
    return cycles
  }

  // MARK: Dates

  private func order(from start: PartialDate?, to end: PartialDate?, at path: RecordPath) -> [Diagnostic] {
    guard let start, let end, end.ordering(to: start) == .before else { return [] }
    return [
      Diagnostic(
        .dateReversed, "The end “\(end)” lies before the start “\(start)”", at: path,
        hint: "Exchange or correct the dates")
    ]
  }

  private func dates(of meeting: Meeting, at path: RecordPath) -> [Diagnostic] {
    var findings = order(from: meeting.start, to: meeting.end, at: path.appending("end"))
    guard let parent = datedAncestors[meeting.id] else { return findings }
    func report(_ field: StaticString, _ date: PartialDate, _ relation: String, _ bound: PartialDate) {
      findings.append(
        Diagnostic(
          .sessionOutsideParent,
          "The \(field) “\(date)” lies \(relation) “\(bound)” of “\(parent.id)”, of which it is a part",
          at: path.appending(field), hint: "Correct the dates, or leave the parent out if it is no part of that meeting"
        ))
    }
    let parentEnd = parent.end ?? parent.start.flatMap { $0.isInterval ? $0 : nil }
    let dates: [(StaticString, PartialDate?)] = [("start", meeting.start), ("end", meeting.end)]
    for (field, date) in dates {
      guard let date else { continue }
      if let start = parent.start, date.ordering(to: start) == .before || startsBefore(date, start) {
        report(field, date, "before the start", start)
      } else if let end = parentEnd, date.ordering(to: end) == .after || endsAfter(date, end) {
        report(field, date, "after the end", end)
      }
    }
    return findings
  }

  /// For each meeting the nearest one above it that has dates. What is found for one holds for all on the way, so that a
  /// chain of any length is walked once.
  private static func datedAncestors(in meetings: [Meeting]) -> [ID<Meeting>: Meeting] {
    guard meetings.contains(where: { $0.parent != nil }) else { return [:] }
    let positions = Dictionary(
      meetings.indices.map { (meetings[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var ancestors: [ID<Meeting>: Meeting] = [:]
    var settled: Set<Int> = []
    for start in meetings.indices where !settled.contains(start) {
      var way: [Int] = []
      var ancestor: Meeting?
      var current = start
      while settled.insert(current).inserted {
        way.append(current)
        guard let parent = meetings[current].parent.flatMap({ positions[$0] }) else { break }
        ancestor = meetings[parent].start != nil || meetings[parent].end != nil ? meetings[parent] : nil
        if ancestor != nil { break }
        if settled.contains(parent) { ancestor = ancestors[meetings[parent].id] }
        current = parent
      }
      guard let ancestor else { continue }
      // A meeting that is part of itself is another rule's finding.
      for position in way where meetings[position].id != ancestor.id { ancestors[meetings[position].id] = ancestor }
    }
    return ancestors
  }

  /// An interval says from when on something lasted; another date only when it was.
  private func startsBefore(_ date: PartialDate, _ start: PartialDate) -> Bool {
    guard date.isInterval, let first = date.earliest, let bound = start.earliest else { return false }
    return first < bound
  }

  private func endsAfter(_ date: PartialDate, _ end: PartialDate) -> Bool {
    guard date.isInterval, let last = date.latest, let bound = end.latest else { return false }
    return last > bound
  }

  // MARK: Wording

  private func blocks(of source: Source, at path: RecordPath) -> [Diagnostic] {
    guard let text = texts[source.id] else { return [] }
    return source.blocks.enumerated().flatMap { position, block in
      block.span.map {
        SpanRules.place(of: $0, in: text, at: path.appending("blocks").appending(position).appending("span"))
      } ?? []
    }
  }

  private func readings(of discrepancy: Discrepancy, at path: RecordPath) -> [Diagnostic] {
    discrepancy.readings.enumerated().flatMap { position, reading -> [Diagnostic] in
      guard let span = reading.span, let text = texts[reading.source] else { return [] }
      return SpanRules.place(of: span, in: text, at: path.appending("readings").appending(position).appending("span"))
    }
  }

  private func wording(of attestation: Attestation, at path: RecordPath) -> [Diagnostic] {
    let text = texts[attestation.source]
    var findings = SpanRules.wording(of: attestation.segments, in: text, at: path.appending("segments"))
    for (position, reading) in attestation.readings.enumerated() {
      guard let span = reading.span, let text else { continue }
      findings += SpanRules.place(
        of: span, in: text, at: path.appending("readings").appending(position).appending("span"))
    }
    return findings
  }

  /// A paraphrase may quote a word, but not all that was said.
  private func quotation(in attestation: Attestation, of texts: [String], at path: RecordPath) -> [Diagnostic] {
    let quoted = attestation.segments.filter { $0.kind == .quoted }.compactMap(\.text).joined(separator: " ")
    let words = SourceText.collapsed(quoted)
    guard !words.isEmpty, texts.contains(where: { SourceText.collapsed($0) == words }) else { return [] }
    return [
      Diagnostic(
        .paraphraseQuoted, "The mode is paraphrase, and the whole text is quoted", at: path.appending("mode"),
        hint: "Use verbatim; partialQuote is for what is quoted in part")
    ]
  }

  private func texts(of entity: any Entity) -> [String] {
    let text: LocalizedText? =
      switch entity {
      case let statement as Statement: statement.text
      case let decision as Decision: decision.text ?? decision.title
      case let commitment as Commitment: commitment.text
      case let figure as Figure: figure.text
      default: nil
      }
    return text?.entries.map(\.text) ?? []
  }

  // MARK: Extractions

  private func field(of extraction: Extraction, at path: RecordPath) -> [Diagnostic] {
    guard let field = extraction.field, !field.isEmpty, let subject = index.places[extraction.subject.rawValue] else {
      return []
    }
    let names = subject.kind.fieldNames
    guard !names.contains(field) else { return [] }
    let near = Spelling.nearest(to: field, in: names)
    return [
      Diagnostic(
        .fieldUnknown, "“\(Spelling.shortened(field))” is not a field of \(subject.kind.nounPhrase)",
        at: path.appending("field"),
        hint: (near.map { "Did you mean “\($0)”? Otherwise name" } ?? "Name")
          + " the field as canonical JSON does, or leave it out where the entity as a whole is meant")
    ]
  }

  // MARK: Questions and answers

  private func question(of statement: Statement, at path: RecordPath) -> [Diagnostic] {
    guard statement.kind == .answer else { return [] }
    guard let question = statement.respondsTo else {
      return [
        Diagnostic(
          .answerWithoutQuestion, "The statement is an answer and responds to nothing", at: path.appending("kind"),
          hint: "Set respondsTo to the question; record the question as a statement of kind question if need be")
      ]
    }
    // A kind that is absent or not the model's own may well be a question.
    guard let kind = statementKinds[question] ?? nil, kind != .question,
      StatementKind.terms.contains(where: { $0.token == kind.rawValue })
    else { return [] }
    return [
      Diagnostic(
        .answerNotToQuestion, "The statement is an answer, and “\(question)” to which it responds is not a question",
        at: path.appending("respondsTo"), hint: "Refer to a statement of kind question, or change the kind")
    ]
  }
}

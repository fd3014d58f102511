internal import Communique

/// Makes a dossier of what the stages found.
package struct DraftAssembly {
  let stages: BriefingStages
  let briefing: Briefing
  let options: DraftOptions
  let language: LanguageTag
  let sourceID: ID<Source>
  /// The offset in bytes of each line.
  private let lineOffsets: [Int]
  /// The bytes before every 1024th scalar of the text, so that a column in a very long line is found at once.
  private let byteMarks: [Int]
  /// For each agent, the first mention.
  let firstMentions: [Int: Int]
  /// For each agent that is a person, the offices.
  let officesOfPerson: [Int: [Int]]
  /// For each section, by the index of its heading's block, its utterances.
  let utterancesOfSection: [Int: [Int]]
  /// Where the statements stand in the dossier.
  var statementPositions: [ID<Statement>: Int] = [:]

  var dossier = Dossier(id: "draft")
  var diagnostics: [Diagnostic] = []
  var identifiers = IdentifierPool()
  /// How each item was found, for the review and for the dossier itself.
  var records: [ExtractionRecord] = []

  /// The persons among the agents, by their index.
  var people: [Int: ID<Person>] = [:]
  /// The organizations, bodies and states among the agents, by their index.
  var organizations: [Int: ID<Organization>] = [:]
  /// The documents among the agents, by their index.
  var documents: [Int: ID<Document>] = [:]
  var memberships: [Int: ID<Membership>] = [:]
  var places: [Int: ID<Place>] = [:]
  var meetings: [Int: ID<Meeting>] = [:]
  var agendaItems: [Int: ID<AgendaItem>] = [:]
  /// The agenda item of each section, by the index of the heading's block.
  var agendaItemOfSection: [Int: ID<AgendaItem>] = [:]
  var statements: [Int: ID<Statement>] = [:]
  var decisions: [Int: ID<Decision>] = [:]

  /// Prepares to make a dossier.
  ///
  /// - Parameters:
  ///   - stages: What was found.
  ///   - briefing: Where it was found.
  ///   - number: The briefing's number among those of one dossier, from 1.
  ///   - options: How dossiers are drafted.
  package init(_ stages: BriefingStages, of briefing: Briefing, number: Int = 1, options: DraftOptions) {
    sourceID = ID(unchecked: "src-\(number)")
    self.stages = stages
    self.briefing = briefing
    self.options = options
    lineOffsets = Self.lineOffsets(of: briefing.bytes)
    byteMarks = Self.byteMarks(of: stages.text)
    firstMentions = Dictionary(
      stages.entities.mentions.indices.compactMap { index in
        stages.entities.mentions[index].agent.map { ($0, index) }
      }
    ) { first, _ in first }
    officesOfPerson = Dictionary(
      grouping: stages.entities.offices.indices.filter { stages.entities.offices[$0].person != nil }
    ) {
      stages.entities.offices[$0].person ?? 0
    }
    utterancesOfSection = Self.utterancesOfSection(stages)
    language = (try? LanguageTag(text: stages.tables.language)) ?? "en"
  }

  private static func utterancesOfSection(_ stages: BriefingStages) -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for (index, utterance) in stages.utterances.enumerated()
    where stages.tokens.sentences.indices.contains(utterance.sentence) {
      let block = stages.tokens.sentences[utterance.sentence].block
      guard stages.view.blocks.indices.contains(block), let section = stages.view.blocks[block].section else {
        continue
      }
      result[section, default: []].append(index)
    }
    return result
  }

  private static func byteMarks(of text: BriefingText) -> [Int] {
    var marks: [Int] = []
    var bytes = 0
    for (index, scalar) in text.scalars.enumerated() {
      if index.isMultiple(of: 1024) { marks.append(bytes) }
      bytes += UTF8.width(scalar)
    }
    return marks
  }

  private func bytes(before offset: Int) -> Int {
    let mark = offset / 1024
    guard mark < byteMarks.count else { return 0 }
    return stages.text.scalars[mark * 1024..<offset].reduce(byteMarks[mark]) { $0 + UTF8.width($1) }
  }

  private static func lineOffsets(of bytes: [UInt8]) -> [Int] {
    var offsets = [0]
    for (index, byte) in bytes.enumerated() {
      let isReturn = byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if byte == 0x0A || isReturn { offsets.append(index + 1) }
    }
    return offsets
  }

  /// Makes the dossier.
  package mutating func run() -> Draft {
    let _: ID<Source> = identifiers.take(sourceID.rawValue, fallback: "src")
    addAgents()
    addMemberships()
    addPlaces()
    addMeetings()
    addAgenda()
    addStatements()
    addDecisions()
    addCommitments()
    addFigures()
    addLeftQuotations()
    addSource()
    reportDamage()
    finish()
    let review = options.writesReview ? ReviewWriter(self).text() : ""
    return Draft(dossier: dossier, diagnostics: diagnostics, review: review)
  }

  /// Tells of marks that are not closed, and of a text in which nothing was found.
  private mutating func reportDamage() {
    for quotation in stages.quotations where quotation.rule.hasPrefix("quotation.missing-closer") {
      report(
        .draftQuotationUnclosed, "The quotation mark before “\(fragment(quotation.range))” is not closed",
        at: quotation.outer,
        hint: "Look whether the quotation ends where the draft has its end")
    }
    guard dossier.statements.isEmpty, dossier.decisions.isEmpty, dossier.commitments.isEmpty else { return }
    let place = SourceLocation(file: briefing.name, line: 1, column: 1, offset: 0)
    diagnostics.append(
      Diagnostic(
        .draftEmpty, "No statement, decision or pledge was found", location: place,
        hint:
          "Look whether this is the right file; briefings are read in \(DraftOptions.languages.joined(separator: " and "))"
      ))
  }

  private mutating func finish() {
    dossier.id = options.identifier ?? dossierIdentifier()
    dossier.title = dossier.meetings.first?.title ?? dossier.sources.first?.title
    dossier.language = language
    dossier.created = options.created
    dossier.generator = options.generator
    addExtractions()
    dossier.about = dossier.meetings.first.map { [$0.id] } ?? []
    diagnostics.sort {
      ($0.location?.line ?? 0, $0.location?.column ?? 0) < ($1.location?.line ?? 0, $1.location?.column ?? 0)
    }
  }

  /// Tells in the dossier itself what was drafted, by which rule and with what support.
  private mutating func addExtractions() {
    for (index, record) in records.enumerated() {
      let id: ID<Extraction> = identifiers.take("x-", number: index + 1)
      var extraction = Extraction(id: id, subject: ID(unchecked: record.subject))
      extraction.field = record.field
      extraction.generator = options.generator
      extraction.stage = ExtractionStage(rawValue: record.stage)
      extraction.rule = record.rule
      extraction.confidence = record.confidence.map { ExtractionConfidence(rawValue: $0.name) }
      extraction.status = .drafted
      dossier.extractions.append(extraction)
    }
  }

  private func dossierIdentifier() -> ID<Dossier> {
    let name = briefing.name.split(separator: "/").last ?? "draft"
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    var pool = IdentifierPool()
    return pool.take(String(stem), fallback: "draft")
  }

  // MARK: Words

  /// The words of a stretch of the view, as they may stand in a dossier: without characters that XML 1.0 (section 2.2)
  /// does not allow.
  func words(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in stages.view.text[range.clamped(to: 0..<stages.view.text.count)] {
      switch scalar.value {
      case 0x00..<0x20: if result.last != " ", !result.isEmpty { result.append(" ") }
      case 0x7F...0x9F, 0xFFFE, 0xFFFF: continue
      default: if scalar.value & 0xFFFE != 0xFFFE { result.append(scalar) }
      }
    }
    while result.last?.properties.isWhitespace == true { result.removeLast() }
    while result.first?.properties.isWhitespace == true { result.removeFirst() }
    return String(result)
  }

  /// The words of tokens.
  func words(ofTokens tokens: Range<Int>) -> String { words(range(ofTokens: tokens)) }

  /// The stretch of the view that tokens stand in.
  func range(ofTokens tokens: Range<Int>) -> Range<Int> {
    let list = stages.tokens.tokens
    let tokens = tokens.clamped(to: list.indices)
    guard !tokens.isEmpty else { return 0..<0 }
    let start = list[tokens.lowerBound].range.lowerBound
    return start..<max(start, list[tokens.upperBound - 1].range.upperBound)
  }

  /// A text in the briefing's language; `nil` where it has no words.
  func localized(_ text: String) -> LocalizedText? {
    text.isEmpty ? nil : LocalizedText(text, language: language)
  }

  // MARK: Findings

  /// Where a stretch of the view begins in the briefing.
  func location(of range: Range<Int>) -> SourceLocation? {
    guard let first = stages.view.spans(of: range, in: stages.text).first else { return nil }
    let line = stages.text.line(of: first.lowerBound)
    let lineStart = stages.text.lineStarts[line - 1]
    let bytes = bytes(before: first.lowerBound) - bytes(before: lineStart)
    return SourceLocation(
      file: briefing.name, line: line, column: bytes + 1,
      offset: line <= lineOffsets.count ? lineOffsets[line - 1] + bytes : nil)
  }

  mutating func report(
    _ code: Diagnostic.Code, _ message: String, at range: Range<Int>, path: String = "", hint: String?
  ) {
    diagnostics.append(Diagnostic(code, message, location: location(of: range), path: path, hint: hint))
  }

  /// Words for a message, not more than it can hold.
  func fragment(_ range: Range<Int>) -> String {
    let text = words(range.lowerBound..<min(range.upperBound, range.lowerBound + 60))
    return range.count > 60 ? text + "…" : text
  }

  mutating func record<Subject>(
    _ subject: ID<Subject>, field: String? = nil, stage: String, rule: String, confidence: Confidence? = nil,
    at range: Range<Int>? = nil
  ) {
    records.append(
      ExtractionRecord(
        subject: subject.rawValue, field: field, stage: stage, rule: rule, confidence: confidence, range: range))
  }
}

/// How an item of a draft, or a field of it, was found.
struct ExtractionRecord: Sendable {
  /// The item's identifier.
  var subject: String
  /// The name of the field; `nil` for the item as a whole.
  var field: String?
  /// The stage that found it.
  var stage: String
  /// The rule that found it.
  var rule: String
  /// How well the text supports it.
  var confidence: Confidence?
  /// Where it begins, in the view.
  var range: Range<Int>?
}

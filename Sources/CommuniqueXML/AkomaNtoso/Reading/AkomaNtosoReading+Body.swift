internal import Communique

extension AkomaNtosoReading {
  /// Where in the document something stands.
  struct Scope {
    var meeting: ID<Meeting>?
    var agendaItem: ID<AgendaItem>?
    /// Whether it stands under resolutions, where a summary is one.
    var isInResolutions = false
  }

  /// What a debate consists of, `debateSection` besides.
  private static let sections: Set<String> = [
    "administrationOfOath", "rollCall", "prayers", "oralStatements", "writtenStatements", "personalStatements",
    "ministerialStatements", "resolutions", "nationalInterest", "declarationOfVote", "communication", "petitions",
    "papers", "noticesOfMotion", "questions", "address", "proceduralMotions", "pointOfOrder", "adjournment",
    "debateSection", "subdebate", "minutes",
  ]
  /// Elements that only hold others.
  private static let containers: Set<String> = ["div", "container", "speechGroup", "mainBody", "debateBody", "body"]
  /// Text; what was said there is quoted.
  private static let blocks: Set<String> = [
    "p", "blockList", "ul", "ol", "block", "blockContainer", "tblock", "table", "toc", "foreign", "other",
    "embeddedStructure", "quotedStructure", "componentRef",
  ]
  /// What the section around takes.
  private static let labels: Set<String> = ["num", "heading", "subheading"]

  /// Reads what is in the document beside its metadata.
  mutating func readParts(_ meeting: ID<Meeting>?) {
    for part in table.children(of: 0) where part != document { leave(part) }
    if kind == .statement { readResolution(meeting) }
    for part in table.children(of: document) {
      switch table.name(of: part) {
      case "meta", "preface", "coverPage": break
      case "preamble" where kind == .statement: break
      case "mainBody", "debateBody", "body", "mainContent": readBody(part, meeting)
      case "attachments": readAttachments(part, meeting)
      default: leave(part)
      }
    }
    leaveEvents()
  }

  private mutating func readBody(_ body: Int, _ meeting: ID<Meeting>?) {
    // The text of what was adopted is one decision, which has been read.
    if kind == .statement { return leaveParts(of: body) }
    if kind == .doc, meeting == nil || !hasSections(body), isAgreedText { return readDeclaration(body, meeting) }
    for child in table.children(of: body) { read(child, Scope(meeting: meeting)) }
  }

  private func hasSections(_ body: Int) -> Bool {
    table.children(of: body).contains { Self.sections.contains(table.name(of: $0)) }
  }

  private mutating func read(_ node: Int, _ scope: Scope) {
    guard table.namespace(of: node) == namespace else { return leave(node) }
    let name = table.name(of: node)
    switch name {
    case "speech", "question", "answer": readStatement(node, scope)
    case "narrative", "summary", "scene":
      if hasOutcome(node) || (scope.isInResolutions && name == "summary") {
        readDecision(node, scope)
      } else {
        leave(node)
      }
    case _ where Self.sections.contains(name): readSection(node, scope)
    case _ where Self.containers.contains(name):
      for child in table.children(of: node) { read(child, scope) }
    case _ where Self.labels.contains(name): break
    case _ where Self.blocks.contains(name):
      if scope.isInResolutions, hasOutcome(node) { readDecision(node, scope) } else { leave(node) }
    default:
      // Chapters, sections and other parts, which some put around what was said.
      if holders.contains(node) { readSection(node, scope) } else { leave(node) }
    }
  }

  private func hasOutcome(_ node: Int) -> Bool { firstElement("outcome", in: node) != nil }

  /// The first element of a name in another one.
  func firstElement(_ name: String, in node: Int) -> Int? {
    (node..<table.end(of: node)).first { table.name(of: $0) == name }
  }

  // MARK: Sections

  private mutating func readSection(_ section: Int, _ scope: Scope) {
    if table.name(of: section) == "rollCall" { return readRollCall(section, scope.meeting) }
    let type = table.attribute("name", of: section) ?? ""
    if type.lowercased().hasPrefix("agenda"), type != "agendaItem" { return readAgenda(section, scope) }
    if table.name(of: section) == "resolutions", isPlain(section) { return readDecision(section, scope) }
    var inner = scope
    if let meeting = readSection(asMeeting: section, in: scope.meeting) {
      inner = Scope(meeting: meeting)
    } else if let item = agendaItem(of: section, scope) {
      inner.agendaItem = item
    }
    inner.isInResolutions = scope.isInResolutions || table.name(of: section) == "resolutions"
    let outerQuestion = question
    question = nil
    for child in table.children(of: section) { read(child, inner) }
    question = outerQuestion
  }

  /// Whether a section holds blocks of text only.
  private func isPlain(_ section: Int) -> Bool {
    let children = table.children(of: section).filter { !Self.labels.contains(table.name(of: $0)) }
    return !children.isEmpty && children.allSatisfy { Self.blocks.contains(table.name(of: $0)) && !hasOutcome($0) }
  }

  /// The item of the agenda that a section is about; only one with a heading says what that is.
  private mutating func agendaItem(of section: Int, _ scope: Scope) -> ID<AgendaItem>? {
    if let item = agendaItems[section] { return item }
    guard let heading = table.child(of: section, named: "heading"), let title = text(of: heading) else { return nil }
    var item = AgendaItem(
      id: names.take(identifier(of: section), or: "item"), title: localized(title, at: heading))
    item.number = table.child(of: section, named: "num").flatMap { text(of: $0) }
    item.meeting = scope.meeting
    item.parent = scope.agendaItem
    item.kind = listed.contains(section) ? .official : nil
    if let concept = concept(of: section), ["TLCConcept", "TLCTerm"].contains(table.name(of: concept)),
      let name = shownName(of: concept)
    {
      item.topics = [topic(named: name, at: concept)]
    }
    item.attestations = attested(.headline)
    add(item, from: section)
    return item.id
  }

  private mutating func add(_ item: AgendaItem, from node: Int) {
    agendaItems[node] = item.id
    origins[item.id.rawValue] = node
    dossier.agendaItems.append(item)
  }

  // MARK: Agenda

  /// Takes the items of an agenda, except for those that have a section of their own.
  private mutating func readAgenda(_ section: Int, _ scope: Scope) {
    var node = section + 1
    while node < table.end(of: section) {
      switch table.name(of: node) {
      case "item", "tocItem":
        readAgendaItem(node, scope)
        node = table.end(of: node)
      case "speech", "question", "answer", "debateSection":
        read(node, scope)
        node = table.end(of: node)
      default: node += 1
      }
    }
  }

  private mutating func readAgendaItem(_ node: Int, _ scope: Scope) {
    let reference = firstElement("ref", in: node) ?? node
    if let target = target(of: table.attribute("href", of: reference)), Self.sections.contains(table.name(of: target)),
      headed.contains(target)
    {
      listed.insert(target)
      return
    }
    let content = AkomaNtosoText(of: node, in: table, skipping: ["num"]).text
    guard !content.isEmpty else { return }
    var item = AgendaItem(id: names.take(identifier(of: node), or: "item"), title: localized(content, at: node))
    item.number = table.child(of: node, named: "num").flatMap { text(of: $0) }
    item.meeting = scope.meeting
    item.kind = .official
    item.attestations = attested(mode)
    add(item, from: node)
  }
}

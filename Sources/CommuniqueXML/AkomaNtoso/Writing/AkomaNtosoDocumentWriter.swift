internal import Communique
internal import CommuniqueFormats

/// Writes one document: the body first, because the metadata lists what the body refers to.
struct AkomaNtosoDocumentWriter: ~Copyable {
  let world: AkomaNtosoWorld
  let names: AkomaNtosoDocumentNames
  /// The decision that the document holds; `nil` where it holds the dossier.
  let decision: Decision?
  var markup = AkomaNtosoMarkup()
  var identifiers = AkomaNtosoIdentifiers()
  var references = AkomaNtosoReferences()
  /// What the metadata say about places in the body.
  var steps: [Step] = []
  var votings: [Voting] = []
  var sourceReferences: [(element: String, source: String)] = []
  var noted: (element: String, sources: [String]) = ("", [])
  var intervals: [(identifier: String, event: String, start: String?, end: String?)] = []
  /// The dates of events, in the order in which they came, and the eIds by the dates.
  var events: [String] = []
  var eventIdentifiers: [String: String] = [:]
  /// The numbers of parties that are known only as they are called, and of groups.
  var labels: [String: Int] = [:]
  var groups: [String: Int] = [:]
  /// What has been looked up.
  var sources: [ID<Source>: String] = [:]
  var parties: [Party: Agent] = [:]
  var roles: [ID<Membership>: String] = [:]
  /// What is written of the document, up to the end of the metadata and after it.
  private var pieces: (metadata: [[UInt8]], body: [[UInt8]]) = ([], [])
  var agendaSections: [ID<AgendaItem>: String] = [:]

  /// That a decision was taken.
  struct Step {
    let date: String
    let by: String
    let role: String?
    let outcome: String?
    let object: String
    let element: String
  }

  struct Voting {
    let outcome: String
    let object: String
    let element: String
    let counts: [(count: Int, option: String)]
  }

  init(_ world: AkomaNtosoWorld, decision: Decision? = nil) {
    self.world = world
    self.decision = decision
    names = AkomaNtosoDocumentNames(world, decision: decision)
  }

  /// Whether a text held a character that XML cannot hold.
  var foundForbidden: Bool { markup.foundForbidden }

  /// The document's name attribute: what it is, as table 3.3 of the AKN4UN guidelines has it.
  private var documentName: String {
    switch world.options.documentType {
    case .debateReport: "meetingReport"
    case .debate: "verbatimRecord"
    case .statement:
      decision?.outputs.contains { world.documents[$0]?.kind == .resolution } == true ? "resolution" : "decision"
    case .doc: "officialStatement"
    }
  }

  /// Writes everything but the record.
  mutating func writeDocument() {
    // First of all, because the document's name repeats the end of the author's.
    if let author = world.author { _ = reference(to: author) }
    markup.open("akomaNtoso")
    markup.attribute("xmlns", AkomaNtosoDialect.namespace)
    markup.open(world.options.documentType.element)
    markup.attribute("name", documentName)
    let start = markup.takeBytes()
    markup.open("preface")
    writePreface()
    markup.closeBlock()
    let preface = markup.takeBytes()
    markup.open(world.options.documentType == .debate ? "debateBody" : "mainBody")
    let body = [markup.takeBytes()] + bodyContent()
    markup.closeBlock()
    let end = markup.takeBytes()
    writeMetadata()
    pieces = ([start, markup.takeBytes()], [preface] + body + [end])
  }

  /// The document, in pieces.
  ///
  /// - Parameter record: The dossier as our XML, if the document is to carry it.
  mutating func document(record: [UInt8]?) -> [[UInt8]] {
    var recordPieces: [[UInt8]] = []
    if let record {
      openRecord()
      recordPieces = [markup.takeBytes(), record]
      markup.closeBlock()
    }
    markup.closeBlock()
    recordPieces.append(markup.takeBytes())
    markup.closeBlock()
    markup.closeBlock()
    markup.text("\n")
    let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
    return [declaration] + pieces.metadata + recordPieces + pieces.body + [markup.takeBytes()]
  }

  private mutating func bodyContent() -> [[UInt8]] {
    switch world.options.documentType {
    case .debateReport, .debate: return recordContent()
    case .statement: if let decision { writeAdopted(decision) }
    case .doc: writeDeclarations()
    }
    return [markup.takeBytes()]
  }

  // MARK: Preface

  private mutating func writePreface() {
    markup.open("p")
    inline("docTitle", title)
    if let meeting = world.meeting {
      let (start, end) = (meeting.start?.earliest, meeting.end?.latest)
      for (index, day) in [start, end == start ? nil : end].compactMap({ $0 }).enumerated() {
        markup.text(index == 0 ? ", " : " – ")
        write(day, as: "docDate")
      }
      if let place = meeting.place.flatMap({ world.places[$0] }) {
        markup.text(", ")
        write(place)
      }
    }
    markup.closeText()
    guard let author = world.author else { return }
    markup.open("p")
    inline("docAuthority", world.text(author.name))
    markup.closeText()
  }

  /// The title of the document.
  var title: String {
    let titles = [
      decision.map { world.text($0.title) }, world.text(world.dossier.title),
      world.meeting.map { world.text($0.title) },
    ]
    return titles.lazy.compactMap { $0 }.first { !AkomaNtosoReferences.isBlank($0) } ?? world.dossier.id.rawValue
  }

  // MARK: Elements

  /// Starts a block with an eId, which those of the elements in it continue. Other attributes can follow.
  mutating func begin(_ name: StaticString, _ identifier: String) {
    markup.open(name)
    markup.attribute("eId", identifier)
    identifiers.enter(identifier)
  }

  /// Ends a block with an eId that holds blocks.
  mutating func endBlock() {
    identifiers.leave()
    markup.closeBlock()
  }

  /// Ends a block with an eId that holds text.
  mutating func endText() {
    identifiers.leave()
    markup.closeText()
  }

  /// Writes a list with an item for each value; nothing where there are none.
  mutating func writeList<Value>(
    _ values: [Value], _ content: (inout AkomaNtosoDocumentWriter, Value) -> Void
  ) {
    guard !values.isEmpty else { return }
    begin("blockList", identifiers.next("list"))
    for value in values {
      begin("item", identifiers.next("item"))
      markup.open("p")
      content(&self, value)
      markup.closeText()
      endBlock()
    }
    endBlock()
  }

  mutating func inline(_ name: StaticString, _ text: String) {
    markup.openInline(name)
    markup.text(text)
    markup.closeInline()
  }

  /// Writes an inline element that has an eId and refers to a thing.
  mutating func inline(
    _ name: StaticString, _ identifier: String, _ reference: String, role: String? = nil, normalized: String? = nil,
    _ text: String
  ) {
    markup.openInline(name)
    markup.attribute("eId", identifier)
    markup.attribute("refersTo", reference)
    markup.attribute("as", role)
    markup.attribute("normalized", normalized)
    markup.text(text)
    markup.closeInline()
  }

  // MARK: Things

  /// The scheme of things that are no entities of the dossier.
  static var ownScheme: String { "own" }

  /// A reference to whoever has marked the document up.
  mutating func editor() -> String {
    let generator = world.dossier.generator ?? "Communique"
    return references.refer(
      to: .organization, "editor", scheme: Self.ownScheme, identifier: "editor", iri: "unreg.editor", label: generator)
  }

  mutating func concept(_ scheme: String, _ token: String) -> String {
    if let reference = references.reference(to: .concept, token, scheme: scheme) { return reference }
    // Tokens of one spelling in identifiers are one concept.
    let term = Self.nameToken(token)
    return references.refer(
      to: .concept, term, scheme: scheme, identifier: "\(scheme)-\(term)", iri: "\(scheme).\(term)", label: token)
  }

  /// A token as part of an identifier and an IRI.
  private static func nameToken(_ token: String) -> String {
    var text = ""
    for scalar in token.unicodeScalars.prefix(100) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": text.unicodeScalars.append(scalar)
      default: text += "-"
      }
    }
    return text.isEmpty ? "-" : text
  }

  mutating func reference(to person: Person) -> String {
    let world = world
    return references.refer(to: .person, person.id.rawValue, iri: world.iri(of: person), label: person.name)
  }

  mutating func reference(to organization: Organization) -> String {
    let world = world
    return references.refer(
      to: .organization, organization.id.rawValue, iri: world.iri(of: organization),
      label: world.text(organization.name),
      shortLabel: organization.shortName.map { world.text($0) })
  }

  mutating func reference(to meeting: Meeting) -> String {
    let world = world
    return references.refer(
      to: .event, meeting.id.rawValue, iri: world.local(meeting.id.rawValue), label: world.text(meeting.title))
  }

  /// A reference to a source; `nil` where the dossier has none of that identifier.
  mutating func source(_ identifier: ID<Source>) -> String? {
    if let reference = sources[identifier] { return reference }
    guard let source = world.sources[identifier] else { return nil }
    let world = world
    let reference = references.refer(
      to: .reference, identifier.rawValue, iri: world.local(identifier.rawValue), label: world.label(of: source))
    sources[identifier] = reference
    return reference
  }

  mutating func reference(to decision: Decision) -> String {
    let world = world
    return references.refer(
      to: .object, decision.id.rawValue, iri: world.local(decision.id.rawValue), label: world.text(decision.title))
  }

  mutating func role(of membership: Membership) -> String {
    if let role = roles[membership.id] { return role }
    let label = world.text(membership.role)
    let slug = AkomaNtosoReferences.slug(label, separator: "-")
    // No slug begins with a full stop.
    let key = slug ?? "." + membership.id.rawValue
    let role = references.refer(
      to: .role, key, scheme: "role", identifier: "role-" + key, iri: "int." + (slug ?? membership.id.rawValue),
      label: label)
    roles[membership.id] = role
    return role
  }

  mutating func write(_ day: PartialDate.Day, as element: StaticString) {
    let text = day.schemaText
    markup.openInline(element)
    markup.attribute("date", text)
    markup.text(text)
    markup.closeInline()
  }

  mutating func write(_ place: Place) {
    let world = world
    let reference = references.refer(
      to: .location, place.id.rawValue, iri: world.local(place.id.rawValue), label: world.text(place.name))
    inline("location", identifiers.next("location"), reference, visible(world.text(place.name)))
  }
}

internal import Communique
internal import CommuniqueFormats

/// Writes one document: the body first, because the metadata lists what the body refers to.
struct AkomaNtosoDocumentWriter: ~Copyable {
  let world: AkomaNtosoWorld
  let names: AkomaNtosoDocumentNames
  /// The decision that the document holds; `nil` where it holds the dossier.
  let decision: Decision?
  var markup: AkomaNtosoMarkup
  var identifiers = AkomaNtosoIdentifiers()
  var references = AkomaNtosoReferences()
  /// What the metadata say about places in the body.
  var steps: [Step] = []
  var votings: [Voting] = []
  var sourceReferences: [(element: String, source: String)] = []
  var noted: Set<String> = []
  var intervals: [(identifier: String, event: String, start: String?, end: String?)] = []
  var events: [(identifier: String, date: String)] = []
  /// The numbers of parties that are known only as they are called, and of groups.
  var labels: [String: Int] = [:]
  var groups: [String: Int] = [:]
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

  /// - Returns: `nil` where memory is short.
  init?(_ world: AkomaNtosoWorld, decision: Decision? = nil) {
    guard let markup = AkomaNtosoMarkup(depth: 0) else { return nil }
    self.world = world
    self.decision = decision
    self.markup = markup
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

  private var bodyName: StaticString { world.options.documentType == .debate ? "debateBody" : "mainBody" }

  /// The document.
  ///
  /// - Parameter record: The dossier as our XML, if the document is to carry it.
  /// - Returns: `nil` where libxml2 refused anything.
  mutating func document(record: [UInt8]?) -> [UInt8]? {
    markup.open("akomaNtoso")
    markup.attribute("xmlns", AkomaNtosoNamespace.current)
    markup.open(world.options.documentType.element)
    markup.attribute("name", documentName)
    // The start tag is still open, and ends with the first line of what follows.
    markup.text("")
    guard let start = markup.takeBytes() else { return nil }
    markup.open("preface")
    writePreface()
    markup.closeBlock()
    guard let preface = markup.takeBytes() else { return nil }
    markup.open(bodyName)
    markup.text("")
    guard var body = markup.takeBytes(), let content = bodyContent() else { return nil }
    body += content
    markup.closeBlock()
    guard let bodyEnd = markup.takeBytes() else { return nil }
    writeMetadata(record: record)
    guard let metadata = markup.takeBytes() else { return nil }
    markup.closeBlock()
    markup.closeBlock()
    guard let end = markup.takeBytes() else { return nil }
    let declaration = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
    return [declaration, start, metadata, preface, body, bodyEnd, end].reduce(into: []) { $0 += $1 }
      + [UInt8(ascii: "\n")]
  }

  private mutating func bodyContent() -> [UInt8]? {
    switch world.options.documentType {
    case .debateReport, .debate: return recordContent()
    case .statement:
      if let decision { writeAdopted(decision) }
      return markup.takeBytes()
    case .doc:
      writeDeclarations()
      return markup.takeBytes()
    }
  }

  // MARK: Preface

  private mutating func writePreface() {
    markup.open("p")
    inline("docTitle", title)
    if let meeting = world.meeting {
      let (start, end) = (meeting.start?.earliest, meeting.end?.latest)
      for (index, day) in [start, end == start ? nil : end].compactMap({ $0 }).enumerated() {
        markup.text(index == 0 ? ", " : " – ")
        markup.openInline("docDate")
        markup.attribute("date", day.text)
        markup.text(day.text)
        markup.closeInline()
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

  mutating func inline(_ name: StaticString, _ text: String) {
    markup.openInline(name)
    markup.text(text)
    markup.closeInline()
  }

  // MARK: Things

  /// A reference to whoever has marked the document up.
  mutating func editor() -> String {
    let generator = world.dossier.generator ?? "Communique"
    return references.refer(to: .organization, "editor", iri: "unreg.editor", label: generator)
  }

  mutating func concept(_ scheme: String, _ token: String, label: String? = nil) -> String {
    let term = Self.nameToken(token)
    return references.refer(to: .concept, "\(scheme)-\(term)", iri: "\(scheme).\(term)", label: label ?? token)
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
    references.refer(
      to: .person, person.id.rawValue,
      iri: "und." + (AkomaNtosoReferences.slug(person.name, separator: ".") ?? person.id.rawValue), label: person.name)
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

  mutating func reference(to source: Source) -> String {
    let world = world
    return references.refer(
      to: .reference, source.id.rawValue, iri: world.local(source.id.rawValue),
      label: world.label(of: source))
  }

  mutating func reference(to decision: Decision) -> String {
    let world = world
    return references.refer(
      to: .object, decision.id.rawValue, iri: world.local(decision.id.rawValue), label: world.text(decision.title))
  }

  mutating func role(_ text: LocalizedText, _ membership: ID<Membership>) -> String {
    let label = world.text(text)
    let key = AkomaNtosoReferences.slug(label, separator: "-") ?? membership.rawValue
    return references.refer(to: .role, key, iri: "int." + key, label: label)
  }

  mutating func write(_ place: Place) {
    let world = world
    let reference = references.refer(
      to: .location, place.id.rawValue, iri: world.local(place.id.rawValue), label: world.text(place.name))
    inline("location", identifiers.next("location"), reference, world.text(place.name))
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
}

/// The namespaces of Akoma Ntoso.
enum AkomaNtosoNamespace {
  /// That of the OASIS Standard, LegalDocumentML 1.0, which is Akoma Ntoso 3.0.
  static let current = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
}

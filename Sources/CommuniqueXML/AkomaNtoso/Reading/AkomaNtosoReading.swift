internal import Communique

/// Turns a document that others wrote into a dossier, as far as the model holds what it says. It invents nothing: what
/// is not stated is left out, and what is left out is told, once for each kind of element.
struct AkomaNtosoReading {
  let table: XMLDocumentTable
  /// The element of the document's type.
  let document: Int
  let kind: AkomaNtosoDocumentKind
  let options: XMLReadingOptions

  var dossier = Dossier(id: "document")
  var findings: [Diagnostic] = []
  /// The elements from which the entities were made, by their identifiers.
  var origins: [String: Int] = [:]
  var names = AkomaNtosoNames()
  var identification = AkomaNtosoIdentification()
  var language = LanguageTag.undetermined
  var source: ID<Source> = "source"

  // MARK: What refers to what

  /// The elements by their eIds.
  var elements: [String: Int] = [:]
  /// The elements of the references by their IRIs.
  var references: [String: Int] = [:]
  var agents: [Int: ID<Agent>] = [:]
  var people: [Int: ID<Person>] = [:]
  var organizations: [Int: ID<Organization>] = [:]
  var places: [Int: ID<Place>] = [:]
  var topics: [Int: ID<Topic>] = [:]
  var topicsByName: [String: ID<Topic>] = [:]
  var keywords: [ID<Topic>] = []
  var memberships: [String: ID<Membership>] = [:]
  /// The documents that are referred to, by the reference and by the element that refers.
  var documentsByReference: [String: ID<Document>] = [:]
  var documents: [Int: ID<Document>] = [:]
  /// The events of sections, which are not that of the meeting.
  var sectionEvents: Set<Int> = []
  /// The intervals by the events that they are of, and by their groups.
  var intervals: [Int: Int] = [:]
  /// The elements that have a heading.
  var headed: Set<Int> = []
  /// The elements in which, however deep, something was said or decided.
  var holders: Set<Int> = []
  var eventsTaken: Set<Int> = []

  // MARK: What was made

  var meetings: [ID<Meeting>: Int] = [:]
  var agendaItems: [Int: ID<AgendaItem>] = [:]
  /// The sections that an agenda before them lists.
  var listed: Set<Int> = []
  var decisions: [Int: Int] = [:]
  /// The last question of the section, to which answers respond.
  var question: ID<Statement>?
  var isInQuestion = false

  // MARK: What is told

  private var left: [String: (count: Int, first: Int)] = [:]
  private var told: Set<String> = []
  private var languages: [String: LanguageTag?] = [:]
  let namespace: String?
  let cache: AkomaNtosoCache

  init(_ table: XMLDocumentTable, document: Int, kind: AkomaNtosoDocumentKind, options: XMLReadingOptions) {
    self.table = table
    self.document = document
    self.kind = kind
    self.options = options
    namespace = table.namespace(of: document)
    cache = AkomaNtosoCache(table)
  }

  /// Reads the document.
  mutating func read() -> Dossier {
    indexElements()
    readIdentification()
    readReferences()
    readSource()
    let meeting = readMeeting()
    readKeywords()
    readLinks()
    readParts(meeting)
    readWorkflow()
    readVotes()
    tellWhatIsLeft()
    return dossier
  }

  // MARK: Elements

  private mutating func indexElements() {
    for node in table.nodes.indices where !table.nodes[node].isText {
      if let id = identifier(of: node), !id.isEmpty, elements[id] == nil { elements[id] = node }
      switch table.name(of: node) {
      case "heading": if let parent = table.parent(of: node) { headed.insert(parent) }
      case "speech", "question", "answer", "outcome", "debateSection":
        var holder = table.parent(of: node)
        while let current = holder, holders.insert(current).inserted { holder = table.parent(of: current) }
      default: break
      }
    }
    guard let meta = table.child(of: document, named: "meta") else { return }
    for list in table.children(of: meta, named: "references") {
      for reference in table.children(of: list) {
        if let iri = table.attribute("href", of: reference), !iri.isEmpty, references[iri] == nil {
          references[iri] = reference
        }
      }
    }
  }

  /// An element's eId; before 3.0 it was called id.
  func identifier(of node: Int) -> String? { table.attribute("eId", of: node) ?? table.attribute("id", of: node) }

  /// The element that a reference names: `#eId`, or as some write it, the eId or an IRI of the references.
  func target(of reference: String?) -> Int? {
    guard let reference = reference.map(Self.trimmed), !reference.isEmpty else { return nil }
    if reference.hasPrefix("#") { return elements[String(reference.dropFirst())] }
    return elements[reference] ?? references[reference]
  }

  /// What an element of the body refers to, in the references.
  func concept(of node: Int, _ attribute: String = "refersTo") -> Int? {
    target(of: table.attribute(attribute, of: node))
  }

  /// The words by which a reference can be understood: those of the reference, of what it names and of the name shown.
  func words(ofReference reference: String?) -> String {
    guard let reference else { return "" }
    if let words = cache.words[reference] { return words }
    var words = reference
    if let target = target(of: reference) {
      words += " " + (table.attribute("showAs", of: target) ?? "")
      words += " " + (table.attribute("href", of: target)?.split(separator: "/").last.map(String.init) ?? "")
    }
    cache.words[reference] = words.lowercased()
    return words.lowercased()
  }

  static func trimmed(_ text: String) -> String {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }

  // MARK: Values

  /// A text with the language that it is in.
  mutating func localized(_ text: String, at node: Int) -> LocalizedText {
    guard let stated = cache.language(of: node) else { return LocalizedText(text, language: language) }
    let tag = languages[stated] ?? AkomaNtosoLanguages.tag(of: stated)
    languages[stated] = .some(tag)
    return LocalizedText(text, language: tag ?? language)
  }

  /// The name that an element of the references shows.
  func shownName(of node: Int) -> String? { cache.shownName(of: node) }

  /// A text cut to the length of a title.
  static func title(from text: String) -> String {
    let line = text.prefix { $0 != "\n" }
    guard line.count > 120 else { return String(line) }
    let words = line.prefix(118)
    return (words.lastIndex(of: " ").map { words[..<$0] } ?? words) + "…"
  }

  /// The date in an attribute; what is none is told and left out.
  mutating func date(_ attribute: String, of node: Int) -> PartialDate? {
    guard let text = table.attribute(attribute, of: node).map(Self.trimmed), !text.isEmpty else { return nil }
    if let date = Self.date(from: text) { return date }
    tell(
      .aknReadDateMalformed, "“\(text.prefix(40))” is not a date; expected one such as 2024-12-04",
      at: table.location(ofAttribute: attribute, of: node), of: node, hint: "Correct it; it is left out")
    return nil
  }

  /// A date of XML Schema as one of the model: without fractions of seconds, and without a time whose zone is not known.
  static func date(from text: String) -> PartialDate? {
    guard text.utf8.count <= 64, !text.contains("/") else { return nil }
    var text = text
    if let point = text.firstIndex(of: ".") {
      text = String(text[..<point]) + String(text[point...].dropFirst().drop { $0.isNumber })
    }
    if let date = try? PartialDate(text: text) { return date }
    guard let day = try? PartialDate(text: String(text.prefix(10))), text.utf8.count > 10 else { return nil }
    let rest = text.dropFirst(10)
    return rest.first == "T" || rest == "Z" || rest.first == "+" || rest.first == "-" ? day : nil
  }

  /// An attestation by the document.
  func attested(_ mode: AttestationMode) -> [Attestation] { [Attestation(source: source, mode: mode)] }

  /// How the document reports what it is the record of.
  var mode: AttestationMode { kind == .debateReport ? .summary : .verbatim }

  // MARK: Telling

  /// Counts an element that is not taken over.
  mutating func leave(_ node: Int) {
    let name = table.name(of: node)
    left[name] = (count: (left[name]?.count ?? 0) + 1, first: left[name]?.first ?? node)
  }

  /// Counts the elements in an element that no text takes over.
  mutating func leaveParts(of node: Int) {
    var current = node + 1
    while current < table.end(of: node) {
      if AkomaNtosoText.left.contains(table.name(of: current)) {
        leave(current)
        current = table.end(of: current)
      } else {
        current += 1
      }
    }
  }

  private mutating func tellWhatIsLeft() {
    for (name, elements) in left.sorted(by: { $0.value.first < $1.value.first }) {
      let count = elements.count == 1 ? "" : " (\(elements.count) times; first here)"
      tell(
        .aknReadElementLeft, "<\(name)> is not taken over\(count)", at: table.location(of: elements.first),
        of: elements.first, hint: "Keep the document, if what it says there is needed")
    }
  }

  /// Tells something, unless the same has been told already.
  mutating func tell(
    _ code: Diagnostic.Code, _ message: String, at location: SourceLocation, of node: Int, hint: String
  ) {
    guard told.insert("\(code) \(message)").inserted else { return }
    // A path takes time that grows with the number of siblings, and nobody reads more than the limit.
    let path = findings.count <= options.maximumDiagnostics ? table.path(of: node) : ""
    findings.append(Diagnostic(code, message, location: location, path: path, hint: hint))
  }
}

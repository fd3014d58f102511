internal import Communique

/// Reads metadata documents (Metadata Vocabulary for Tabular Data): checks them, resolves what they refer to, and makes of
/// them a group of tables whose columns hold what they inherit.
struct CSVWMetadataReader {
  /// A document, and what its context says.
  struct Document {
    let index: JSONIndex
    let lines: JSONIndex.LineTable
    let address: String
    /// Against what its links are resolved.
    var base: String
    var language = "und"
  }

  /// An object of a document: the values of its properties.
  struct Object {
    let kind: CSVWObjectKind
    let place: CSVWPlace
    fileprivate(set) var members: [String: Int] = [:]

    subscript(name: String) -> Int? { members[name] }
  }

  let resources: CSVWResources
  let options: CSVWOptions
  var findings: CSVWFindings
  private(set) var documents: [Document] = []
  private var documentByAddress: [String: Int] = [:]
  /// Expressions that were compiled before; `nil` for what is none.
  var expressions: [String: RegularExpression?] = [:]
  var group = CSVWTableGroup()
  /// The foreign keys whose tables are not looked for before all tables are known.
  var foreignKeys: [PendingForeignKey] = []
  /// The positions of the named columns of each table whose columns somebody has asked for.
  var columnNumbers: [Int: [String: Int]] = [:]
  /// How many columns there are in all tables.
  var columnCount = 0

  static let namespace = "http://www.w3.org/ns/csvw"
  /// How many columns all tables may have together.
  static let maximumColumnCount = 1 << 20
  /// How many foreign keys all tables may have together.
  static let maximumForeignKeyCount = 10_000

  struct PendingForeignKey {
    let table: Int
    let columns: [Int]
    let reference: Object
    let target: [String]
    let targetPlace: CSVWPlace
  }

  init(resources: CSVWResources, options: CSVWOptions) {
    self.resources = resources
    self.options = options
    findings = CSVWFindings(limit: options.maximumDiagnostics)
  }

  // MARK: Findings

  /// Reports what is wrong at a place.
  mutating func report(
    _ code: Diagnostic.Code, _ message: String, at place: CSVWPlace, severity: Diagnostic.Severity? = nil,
    hint: String? = nil
  ) {
    guard !findings.isFull else { return findings.omit(code) }
    let document = documents[place.document]
    findings.add(
      Diagnostic(
        code, message, severity: severity,
        location: document.lines.location(of: document.index.offset(of: place.node)),
        path: document.index.path(of: place.node), hint: hint))
  }

  /// Reports a value that a property cannot have.
  mutating func reportValue(
    of name: String, _ node: Int, in object: Object, _ expected: String, severity: Diagnostic.Severity? = nil
  ) {
    let place = CSVWPlace(document: object.place.document, node: node)
    report(
      .csvwPropertyValue, "\(name) has \(shown(place)); expected \(expected)", at: place, severity: severity,
      hint: "Write \(expected)")
  }

  /// A value as messages show it.
  func shown(_ place: CSVWPlace) -> String {
    let index = documents[place.document].index
    switch index.nodes[place.node].kind {
    case .string: return "“\(Spelling.shortened(index.text(of: place.node)))”"
    case .number: return Spelling.shortened(index.text(of: place.node))
    case let kind: return kind.description
    }
  }

  // MARK: Documents

  /// Takes in a document.
  ///
  /// - Returns: Its number; `nil` where it is no JSON object, which is reported.
  mutating func load(_ bytes: [UInt8], file: String?, address: String) -> Int? {
    do {
      let index = try JSONIndex(
        bytes, origin: JSONIndex.Origin(file: file),
        options: JSONReadingOptions(maximumBytes: options.maximumMetadataBytes))
      let number = documents.count
      documents.append(
        Document(index: index, lines: JSONIndex.LineTable(index), address: address, base: address))
      documentByAddress[address] = number
      for (first, second) in index.duplicateKeys(limit: 100) {
        report(
          .jsonKeyDuplicate,
          "The key “\(Spelling.shortened(index.text(of: second)))” stands twice in this object, first on line "
            + "\(index.location(of: index.offset(of: first)).line)",
          at: CSVWPlace(document: number, node: second + 1), hint: "Remove one of the two")
      }
      guard index.nodes[0].kind == .object else {
        report(
          .csvwMetadataUnusable, "Found \(index.nodes[0].kind.description); metadata is an object",
          at: CSVWPlace(document: number, node: 0), hint: "Is this the metadata, or something else?")
        return nil
      }
      return number
    } catch {
      findings.add(error)
      return nil
    }
  }

  /// The document at an address that a property leads to; `nil` where there is none, which is reported.
  mutating func document(at address: String, from place: CSVWPlace) -> Int? {
    let address = IRIReference(address).withoutFragment
    if let known = documentByAddress[address] { return known }
    do {
      let file = try resources.file(at: address)
      var source = try FileSource(path: file.path, followsLinks: file.isGiven)
      let bytes = try source.bytes(limit: options.maximumMetadataBytes)
      guard let number = load(bytes, file: file.path, address: address) else { return nil }
      readContext(of: number, isRequired: false)
      return number
    } catch let problem as CSVWResources.Problem {
      report(problem, at: place)
    } catch let error as InputError {
      report(.csvwResourceMissing, "\(shown(place)) cannot be read: \(error.message)", at: place)
    } catch {}
    return nil
  }

  /// Reports that a link leads to no file that may be opened.
  mutating func report(_ problem: CSVWResources.Problem, at place: CSVWPlace) {
    switch problem {
    case .missing(let path):
      report(
        .csvwResourceMissing, "\(shown(place)) leads to “\(Spelling.shortened(path))”, where no file is", at: place,
        hint: "Add the file, or correct the link")
    case .refused(let reason):
      report(
        .csvwResourceRefused, "\(shown(place)) \(reason)", at: place,
        hint: "Name an ordinary file in the folder of the metadata by a relative link")
    case .remote:
      report(
        .csvwResourceRemote, "\(shown(place)) leads to no local file; nothing is fetched", at: place,
        hint: "Write a link that is relative to the metadata, or give a file for the address")
    }
  }

  // MARK: Contexts

  /// Reads `@context` (section 5.2).
  mutating func readContext(of document: Int, isRequired: Bool) {
    let index = documents[document].index
    guard let node = index.member("@context", of: 0) else {
      report(
        .csvwContext, "The document has no @context", at: CSVWPlace(document: document, node: 0),
        severity: isRequired ? nil : .warning, hint: "Add \"@context\": \"\(Self.namespace)\"")
      return
    }
    let elements = index.nodes[node].kind == .array ? index.elements(of: node) : [node]
    guard let first = elements.first, elements.count <= 2, index.nodes[first].kind == .string,
      index.text(of: first) == Self.namespace
    else {
      report(
        .csvwContext, "@context is not that of CSVW", at: CSVWPlace(document: document, node: node),
        hint: "Write \"\(Self.namespace)\", or an array of that and an object with @base and @language")
      return
    }
    if elements.count == 2 { readLocalContext(elements[1], document, index) }
  }

  private mutating func readLocalContext(_ node: Int, _ document: Int, _ index: JSONIndex) {
    guard index.nodes[node].kind == .object else {
      report(
        .csvwContext, "Found \(index.nodes[node].kind.description) in @context; expected an object",
        at: CSVWPlace(document: document, node: node), hint: "Only @base and @language may stand here")
      return
    }
    for key in index.members(of: node) {
      let place = CSVWPlace(document: document, node: key + 1)
      let isString = index.nodes[key + 1].kind == .string
      switch index.text(of: key) {
      case "@base" where isString:
        documents[document].base = CSVWResources.resolved(index.text(of: key + 1), against: documents[document].base)
      case "@language" where isString:
        if let tag = try? LanguageTag(text: index.text(of: key + 1)) {
          documents[document].language = tag.text
        } else {
          report(
            .csvwLanguage, "\(shown(place)) is no language tag", at: place, hint: "Write one such as \"en\"")
        }
      case "@base", "@language":
        report(.csvwContext, "Found \(shown(place)); expected a string", at: place, hint: "Write a string")
      case let name:
        report(
          .csvwContext, "@context has the member “\(Spelling.shortened(name))”", at: place,
          hint: "Only @base and @language may stand here")
      }
    }
  }

  // MARK: Objects

  /// Takes an object in, and checks what its properties are called.
  mutating func open(_ node: Int, in document: Int, as kind: CSVWObjectKind) -> Object {
    let index = documents[document].index
    var object = Object(kind: kind, place: CSVWPlace(document: document, node: node))
    let properties = kind.properties
    for key in index.members(of: node) {
      let name = index.text(of: key)
      if properties.contains(name) {
        object.members[name] = key + 1
      } else {
        checkOther(name, key + 1, object)
      }
    }
    checkIdentity(of: object)
    return object
  }

  private mutating func checkOther(_ name: String, _ node: Int, _ object: Object) {
    let place = CSVWPlace(document: object.place.document, node: node)
    if object.kind == .foreignKey || object.kind == .reference {
      report(
        .csvwPropertyForbidden, "\(object.kind.noun.sentenceStart) has the property “\(Spelling.shortened(name))”",
        at: place, hint: "Only \(object.kind.properties.sorted().joined(separator: ", ")) may stand here")
      return
    }
    if object.kind.allowsCommonProperties, CSVWVocabulary.isCommonProperty(name) {
      checkCommonValue(node, in: object.place.document)
      return
    }
    guard !findings.isFull else { return findings.omit(.csvwPropertyUnknown) }
    report(
      .csvwPropertyUnknown,
      "“\(Spelling.shortened(name))” is no property of \(object.kind.noun); it is ignored", at: place,
      hint: Spelling.nearest(to: name, in: object.kind.properties.sorted()).map { "Did you mean “\($0)”?" }
        ?? "Remove it, or write it with the prefix of its vocabulary, such as dc:\(Spelling.shortened(name))")
  }

  private mutating func checkIdentity(of object: Object) {
    let document = object.place.document
    let index = documents[document].index
    if let node = object["@id"] {
      let place = CSVWPlace(document: document, node: node)
      if index.nodes[node].kind != .string {
        reportValue(of: "@id", node, in: object, "an IRI as a string")
      } else if index.text(of: node).utf8.starts(with: "_:".utf8) {
        report(.csvwID, "@id is the blank node \(shown(place))", at: place, hint: "Write an IRI, or leave it out")
      } else if object.kind == .datatype, CSVWVocabulary.isBuiltInDatatype(index.text(of: node)) {
        report(
          .csvwID, "@id is \(shown(place)), which is a built-in datatype", at: place,
          hint: "Write an IRI of your own, or leave it out")
      }
    }
    if let node = object["@type"], let type = object.kind.type {
      let place = CSVWPlace(document: document, node: node)
      guard index.nodes[node].kind != .string || index.text(of: node) != type else { return }
      report(
        .csvwType, "@type is \(shown(place)); expected “\(type)”", at: place,
        hint: "Write \"\(type)\", or leave it out")
    }
  }

  // MARK: Values

  func kind(_ node: Int, in object: Object) -> JSONIndex.Kind {
    documents[object.place.document].index.nodes[node].kind
  }

  /// The text of a property that is a string; `nil` where it is missing or, which is reported, another value.
  mutating func string(
    _ name: String, in object: Object, _ expected: String = "a string", severity: Diagnostic.Severity? = nil
  ) -> String? {
    guard let node = object[name] else { return nil }
    guard kind(node, in: object) == .string else {
      reportValue(of: name, node, in: object, expected, severity: severity)
      return nil
    }
    return documents[object.place.document].index.text(of: node)
  }

  mutating func boolean(_ name: String, in object: Object) -> Bool? {
    guard let node = object[name] else { return nil }
    switch kind(node, in: object) {
    case .true: return true
    case .false: return false
    default:
      reportValue(of: name, node, in: object, "true or false")
      return nil
    }
  }

  /// A whole number from zero.
  mutating func count(_ name: String, in object: Object) -> Int? {
    guard let node = object[name] else { return nil }
    guard kind(node, in: object) == .number,
      let value = Int(documents[object.place.document].index.text(of: node)), value >= 0
    else {
      reportValue(of: name, node, in: object, "a whole number from 0")
      return nil
    }
    return value
  }

  /// The elements of a property that is an array.
  mutating func elements(_ name: String, in object: Object, severity: Diagnostic.Severity? = nil) -> [Int]? {
    guard let node = object[name] else { return nil }
    guard kind(node, in: object) == .array else {
      reportValue(of: name, node, in: object, "an array", severity: severity)
      return nil
    }
    return documents[object.place.document].index.elements(of: node)
  }

  /// The elements of an array that are objects; others are reported.
  mutating func objects(
    _ name: String, in object: Object, as kind: CSVWObjectKind, severity: Diagnostic.Severity? = nil
  ) -> [Object]? {
    guard let elements = elements(name, in: object, severity: severity) else { return nil }
    var found: [Object] = []
    for node in elements {
      guard self.kind(node, in: object) == .object else {
        reportValue(of: name, node, in: object, "an object that describes \(kind.noun)")
        continue
      }
      found.append(open(node, in: object.place.document, as: kind))
    }
    return found
  }

  /// The strings of a property that is a string or an array of strings, and where each stands.
  mutating func strings(_ name: String, in object: Object) -> [(text: String, place: CSVWPlace)]? {
    guard let node = object[name] else { return nil }
    let index = documents[object.place.document].index
    let elements = index.nodes[node].kind == .array ? index.elements(of: node) : [node]
    var found: [(text: String, place: CSVWPlace)] = []
    for element in elements {
      guard index.nodes[element].kind == .string else {
        reportValue(of: name, element, in: object, "a string or an array of strings")
        continue
      }
      found.append((index.text(of: element), CSVWPlace(document: object.place.document, node: element)))
    }
    return found.isEmpty ? nil : found
  }

  /// What a link means, seen from its document.
  func resolved(_ link: String, in object: Object) -> String {
    CSVWResources.resolved(link, against: documents[object.place.document].base)
  }
}

extension String {
  /// The text with a capital at its start.
  var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}

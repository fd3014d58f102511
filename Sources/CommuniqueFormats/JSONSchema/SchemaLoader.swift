internal import Communique

/// Reads schema documents, finds the resources and anchors in them, and resolves references (core, sections 8 and 9).
struct SchemaLoader {
  let options: JSONSchemaOptions
  let registry: JSONSchemaRegistry
  private(set) var documents: [SchemaDocument] = []
  private(set) var resources: [SchemaResource] = []
  private(set) var findings: [Diagnostic] = []
  /// The subschemas of a document, in the order in which they were found.
  private(set) var positions: [(document: Int32, node: Int32)] = []
  private var resourceByIRI: [String: Int32] = [:]
  private var membersByName: [Int: [[UInt8]: Int32]] = [:]
  private var metaschemas: [String: SchemaVocabularies] = [:]

  init(options: JSONSchemaOptions, registry: JSONSchemaRegistry) {
    self.options = options
    self.registry = registry
  }

  // MARK: Findings

  /// Reports what is wrong at a place of a schema document.
  mutating func report(
    _ code: Diagnostic.Code, _ message: String, _ document: Int32, _ node: Int32, hint: String? = nil
  ) {
    guard findings.count < 100 else { return }
    let text = documents[Int(document)]
    findings.append(
      Diagnostic(
        code, message, location: text.lines.location(of: text.index.offset(of: Int(node))),
        path: text.index.path(of: Int(node)), hint: hint))
  }

  // MARK: Documents

  /// Reads a document, and takes it in under an address.
  ///
  /// - Returns: Its number; `nil` where it is not JSON, which is reported.
  mutating func load(_ bytes: [UInt8], file: String?, address: String) -> Int32? {
    do {
      let index = try JSONIndex(
        bytes, origin: JSONIndex.Origin(file: file),
        options: JSONReadingOptions(maximumBytes: options.maximumSchemaBytes))
      let number = Int32(documents.count)
      documents.append(SchemaDocument(index))
      if let (first, second) = index.duplicateKey() {
        report(
          .jsonKeyDuplicate,
          "The key “\(Spelling.shortened(index.text(of: second)))” stands twice in this object, first on line "
            + "\(index.location(of: index.offset(of: first)).line)",
          number, Int32(second + 1), hint: "Remove one of the two")
      }
      guard makeRoot(of: number, address: address) else { return nil }
      return number
    } catch {
      findings.append(error)
      return nil
    }
  }

  private mutating func makeRoot(of document: Int32, address: String) -> Bool {
    let kind = documents[Int(document)].index.nodes[0].kind
    guard kind == .object || kind == .true || kind == .false else {
      report(
        .jsonSchemaUnusable, "Found \(kind.description); a schema is an object, true or false", document, 0,
        hint: "Is this the schema, or the document to be validated?")
      return false
    }
    let root = addResource(IRIReference(address), document, 0, parent: .standard)
    resourceByIRI[address] = resourceByIRI[address] ?? root
    scan(document, 0, root)
    return true
  }

  private mutating func addResource(
    _ iri: IRIReference, _ document: Int32, _ node: Int32, parent: SchemaVocabularies
  ) -> Int32 {
    let number = Int32(resources.count)
    let vocabularies = vocabularies(document, node, parent)
    resources.append(SchemaResource(iri: iri, document: document, node: node, vocabularies: vocabularies))
    return number
  }

  /// The resource of an address, from the registry if need be; `nil` where there is none.
  mutating func resource(at address: String) -> Int32? {
    if let known = resourceByIRI[address] { return known }
    guard let bytes = registry[address], load(bytes, file: address, address: address) != nil else { return nil }
    return resourceByIRI[address]
  }

  // MARK: Dialects

  private mutating func vocabularies(
    _ document: Int32, _ node: Int32, _ parent: SchemaVocabularies
  ) -> SchemaVocabularies {
    let index = documents[Int(document)].index
    guard let value = index.member("$schema", of: Int(node)) else { return parent }
    guard index.nodes[value].kind == .string else {
      reportKind(document, Int32(value), "$schema", "an IRI as a string")
      return parent
    }
    let address = IRIReference(index.text(of: value)).withoutFragment
    if address == SchemaMetaschemas.dialect { return .standard }
    if let known = metaschemas[address] { return known }
    let found = vocabularies(ofMetaschema: address, document, Int32(value))
    metaschemas[address] = found
    return found ?? .standard
  }

  private mutating func vocabularies(
    ofMetaschema address: String, _ document: Int32, _ node: Int32
  ) -> SchemaVocabularies? {
    guard let bytes = registry[address],
      let index = try? JSONIndex(bytes, options: JSONReadingOptions(maximumBytes: options.maximumSchemaBytes)),
      let map = index.member("$vocabulary", of: 0), index.nodes[map].kind == .object
    else {
      report(
        .jsonSchemaDialect, "The dialect “\(Spelling.shortened(address))” is not known; expected 2020-12", document,
        node,
        hint: "Write “\(SchemaMetaschemas.dialect)”, or add a metaschema with $vocabulary to the registry")
      return nil
    }
    var found: SchemaVocabularies = .core
    var key = map + 1
    for _ in 0..<index.nodes[map].count {
      let name = index.text(of: key)
      if let vocabulary = SchemaVocabularies(address: name) {
        found.formUnion(vocabulary)
      } else if index.nodes[key + 1].kind == .true {
        report(
          .jsonSchemaDialect,
          "The dialect “\(Spelling.shortened(address))” requires the vocabulary “\(Spelling.shortened(name))”, which is "
            + "not known", document, node, hint: "The vocabularies of 2020-12 are known")
      }
      key = Int(index.nodes[key + 1].next)
    }
    return found
  }

  /// Reports a keyword's value that is of another kind than it has to be.
  mutating func reportKind(_ document: Int32, _ node: Int32, _ keyword: String, _ expected: String) {
    let found = documents[Int(document)].index.nodes[Int(node)].kind.description
    report(
      .jsonSchemaKeyword, "\(keyword) has \(found); expected \(expected)", document, node, hint: "Write \(expected)")
  }

  // MARK: Subschemas

  /// Finds all subschemas below a schema, and the identifiers among them.
  mutating func scan(_ document: Int32, _ node: Int32, _ resource: Int32) {
    var open = [(node, resource)]
    while let (node, resource) = open.popLast() {
      guard documents[Int(document)].resources[Int(node)] < 0 else { continue }
      var resource = resource
      positions.append((document, node))
      let index = documents[Int(document)].index
      if index.nodes[Int(node)].kind == .object {
        resource = identify(document, node, resource, index)
        pushChildren(of: node, resource, index, &open)
      }
      documents[Int(document)].resources[Int(node)] = resource
    }
  }

  private func pushChildren(of node: Int32, _ resource: Int32, _ index: JSONIndex, _ open: inout [(Int32, Int32)]) {
    let first = open.count
    var key = Int(node) + 1
    for _ in 0..<index.nodes[Int(node)].count {
      let value = key + 1
      if let keyword = SchemaKeyword(rawValue: index.text(of: key)) {
        switch (keyword.content, index.nodes[value].kind) {
        case (.schema, .object), (.schema, .true), (.schema, .false): open.append((Int32(value), resource))
        case (.list, .array), (.map, .object):
          let step = keyword.content == .map ? 1 : 0
          var child = value + 1 + step
          for _ in 0..<index.nodes[value].count {
            if index.nodes[child].kind.isSchema { open.append((Int32(child), resource)) }
            child = Int(index.nodes[child].next) + step
          }
        default: break
        }
      }
      key = Int(index.nodes[value].next)
    }
    open[first...].reverse()
  }

  /// Takes in the identifiers of a schema; tells the resource that it belongs to.
  private mutating func identify(_ document: Int32, _ node: Int32, _ parent: Int32, _ index: JSONIndex) -> Int32 {
    var resource = parent
    if let value = index.member("$id", of: Int(node)) {
      if index.nodes[value].kind == .string {
        resource = addIdentifier(index.text(of: value), document, node, Int32(value), parent)
      } else {
        reportKind(document, Int32(value), "$id", "an IRI reference as a string")
      }
    }
    for name in ["$anchor", "$dynamicAnchor"] {
      guard let value = index.member(name, of: Int(node)) else { continue }
      let text = index.nodes[value].kind == .string ? index.text(of: value) : ""
      guard Self.isAnchor(text) else {
        report(
          .jsonSchemaKeyword, "\(name) is not a name", document, Int32(value),
          hint: "Write a letter or “_”, then letters, digits, “-”, “.” and “_”")
        continue
      }
      addAnchor(text, isDynamic: name == "$dynamicAnchor", document, node, Int32(value), resource)
    }
    return resource
  }

  private mutating func addIdentifier(
    _ text: String, _ document: Int32, _ node: Int32, _ value: Int32, _ parent: Int32
  ) -> Int32 {
    let iri = IRIReference(text).resolved(against: resources[Int(parent)].iri)
    if let fragment = iri.fragment, !fragment.isEmpty {
      report(
        .jsonSchemaKeyword, "$id has the fragment “#\(Spelling.shortened(String(fragment)))”; expected none", document,
        value, hint: "Name a place within a resource by $anchor")
    }
    let address = iri.withoutFragment
    let resource = addResource(
      IRIReference(address), document, node, parent: resources[Int(parent)].vocabularies)
    if node == 0 { resourceByIRI[resources[Int(parent)].iri.withoutFragment] = resource }
    resourceByIRI[address] = resourceByIRI[address] ?? resource
    return resource
  }

  private mutating func addAnchor(
    _ name: String, isDynamic: Bool, _ document: Int32, _ node: Int32, _ value: Int32, _ resource: Int32
  ) {
    if let other = resources[Int(resource)].anchors[name], other != node {
      report(
        .jsonSchemaKeyword, "The anchor “\(Spelling.shortened(name))” stands twice in one resource", document, value,
        hint: "Give one of them another name")
      return
    }
    resources[Int(resource)].anchors[name] = node
    if isDynamic { resources[Int(resource)].dynamicAnchors[name] = node }
  }

  private static func isAnchor(_ text: String) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A || first == 0x5F else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x5F
        || byte == 0x2D || byte == 0x2E
    }
  }

  // MARK: References

  /// Where a reference leads.
  struct Target {
    let document: Int32
    let node: Int32
    /// The dynamic anchor by which it was named.
    let dynamicAnchor: String?
  }

  /// Finds the schema that a reference leads to; `nil` where there is none, which is reported at the reference.
  mutating func target(of text: String, from resource: Int32, _ document: Int32, _ node: Int32) -> Target? {
    let reference = IRIReference(text).resolved(against: resources[Int(resource)].iri)
    let shown = Spelling.shortened(text)
    guard let found = self.resource(at: reference.withoutFragment) else {
      let address = Spelling.shortened(reference.withoutFragment)
      report(
        .jsonSchemaReference,
        "“\(shown)” leads to \(address.isEmpty ? "no resource" : "“\(address)”"), which is not known",
        document, node,
        hint: "Add the document to the registry, for the command with --resource IRI=FILE; nothing is fetched")
      return nil
    }
    let (root, rootDocument) = (resources[Int(found)].node, resources[Int(found)].document)
    guard let fragment = reference.fragment, !fragment.isEmpty else {
      return Target(document: rootDocument, node: root, dynamicAnchor: nil)
    }
    if let name = IRIReference.decoded(fragment) {
      if name.utf8.first == UInt8(ascii: "/") {
        if let place = place(name, in: rootDocument, from: root) {
          if documents[Int(rootDocument)].resources[Int(place)] < 0 { scan(rootDocument, place, found) }
          return Target(document: rootDocument, node: place, dynamicAnchor: nil)
        }
      } else if let place = resources[Int(found)].anchors[name] {
        let isDynamic = resources[Int(found)].dynamicAnchors[name] == place
        return Target(document: rootDocument, node: place, dynamicAnchor: isDynamic ? name : nil)
      }
    }
    report(
      .jsonSchemaReference, "“\(shown)” leads to no schema: “#\(Spelling.shortened(String(fragment)))” is not there",
      document, node, hint: nearest(to: String(fragment), in: found))
    return nil
  }

  private func nearest(to fragment: String, in resource: Int32) -> String? {
    let target = resources[Int(resource)]
    var candidates = target.anchors.keys.sorted()
    let index = documents[Int(target.document)].index
    if let definitions = index.member("$defs", of: Int(target.node)), index.nodes[definitions].kind == .object {
      var key = definitions + 1
      for _ in 0..<min(index.nodes[definitions].count, 1000) {
        candidates.append("/$defs/" + index.text(of: key))
        key = Int(index.nodes[key + 1].next)
      }
    }
    return Spelling.nearest(to: fragment, in: candidates).map { "Did you mean “#\($0)”?" }
  }

  /// The schema at a JSON pointer.
  private mutating func place(_ pointer: String, in document: Int32, from root: Int32) -> Int32? {
    var current = Int(root)
    for part in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
      guard let child = child(named: name, of: current, document) else { return nil }
      current = child
    }
    return documents[Int(document)].index.nodes[current].kind.isSchema ? Int32(current) : nil
  }

  private mutating func child(named name: String, of node: Int, _ document: Int32) -> Int? {
    let index = documents[Int(document)].index
    let count = Int(index.nodes[node].count)
    switch index.nodes[node].kind {
    case .array:
      guard let position = Int(name), String(position) == name, position < count, position >= 0 else { return nil }
      var child = node + 1
      for _ in 0..<position { child = Int(index.nodes[child].next) }
      return child
    case .object where count > 16:
      // References tend to lead into the same large object, so it is searched once.
      let place = Int(document) << 32 | node
      let wanted = Array(name.utf8)
      if let known = membersByName[place] { return known[wanted].map(Int.init) }
      var members: [[UInt8]: Int32] = [:]
      var key = node + 1
      for _ in 0..<count {
        members[Array(index.text(of: key).utf8)] = Int32(key + 1)
        key = Int(index.nodes[key + 1].next)
      }
      membersByName[place] = members
      return members[wanted].map(Int.init)
    case .object: return index.member(name, of: node)
    default: return nil
    }
  }

  /// Remembers the subschema of a place.
  mutating func setSchema(_ schema: Int32, _ document: Int32, _ node: Int32) {
    documents[Int(document)].schemas[Int(node)] = schema
  }
}

extension JSONIndex {
  /// The value of a member by its name; `nil` where there is none, or the node is no object.
  func member(_ name: String, of node: Int) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    var key = node + 1
    for _ in 0..<nodes[node].count {
      if text(of: key).utf8.elementsEqual(name.utf8) { return key + 1 }
      key = Int(nodes[key + 1].next)
    }
    return nil
  }
}

extension JSONIndex.Kind {
  /// Whether a value of the kind may be a schema.
  var isSchema: Bool { self == .object || self == .true || self == .false }

  /// The kind in a message.
  var description: String {
    switch self {
    case .string: "a string"
    case .number: "a number"
    case .array: "an array"
    case .object: "an object"
    case .true: "true"
    case .false: "false"
    case .null: "null"
    }
  }
}

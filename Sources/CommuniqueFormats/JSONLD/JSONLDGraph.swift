internal import Communique

/// The graph of one of our JSON-LD documents: where the dossier and its entities stand, and what their identifiers begin
/// with.
struct JSONLDGraph {
  /// How identifiers become references.
  let base: LinkedDataBase
  /// The node of the dossier itself.
  let dossier: Int
  /// The reference to the dossier itself.
  let dossierReference: String
  /// Whether that reference is one, so that others can be compared with it.
  let isDossierNamed: Bool
  /// The nodes of entities, by their kinds.
  let entities: [EntityKind: [Int]]

  /// The kinds of entities by the terms of their own classes.
  static let kinds: [String: EntityKind] = {
    var kinds: [String: EntityKind] = [:]
    for field in Dossier.recordDescription.fields {
      guard case .entities(let record) = field.content, let kind = record.kind,
        let term = LinkedDataClass.names(of: record.iri).first?.term
      else { continue }
      kinds[term] = kind
    }
    return kinds
  }()

  /// Finds the graph of a document, and checks what stands around it.
  ///
  /// - Parameters:
  ///   - index: The document.
  ///   - maximumDiagnostics: How many findings are reported before the rest is only counted.
  /// - Throws: The findings for which its nodes cannot be read.
  init(_ index: JSONIndex, maximumDiagnostics: Int) throws(DiagnosticsError) {
    var finder = JSONLDGraphFinder(index, maximumDiagnostics: maximumDiagnostics)
    let graph = try finder.findGraph()
    let nodes = index.elements(of: graph)
    guard let first = nodes.first, index.strings(of: index.child(of: first, named: "type") ?? 0) == ["Dataset"] else {
      throw finder.error(
        .jsonLDGraphDossier, "The first node of the graph is not the dossier", at: nodes.first ?? graph,
        hint: "Let the graph begin with the node whose type is [\"Dataset\"]")
    }
    dossier = first
    dossierReference = try finder.identifier(ofDossier: first)
    base = try finder.checkBase(ofDossier: first, dossierReference)
    isDossierNamed = dossierReference.hasPrefix(base.prefix + LinkedDataBase.dossier.string)
    entities = finder.sort(nodes.dropFirst())
    if let error = finder.failure { throw error }
  }
}

/// Looks for the graph of a document.
private struct JSONLDGraphFinder {
  private let index: JSONIndex
  private let lines: JSONIndex.LineTable
  private var context = 0
  private var statedBase: Int?
  private let maximumDiagnostics: Int
  private var findings: [Diagnostic] = []
  private var omitted = 0

  init(_ index: JSONIndex, maximumDiagnostics: Int) {
    self.index = index
    self.maximumDiagnostics = maximumDiagnostics
    lines = JSONIndex.LineTable(index)
  }

  private func finding(_ code: Diagnostic.Code, _ message: String, at node: Int, hint: String) -> Diagnostic {
    Diagnostic(
      code, message, location: lines.location(of: index.offset(of: node)), path: index.path(of: node), hint: hint)
  }

  /// A finding about a member, which stands at its key and has the path of its value.
  private func finding(_ code: Diagnostic.Code, _ message: String, atKey member: Int, hint: String) -> Diagnostic {
    Diagnostic(
      code, message, location: lines.location(of: index.offset(of: member)), path: index.path(of: member + 1),
      hint: hint)
  }

  /// Keeps a finding, which is not even made once there are too many: each looks for its path.
  private mutating func report(_ finding: (Self) -> Diagnostic) {
    if findings.count < maximumDiagnostics { findings.append(finding(self)) } else { omitted += 1 }
  }

  /// The findings so far, if there are any.
  var failure: DiagnosticsError? {
    guard !findings.isEmpty else { return nil }
    let limit = ReadingItem.Limit(count: maximumDiagnostics, code: .jsonDiagnosticLimit)
    return DiagnosticsError(
      omitted > 0 ? findings + [limit.finding(omitted: omitted, after: findings.last)] : findings)
  }

  private func duplicate(_ member: Int) -> Diagnostic {
    finding(
      .jsonKeyDuplicate, "The key “\(index.text(of: member))” stands twice in this object", atKey: member,
      hint: "Remove one of the two")
  }

  func error(_ code: Diagnostic.Code, _ message: String, at node: Int, hint: String) -> DiagnosticsError {
    DiagnosticsError([finding(code, message, at: node, hint: hint)])
  }

  // A processor of JSON-LD that compacts with our context still makes one class a string, and addresses relative.
  private static let ownForm =
    "Convert the dossier anew with communique convert --to jsonld; only that form can be read, with the context of "
    + "Schemas/json-ld/context.jsonld"

  mutating func findGraph() throws(DiagnosticsError) -> Int {
    guard index.nodes[0].kind == .object else {
      let what = index.nodes[0].kind == .array ? "an array, as expanded or flattened JSON-LD is" : "no object"
      throw error(.jsonLDExpanded, "The document is \(what)", at: 0, hint: Self.ownForm)
    }
    var graph: Int?
    var context: Int?
    for member in index.members(of: 0) {
      switch index.text(of: member) {
      case "@context" where context == nil: context = member + 1
      case "@graph" where graph == nil: graph = member + 1
      case "@context", "@graph":
        report { $0.duplicate(member) }
      case let key:
        report {
          $0.finding(
            .jsonKeyUnknown, "“\(Spelling.shortened(key))” is not a key of the document", atKey: member,
            hint: "The keys are @context and @graph; the dossier is the first node of the graph")
        }
      }
    }
    guard let context else {
      throw error(.jsonLDContextMissing, "The document has no @context", at: 0, hint: Self.ownForm)
    }
    self.context = context
    try checkContext()
    guard let graph, index.nodes[graph].kind == .array else {
      throw error(
        .jsonLDGraphMissing, "The document has no @graph that is an array", at: graph ?? 0,
        hint: "Put the nodes into \"@graph\": […], the dossier first")
    }
    return graph
  }

  // MARK: The context

  private mutating func checkContext() throws(DiagnosticsError) {
    switch index.nodes[context].kind {
    case .object: try checkInlineContext(context)
    case .string: try checkAddress(context)
    case .array:
      let parts = index.elements(of: context)
      guard let first = parts.first, parts.count <= 2 else { throw foreign(context) }
      try checkAddress(first)
      guard let second = parts.dropFirst().first else { return }
      let members = index.members(of: second)
      guard !members.isEmpty else { throw foreign(second) }
      for member in members {
        guard index.text(of: member) == "@base" else { throw foreign(key: member) }
        noteBase(member)
      }
    default: throw foreign(context)
    }
  }

  private mutating func noteBase(_ member: Int) {
    if statedBase == nil { statedBase = member + 1 } else { report { $0.duplicate(member) } }
  }

  private static let foreignContext = "The context is not the one of our JSON-LD"

  private func foreign(_ node: Int, missing key: String? = nil) -> DiagnosticsError {
    let what = key.map { ": “\($0)” is missing" } ?? ""
    return error(.jsonLDContextForeign, Self.foreignContext + what, at: node, hint: Self.ownForm)
  }

  private func foreign(key member: Int) -> DiagnosticsError {
    let key = Spelling.shortened(index.text(of: member))
    return DiagnosticsError([
      finding(
        .jsonLDContextForeign, "\(Self.foreignContext): “\(key)” is not in it, or means something else",
        atKey: member, hint: Self.ownForm)
    ])
  }

  private func checkAddress(_ node: Int) throws(DiagnosticsError) {
    guard index.nodes[node].kind == .string else { throw foreign(node) }
    switch index.text(of: node) {
    case JSONLDContext.address: return
    case let address where address.contains("schema.org"):
      throw error(
        .jsonLDContextForeign, "The context is schema.org's, as the profile searchEngine has it", at: node,
        hint: "That profile leaves things out and cannot be read; convert the dossier with the profile linkedData")
    default: throw foreign(node)
    }
  }

  /// Compares the context with ours: its text, which is nearly always the same, or else key by key.
  private mutating func checkInlineContext(_ node: Int) throws(DiagnosticsError) {
    var rest: Int?
    for member in index.members(of: node) {
      switch index.text(of: member) {
      case "@base": noteBase(member)
      case "@version": guard index.text(of: member + 1) == "1.1" else { throw foreign(key: member) }
      default: if rest == nil { rest = member }
      }
    }
    guard let rest else { throw foreign(node) }
    // The comma and white space before the first key are not part of it.
    let start = index.offset(of: rest)
    let end = Int(index.nodes[node].end) - 1
    for text in JSONLDContext.texts {
      let length = text.count
      guard start + length <= end, index.bytes[start..<(start + length)].elementsEqual(text) else { continue }
      if index.bytes[(start + length)..<end].allSatisfy({ $0 <= 0x20 }) { return }
    }
    try compareContext(node)
  }

  private func compareContext(_ node: Int) throws(DiagnosticsError) {
    guard let own = try? JSONIndex(JSONLDContext.current.document.compactBytes),
      let expected = own.child(of: 0, named: "@context")
    else { throw foreign(node) }
    var known: [String: Int] = [:]
    for member in own.members(of: expected) { known[own.text(of: member)] = member + 1 }
    for member in index.members(of: node) {
      let key = index.text(of: member)
      if key == "@base" { continue }
      guard let value = known.removeValue(forKey: key), index.isEqual(member + 1, to: value, of: own) else {
        throw foreign(key: member)
      }
    }
    if let missing = known.keys.min() { throw foreign(node, missing: missing) }
  }

  // MARK: The base

  /// The reference to the dossier, from which those to its entities follow.
  func identifier(ofDossier node: Int) throws(DiagnosticsError) -> String {
    let id = index.child(of: node, named: "id")
    guard let id, index.nodes[id].kind == .string else {
      throw error(
        id == nil ? .jsonKeyMissing : .jsonTypeMismatch, "The dossier has no key “id” that is a string", at: id ?? node,
        hint: "Add \"id\": \"…\(LinkedDataBase.dossier)…\", from which references to the dossier follow")
    }
    return index.text(of: id)
  }

  func checkBase(ofDossier node: Int, _ id: String) throws(DiagnosticsError) -> LinkedDataBase {
    let mark = LinkedDataBase.dossier.string
    let addressNode = index.child(of: node, named: "base")
    let address = addressNode.map(index.text)
    if let addressNode, let address, (try? IRI(text: address)) == nil {
      throw error(
        IRI.scalarType.malformed, "“\(Spelling.shortened(address))” is not \(IRI.scalarType.expectation)",
        at: addressNode, hint: "Write \(IRI.scalarType.expectation)")
    }
    let name = id.range(ofLast: mark).map { String(id[$0.upperBound...]) } ?? ""
    let base = LinkedDataBase(address, dossierID: name)
    let stated = statedBase.map(index.text)
    if stated != base.base {
      let hint = base.base.map { "Write \"@base\": \"\($0)\"" } ?? "Leave @base out"
      throw error(
        .jsonLDBase, "The base of the context is \(stated.map { "“\(Spelling.shortened($0))”" } ?? "missing")",
        at: statedBase ?? context, hint: "\(hint), which follows from the key “base” and the identifier of the dossier")
    }
    return base
  }

  // MARK: Nodes

  mutating func sort(_ nodes: ArraySlice<Int>) -> [EntityKind: [Int]] {
    var entities: [EntityKind: [Int]] = [:]
    for node in nodes {
      guard index.nodes[node].kind == .object else {
        report {
          $0.finding(
            .jsonTypeMismatch, "The graph holds something that is no node", at: node, hint: "Write an object")
        }
        continue
      }
      let type = index.child(of: node, named: "type")
      if let type, index.nodes[type].kind != .array {
        report {
          $0.finding(
            .jsonLDTypeMismatch, "The classes are no array", at: type,
            hint: "Write an array, even if it is one class, such as [\"Person\"]")
        }
        continue
      }
      guard let type, let term = index.strings(of: type)?.first else {
        report {
          $0.finding(
            .jsonLDTypeMissing, "The node has no classes", at: node,
            hint: "Add \"type\": […], which tells what kind of entity it is")
        }
        continue
      }
      guard let kind = JSONLDGraph.kinds[term] else {
        let isDossier = term == "Dataset"
        report {
          $0.finding(
            isDossier ? .jsonLDGraphDossier : .jsonLDTypeUnknown,
            isDossier ? "A second node is a dossier" : "“\(Spelling.shortened(term))” is no class of entities",
            at: type,
            hint: isDossier
              ? "Put each dossier into a document of its own"
              : Spelling.nearest(to: term, in: JSONLDGraph.kinds.keys.sorted()).map { "Did you mean “\($0)”?" }
                ?? "The classes are \(JSONLDGraph.kinds.keys.sorted().joined(separator: ", "))")
        }
        continue
      }
      entities[kind, default: []].append(node)
    }
    return entities
  }
}

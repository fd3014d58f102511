internal import Communique
internal import CommuniqueFormats

extension AkomaNtosoLint {
  /// One way through a document, in its order, in which each element is held to the rules that its name and its
  /// attributes ask for.
  struct Run {
    /// A finding before it is told; a document can have far more than are told.
    struct Finding {
      let node: Int
      let attribute: String?
      let code: Diagnostic.Code
      let severity: Diagnostic.Severity
      let message: String
      let hint: Hint
    }

    enum Hint {
      case text(String)
      /// To write the reference that comes nearest to one that leads nowhere; to declare something, if none is near.
      case nearest(to: String, Reference.Target, otherwise: String)
    }

    /// An element whose eId those of the elements in it may continue.
    struct Context {
      let node: Int
      let eId: String
      let end: Int
      let isInline: Bool
      /// Whether all eIds in it have to continue its own.
      let isRequired: Bool
      let isHolder: Bool
    }

    let table: XMLDocumentTable
    let index: Index
    let level: Level
    /// The numbers of the names of elements that say something without a text.
    let pictures: [Int32]
    private let maximum: Int
    private(set) var findings: [Finding] = []
    private var omitted = 0
    private var omitsErrors = false

    /// The elements with eIds that are open.
    var contexts: [Context] = []
    /// The documents that are open: the file's and those in it.
    var documents: [Int] = []
    /// Where the metadata ends that was entered last.
    private(set) var metadataEnd = 0
    /// How many elements of each group there were, and how many of them without a number from their num.
    var counts: [(all: Int, unnumbered: Int)]
    /// The IRIs of entities of each document, with the element that was first to have them.
    var entities: [Int: [String: Int]] = [:]
    /// The components that each document's metadata names, where it does.
    var declaredComponents: [Int: Set<String>] = [:]
    /// The names of foreign attributes that were told of already.
    var foreignAttributes: Set<Int32> = []

    init(table: XMLDocumentTable, level: Level, maximum: Int) {
      self.table = table
      self.level = level
      self.maximum = maximum
      index = Index(table)
      pictures = ["img", "componentRef"].compactMap { table.number(ofName: $0) }
      counts = Array(repeating: (0, 0), count: index.sizes.count)
    }

    // MARK: The way through

    mutating func lint() {
      guard let root = table.nodes.indices.first, checkRoot(root) else { return }
      var node = root
      while node < table.nodes.count {
        if table.nodes[node].isText {
          node += 1
          continue
        }
        while let context = contexts.last, context.end <= node { contexts.removeLast() }
        while let document = documents.last, table.end(of: document) <= node { documents.removeLast() }
        node = visit(node)
      }
    }

    /// Whether a document is one to look at.
    private mutating func checkRoot(_ root: Int) -> Bool {
      guard table.name(of: root) == "akomaNtoso" else {
        add(
          .aknRoot, at: root, "The root element is \(table.name(of: root)); expected akomaNtoso",
          "Put the document into akomaNtoso of the namespace \(AkomaNtosoDialect.namespace)")
        return false
      }
      guard let problem = AkomaNtosoDialect(namespace: table.namespace(of: root)).problem else {
        let hasDocument = table.children(of: root).contains { traits(of: $0)?.isDocument == true }
        if !hasDocument {
          add(
            .aknRoot, at: root, "akomaNtoso holds no document",
            "Add an element such as debateReport, statement or doc")
        }
        return hasDocument
      }
      add(.aknNamespace, at: root, problem, "Convert it to the namespace \(AkomaNtosoDialect.namespace)")
      return false
    }

    /// Holds an element to the rules.
    ///
    /// - Returns: Where to go on.
    private mutating func visit(_ node: Int) -> Int {
      // What is foreign is nobody's business here.
      guard let traits = traits(of: node) else { return table.end(of: node) }
      if traits.isDocument {
        documents.append(node)
        checkComponent(node)
      }
      if traits.name == "meta" { metadataEnd = max(metadataEnd, table.end(of: node)) }
      checkAttributes(of: node, traits)
      if let rule = traits.rule { rule.check(&self, node) }
      checkTitles(of: node)
      if traits.isForeignBlock {
        checkForeignBlock(node, traits)
        return table.end(of: node)
      }
      return node + 1
    }

    private mutating func checkAttributes(of node: Int, _ traits: Traits) {
      var (eId, wId): (String?, String?) = (nil, nil)
      for attribute in table.attributes(of: node) {
        guard attribute.namespace < 0 else {
          checkForeign(attribute, of: node)
          continue
        }
        switch index.roles[Int(attribute.name)] {
        case .eId: eId = attribute.value
        case .wId: wId = attribute.value
        case .link: checkLink(table.names[Int(attribute.name)], attribute.value, of: node, traits)
        case .reference(let reference):
          let name = table.names[Int(attribute.name)]
          check(Reference.byElement[traits.name]?[name] ?? reference, name, attribute.value, of: node)
        case nil: break
        }
      }
      checkIds(eId: eId, wId: wId, of: node, traits)
    }

    // MARK: Elements

    /// What an element's name says; `nil` for what is not of Akoma Ntoso.
    func traits(of node: Int) -> Traits? {
      let element = table.nodes[node]
      return element.isText || element.namespace != index.namespace ? nil : index.traits[Int(element.name)]
    }

    func isMetadata(_ node: Int) -> Bool { node < metadataEnd }

    // MARK: Findings

    /// Adds a finding about an element or one of its attributes.
    mutating func add(
      _ code: Diagnostic.Code, at node: Int, attribute: String? = nil, _ message: String, _ hint: String,
      isLenient: Bool = false
    ) {
      add(code, at: node, attribute: attribute, message, .text(hint), isLenient: isLenient)
    }

    /// Adds a finding about an element or one of its attributes.
    ///
    /// - Parameter isLenient: Whether it is a warning at both levels.
    mutating func add(
      _ code: Diagnostic.Code, at node: Int, attribute: String? = nil, _ message: String, _ hint: Hint,
      isLenient: Bool = false
    ) {
      var severity = code.severity
      if severity == .error, isLenient || (level == .one && !Self.errorsOfLevelOne.contains(code)) {
        severity = .warning
      }
      // Findings come in the document's order, but for those about the identification: some more are kept to be sorted.
      guard !isFull else {
        omitted += 1
        omitsErrors = omitsErrors || severity == .error
        return
      }
      findings.append(
        Finding(node: node, attribute: attribute, code: code, severity: severity, message: message, hint: hint))
    }

    /// Whether further findings are only counted, so that nothing is to be said about them.
    var isFull: Bool { findings.count >= max(0, maximum) + 1_000 }

    /// What is wrong whatever a document conforms to.
    private static let errorsOfLevelOne: Set<Diagnostic.Code> = [
      .aknNamespace, .aknRoot, .aknEIdDuplicate, .aknReferenceForm, .aknReferenceDangling, .aknReferenceKind,
      .aknByEmpty, .aknHrefDangling,
    ]

    /// The findings in the document's order.
    func diagnostics() -> [Diagnostic] {
      let sorted = findings.indices.sorted { (findings[$0].node, $0) < (findings[$1].node, $1) }
      var spelling = NearestIds(table: table, index: index)
      var paths: [Int: String] = [:]
      var diagnostics = sorted.prefix(max(0, maximum)).map { position in
        let finding = findings[position]
        return Diagnostic(
          finding.code, finding.message, severity: finding.severity,
          location: finding.attribute.map { table.location(ofAttribute: $0, of: finding.node) }
            ?? table.location(of: finding.node),
          path: path(of: finding.node, &paths), hint: spelling.text(of: finding.hint))
      }
      let rest = sorted.dropFirst(max(0, maximum))
      if rest.count + omitted > 0 {
        let hasErrors = omitsErrors || rest.contains { findings[$0].severity == .error }
        let limit = ReadingItem.Limit(count: max(0, maximum), code: .xmlDiagnosticLimit)
        diagnostics.append(
          limit.finding(omitted: rest.count + omitted, hasErrors: hasErrors, after: diagnostics.last))
      }
      return diagnostics
    }

    /// The path of an element. Those of the elements around it are kept, because one of them can have many findings in it
    /// and many elements beside it, which a path has to look at.
    private func path(of node: Int, _ paths: inout [Int: String]) -> String {
      if let path = paths[node] { return path }
      let path = (table.parent(of: node).map { self.path(of: $0, &paths) } ?? "") + table.step(to: node)
      paths[node] = path
      return path
    }
  }

  /// A value for a hint: one to be copied is not shortened as values in messages are, unless it is absurd.
  static func proposal(_ text: some StringProtocol) -> String {
    let start = text.unicodeScalars.prefix(501)
    return start.count > 500 ? String(String.UnicodeScalarView(start.prefix(500))) + "…" : String(text)
  }

  /// Proposes ids for references that lead nowhere, as long as that does not take long: each asks all ids.
  struct NearestIds {
    private let table: XMLDocumentTable
    private let index: Index
    private var budget = 20_000

    init(table: XMLDocumentTable, index: Index) {
      self.table = table
      self.index = index
    }

    mutating func text(of hint: Run.Hint) -> String {
      switch hint {
      case .text(let text): return text
      case .nearest(let id, let target, let otherwise):
        guard budget > 0 else { return otherwise }
        let length = id.utf8.count
        let candidates = index.identified.prefix(budget).compactMap { node -> String? in
          guard index.accepts(node, as: target, in: table), let eId = table.attribute("eId", of: node),
            abs(eId.utf8.count - length) <= max(eId.utf8.count, length) / 3
          else { return nil }
          return eId
        }
        budget -= index.identified.count
        guard let nearest = Spelling.nearest(to: id, in: candidates) else { return otherwise }
        return
          "Write “#\(AkomaNtosoLint.proposal(nearest))”, or \(otherwise.prefix(1).lowercased())\(otherwise.dropFirst())"
      }
    }
  }
}

extension AkomaNtosoLint.Index {
  /// Whether an element is of the kind that a reference is for.
  func accepts(_ node: Int, as target: AkomaNtosoLint.Reference.Target, in table: XMLDocumentTable) -> Bool {
    switch target {
    case .elements(let names): names.contains(table.name(of: node))
    case .references: table.parent(of: node).map { table.name(of: $0) == "references" } ?? false
    case .any, .wId: true
    }
  }
}

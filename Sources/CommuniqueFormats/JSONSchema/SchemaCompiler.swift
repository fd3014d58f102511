internal import Communique

/// Compiles schema documents into a program: every subschema of the first document, and those of others that references
/// lead to.
struct SchemaCompiler {
  var loader: SchemaLoader
  var program = SchemaProgram()
  let options: JSONSchemaOptions
  /// The subschema that is being compiled.
  var document: Int32 = 0
  var resource: Int32 = 0
  var schema: Int32 = 0
  /// The operations of the subschema, with the kinds of values that each is for.
  var operations: [(operation: SchemaOperation, kinds: UInt8)] = []
  /// The subschemas that a subschema applies to the value itself, for each.
  var inPlace: [[Int32]] = []
  private var pending: [Int32] = []
  private var dynamicAnchors: [String: Int32] = [:]
  private var dynamicNames: [String] = []
  private var expressions: [String: Int32] = [:]
  private var isFull = false

  /// The sets of kinds that keywords look at.
  enum Kinds {
    static let all: UInt8 = 0x7F
    static let number = bit(.number)
    static let string = bit(.string)
    static let array = bit(.array)
    static let object = bit(.object)
    static let integer: UInt8 = 0x80

    static func bit(_ kind: JSONIndex.Kind) -> UInt8 { 1 << kind.rawValue }
  }

  private init(options: JSONSchemaOptions, registry: JSONSchemaRegistry) {
    self.options = options
    loader = SchemaLoader(options: options, registry: registry)
  }

  /// Compiles a schema.
  ///
  /// - Throws: What is wrong with it.
  static func compile(
    _ bytes: [UInt8], file: String?, options: JSONSchemaOptions, registry: JSONSchemaRegistry
  ) throws(DiagnosticsError) -> SchemaProgram {
    var compiler = SchemaCompiler(options: options, registry: registry)
    if compiler.loader.load(bytes, file: file, address: "") != nil {
      compiler.compileAll()
      if compiler.loader.findings.isEmpty, let order = compiler.orderWithoutCycles() { compiler.finish(order) }
    }
    let findings = compiler.loader.findings
    guard findings.isEmpty else { throw DiagnosticsError(findings) }
    return compiler.program
  }

  // MARK: Subschemas

  private mutating func compileAll() {
    for position in loader.positions { _ = subschema(position.document, position.node) }
    program.root = loader.documents[0].schemas[0]
    var known = -1
    // Documents that come in later can bring more targets of dynamic references.
    while !pending.isEmpty || known != loader.resources.count {
      known = loader.resources.count
      while let next = pending.popLast() { compile(next) }
      compileDynamicTargets()
    }
    fillDynamicTargets()
  }

  /// The number of the subschema at a place, which is compiled when its turn comes.
  mutating func subschema(_ document: Int32, _ node: Int32) -> Int32 {
    let known = loader.documents[Int(document)].schemas[Int(node)]
    if known >= 0 { return known }
    let number = Int32(program.schemas.count)
    guard program.schemas.count < options.maximumSubschemas else {
      if !isFull {
        isFull = true
        loader.report(
          .jsonSchemaSize, "The schema has more than \(options.maximumSubschemas) subschemas", document, node,
          hint: "Use a smaller schema, or raise the limit")
      }
      return 0
    }
    let resource = loader.documents[Int(document)].resources[Int(node)]
    program.schemas.append(.init(document: document, node: node, resource: max(resource, 0)))
    program.complete += Array(repeating: .init(), count: SchemaProgram.kinds)
    inPlace.append([])
    loader.setSchema(number, document, node)
    pending.append(number)
    return number
  }

  private mutating func compile(_ number: Int32) {
    let place = program.schemas[Int(number)]
    (schema, document, resource) = (number, place.document, place.resource)
    operations = []
    let index = loader.documents[Int(document)].index
    switch index.nodes[Int(place.node)].kind {
    case .false: add(.never)
    case .object: compileKeywords(SchemaObject(index, Int(place.node), loader.resources[Int(resource)].vocabularies))
    default: break
    }
    store()
  }

  /// Writes the operations down, once for each kind of value that they are for.
  private mutating func store() {
    var previous: (kinds: [Bool], range: SchemaProgram.Range)?
    for kind in 0..<UInt8(SchemaProgram.kinds - 1) {
      let isFor = operations.map { $0.kinds & (1 << kind) != 0 }
      if previous?.kinds != isFor {
        let start = program.operations.count
        for (entry, isFor) in zip(operations, isFor) where isFor { program.operations.append(entry.operation) }
        previous = (isFor, .init(start: Int32(start), count: Int32(program.operations.count - start)))
      }
      if let range = previous?.range { program.complete[Int(schema) * SchemaProgram.kinds + Int(kind)] = range }
    }
  }

  mutating func add(_ operation: SchemaOperation, for kinds: UInt8 = Kinds.all) {
    operations.append((operation, kinds))
  }

  // MARK: References

  mutating func compileReference(_ keyword: SchemaKeyword, _ value: Int32) {
    let index = loader.documents[Int(document)].index
    guard index.nodes[Int(value)].kind == .string else {
      return loader.reportKind(document, value, keyword.rawValue, "an IRI reference as a string")
    }
    guard let target = loader.target(of: index.text(of: Int(value)), from: resource, document, value) else { return }
    let number = subschema(target.document, target.node)
    if keyword == .dynamicReference, let name = target.dynamicAnchor {
      let anchor = dynamicAnchors[name] ?? Int32(dynamicNames.count)
      if dynamicAnchors[name] == nil {
        dynamicAnchors[name] = anchor
        dynamicNames.append(name)
      }
      add(.dynamicReference(anchor: anchor, schema: number))
    } else {
      inPlace[Int(schema)].append(number)
      add(.reference(number))
    }
  }

  private mutating func compileDynamicTargets() {
    for resource in loader.resources {
      for name in dynamicNames {
        if let node = resource.dynamicAnchors[name] { _ = subschema(resource.document, node) }
      }
    }
  }

  private mutating func fillDynamicTargets() {
    let resources = loader.resources
    guard dynamicNames.count * resources.count <= 1 << 24 else {
      return loader.report(
        .jsonSchemaSize, "The schema has \(dynamicNames.count) dynamic anchors in \(resources.count) resources", 0, 0,
        hint: "Use a smaller schema")
    }
    program.usesDynamicScope = !dynamicNames.isEmpty
    for name in dynamicNames {
      for resource in resources {
        let node = resource.dynamicAnchors[name]
        program.dynamicTargets.append(
          node.map { loader.documents[Int(resource.document)].schemas[Int($0)] } ?? -1)
      }
    }
  }

  /// The number of an expression, which is compiled once.
  mutating func expression(_ text: String, at node: Int32) -> Int32? {
    if let known = expressions[text] { return known }
    do throws(RegularExpression.SyntaxProblem) {
      let expression = try RegularExpression(text)
      let number = Int32(program.expressions.count)
      program.expressions.append(expression)
      program.expressionTexts.append(text)
      expressions[text] = number
      return number
    } catch {
      loader.report(
        .jsonSchemaExpression,
        "“\(Spelling.shortened(text))” is not a regular expression that can be used: \(error.message), at byte "
          + "\(error.offset)", document, node,
        hint: error.isUnsupported ? "Write it without this" : "Write it as ECMA-262 writes it with the flag u")
      return nil
    }
  }

  // MARK: Order

  /// All subschemas, those before that others apply to the same value; `nil` where that has no end, which is reported.
  private mutating func orderWithoutCycles() -> [Int32]? {
    enum State { case unseen, open, done }
    var states = [State](repeating: .unseen, count: program.schemas.count)
    var order: [Int32] = []
    var stack: [(schema: Int32, next: Int)] = []
    for start in states.indices where states[start] == .unseen {
      stack.append((Int32(start), 0))
      states[start] = .open
      while let (current, next) = stack.last {
        let targets = inPlace[Int(current)]
        guard next < targets.count else {
          states[Int(current)] = .done
          order.append(current)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = targets[next]
        switch states[Int(target)] {
        case .done: break
        case .unseen:
          states[Int(target)] = .open
          stack.append((target, 0))
        case .open:
          reportCycle(current, target)
          return nil
        }
      }
    }
    return order
  }

  private mutating func reportCycle(_ last: Int32, _ first: Int32) {
    let place = program.schemas[Int(last)]
    let target = program.schemas[Int(first)]
    let pointer = loader.documents[Int(target.document)].index.path(of: Int(target.node))
    loader.report(
      .jsonSchemaCycle, "The schema leads back to “#\(Spelling.shortened(pointer))” on the same value, without end",
      place.document, place.node, hint: "Refer to it from below properties or items, where it gets another value")
  }

  private mutating func finish(_ order: [Int32]) {
    program.documents = loader.documents
    program.resources = loader.resources
    for number in program.schemas.indices {
      program.schemas[number].collects = (0..<SchemaProgram.kinds).contains { kind in
        let range = program.complete[number * SchemaProgram.kinds + kind]
        return program.operations[Int(range.start)..<Int(range.start + range.count)].contains { $0.isUnevaluated }
      }
    }
    SchemaOptimizer.optimize(&program, order)
  }
}

extension SchemaOperation {
  /// Whether it looks at what other keywords have evaluated.
  var isUnevaluated: Bool {
    switch self {
    case .unevaluatedItems, .unevaluatedMembers: true
    default: false
    }
  }
}

/// The members of a schema, by their keywords.
struct SchemaObject {
  let index: JSONIndex
  let node: Int
  let vocabularies: SchemaVocabularies
  /// The members whose keywords the dialect has, in their order.
  private(set) var members: [(keyword: SchemaKeyword, value: Int32)] = []
  /// The values of the members that are no keywords.
  private(set) var unknown: [Int32] = []

  init(_ index: JSONIndex, _ node: Int, _ vocabularies: SchemaVocabularies) {
    self.index = index
    self.node = node
    self.vocabularies = vocabularies
    var key = node + 1
    for _ in 0..<index.nodes[node].count {
      let keyword = SchemaKeyword(rawValue: index.text(of: key))
      if let keyword, keyword != .never, vocabularies.contains(keyword.vocabulary) {
        members.append((keyword, Int32(key + 1)))
      } else {
        unknown.append(Int32(key + 1))
      }
      key = Int(index.nodes[key + 1].next)
    }
  }

  /// The value of a keyword.
  subscript(keyword: SchemaKeyword) -> Int32? { members.first { $0.keyword == keyword }?.value }

  func kind(_ node: Int32) -> JSONIndex.Kind { index.nodes[Int(node)].kind }
  func text(_ node: Int32) -> String { index.text(of: Int(node)) }

  /// The elements of an array.
  func elements(_ node: Int32) -> [Int32] {
    var elements: [Int32] = []
    var child = node + 1
    for _ in 0..<index.nodes[Int(node)].count {
      elements.append(child)
      child = index.nodes[Int(child)].next
    }
    return elements
  }

  /// The members of an object, each by the node of its value.
  func entries(_ node: Int32) -> [(name: String, value: Int32)] {
    var entries: [(String, Int32)] = []
    var key = node + 1
    for _ in 0..<index.nodes[Int(node)].count {
      entries.append((text(key), key + 1))
      key = index.nodes[Int(key + 1)].next
    }
    return entries
  }
}

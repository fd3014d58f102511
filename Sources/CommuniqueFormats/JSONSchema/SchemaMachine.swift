/// Whether a machine only comes to a verdict, or also writes down how.
protocol SchemaMachineMode {
  static var records: Bool { get }
}

/// Comes to a verdict, and stops at the first failure.
enum SchemaVerdictMode: SchemaMachineMode {
  static var records: Bool { false }
}

/// Goes on after failures, and writes them down.
enum SchemaRecordingMode: SchemaMachineMode {
  static var records: Bool { true }
}

/// Runs a program on the values of a JSON text.
///
/// What the unevaluated keywords ask is kept in regions: for the value at hand, a mark for each item or member. Each
/// subschema has a region of its own, which becomes part of the outer one if the subschema accepts the value.
struct SchemaMachine<Mode: SchemaMachineMode> {
  /// Why the machine has given up.
  enum Stop: Equatable {
    case depth(node: Int32)
    case work(node: Int32)
    case expression(Int32, node: Int32)
  }

  let instance: SchemaInstance
  let program: SchemaProgram
  let finder: SchemaNameFinder
  private let quick: UnsafePointer<SchemaProgram.Range>
  private let complete: UnsafePointer<SchemaProgram.Range>
  private let operations: UnsafePointer<SchemaOperation>
  let plans: UnsafePointer<SchemaMembers>
  private let usesDynamicScope: Bool
  private let maximumDepth: Int
  private let maximumSteps: Int
  /// Where the stack may grow to; it grows downwards everywhere.
  private let lowestStackAddress: UInt

  private var depth = 0
  var steps = 0
  private(set) var stop: Stop?
  private var scope: [Int32] = []
  var marks: [Bool] = []
  var trace: SchemaTrace
  /// Above zero where failures are not to be written down.
  private var silence = 0

  /// The tables of a program, while it runs.
  struct Tables {
    let quick: UnsafePointer<SchemaProgram.Range>
    let complete: UnsafePointer<SchemaProgram.Range>
    let operations: UnsafePointer<SchemaOperation>
    let plans: UnsafePointer<SchemaMembers>
    let finder: SchemaNameFinder
  }

  init(
    _ instance: SchemaInstance, _ program: SchemaProgram, _ tables: Tables, _ options: JSONSchemaOptions,
    keepsAnnotations: Bool = false
  ) {
    self.instance = instance
    self.program = program
    finder = tables.finder
    quick = tables.quick
    complete = tables.complete
    operations = tables.operations
    plans = tables.plans
    usesDynamicScope = program.usesDynamicScope
    maximumDepth = options.maximumDepth
    maximumSteps = options.maximumSteps.addingReportingOverflow(instance.nodes.count * 100).partialValue
    trace = SchemaTrace(keepsAnnotations: keepsAnnotations)
    lowestStackAddress = Self.stackAddress() &- Self.maximumStackBytes
  }

  /// How much of the thread's stack a run takes at most; the smallest threads have 512 KiB. Code that is not
  /// optimized needs many times more, and only runs in tests.
  private static var maximumStackBytes: UInt {
    #if DEBUG
      6 << 20
    #else
      3 << 17
    #endif
  }

  /// About where the stack ends now.
  @inline(never)
  private static func stackAddress() -> UInt {
    var mark: UInt8 = 0
    return withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
  }

  /// Applies the root schema to the root value.
  mutating func run() -> Bool { apply(program.root, 0, .never, -1) && stop == nil }

  // MARK: Subschemas

  /// Applies a subschema to a value.
  ///
  /// - Parameters:
  ///   - keyword: The keyword that does it.
  ///   - region: The region of the outer schema, if it applies the subschema to the same value and has one; −1
  ///     otherwise.
  @inline(__always)
  mutating func apply(_ schema: Int32, _ node: Int32, _ keyword: SchemaKeyword, _ region: Int32) -> Bool {
    if !Mode.records || silence > 0, region < 0, !usesDynamicScope {
      let range = quick[Int(schema) &* SchemaProgram.kinds &+ Int(instance.nodes[Int(node)].kind.rawValue)]
      if range.count == 0 { return true }
      if range.count < 0 { return false }
      return run(range, node, -1)
    }
    return applyCompletely(schema, node, keyword, region)
  }

  @inline(never)
  mutating func applyCompletely(_ schema: Int32, _ node: Int32, _ keyword: SchemaKeyword, _ region: Int32) -> Bool {
    let (resource, collects) = (program.schemas[Int(schema)].resource, program.schemas[Int(schema)].collects)
    let entersResource = usesDynamicScope && scope.last != resource
    if entersResource { scope.append(resource) }
    let mark = open(.application, keyword, node, schema)
    let kind = instance.nodes[Int(node)].kind
    let own = region >= 0 || collects ? openRegion(node, kind) : -1
    let range = complete[Int(schema) &* SchemaProgram.kinds &+ Int(kind.rawValue)]
    let isValid = range.count == 0 || run(range, node, own)
    if own >= 0 { closeRegion(own, into: isValid ? region : -1) }
    if entersResource { scope.removeLast() }
    return close(mark, isValid)
  }

  private mutating func run(_ range: SchemaProgram.Range, _ node: Int32, _ region: Int32) -> Bool {
    depth &+= 1
    steps &+= 1
    guard depth <= maximumDepth, steps <= maximumSteps, Self.stackAddress() > lowestStackAddress else {
      return giveUp(node)
    }
    var isValid = true
    var position = Int(range.start)
    let end = position &+ Int(range.count)
    while position < end {
      if !execute(position, node, region) {
        isValid = false
        if !Mode.records || stop != nil { break }
      }
      position &+= 1
    }
    depth &-= 1
    return isValid
  }

  @inline(never)
  private mutating func giveUp(_ node: Int32) -> Bool {
    end(steps > maximumSteps ? .work(node: node) : .depth(node: node))
    depth -= 1
    return false
  }

  /// Ends the run: whatever is still asked is answered at once.
  mutating func end(_ reason: Stop) {
    if stop == nil { stop = reason }
    steps = maximumSteps
  }

  // MARK: Operations

  private mutating func execute(_ position: Int, _ node: Int32, _ region: Int32) -> Bool {
    switch operations[position] {
    case .never: fail(.never, node)
    case .type(let kinds): hasType(kinds, node) || fail(.type, node, Int32(kinds))
    case .integer: instance.isInteger(node)
    case .completely(let schema): applyCompletely(schema, node, .never, region)
    case .reference(let schema): apply(schema, node, .reference, region)
    case .members(let number): members(Int(number), node, region)
    case .items(let number): items(program.items[Int(number)], node, region)
    case .pattern(let number): matches(number, node) || fail(.pattern, node, number)
    case .oneOfNames(let table): isOne(of: table, node)
    case .minimumLength(let count): hasLength(atLeast: count, node) || fail(.minLength, node, Int32(clamping: count))
    case .maximumLength(let count): instance.length(node) <= count || fail(.maxLength, node, Int32(clamping: count))
    case .limit(let number): isWithin(number, node)
    case .multiple(let number):
      program.divisors[Int(number)].divides(instance.number(node)) || fail(.multipleOf, node, number)
    case .all(let start, let count): all(start, count, node, region)
    case .any(let start, let count): any(start, count, node, region)
    default: executeOther(position, node, region)
    }
  }

  /// The rarer operations, apart from the others so that those need less stack.
  @inline(never)
  private mutating func executeOther(_ position: Int, _ node: Int32, _ region: Int32) -> Bool {
    let count = Int(instance.nodes[Int(node)].count)
    switch operations[position] {
    case .dynamicReference(let anchor, let schema):
      return apply(dynamicTarget(anchor) ?? schema, node, .dynamicReference, region)
    case .one(let start, let count): return one(start, count, node, region)
    case .not(let schema): return not(schema, node)
    case .condition(let number): return condition(program.conditions[Int(number)], node, region)
    case .const(let number): return isOne(of: number, node) || fail(.const, node, number)
    case .enumeration(let number): return isOne(of: number, node) || fail(.enumeration, node, number)
    case .format(let format):
      return instance.withText(node) { format.matches($0) } || fail(.format, node, Int32(format.ordinal))
    case .contains(let number): return contains(program.contains[Int(number)], node, region)
    case .minimumItems(let limit): return count >= limit || fail(.minItems, node, Int32(clamping: limit))
    case .maximumItems(let limit): return count <= limit || fail(.maxItems, node, Int32(clamping: limit))
    case .uniqueItems: return hasUniqueItems(node)
    case .minimumMembers(let limit): return count >= limit || fail(.minProperties, node, Int32(clamping: limit))
    case .maximumMembers(let limit): return count <= limit || fail(.maxProperties, node, Int32(clamping: limit))
    case .require(let number): return has(program.requirements[Int(number)].required, node, .required)
    case .dependentRequirement(let number):
      let requirement = program.requirements[Int(number)]
      return !hasMember(requirement.trigger, node) || has(requirement.required, node, .dependentRequired, number)
    case .dependentSchema(let number):
      let requirement = program.requirements[Int(number)]
      return !hasMember(requirement.trigger, node) || apply(requirement.schema, node, .dependentSchemas, region)
    case .names(let schema): return names(schema, node)
    case .unevaluatedItems(let schema): return unevaluatedItems(schema, node, region)
    case .unevaluatedMembers(let schema): return unevaluatedMembers(schema, node, region)
    case .annotation(let value):
      annotate(value, node)
      return true
    default: return true
    }
  }

  private func hasType(_ kinds: UInt8, _ node: Int32) -> Bool {
    let kind = instance.nodes[Int(node)].kind
    return kinds & 1 << kind.rawValue != 0
      || kind == .number && kinds & SchemaCompiler.Kinds.integer != 0 && instance.isInteger(node)
  }

  private func hasLength(atLeast count: Int, _ node: Int32) -> Bool {
    let node = (node, instance.nodes[Int(node)])
    return count == 1 ? node.1.end > node.1.start : instance.length(node.0) >= count
  }

  private func isOne(of table: SchemaNames.Table, _ node: Int32) -> Bool {
    var expected: Int32 = -1
    return entry(of: node, in: table, &expected) >= 0
  }

  private mutating func matches(_ expression: Int32, _ node: Int32) -> Bool {
    switch instance.withText(node, { program.expressions[Int(expression)].firstMatch(in: $0) }) {
    case .matches: return true
    case .doesNotMatch: return false
    case .exceedsLimit:
      end(.expression(expression, node: node))
      return false
    }
  }

  /// Whether a key or string matches an expression.
  mutating func isMatch(_ expression: Int32, _ node: Int32) -> Bool { matches(expression, node) }

  private mutating func isWithin(_ number: Int32, _ node: Int32) -> Bool {
    let (keyword, small) = (program.limits[Int(number)].keyword, program.limits[Int(number)].small)
    let order: Int
    if let small, let value = instance.smallInteger(node) {
      order = value < small ? -1 : value > small ? 1 : 0
    } else {
      order = program.limits[Int(number)].text.withUnsafeBufferPointer {
        instance.number(node).compared(to: SchemaNumber($0))
      }
    }
    let isWithin =
      switch keyword {
      case .minimum: order >= 0
      case .maximum: order <= 0
      case .exclusiveMinimum: order > 0
      default: order < 0
      }
    return isWithin || fail(keyword, node, number)
  }

  private func isOne(of number: Int32, _ node: Int32) -> Bool {
    let document = program.values[Int(number)].document
    guard let positions = program.values[Int(number)].positions[instance.hash(node)] else { return false }
    return program.documents[Int(document)].index.withInstance { other in
      positions.contains { instance.isEqual(node, other, program.values[Int(number)].nodes[Int($0)]) }
    }
  }

  /// The subschema under a dynamic anchor in the outermost resource that has one.
  private mutating func dynamicTarget(_ anchor: Int32) -> Int32? {
    let row = Int(anchor) * program.resources.count
    steps &+= scope.count >> 4
    for resource in scope {
      let target = program.dynamicTargets[row + Int(resource)]
      if target >= 0 { return target }
    }
    return nil
  }

  // MARK: Recording

  private var isRecording: Bool { Mode.records && silence == 0 }

  private mutating func append(_ entry: SchemaTrace.Entry) {
    guard trace.entries.count < (trace.keepsAnnotations ? 500_000 : 4_000_000) else {
      return end(.work(node: entry.node))
    }
    trace.entries.append(entry)
  }

  /// Writes down that a keyword failed.
  @inline(__always)
  mutating func fail(
    _ keyword: SchemaKeyword, _ node: Int32, _ detail: Int32 = -1, requirement: Int32 = -1
  ) -> Bool {
    if isRecording {
      append(
        .init(role: .failure, isValid: false, keyword: keyword, schema: requirement, node: node, detail: detail))
    }
    return false
  }

  /// Begins an entry that others belong to; −1 where nothing is written down.
  mutating func open(
    _ role: SchemaTrace.Role, _ keyword: SchemaKeyword, _ node: Int32, _ schema: Int32 = -1, _ detail: Int32 = -1
  ) -> Int {
    guard isRecording else { return -1 }
    let mark = trace.entries.count
    append(.init(role: role, keyword: keyword, schema: schema, node: node, detail: detail))
    return trace.entries.count > mark ? mark : -1
  }

  /// Ends an entry, and keeps of it what is of use.
  mutating func close(_ mark: Int, _ isValid: Bool) -> Bool {
    guard Mode.records, mark >= 0 else { return isValid }
    if isValid, !trace.keepsAnnotations {
      trace.entries.removeSubrange(mark...)
      return true
    }
    if isValid { trace.dropFailures(below: mark) }
    trace.entries[mark].isValid = isValid
    trace.entries[mark].descendants = Int32(trace.entries.count - mark - 1)
    return isValid
  }

  /// Forgets an entry and what belongs to it.
  mutating func discard(_ mark: Int) {
    if mark >= 0, mark < trace.entries.count { trace.entries.removeSubrange(mark...) }
  }

  private mutating func annotate(_ value: Int32, _ node: Int32) {
    guard isRecording, trace.keepsAnnotations else { return }
    append(.init(role: .annotation, keyword: .never, node: node, detail: value))
  }

  /// Whether what a keyword has evaluated is to be written down.
  var keepsEvaluations: Bool { isRecording && trace.keepsAnnotations }

  /// Writes down what a keyword has evaluated, as JSON.
  mutating func evaluated(_ keyword: SchemaKeyword, _ node: Int32, _ value: JSONValue) {
    trace.texts.append(String(decoding: value.compactBytes, as: UTF8.self))
    append(.init(role: .evaluation, keyword: keyword, node: node, detail: Int32(trace.texts.count - 1)))
  }

  /// Applies a subschema without writing anything down.
  mutating func applySilently(_ schema: Int32, _ node: Int32, _ keyword: SchemaKeyword, _ region: Int32 = -1) -> Bool {
    silence += 1
    defer { silence -= 1 }
    return apply(schema, node, keyword, region)
  }
}

/// Makes the quick operations of a program: those that come to the same verdict as the complete ones with less work, and
/// do not say why.
struct SchemaOptimizer {
  private var program: SchemaProgram

  /// Adds the quick operations.
  ///
  /// - Parameter order: All subschemas, those before that others apply to the same value.
  static func optimize(_ program: inout SchemaProgram, _ order: [Int32]) {
    var optimizer = SchemaOptimizer(program: program)
    // Dynamic references ask which resources have been entered, so nothing may be passed over.
    optimizer.program.quick = program.complete
    if !program.usesDynamicScope {
      for schema in order { optimizer.optimize(schema) }
    }
    program = optimizer.program
  }

  /// What comes of an operation for one kind of value.
  private enum Outcome {
    case operations([SchemaOperation])
    case refused

    static let accepted = Outcome.operations([])
  }

  private mutating func optimize(_ schema: Int32) {
    for kind in 0..<UInt8(SchemaProgram.kinds - 1) {
      guard let kind = JSONIndex.Kind(rawValue: kind) else { continue }
      let place = Int(schema) * SchemaProgram.kinds + Int(kind.rawValue)
      let range = program.complete[place]
      let complete = Array(program.operations[Int(range.start)..<Int(range.start + range.count)])
      guard !complete.contains(where: \.isUnevaluated) else {
        program.quick[place] = store([.completely(schema)])
        continue
      }
      program.quick[place] = quick(complete, kind)
    }
  }

  private mutating func store(_ operations: [SchemaOperation]) -> SchemaProgram.Range {
    let start = program.operations.count
    program.operations += operations
    return .init(start: Int32(start), count: Int32(operations.count))
  }

  private mutating func quick(_ complete: [SchemaOperation], _ kind: JSONIndex.Kind) -> SchemaProgram.Range {
    var quick: [SchemaOperation] = []
    for operation in complete {
      switch outcome(operation, kind) {
      case .refused: return .refused
      case .operations(let operations): quick += operations
      }
    }
    return store(quick)
  }

  private mutating func outcome(_ operation: SchemaOperation, _ kind: JSONIndex.Kind) -> Outcome {
    switch operation {
    case .never: return .refused
    case .annotation, .minimumLength(0), .minimumItems(0), .minimumMembers(0): return .accepted
    case .type(let kinds):
      if kinds & 1 << kind.rawValue != 0 { return .accepted }
      return kind == .number && kinds & SchemaCompiler.Kinds.integer != 0 ? .operations([.integer]) : .refused
    case .reference(let target): return applied(target, kind)
    case .all(let start, let count): return all(start, count, kind)
    case .any(let start, let count): return any(start, count, kind)
    case .not(let target):
      switch range(target, kind).count {
      case -1: return .accepted
      case 0: return .refused
      default: return .operations([operation])
      }
    case .condition(let number): return condition(program.conditions[Int(number)], operation, kind)
    case .const(let number), .enumeration(let number): return values(number, kind)
    case .names(let target): return range(target, .string).count == 0 ? .accepted : .operations([operation])
    default: return .operations([operation])
    }
  }

  private func range(_ schema: Int32, _ kind: JSONIndex.Kind) -> SchemaProgram.Range {
    program.quick[Int(schema) * SchemaProgram.kinds + Int(kind.rawValue)]
  }

  /// What applying a subschema comes to: its own operations, if they are few.
  private func applied(_ schema: Int32, _ kind: JSONIndex.Kind) -> Outcome {
    let range = range(schema, kind)
    if range.count < 0 { return .refused }
    guard range.count <= 4 else { return .operations([.reference(schema)]) }
    return .operations(Array(program.operations[Int(range.start)..<Int(range.start + range.count)]))
  }

  private func all(_ start: Int32, _ count: Int32, _ kind: JSONIndex.Kind) -> Outcome {
    var operations: [SchemaOperation] = []
    for schema in program.links[Int(start)..<Int(start + count)] {
      switch applied(schema, kind) {
      case .refused: return .refused
      case .operations(let more): operations += more
      }
    }
    return .operations(operations)
  }

  private mutating func any(_ start: Int32, _ count: Int32, _ kind: JSONIndex.Kind) -> Outcome {
    let schemas = program.links[Int(start)..<Int(start + count)].filter { range($0, kind).count >= 0 }
    guard let first = schemas.first else { return .refused }
    if schemas.contains(where: { range($0, kind).count == 0 }) { return .accepted }
    if schemas.count == 1 { return applied(first, kind) }
    if kind == .string, let table = mergedNames(schemas) { return .operations([.oneOfNames(table)]) }
    let place = Int32(program.links.count)
    program.links += schemas
    return .operations([.any(start: place, count: Int32(schemas.count))])
  }

  /// One table of all strings, where the subschemas only list some.
  private mutating func mergedNames(_ schemas: [Int32]) -> SchemaNames.Table? {
    var names: [(name: String, schema: Int32, bit: UInt64)] = []
    var seen: Set<[UInt8]> = []
    for schema in schemas {
      let range = range(schema, .string)
      guard range.count == 1, case .oneOfNames(let table) = program.operations[Int(range.start)] else { return nil }
      for entry in table.first..<(table.first + table.count) {
        let name = program.names.text(entry)
        if seen.insert(Array(name.utf8)).inserted { names.append((name, -1, 0)) }
      }
    }
    return program.names.add(names)
  }

  private func condition(_ condition: SchemaCondition, _ operation: SchemaOperation, _ kind: JSONIndex.Kind) -> Outcome
  {
    func branch(_ schema: Int32) -> Outcome { schema < 0 ? .accepted : applied(schema, kind) }
    switch range(condition.condition, kind).count {
    case -1: return branch(condition.alternative)
    case 0: return branch(condition.consequence)
    default:
      let branches = [condition.consequence, condition.alternative]
      return branches.allSatisfy { $0 < 0 || range($0, kind).count == 0 } ? .accepted : .operations([operation])
    }
  }

  private mutating func values(_ number: Int32, _ kind: JSONIndex.Kind) -> Outcome {
    let values = program.values[Int(number)]
    let index = program.documents[Int(values.document)].index
    let nodes = values.nodes.filter { index.nodes[Int($0)].kind == kind }
    if nodes.isEmpty { return .refused }
    switch kind {
    case .null, .true, .false: return .accepted
    case .string:
      var seen: Set<[UInt8]> = []
      var names: [(name: String, schema: Int32, bit: UInt64)] = []
      for node in nodes {
        let text = index.text(of: Int(node))
        if seen.insert(Array(text.utf8)).inserted { names.append((text, -1, 0)) }
      }
      return .operations([.oneOfNames(program.names.add(names))])
    default: return .operations([.enumeration(number)])
    }
  }
}

internal import Communique

extension SchemaCompiler {
  /// Compiles the keywords of a schema; those that depend on others' results come last.
  mutating func compileKeywords(_ object: SchemaObject) {
    for (keyword, value) in object.members {
      switch keyword.vocabulary {
      case .core: compileCore(keyword, value)
      case .applicator: compileApplicator(keyword, value, object)
      case .validation: compileValidation(keyword, value, object)
      case .format: compileFormat(value, object)
      case .metadata, .content: add(.annotation(value))
      default: break
      }
    }
    compileGroups(object)
    for value in object.unknown { add(.annotation(value)) }
    for (keyword, value) in object.members where keyword.vocabulary == .unevaluated {
      guard let number = child(value, keyword, object) else { continue }
      if keyword == .unevaluatedItems {
        add(.unevaluatedItems(number), for: Kinds.array)
      } else {
        add(.unevaluatedMembers(number), for: Kinds.object)
      }
    }
  }

  private mutating func compileCore(_ keyword: SchemaKeyword, _ value: Int32) {
    switch keyword {
    case .reference, .dynamicReference: compileReference(keyword, value)
    case .definitions, .vocabulary:
      if loader.documents[Int(document)].index.nodes[Int(value)].kind != .object {
        loader.reportKind(document, value, keyword.rawValue, "an object")
      }
    default: break
    }
  }

  // MARK: Applicators

  /// The number of a subschema that is a keyword's value.
  private mutating func child(_ value: Int32, _ keyword: SchemaKeyword, _ object: SchemaObject) -> Int32? {
    guard object.kind(value).isSchema else {
      loader.reportKind(document, value, keyword.rawValue, "a schema: an object, true or false")
      return nil
    }
    return subschema(document, value)
  }

  /// A list of subschemas.
  private mutating func list(_ value: Int32, _ keyword: SchemaKeyword, _ object: SchemaObject) -> [Int32] {
    guard object.kind(value) == .array, object.index.nodes[Int(value)].count > 0 else {
      if object.kind(value) == .array {
        loader.report(
          .jsonSchemaKeyword, "\(keyword.rawValue) is empty; expected at least one schema", document, value,
          hint: "Leave the keyword out")
      } else {
        loader.reportKind(document, value, keyword.rawValue, "an array of schemas")
      }
      return []
    }
    return object.elements(value).compactMap { child($0, keyword, object) }
  }

  private mutating func link(_ numbers: [Int32]) -> (start: Int32, count: Int32) {
    let start = Int32(program.links.count)
    program.links += numbers
    return (start, Int32(numbers.count))
  }

  private mutating func compileApplicator(_ keyword: SchemaKeyword, _ value: Int32, _ object: SchemaObject) {
    switch keyword {
    case .allOf, .anyOf, .oneOf:
      let numbers = list(value, keyword, object)
      guard !numbers.isEmpty else { return }
      inPlace[Int(schema)] += numbers
      let (start, count) = link(numbers)
      switch keyword {
      case .allOf: add(.all(start: start, count: count))
      case .anyOf: add(.any(start: start, count: count))
      default: add(.one(start: start, count: count))
      }
    case .not:
      guard let number = child(value, keyword, object) else { return }
      inPlace[Int(schema)].append(number)
      add(.not(number))
    case .propertyNames:
      if let number = child(value, keyword, object) { add(.names(number), for: Kinds.object) }
    case .dependentSchemas, .dependencies: compileDependentSchemas(keyword, value, object)
    default: break
    }
  }

  private mutating func compileDependentSchemas(_ keyword: SchemaKeyword, _ value: Int32, _ object: SchemaObject) {
    guard object.kind(value) == .object else {
      return loader.reportKind(document, value, keyword.rawValue, "an object of schemas")
    }
    for (name, value) in object.entries(value) {
      if keyword == .dependencies, object.kind(value) == .array {
        addDependency(of: name, on: strings(value, keyword, object))
        continue
      }
      guard let number = child(value, keyword, object) else { continue }
      inPlace[Int(schema)].append(number)
      program.requirements.append(.init(trigger: program.names.add([(name, -1, 0)]), schema: number))
      add(.dependentSchema(Int32(program.requirements.count - 1)), for: Kinds.object)
    }
  }

  /// Compiles the keywords that work together.
  private mutating func compileGroups(_ object: SchemaObject) {
    compileCondition(object)
    compileItems(object)
    compileContains(object)
    compileMembers(object)
  }

  private mutating func compileCondition(_ object: SchemaObject) {
    func part(_ keyword: SchemaKeyword, _ compiler: inout Self) -> Int32 {
      object[keyword].flatMap { compiler.child($0, keyword, object) } ?? -1
    }
    let condition = part(.condition, &self)
    let consequence = part(.consequence, &self)
    let alternative = part(.alternative, &self)
    guard condition >= 0 else { return }
    inPlace[Int(schema)] += [condition, consequence, alternative].filter { $0 >= 0 }
    program.conditions.append(
      .init(condition: condition, consequence: consequence, alternative: alternative))
    add(.condition(Int32(program.conditions.count - 1)))
  }

  private mutating func compileItems(_ object: SchemaObject) {
    var items = SchemaItems()
    if let value = object[.prefixItems] {
      (items.prefix, items.prefixCount) = link(list(value, .prefixItems, object))
    }
    if let value = object[.items], let number = child(value, .items, object) { items.rest = number }
    guard items.prefixCount > 0 || items.rest >= 0 else { return }
    program.items.append(items)
    add(.items(Int32(program.items.count - 1)), for: Kinds.array)
  }

  private mutating func compileContains(_ object: SchemaObject) {
    let minimum = object[.minContains].map { count($0, .minContains, object) ?? 1 }
    let maximum = object[.maxContains].map { count($0, .maxContains, object) ?? 0 }
    guard let value = object[.contains], let number = child(value, .contains, object) else { return }
    program.contains.append(.init(schema: number, minimum: minimum ?? 1, maximum: maximum ?? .max))
    add(.contains(Int32(program.contains.count - 1)), for: Kinds.array)
  }

  private mutating func compileMembers(_ object: SchemaObject) {
    var names: [(name: String, schema: Int32, bit: UInt64)] = []
    var positions: [[UInt8]: Int] = [:]
    var members = SchemaMembers()
    for (name, value) in map(.properties, object) {
      guard let number = child(value, .properties, object) else { continue }
      positions[Array(name.utf8)] = names.count
      names.append((name, number, 0))
      members.hasProperties = true
    }
    let required = object[.required].map { strings($0, .required, object) } ?? []
    // What does not fit into the bits is looked up by itself.
    if required.count <= 64 {
      for (bit, name) in required.enumerated() {
        let position = positions[Array(name.utf8)] ?? names.count
        if position == names.count { names.append((name, -1, 0)) }
        names[position].bit = 1 << UInt64(bit)
        members.required |= 1 << UInt64(bit)
      }
    } else {
      program.requirements.append(.init(required: program.names.add(required.map { ($0, -1, 0) })))
      add(.require(Int32(program.requirements.count - 1)), for: Kinds.object)
    }
    compilePatterns(object, &members)
    if let value = object[.additionalProperties], let number = child(value, .additionalProperties, object) {
      members.additional = number
    }
    guard !names.isEmpty || members.patternCount > 0 || members.additional >= 0 else { return }
    members.table = program.names.add(names)
    program.members.append(members)
    add(.members(Int32(program.members.count - 1)), for: Kinds.object)
  }

  private mutating func compilePatterns(_ object: SchemaObject, _ members: inout SchemaMembers) {
    members.patterns = Int32(program.patterns.count)
    for (name, value) in map(.patternProperties, object) {
      guard let number = child(value, .patternProperties, object), let pattern = expression(name, at: value) else {
        continue
      }
      program.patterns.append(.init(expression: pattern, schema: number))
      members.patternCount += 1
    }
  }

  private mutating func map(_ keyword: SchemaKeyword, _ object: SchemaObject) -> [(name: String, value: Int32)] {
    guard let value = object[keyword] else { return [] }
    guard object.kind(value) == .object else {
      loader.reportKind(document, value, keyword.rawValue, "an object of schemas")
      return []
    }
    return object.entries(value)
  }

  // MARK: Assertions

  private mutating func compileValidation(_ keyword: SchemaKeyword, _ value: Int32, _ object: SchemaObject) {
    switch keyword {
    case .type: compileType(value, object)
    case .enumeration, .const: compileValues(keyword, value, object)
    case .maximum, .minimum, .exclusiveMaximum, .exclusiveMinimum, .multipleOf: compileNumber(keyword, value, object)
    case .pattern: compilePattern(value, object)
    case .uniqueItems:
      switch object.kind(value) {
      case .true: add(.uniqueItems, for: Kinds.array)
      case .false: break
      default: loader.reportKind(document, value, "uniqueItems", "true or false")
      }
    case .dependentRequired: compileDependentRequired(value, object)
    default: compileCount(keyword, value, object)
    }
  }

  private mutating func compileCount(_ keyword: SchemaKeyword, _ value: Int32, _ object: SchemaObject) {
    // These are compiled with the keywords that they belong to.
    if keyword == .required || keyword == .minContains || keyword == .maxContains { return }
    guard let count = count(value, keyword, object) else { return }
    switch keyword {
    case .minLength: add(.minimumLength(count), for: Kinds.string)
    case .maxLength: add(.maximumLength(count), for: Kinds.string)
    case .minItems: add(.minimumItems(count), for: Kinds.array)
    case .maxItems: add(.maximumItems(count), for: Kinds.array)
    case .minProperties: add(.minimumMembers(count), for: Kinds.object)
    case .maxProperties: add(.maximumMembers(count), for: Kinds.object)
    default: break
    }
  }

  /// A number that is not negative and whole; one that is too large for anything counts as the greatest.
  private mutating func count(_ value: Int32, _ keyword: SchemaKeyword, _ object: SchemaObject) -> Int? {
    let count: Int? = withNumber(value, object) { number in
      guard number.isInteger, !number.isNegative else { return nil }
      guard number.exponent + number.count <= 18 else { return .max }
      var count = 0
      number.forEachDigit { count = count * 10 + Int($0) }
      for _ in 0..<number.exponent { count *= 10 }
      return count
    }
    if count == nil {
      loader.report(
        .jsonSchemaKeyword, "\(keyword.rawValue) is not a count; expected a whole number that is not negative",
        document, value, hint: "Write digits only")
    }
    return count
  }

  private func withNumber<Result>(
    _ value: Int32, _ object: SchemaObject, _ body: (SchemaNumber) -> Result?
  ) -> Result? {
    guard object.kind(value) == .number else { return nil }
    let node = object.index.nodes[Int(value)]
    return object.index.bytes.withUnsafeBufferPointer { bytes in
      body(SchemaNumber(UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])))
    }
  }

  private mutating func strings(_ value: Int32, _ keyword: SchemaKeyword, _ object: SchemaObject) -> [String] {
    guard object.kind(value) == .array else {
      loader.reportKind(document, value, keyword.rawValue, "an array of strings")
      return []
    }
    var seen: Set<[UInt8]> = []
    var texts: [String] = []
    for element in object.elements(value) {
      guard object.kind(element) == .string else {
        loader.reportKind(document, element, keyword.rawValue, "strings")
        continue
      }
      let text = object.text(element)
      if seen.insert(Array(text.utf8)).inserted {
        texts.append(text)
      } else {
        loader.report(
          .jsonSchemaKeyword, "\(keyword.rawValue) has “\(Spelling.shortened(text))” twice", document, element,
          hint: "Remove one of the two")
      }
    }
    return texts
  }

  private mutating func compileType(_ value: Int32, _ object: SchemaObject) {
    let names: [Int32] = object.kind(value) == .array ? object.elements(value) : [value]
    var kinds: UInt8 = 0
    for name in names {
      let text = object.kind(name) == .string ? object.text(name) : ""
      switch text {
      case "null": kinds |= Kinds.bit(.null)
      case "boolean": kinds |= Kinds.bit(.true) | Kinds.bit(.false)
      case "integer": kinds |= Kinds.integer
      case "number": kinds |= Kinds.number
      case "string": kinds |= Kinds.string
      case "array": kinds |= Kinds.array
      case "object": kinds |= Kinds.object
      default:
        let types = ["null", "boolean", "integer", "number", "string", "array", "object"]
        loader.report(
          .jsonSchemaKeyword,
          "\(object.text(name).isEmpty ? "This" : "“\(Spelling.shortened(object.text(name)))”") is not a type",
          document, name,
          hint: Spelling.nearest(to: text, in: types).map { "Did you mean “\($0)”?" }
            ?? "The types are \(types.joined(separator: ", "))")
      }
    }
    if kinds & Kinds.number != 0 { kinds &= ~Kinds.integer }
    add(.type(kinds))
  }

  private mutating func compileValues(_ keyword: SchemaKeyword, _ value: Int32, _ object: SchemaObject) {
    if keyword == .enumeration, object.kind(value) != .array {
      return loader.reportKind(document, value, "enum", "an array of values")
    }
    let nodes = keyword == .const ? [value] : object.elements(value)
    var positions: [UInt64: [Int32]] = [:]
    for (position, node) in nodes.enumerated() {
      positions[object.index.hash(of: Int(node)), default: []].append(Int32(position))
    }
    program.values.append(.init(document: document, nodes: nodes, positions: positions))
    let number = Int32(program.values.count - 1)
    add(keyword == .const ? .const(number) : .enumeration(number))
  }

  private mutating func compileNumber(_ keyword: SchemaKeyword, _ value: Int32, _ object: SchemaObject) {
    guard object.kind(value) == .number else {
      return loader.reportKind(document, value, keyword.rawValue, "a number")
    }
    let node = object.index.nodes[Int(value)]
    let text = Array(object.index.bytes[Int(node.start)..<Int(node.end)])
    guard keyword == .multipleOf else {
      program.limits.append(
        .init(keyword: keyword, text: text, small: Int(String(decoding: text, as: UTF8.self))))
      return add(.limit(Int32(program.limits.count - 1)), for: Kinds.number)
    }
    guard let divisor = withNumber(value, object, { SchemaDivisor($0) }) else {
      return loader.report(
        .jsonSchemaKeyword,
        "multipleOf is not above zero, or has more than \(SchemaDivisor.maximumDigits) digits", document, value,
        hint: "Write a number above zero")
    }
    program.divisors.append(divisor)
    add(.multiple(Int32(program.divisors.count - 1)), for: Kinds.number)
  }

  private mutating func compilePattern(_ value: Int32, _ object: SchemaObject) {
    guard object.kind(value) == .string else {
      return loader.reportKind(document, value, "pattern", "a regular expression as a string")
    }
    if let number = expression(object.text(value), at: value) { add(.pattern(number), for: Kinds.string) }
  }

  private mutating func compileDependentRequired(_ value: Int32, _ object: SchemaObject) {
    guard object.kind(value) == .object else {
      return loader.reportKind(document, value, "dependentRequired", "an object of arrays of strings")
    }
    for (name, value) in object.entries(value) {
      addDependency(of: name, on: strings(value, .dependentRequired, object))
    }
  }

  private mutating func addDependency(of name: String, on required: [String]) {
    program.requirements.append(
      .init(
        trigger: program.names.add([(name, -1, 0)]), required: program.names.add(required.map { ($0, -1, 0) })))
    add(.dependentRequirement(Int32(program.requirements.count - 1)), for: Kinds.object)
  }

  private mutating func compileFormat(_ value: Int32, _ object: SchemaObject) {
    guard object.kind(value) == .string else {
      return loader.reportKind(document, value, "format", "the name of a format as a string")
    }
    let asserts = options.assertsFormats || object.vocabularies.contains(.formatAssertion)
    if asserts, let format = StringFormat(rawValue: object.text(value)) {
      add(.format(format), for: Kinds.string)
    }
    add(.annotation(value))
  }
}

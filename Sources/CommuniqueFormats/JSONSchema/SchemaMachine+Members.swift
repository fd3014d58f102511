extension SchemaMachine {
  /// The entry of a key in a table; −1 where it has none.
  @inline(__always)
  func entry(of key: Int32, in table: SchemaNames.Table, _ expected: inout Int32) -> Int32 {
    let node = instance.nodes[Int(key)]
    if node.hasEscapes { return escapedEntry(of: key, in: table, &expected) }
    guard let base = instance.bytes.baseAddress else { return -1 }
    return finder.entry(
      base + Int(node.start), Int(node.end &- node.start), readable: instance.bytes.count &- Int(node.start),
      in: table, expected: &expected)
  }

  @inline(never)
  private func escapedEntry(of key: Int32, in table: SchemaNames.Table, _ expected: inout Int32) -> Int32 {
    instance.withText(key) { text in
      guard let start = text.baseAddress else { return -1 }
      return finder.entry(start, text.count, readable: text.count, in: table, expected: &expected)
    }
  }

  /// Applies `properties`, `patternProperties` and `additionalProperties`, and sees what is missing.
  mutating func members(_ number: Int, _ node: Int32, _ region: Int32) -> Bool {
    let table = plans[number].table
    var seen: UInt64 = 0
    var expected = table.first
    var isValid = true
    var key = node + 1
    for position in 0..<instance.nodes[Int(node)].count {
      let value = key + 1
      let entry = entry(of: key, in: table, &expected)
      var schema: Int32 = -1
      if entry >= 0 {
        seen |= finder.entries[Int(entry)].bit
        schema = finder.entries[Int(entry)].schema
      }
      if plans[number].patternCount == 0 {
        if schema >= 0 {
          isValid = apply(schema, value, .properties, -1) && isValid
        } else {
          schema = plans[number].additional
          if schema >= 0 { isValid = apply(schema, value, .additionalProperties, -1) && isValid }
        }
        if region >= 0, schema >= 0 { marks[Int(region + position)] = true }
      } else {
        isValid = member(schema, key, plans[number], region < 0 ? -1 : region + position) && isValid
      }
      if !Mode.records, !isValid { return false }
      key = instance.nodes[Int(value)].next
    }
    if keepsEvaluations { evaluatedMembers(plans[number], node) }
    let missing = plans[number].required & ~seen
    return missing == 0 ? isValid : failMissing(missing, table, node)
  }

  /// Applies what there is for one member, patterns among it.
  @inline(never)
  private mutating func member(_ schema: Int32, _ key: Int32, _ plan: SchemaMembers, _ mark: Int32) -> Bool {
    var isValid = true
    var isKnown = schema >= 0
    if isKnown { isValid = apply(schema, key + 1, .properties, -1) }
    for number in plan.patterns..<(plan.patterns + plan.patternCount) {
      let pattern = program.patterns[Int(number)]
      steps &+= 1
      guard isMatch(pattern.expression, key) else { continue }
      isKnown = true
      isValid = apply(pattern.schema, key + 1, .patternProperties, -1) && isValid
    }
    if !isKnown, plan.additional >= 0 {
      isKnown = true
      isValid = apply(plan.additional, key + 1, .additionalProperties, -1)
    }
    if mark >= 0, isKnown { marks[Int(mark)] = true }
    return isValid
  }

  @inline(never)
  private mutating func failMissing(_ missing: UInt64, _ table: SchemaNames.Table, _ node: Int32) -> Bool {
    guard Mode.records else { return false }
    for entry in table.first..<(table.first + table.count) where finder.entries[Int(entry)].bit & missing != 0 {
      _ = fail(.required, node, entry)
    }
    return false
  }

  @inline(never)
  private mutating func evaluatedMembers(_ plan: SchemaMembers, _ node: Int32) {
    var (named, matched, others): ([JSONValue], [JSONValue], [JSONValue]) = ([], [], [])
    var expected = plan.table.first
    var key = node + 1
    for _ in 0..<instance.nodes[Int(node)].count {
      let entry = entry(of: key, in: plan.table, &expected)
      let isNamed = entry >= 0 && finder.entries[Int(entry)].schema >= 0
      let isMatched = (plan.patterns..<(plan.patterns + plan.patternCount)).contains {
        isMatch(program.patterns[Int($0)].expression, key)
      }
      let name = JSONValue.string(instance.withText(key) { String(decoding: $0, as: UTF8.self) })
      if isNamed { named.append(name) }
      if isMatched { matched.append(name) }
      if !isNamed, !isMatched { others.append(name) }
      key = instance.nodes[Int(key + 1)].next
    }
    if plan.hasProperties { evaluated(.properties, node, .array(named)) }
    if plan.patternCount > 0 { evaluated(.patternProperties, node, .array(matched)) }
    if plan.additional >= 0 { evaluated(.additionalProperties, node, .array(others)) }
  }

  /// Whether an object has the one member of a table.
  func hasMember(_ table: SchemaNames.Table, _ node: Int32) -> Bool {
    var expected = table.first
    var key = node + 1
    for _ in 0..<instance.nodes[Int(node)].count {
      if entry(of: key, in: table, &expected) >= 0 { return true }
      key = instance.nodes[Int(key + 1)].next
    }
    return false
  }

  /// Whether an object has all members of a table.
  mutating func has(
    _ table: SchemaNames.Table, _ node: Int32, _ keyword: SchemaKeyword, _ requirement: Int32 = -1
  ) -> Bool {
    guard table.count > 0 else { return true }
    var isPresent = [Bool](repeating: false, count: Int(table.count))
    var expected = table.first
    var key = node + 1
    for _ in 0..<instance.nodes[Int(node)].count {
      let entry = entry(of: key, in: table, &expected)
      if entry >= 0 { isPresent[Int(entry - table.first)] = true }
      key = instance.nodes[Int(key + 1)].next
    }
    var isValid = true
    for (position, isPresent) in isPresent.enumerated() where !isPresent {
      isValid = fail(keyword, node, table.first + Int32(position), requirement: requirement)
    }
    return isValid
  }

  mutating func names(_ schema: Int32, _ node: Int32) -> Bool {
    var isValid = true
    var key = node + 1
    for _ in 0..<instance.nodes[Int(node)].count {
      if !apply(schema, key, .propertyNames, -1) {
        isValid = false
        if !Mode.records { return false }
      }
      key = instance.nodes[Int(key + 1)].next
    }
    return isValid
  }

  mutating func unevaluatedMembers(_ schema: Int32, _ node: Int32, _ region: Int32) -> Bool {
    guard region >= 0 else { return true }
    var isValid = true
    var names: [JSONValue] = []
    var key = node + 1
    for position in 0..<instance.nodes[Int(node)].count {
      if !marks[Int(region + position)] {
        if keepsEvaluations { names.append(.string(instance.withText(key) { String(decoding: $0, as: UTF8.self) })) }
        if !apply(schema, key + 1, .unevaluatedProperties, -1) {
          isValid = false
          if !Mode.records { return false }
        }
        marks[Int(region + position)] = true
      }
      key = instance.nodes[Int(key + 1)].next
    }
    if keepsEvaluations { evaluated(.unevaluatedProperties, node, .array(names)) }
    return isValid
  }
}

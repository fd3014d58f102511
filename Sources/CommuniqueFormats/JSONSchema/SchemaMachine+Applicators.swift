extension SchemaMachine {
  // MARK: On the same value

  @inline(never)
  mutating func all(_ start: Int32, _ count: Int32, _ node: Int32, _ region: Int32) -> Bool {
    var isValid = true
    for link in start..<(start + count) {
      if !apply(program.links[Int(link)], node, .allOf, region) {
        isValid = false
        if !Mode.records { break }
      }
    }
    return isValid
  }

  @inline(never)
  mutating func any(_ start: Int32, _ count: Int32, _ node: Int32, _ region: Int32) -> Bool {
    let group = open(.group, .anyOf, node)
    var isValid = false
    for link in start..<(start + count) where apply(program.links[Int(link)], node, .anyOf, region) {
      isValid = true
      // Where annotations count, those of all branches do.
      if region < 0, !keepsEvaluations { break }
    }
    return close(group, isValid)
  }

  mutating func one(_ start: Int32, _ count: Int32, _ node: Int32, _ region: Int32) -> Bool {
    let group = open(.group, .oneOf, node)
    var (matches, first, second) = (0, Int32(-1), Int32(-1))
    for link in start..<(start + count) where apply(program.links[Int(link)], node, .oneOf, region) {
      matches += 1
      if matches == 1 { first = link - start } else if matches == 2 { second = link - start }
      if matches > 1 { break }
    }
    if matches > 1 {
      discard(group)
      return fail(.oneOf, node, first << 16 | min(second, 0xFFFF))
    }
    return close(group, matches == 1)
  }

  mutating func not(_ schema: Int32, _ node: Int32) -> Bool {
    !applySilently(schema, node, .not) || fail(.not, node, schema)
  }

  mutating func condition(_ condition: SchemaCondition, _ node: Int32, _ region: Int32) -> Bool {
    let mark = trace.entries.count
    let holds: Bool
    if keepsEvaluations {
      holds = apply(condition.condition, node, .condition, region)
      if !holds { discard(mark) }
    } else {
      holds = applySilently(condition.condition, node, .condition, region)
    }
    let branch = holds ? condition.consequence : condition.alternative
    return branch < 0 || apply(branch, node, holds ? .consequence : .alternative, region)
  }

  // MARK: On items

  mutating func items(_ items: SchemaItems, _ node: Int32, _ region: Int32) -> Bool {
    let count = instance.nodes[Int(node)].count
    var isValid = true
    var element = node + 1
    for position in 0..<count {
      let isPrefix = position < items.prefixCount
      let schema = isPrefix ? program.links[Int(items.prefix + position)] : items.rest
      if schema < 0 { break }
      if !apply(schema, element, isPrefix ? .prefixItems : .items, -1) {
        isValid = false
        if !Mode.records { return false }
      }
      if region >= 0 { marks[Int(region + position)] = true }
      element = instance.nodes[Int(element)].next
    }
    if keepsEvaluations, count > 0 {
      if items.prefixCount > 0 {
        evaluated(
          .prefixItems, node,
          count <= items.prefixCount ? true : .number(Int(items.prefixCount) - 1))
      }
      if items.rest >= 0, count > items.prefixCount { evaluated(.items, node, true) }
    }
    return isValid
  }

  mutating func contains(_ plan: SchemaContains, _ node: Int32, _ region: Int32) -> Bool {
    let count = instance.nodes[Int(node)].count
    var matches = 0
    var positions: [JSONValue] = []
    var element = node + 1
    for position in 0..<count {
      if applySilently(plan.schema, element, .contains) {
        matches += 1
        if region >= 0 { marks[Int(region + position)] = true }
        if keepsEvaluations { positions.append(.number(Int(position))) }
        if region < 0, !Mode.records, matches >= plan.minimum, plan.maximum == .max { return true }
      }
      element = instance.nodes[Int(element)].next
    }
    if keepsEvaluations, count > 0 {
      evaluated(.contains, node, positions.count == Int(count) ? true : .array(positions))
    }
    if matches < plan.minimum {
      return fail(plan.minimum == 1 ? .contains : .minContains, node, Int32(clamping: matches))
    }
    return matches <= plan.maximum || fail(.maxContains, node, Int32(clamping: matches))
  }

  mutating func hasUniqueItems(_ node: Int32) -> Bool {
    guard let (_, second) = instance.equalElements(node) else { return true }
    return fail(.uniqueItems, node, second)
  }

  mutating func unevaluatedItems(_ schema: Int32, _ node: Int32, _ region: Int32) -> Bool {
    guard region >= 0 else { return true }
    var isValid = true
    var hasAny = false
    var element = node + 1
    for position in 0..<instance.nodes[Int(node)].count {
      if !marks[Int(region + position)] {
        hasAny = true
        if !apply(schema, element, .unevaluatedItems, -1) {
          isValid = false
          if !Mode.records { return false }
        }
        marks[Int(region + position)] = true
      }
      element = instance.nodes[Int(element)].next
    }
    if hasAny, keepsEvaluations { evaluated(.unevaluatedItems, node, true) }
    return isValid
  }

  // MARK: Regions

  /// Makes a region for a value; −1 where it has no items or members.
  mutating func openRegion(_ node: Int32, _ kind: JSONIndex.Kind) -> Int32 {
    guard kind == .array || kind == .object else { return -1 }
    let count = Int(instance.nodes[Int(node)].count)
    steps &+= count >> 4
    let region = Int32(clamping: marks.count)
    marks.append(contentsOf: repeatElement(false, count: count))
    return region
  }

  /// Takes a region away, and adds its marks to an outer one.
  mutating func closeRegion(_ region: Int32, into outer: Int32) {
    if outer >= 0 {
      for offset in 0..<(marks.count - Int(region)) where marks[Int(region) + offset] {
        marks[Int(outer) + offset] = true
      }
    }
    marks.removeSubrange(Int(region)...)
  }
}

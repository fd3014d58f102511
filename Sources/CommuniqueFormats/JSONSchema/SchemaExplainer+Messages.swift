internal import Communique

extension SchemaExplainer {
  /// Adds a finding about a value, with the place of the keyword at the end of the hint.
  mutating func finding(
    _ code: Diagnostic.Code, _ message: String, _ hint: String, _ node: Int32, _ keyword: SchemaKeyword,
    _ context: Context, at place: Int32? = nil
  ) {
    let path =
      context.isKey || place != nil ? index.path(of: Int(place.map { $0 + 1 } ?? node + 1)) : index.path(of: Int(node))
    let origin = SchemaPlaces(program).reference(context.schema, keyword)
    let prefix = context.isKey ? "The key is not allowed: " : ""
    add(place ?? node) {
      Diagnostic(code, prefix + message, location: $0, path: path, hint: "\(hint); required by \(origin)")
    }
  }

  /// Adds a finding about a keyword that failed.
  mutating func explain(_ entry: SchemaTrace.Entry, _ context: Context) {
    if leavesOut() { return }
    let (message, hint) = explanation(entry, context)
    switch entry.keyword {
    case .never: explainNever(entry, context)
    default: finding(code(of: entry.keyword), message, hint, entry.node, entry.keyword, context)
    }
  }

  private mutating func explainNever(_ entry: SchemaTrace.Entry, _ context: Context) {
    let outer = Context(schema: context.outer, keyword: .never, outer: -1, isKey: false)
    switch context.keyword {
    case .additionalProperties, .unevaluatedProperties:
      let key = entry.node - 1
      let name = index.text(of: Int(key))
      finding(
        .jsonSchemaAdditional, "“\(Spelling.shortened(name))” is not a key that the schema allows here",
        keyHint(name, context.outer), entry.node, context.keyword, outer, at: key)
    case .items, .prefixItems, .unevaluatedItems:
      finding(
        .jsonSchemaAdditionalItem, "Found \(shown(entry.node)); the schema has no place for this item", "Remove it",
        entry.node, context.keyword, outer)
    default:
      finding(
        .jsonSchemaNever, "Found \(shown(entry.node)); the schema allows no value here",
        context.keyword == .properties ? "Remove the key" : "Remove it", entry.node, .never, context)
    }
  }

  /// Which key was probably meant.
  private func keyHint(_ name: String, _ schema: Int32) -> String {
    let place = program.schemas[Int(schema)]
    let document = program.documents[Int(place.document)].index
    var names: [String] = []
    if let properties = document.member("properties", of: Int(place.node)) {
      var key = properties + 1
      for _ in 0..<min(document.nodes[properties].count, 1000) {
        names.append(document.text(of: key))
        key = Int(document.nodes[key + 1].next)
      }
    }
    if let near = Spelling.nearest(to: name, in: names) { return "Did you mean “\(near)”?" }
    guard !names.isEmpty else { return "Remove it" }
    let shown = names.prefix(12).map(Spelling.shortened).joined(separator: ", ")
    return names.count > 12 ? "The keys are \(shown) and \(names.count - 12) more" : "The keys are \(shown)"
  }

  /// The code of findings about a keyword.
  func code(of keyword: SchemaKeyword) -> Diagnostic.Code {
    switch keyword {
    case .type: .jsonSchemaType
    case .enumeration: .jsonSchemaEnumeration
    case .const: .jsonSchemaConst
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum: .jsonSchemaNumber
    case .multipleOf: .jsonSchemaMultiple
    case .minLength, .maxLength: .jsonSchemaLength
    case .pattern: .jsonSchemaPattern
    case .format: .jsonSchemaFormat
    case .minItems, .maxItems: .jsonSchemaItemCount
    case .uniqueItems: .jsonSchemaUniqueItems
    case .contains, .minContains, .maxContains: .jsonSchemaContains
    case .minProperties, .maxProperties: .jsonSchemaPropertyCount
    case .required: .jsonSchemaRequired
    case .dependentRequired: .jsonSchemaDependent
    case .oneOf: .jsonSchemaOneOf
    case .not: .jsonSchemaNot
    default: .jsonSchemaNever
    }
  }

  /// What was found and expected, and how to mend it.
  func explanation(_ entry: SchemaTrace.Entry, _ context: Context) -> (message: String, hint: String) {
    let node = entry.node
    switch entry.keyword {
    case .type:
      let expected = Self.types(UInt8(truncatingIfNeeded: entry.detail))
      return ("Found \(shown(node)); expected \(expected)", "Write \(expected)")
    case .const, .enumeration:
      let values = values(entry.detail, limit: 1000)
      let near = Spelling.nearest(to: "“\(text(node))”", in: values)
      // Objects and arrays are not shown, so both may read the same.
      if values == [shown(node)] {
        return ("Found \(shown(node)) that is another than the one expected", "Write what the schema has")
      }
      return (
        "Found \(shown(node)); expected \(Self.list(values))",
        near.map { "Did you mean \($0)?" } ?? "Write \(values.count == 1 ? "it" : "one of them")"
      )
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum:
      let limit = Spelling.shortened(String(decoding: program.limits[Int(entry.detail)].text, as: UTF8.self))
      let expected =
        switch entry.keyword {
        case .minimum: "at least \(limit)"
        case .maximum: "at most \(limit)"
        case .exclusiveMinimum: "more than \(limit)"
        default: "less than \(limit)"
        }
      return ("Found \(shown(node)); expected \(expected)", "Write a number that is \(expected)")
    case .multipleOf:
      let divisor = keywordText("multipleOf", context.schema)
      return ("\(shown(node)) is not a multiple of \(divisor)", "Write a multiple of \(divisor)")
    case .pattern:
      let pattern = Spelling.shortened(program.expressionTexts[Int(entry.detail)])
      return ("\(shown(node)) does not match the pattern “\(pattern)”", "Write what the pattern allows")
    case .format:
      let expected = StringFormat.allCases[Int(entry.detail)].expectation
      return ("\(shown(node)) is not \(expected)", "Write \(expected)")
    default: return explanationOfCount(entry, context)
    }
  }

  private func explanationOfCount(
    _ entry: SchemaTrace.Entry, _ context: Context
  ) -> (message: String, hint: String) {
    let (node, limit) = (entry.node, Int(entry.detail))
    let count = Int(index.nodes[Int(node)].count)
    func amount(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
    switch entry.keyword {
    case .minLength, .maxLength:
      let length = index.text(of: Int(node)).unicodeScalars.count
      let expected = (entry.keyword == .minLength ? "at least " : "at most ") + amount(limit, "character")
      return ("\(shown(node)) has \(amount(length, "character")); expected \(expected)", "Write \(expected)")
    case .minItems, .maxItems:
      let expected = (entry.keyword == .minItems ? "at least " : "at most ") + "\(limit)"
      return ("The array has \(amount(count, "item")); expected \(expected)", "Write \(expected)")
    case .minProperties, .maxProperties:
      let expected = (entry.keyword == .minProperties ? "at least " : "at most ") + "\(limit)"
      return ("The object has \(amount(count, "member")); expected \(expected)", "Write \(expected)")
    case .uniqueItems:
      let place = index.path(of: limit)
      return ("The item at \(place) is equal to one before it: \(shown(entry.detail))", "Remove one of the two")
    case .contains, .minContains, .maxContains:
      let word = entry.keyword == .maxContains ? "at most" : "at least"
      let limit = entry.keyword == .contains ? "1" : keywordText(entry.keyword.rawValue, context.schema)
      return (
        "\(amount(max(Int(entry.detail), 0), "item")) of the array fit\(entry.detail == 1 ? "s" : "") the schema of "
          + "contains; expected \(word) \(limit)", entry.keyword == .maxContains ? "Remove some" : "Add one that fits"
      )
    default: return explanationOfMembers(entry)
    }
  }

  private func explanationOfMembers(_ entry: SchemaTrace.Entry) -> (message: String, hint: String) {
    switch entry.keyword {
    case .required:
      return ("The key “\(Spelling.shortened(program.names.text(entry.detail)))” is missing", "Add it")
    case .dependentRequired:
      let name = Spelling.shortened(program.names.text(entry.detail))
      let trigger = program.requirements[Int(entry.schema)].trigger.first
      let other = Spelling.shortened(program.names.text(trigger))
      return ("The key “\(name)” is missing, which “\(other)” demands", "Add it, or remove “\(other)”")
    case .oneOf:
      let (first, second) = (entry.detail >> 16, entry.detail & 0xFFFF)
      return (
        "\(shown(entry.node, isStart: true)) fits more than one schema of oneOf: those at \(first) and \(second)",
        "Write what only one of them allows"
      )
    case .not: return ("\(shown(entry.node, isStart: true)) fits the schema of not", "Write something else")
    default:
      return ("\(shown(entry.node, isStart: true)) is not allowed", "Remove it")
    }
  }

  // MARK: Parts of messages

  private func text(_ node: Int32) -> String {
    index.nodes[Int(node)].kind == .string ? index.text(of: Int(node)) : ""
  }

  /// A value in a message.
  func shown(_ node: Int32, isStart: Bool = false) -> String { Self.shown(node, index, isStart: isStart) }

  private static func shown(_ node: Int32, _ index: JSONIndex, isStart: Bool = false) -> String {
    let count = index.nodes[Int(node)].count
    switch index.nodes[Int(node)].kind {
    case .string: return "“\(Spelling.shortened(index.text(of: Int(node))))”"
    case .number: return Spelling.shortened(index.text(of: Int(node)))
    case .array: return "\(isStart ? "An" : "an") array of \(count) item\(count == 1 ? "" : "s")"
    case .object: return "\(isStart ? "An" : "an") object"
    case .true: return "true"
    case .false: return "false"
    case .null: return "null"
    }
  }

  /// The values of `const` or `enum` in a message.
  func values(_ number: Int32, limit: Int) -> [String] {
    let values = program.values[Int(number)]
    let document = program.documents[Int(values.document)].index
    return values.nodes.prefix(limit).map { Self.shown($0, document) }
  }

  static func list(_ values: [String]) -> String {
    if values.count == 1 { return values[0] }
    if values.isEmpty { return "nothing" }
    let more = values.count > 12 ? " or one of \(values.count - 12) more" : ""
    return "one of \(values.prefix(12).joined(separator: ", "))\(more)"
  }

  /// The types of a set in a message.
  static func types(_ kinds: UInt8) -> String {
    typealias Kinds = SchemaCompiler.Kinds
    let names: [(UInt8, String)] = [
      (Kinds.bit(.string), "a string"), (Kinds.bit(.object), "an object"), (Kinds.bit(.array), "an array"),
      (Kinds.bit(.number), "a number"), (Kinds.integer, "a whole number"), (Kinds.bit(.true), "true or false"),
      (Kinds.bit(.null), "null"),
    ]
    let expected = names.filter { kinds & $0.0 != 0 }.map(\.1)
    return expected.isEmpty ? "nothing" : expected.joined(separator: " or ")
  }

  /// A keyword's value as the schema writes it.
  private func keywordText(_ keyword: String, _ schema: Int32) -> String {
    let place = program.schemas[Int(schema)]
    let document = program.documents[Int(place.document)].index
    return document.member(keyword, of: Int(place.node)).map { Spelling.shortened(document.text(of: $0)) } ?? ""
  }
}

internal import Communique

/// Writes what a machine has written down in the forms of the specification (core, section 12).
struct SchemaOutputWriter {
  private let program: SchemaProgram
  private let index: JSONIndex
  private let trace: SchemaTrace
  private let stop: SchemaMachine<SchemaRecordingMode>.Stop?
  private let explainer: SchemaExplainer
  private let isValid: Bool

  /// Where an entry stands: the way of keywords to it, and the application that it is in.
  private struct Place {
    var location: String
    var application: Int
  }

  init(
    _ program: SchemaProgram, _ index: JSONIndex, _ trace: SchemaTrace,
    _ stop: SchemaMachine<SchemaRecordingMode>.Stop?
  ) {
    self.program = program
    self.index = index
    self.trace = trace
    self.stop = stop
    explainer = SchemaExplainer(program, index, maximumDiagnostics: 1)
    isValid = stop == nil && trace.entries.first?.isValid ?? true
  }

  static func flag(_ isValid: Bool) -> JSONSchemaOutput {
    JSONSchemaOutput(isValid: isValid, bytes: JSONValue.object([("valid", .boolean(isValid))]).compactBytes)
  }

  /// The output where the text is not one that can be validated.
  static func output(_ form: JSONSchemaOutput.Form, about finding: Diagnostic) -> JSONSchemaOutput {
    if form == .flag { return flag(false) }
    let unit =
      "{\"valid\":false,\"keywordLocation\":\"\",\"instanceLocation\":\(quoted(finding.path))"
      + ",\"error\":\(quoted(finding.message))}"
    return JSONSchemaOutput(isValid: false, bytes: Array("{\"valid\":false,\"errors\":[\(unit)]}".utf8))
  }

  func output(_ form: JSONSchemaOutput.Form) -> JSONSchemaOutput {
    if form == .flag { return Self.flag(isValid) }
    if stop != nil {
      var explainer = explainer
      explainer.explain(SchemaTrace(keepsAnnotations: true), stop)
      return explainer.finishedFindings().first.map { Self.output(form, about: $0) } ?? Self.flag(false)
    }
    guard !trace.entries.isEmpty else { return Self.flag(isValid) }
    let places = places()
    let value = form == .basic ? basic(places) : detailed(places)
    return JSONSchemaOutput(isValid: isValid, bytes: Array(value.utf8))
  }

  // MARK: Places

  private func places() -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(trace.entries.count)
    // The entries that are still open, each with its end.
    var open: [(end: Int, place: Place)] = []
    for (position, entry) in trace.entries.enumerated() {
      while let last = open.last, last.end < position { open.removeLast() }
      let outer = open.last?.place ?? Place(location: "", application: 0)
      var place = outer
      if entry.role == .application {
        if position > 0 { place.location += step(to: entry, from: trace.entries[outer.application].schema) }
        place.application = position
      }
      if entry.descendants > 0 { open.append((position + Int(entry.descendants), place)) }
      places.append(place)
    }
    return places
  }

  /// The part of a keyword location that leads to a subschema.
  private func step(to entry: SchemaTrace.Entry, from outer: Int32) -> String {
    if entry.keyword == .reference || entry.keyword == .dynamicReference { return "/\(entry.keyword.rawValue)" }
    let schemas = SchemaPlaces(program)
    return String(schemas.pointer(entry.schema).dropFirst(schemas.pointer(outer).count))
  }

  // MARK: Units

  /// The beginning of a unit, up to what is special to it.
  private func unit(_ position: Int, _ place: Place) -> String {
    let entry = trace.entries[position]
    let schema = trace.entries[place.application].schema
    var suffix = ""
    switch entry.role {
    case .application: break
    case .annotation:
      let document = program.documents[Int(program.schemas[Int(schema)].document)].index
      suffix = "/" + document.text(of: Int(entry.detail) - 1).replacing("~", with: "~0").replacing("/", with: "~1")
    default: if entry.keyword != .never { suffix = "/\(entry.keyword.rawValue)" }
    }
    var text = "{\"valid\":\(entry.isValid),\"keywordLocation\":\(Self.quoted(place.location + suffix))"
    if let absolute = SchemaPlaces(program).absolute(schema, suffix) {
      text += ",\"absoluteKeywordLocation\":\(Self.quoted(absolute))"
    }
    return text + ",\"instanceLocation\":\(Self.quoted(index.path(of: Int(entry.node))))"
  }

  private static func quoted(_ text: String) -> String {
    String(decoding: JSONValue.string(text).compactBytes, as: UTF8.self)
  }

  private func error(_ position: Int, _ place: Place) -> String {
    let entry = trace.entries[position]
    if entry.role == .group {
      return
        "The value fits \(entry.keyword == .oneOf ? "not exactly one" : "none") of the schemas of \(entry.keyword.rawValue)"
    }
    if entry.keyword == .never { return "The schema allows no value here" }
    let application = trace.entries[place.application]
    return explainer.explanation(
      entry, .init(schema: application.schema, keyword: application.keyword, outer: -1, isKey: false)
    ).message
  }

  private func annotation(_ position: Int, _ place: Place) -> String {
    let entry = trace.entries[position]
    if entry.role == .evaluation { return trace.texts[Int(entry.detail)] }
    let schema = program.schemas[Int(trace.entries[place.application].schema)]
    let document = program.documents[Int(schema.document)].index
    let node = document.nodes[Int(entry.detail)]
    let range = document.offset(of: Int(entry.detail))..<(Int(node.end) + (node.kind == .string ? 1 : 0))
    return String(decoding: document.bytes[range], as: UTF8.self)
  }

  private func leaf(_ position: Int, _ place: Place) -> String? {
    switch trace.entries[position].role {
    case .failure where !isValid: unit(position, place) + ",\"error\":\(Self.quoted(error(position, place)))}"
    case .annotation where isValid, .evaluation where isValid:
      unit(position, place) + ",\"annotation\":\(annotation(position, place))}"
    default: nil
    }
  }

  private var listName: String { isValid ? "annotations" : "errors" }

  // MARK: Forms

  private func basic(_ places: [Place]) -> String {
    var units: [String] = []
    for position in isWanted(places) {
      if trace.entries[position].role == .group, !isValid {
        units.append(
          unit(position, places[position]) + ",\"error\":\(Self.quoted(error(position, places[position])))}")
      } else if let leaf = leaf(position, places[position]) {
        units.append(leaf)
      }
    }
    return "{\"valid\":\(isValid),\"\(listName)\":[\(units.joined(separator: ","))]}"
  }

  /// The entries that count: of an invalid value, those that are invalid themselves and in all that they are in.
  private func isWanted(_ places: [Place]) -> [Int] {
    var wanted: [Int] = []
    var position = 0
    while position < trace.entries.count {
      let entry = trace.entries[position]
      if entry.isValid != isValid {
        position += 1 + Int(entry.descendants)
      } else {
        wanted.append(position)
        position += 1
      }
    }
    return wanted
  }

  private func detailed(_ places: [Place]) -> String {
    // From the end, so that what belongs to an entry comes before it.
    var units = [String?](repeating: nil, count: trace.entries.count)
    for position in isWanted(places).reversed() {
      let entry = trace.entries[position]
      guard entry.role == .application || entry.role == .group else {
        units[position] = leaf(position, places[position])
        continue
      }
      let children = trace.children(of: position).compactMap { child in
        defer { units[child] = nil }
        return units[child]
      }
      if children.count == 1, position > 0 {
        units[position] = children[0]
      } else if !children.isEmpty || position == 0 {
        units[position] =
          unit(position, places[position]) + ",\"\(listName)\":[\(children.joined(separator: ","))]}"
      }
    }
    return units[0] ?? "{\"valid\":\(isValid)}"
  }
}

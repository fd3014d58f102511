internal import Communique

extension CSVWMetadataReader {
  /// Reads the dialect of a group or a table, an object or a link to a document with one; `nil` where none is stated.
  mutating func readDialect(of holder: Object) -> CSVWDialectDescription? {
    guard let node = holder["dialect"] else { return nil }
    switch kind(node, in: holder) {
    case .object:
      let object = open(node, in: holder.place.document, as: .dialect)
      return readDialect(object)
    case .string:
      let place = CSVWPlace(document: holder.place.document, node: node)
      let address = resolved(documents[holder.place.document].index.text(of: node), in: holder)
      guard let document = document(at: address, from: place) else { return nil }
      let object = open(0, in: document, as: .dialect)
      return readDialect(object)
    default:
      reportValue(of: "dialect", node, in: holder, "an object that describes a dialect, or a link to one")
      return nil
    }
  }

  private mutating func readDialect(_ object: Object) -> CSVWDialectDescription {
    var dialect = CSVWDialectDescription()
    dialect.place = object.place
    if let node = object["commentPrefix"] {
      // An empty prefix, and null, which some writers use, mean that there are no comments.
      let isNull = kind(node, in: object) == .null
      let text = isNull ? "" : string("commentPrefix", in: object) ?? "#"
      dialect.commentPrefix = text.isEmpty ? nil : text
    }
    dialect.delimiter = string("delimiter", in: object) ?? dialect.delimiter
    dialect.doublesQuotes = boolean("doubleQuote", in: object) ?? true
    readEncoding(object, &dialect)
    dialect.headerRowCount = boolean("header", in: object) ?? true ? 1 : 0
    dialect.headerRowCount = count("headerRowCount", in: object) ?? dialect.headerRowCount
    if let terminators = strings("lineTerminators", in: object) {
      dialect.lineTerminators = terminators.map(\.text)
    }
    if let node = object["quoteChar"] {
      if kind(node, in: object) == .null {
        dialect.quote = nil
      } else {
        dialect.quote = string("quoteChar", in: object, "a string or null") ?? dialect.quote
      }
    }
    dialect.skipsBlankRows = boolean("skipBlankRows", in: object) ?? false
    dialect.skippedColumns = count("skipColumns", in: object) ?? 0
    dialect.skippedRows = count("skipRows", in: object) ?? 0
    // Where trim is stated, skipInitialSpace has nothing to say.
    if let skips = boolean("skipInitialSpace", in: object) { dialect.trim = skips ? .start : .none }
    readTrim(object, &dialect)
    return dialect
  }

  private mutating func readEncoding(_ object: Object, _ dialect: inout CSVWDialectDescription) {
    guard let node = object["encoding"], let label = string("encoding", in: object) else { return }
    switch CSVWEncoding.named(label) {
    case .supported(let encoding): dialect.encoding = encoding
    case .unsupported: dialect.unsupportedEncoding = label
    case .unknown: reportValue(of: "encoding", node, in: object, "the name of an encoding, such as utf-8")
    }
  }

  private mutating func readTrim(_ object: Object, _ dialect: inout CSVWDialectDescription) {
    guard let node = object["trim"] else { return }
    let index = documents[object.place.document].index
    switch index.nodes[node].kind {
    case .true: dialect.trim = .both
    case .false: dialect.trim = .none
    case .string:
      switch index.text(of: node) {
      case "true": dialect.trim = .both
      case "false": dialect.trim = .none
      case "start": dialect.trim = .start
      case "end": dialect.trim = .end
      default: reportValue(of: "trim", node, in: object, "true, false, \"start\" or \"end\"")
      }
    default: reportValue(of: "trim", node, in: object, "true, false, \"start\" or \"end\"")
    }
  }
}

internal import Communique

extension CSVWMetadataReader {
  /// Reads the schema of a table: an object, or a link to a document with one.
  mutating func readSchema(of holder: Object, table: Int, _ cells: CSVWCellDescription) {
    guard let node = holder["tableSchema"] else { return }
    switch kind(node, in: holder) {
    case .object:
      let schema = open(node, in: holder.place.document, as: .schema)
      readSchema(schema, table: table, cells)
    case .string:
      let place = CSVWPlace(document: holder.place.document, node: node)
      let address = resolved(documents[holder.place.document].index.text(of: node), in: holder)
      guard let document = document(at: address, from: place) else { return }
      group.tables[table].schemaAddresses.append(address)
      let schema = open(0, in: document, as: .schema)
      readSchema(schema, table: table, cells)
    default:
      reportValue(
        of: "tableSchema", node, in: holder, "an object that describes a schema, or a link to one", severity: .error)
    }
  }

  private mutating func readSchema(_ schema: Object, table: Int, _ inherited: CSVWCellDescription) {
    let cells = readInherited(schema, from: inherited)
    let index = documents[schema.place.document].index
    if let node = schema["@id"], index.nodes[node].kind == .string {
      group.tables[table].schemaAddresses.append(resolved(index.text(of: node), in: schema))
    }
    guard let columns = objects("columns", in: schema, as: .column, severity: .error) else { return }
    columnCount += columns.count
    guard columnCount <= Self.maximumColumnCount else {
      report(
        .csvwMetadataUnusable, "The tables have more than \(Self.maximumColumnCount) columns together",
        at: schema.place, hint: "Validate the tables in several groups")
      return
    }
    readColumns(columns, table: table, cells)
    readKeys(of: schema, table: table)
  }

  // MARK: Columns

  private mutating func readColumns(_ columns: [Object], table: Int, _ inherited: CSVWCellDescription) {
    var found: [CSVWColumn] = []
    var names: Set<String> = []
    var firstVirtual: Object?
    for object in columns {
      let column = readColumn(object, inherited)
      if let name = column.name, !names.insert(name).inserted {
        report(
          .csvwColumnDuplicate, "Two columns of the table have the name “\(Spelling.shortened(name))”",
          at: CSVWPlace(document: object.place.document, node: object["name"] ?? object.place.node),
          hint: "Give each column a name of its own")
      }
      if boolean("virtual", in: object) == true {
        firstVirtual = firstVirtual ?? object
      } else {
        if let virtual = firstVirtual {
          report(
            .csvwColumnVirtual, "A virtual column stands before a column of the file", at: virtual.place,
            hint: "Move the virtual columns to the end")
          firstVirtual = nil
        }
        found.append(column)
      }
    }
    group.tables[table].columns = found
  }

  private mutating func readColumn(_ object: Object, _ inherited: CSVWCellDescription) -> CSVWColumn {
    var column = CSVWColumn()
    column.cells = readInherited(object, from: inherited)
    column.titles = readTitles(object)
    _ = boolean("suppressOutput", in: object)
    guard let node = object["name"], let name = string("name", in: object) else { return column }
    if Self.isName(name) {
      column.name = name
    } else {
      report(
        .csvwColumnName, "“\(Spelling.shortened(name))” cannot be the name of a column; it is ignored",
        at: CSVWPlace(document: object.place.document, node: node),
        hint: "Write letters A to Z, digits and “_”, not beginning with “_”; anything may stand in \"titles\"")
    }
    return column
  }

  /// Whether a text is a variable of a URI template (RFC 6570, section 2.3) that does not begin with “_”.
  private static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "_"), first != UInt8(ascii: "."),
      bytes.last != UInt8(ascii: ".")
    else { return false }
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): break
      case UInt8(ascii: "."): guard bytes[position - 1] != byte else { return false }
      case UInt8(ascii: "%"):
        guard position + 2 < bytes.count,
          UInt8(String(decoding: bytes[(position + 1)...(position + 2)], as: UTF8.self), radix: 16) != nil
        else { return false }
      default: return false
      }
    }
    return true
  }

  /// Reads the titles of a column: a natural language property (section 5.1.6).
  mutating func readTitles(_ object: Object) -> [CSVWTitle] {
    guard let node = object["titles"] else { return [] }
    let document = documents[object.place.document]
    var titles: [CSVWTitle] = []
    guard document.index.nodes[node].kind == .object else {
      appendTitles(node, document.language, object, &titles)
      return titles
    }
    for key in document.index.members(of: node) {
      let tag = document.index.text(of: key)
      guard let language = try? LanguageTag(text: tag) else {
        report(
          .csvwLanguage, "“\(Spelling.shortened(tag))” is no language tag; its titles are ignored",
          at: CSVWPlace(document: object.place.document, node: key + 1), hint: "Write one such as \"en\"")
        continue
      }
      appendTitles(key + 1, language.text, object, &titles)
    }
    return titles
  }

  private mutating func appendTitles(
    _ node: Int, _ language: String, _ object: Object, _ titles: inout [CSVWTitle]
  ) {
    let index = documents[object.place.document].index
    let elements = index.nodes[node].kind == .array ? index.elements(of: node) : [node]
    for element in elements {
      guard index.nodes[element].kind == .string else {
        reportValue(of: "titles", element, in: object, "a string, an array of strings, or an object of languages")
        continue
      }
      titles.append(CSVWTitle(language: language, text: index.text(of: element)))
    }
  }

  // MARK: Keys

  private mutating func readKeys(of schema: Object, table: Int) {
    for name in ["primaryKey", "rowTitles"] {
      guard let references = strings(name, in: schema), let node = schema[name] else { continue }
      let place = CSVWPlace(document: schema.place.document, node: node)
      let positions = columns(references.map(\.text), of: table, at: place, code: .csvwColumnReference)
      if name == "primaryKey" { group.tables[table].primaryKey = positions ?? [] }
    }
    for key in objects("foreignKeys", in: schema, as: .foreignKey) ?? [] { readForeignKey(key, table: table) }
  }

  private mutating func readForeignKey(_ key: Object, table: Int) {
    guard let names = strings("columnReference", in: key), let node = key["columnReference"] else {
      return reportMissing("columnReference", key)
    }
    let place = CSVWPlace(document: key.place.document, node: node)
    guard let positions = columns(names.map(\.text), of: table, at: place) else { return }
    guard let node = key["reference"] else { return reportMissing("reference", key) }
    guard kind(node, in: key) == .object else {
      return reportValue(of: "reference", node, in: key, "an object", severity: .error)
    }
    let reference = open(node, in: key.place.document, as: .reference)
    guard let targets = strings("columnReference", in: reference), let target = reference["columnReference"] else {
      return reportMissing("columnReference", reference)
    }
    switch (reference["resource"], reference["schemaReference"]) {
    case (nil, nil): return reportMissing("resource", reference)
    case (.some, .some):
      report(
        .csvwPropertyForbidden, "The reference has both resource and schemaReference", at: reference.place,
        hint: "Remove one of the two")
    default: break
    }
    guard foreignKeys.count < Self.maximumForeignKeyCount else {
      return report(
        .csvwMetadataUnusable, "The tables have more than \(Self.maximumForeignKeyCount) foreign keys together",
        at: key.place, hint: "Validate the tables in several groups")
    }
    foreignKeys.append(
      PendingForeignKey(
        table: table, columns: positions, reference: reference, target: targets.map(\.text),
        targetPlace: CSVWPlace(document: reference.place.document, node: target)))
  }

  private mutating func reportMissing(_ name: String, _ object: Object) {
    report(
      .csvwPropertyRequired, "\(object.kind.noun.sentenceStart) has no \(name)", at: object.place,
      hint: "Add \"\(name)\"")
  }

  // MARK: Inherited properties

  /// Reads the properties that columns inherit (section 5.7).
  mutating func readInherited(_ object: Object, from inherited: CSVWCellDescription) -> CSVWCellDescription {
    var cells = inherited
    for name in ["aboutUrl", "propertyUrl", "valueUrl"] { _ = string(name, in: object, "a URI template as a string") }
    checkChoice("textDirection", in: object, ["ltr", "rtl", "auto", "inherit"])
    _ = boolean("ordered", in: object)
    if object["null"] != nil { cells.nulls = strings("null", in: object)?.map { Array($0.text.utf8) } ?? [[]] }
    if object["required"] != nil { cells.isRequired = boolean("required", in: object) ?? false }
    if object["default"] != nil { cells.defaultText = Array((string("default", in: object) ?? "").utf8) }
    if let node = object["lang"] {
      cells.language = nil
      if let text = string("lang", in: object, "a language tag as a string") {
        cells.language = (try? LanguageTag(text: text))?.text
        if cells.language == nil {
          report(
            .csvwLanguage, "“\(Spelling.shortened(text))” is no language tag; it is ignored",
            at: CSVWPlace(document: object.place.document, node: node), hint: "Write one such as \"en\"")
        }
      }
    }
    if let node = object["separator"] {
      cells.separator = nil
      if kind(node, in: object) != .null, let text = string("separator", in: object, "a string or null") {
        if text.isEmpty {
          reportValue(of: "separator", node, in: object, "a string that is not empty, or null")
        } else {
          cells.separator = Array(text.utf8)
        }
      }
    }
    if object["datatype"] != nil { cells.datatype = readDatatype(of: object) }
    return cells
  }
}

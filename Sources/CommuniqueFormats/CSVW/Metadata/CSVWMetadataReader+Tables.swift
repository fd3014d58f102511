internal import Communique

extension CSVWMetadataReader {
  /// What a table group or a table passes on to its tables.
  private struct Inheritance {
    var cells = CSVWCellDescription()
    var dialect = CSVWDialectDescription()
    /// The object that states `tableSchema`.
    var schema: Object?
  }

  /// Reads a metadata document, and the documents that it refers to.
  ///
  /// - Returns: Whether it describes tables; if not, that is reported.
  mutating func read(_ bytes: [UInt8], file: String?, address: String) -> Bool {
    guard let document = load(bytes, file: file, address: address) else { return false }
    readContext(of: document, isRequired: true)
    let index = documents[document].index
    let type = index.member("@type", of: 0).map { index.text(of: $0) }
    if index.member("tables", of: 0) != nil || (type == "TableGroup" && index.member("url", of: 0) == nil) {
      readGroup(document)
    } else if index.member("url", of: 0) != nil || index.member("tableSchema", of: 0) != nil || type == "Table" {
      let object = open(0, in: document, as: .table)
      readTable(object, Inheritance())
    } else {
      report(
        .csvwMetadataUnusable, "The document has neither tables nor a url", at: CSVWPlace(document: document, node: 0),
        hint: "Add \"url\" with the name of a CSV file, or \"tables\" with an array of tables")
      return false
    }
    resolveForeignKeys()
    return !group.tables.isEmpty
  }

  private mutating func readGroup(_ document: Int) {
    let object = open(0, in: document, as: .tableGroup)
    var inheritance = Inheritance()
    inheritance.cells = readInherited(object, from: inheritance.cells)
    readShared(object, &inheritance)
    guard object["tables"] != nil else {
      report(
        .csvwPropertyRequired, "The table group has no tables", at: object.place,
        hint: "Add \"tables\" with an array of tables")
      return
    }
    guard let tables = objects("tables", in: object, as: .table, severity: .error) else { return }
    if tables.isEmpty {
      report(
        .csvwPropertyRequired, "tables is empty; expected at least one table",
        at: CSVWPlace(document: document, node: object["tables"] ?? 0), hint: "Describe the tables of the group")
    }
    for table in tables { readTable(table, inheritance) }
  }

  /// Reads what a group and a table both may have.
  private mutating func readShared(_ object: Object, _ inheritance: inout Inheritance) {
    inheritance.dialect = readDialect(of: object) ?? inheritance.dialect
    if object["tableSchema"] != nil { inheritance.schema = object }
    checkChoice("tableDirection", in: object, ["rtl", "ltr", "auto"])
    checkTransformations(of: object)
    for note in elements("notes", in: object) ?? [] { checkCommonValue(note, in: object.place.document) }
  }

  private mutating func readTable(_ object: Object, _ inherited: Inheritance) {
    var inheritance = inherited
    inheritance.cells = readInherited(object, from: inherited.cells)
    readShared(object, &inheritance)
    _ = boolean("suppressOutput", in: object)
    guard let node = object["url"], let url = string("url", in: object, severity: .error) else {
      if object["url"] == nil {
        report(
          .csvwPropertyRequired, "The table has no url", at: object.place,
          hint: "Add \"url\" with the name of its CSV file")
      }
      return
    }
    var table = CSVWTable(address: resolved(url, in: object), url: url)
    table.place = CSVWPlace(document: object.place.document, node: node)
    table.dialect = inheritance.dialect
    table.language = inheritance.cells.language ?? "und"
    let number = group.tables.count
    group.tables.append(table)
    if let holder = inheritance.schema { readSchema(of: holder, table: number, inheritance.cells) }
  }

  private mutating func checkTransformations(of object: Object) {
    for template in objects("transformations", in: object, as: .template) ?? [] {
      for name in ["url", "scriptFormat", "targetFormat"] {
        guard template[name] == nil else {
          _ = string(name, in: template)
          continue
        }
        report(
          .csvwPropertyRequired, "The transformation has no \(name)", at: template.place, severity: .warning,
          hint: "Add \"\(name)\", or remove the transformation")
      }
      if let node = template["source"], kind(node, in: template) != .null {
        checkChoice("source", in: template, ["json", "rdf"])
      }
      _ = readTitles(template)
    }
  }

  /// Checks a property whose value is one of a few.
  mutating func checkChoice(_ name: String, in object: Object, _ choices: [String]) {
    let expected = choices.map { "\"\($0)\"" }.joined(separator: ", ")
    guard let node = object[name], let text = string(name, in: object, "one of \(expected)") else { return }
    if !choices.contains(text) { reportValue(of: name, node, in: object, "one of \(expected)") }
  }

  // MARK: Foreign keys

  /// Finds the tables and columns that foreign keys refer to.
  private mutating func resolveForeignKeys() {
    var tableByAddress: [String: Int] = [:]
    var tableBySchema: [String: Int] = [:]
    for (number, table) in group.tables.enumerated() {
      tableByAddress[table.address] = tableByAddress[table.address] ?? number
      for address in table.schemaAddresses { tableBySchema[address] = tableBySchema[address] ?? number }
    }
    for key in foreignKeys {
      let isSchema = key.reference["schemaReference"] != nil && key.reference["resource"] == nil
      guard let link = string(isSchema ? "schemaReference" : "resource", in: key.reference, severity: .error) else {
        continue
      }
      let address = resolved(link, in: key.reference)
      guard let target = isSchema ? tableBySchema[address] : tableByAddress[address] else {
        let node = key.reference[isSchema ? "schemaReference" : "resource"] ?? key.reference.place.node
        guard !findings.isFull else {
          findings.omit(.csvwForeignKeyDefinition)
          continue
        }
        report(
          .csvwForeignKeyDefinition,
          "“\(Spelling.shortened(link))” is \(isSchema ? "the schema of no table" : "none of the tables") of the group",
          at: CSVWPlace(document: key.reference.place.document, node: node),
          hint: Spelling.nearest(to: link, in: group.tables.prefix(1000).map(\.url)).map { "Did you mean “\($0)”?" }
            ?? "Describe the table in \"tables\", or correct the name")
        continue
      }
      guard let columns = columns(key.target, of: target, at: key.targetPlace) else { continue }
      guard columns.count == key.columns.count else {
        report(
          .csvwForeignKeyDefinition,
          "The foreign key has \(key.columns.count) columns and refers to \(columns.count)", at: key.targetPlace,
          hint: "Name as many columns as in the columnReference of the foreign key")
        continue
      }
      group.tables[key.table].foreignKeys.append(
        CSVWForeignKey(columns: key.columns, table: target, referencedColumns: columns))
    }
  }

  /// The positions of columns with the names; `nil` where one is missing, which is reported.
  mutating func columns(
    _ names: [String], of table: Int, at place: CSVWPlace, code: Diagnostic.Code = .csvwForeignKeyDefinition
  ) -> [Int]? {
    if columnNumbers[table] == nil {
      var numbers: [String: Int] = [:]
      for (position, column) in (group.tables[table].columns ?? []).enumerated() {
        if let name = column.name { numbers[name] = numbers[name] ?? position }
      }
      columnNumbers[table] = numbers
    }
    var positions: [Int] = []
    for name in names {
      guard let position = columnNumbers[table]?[name] else {
        report(
          code,
          "“\(Spelling.shortened(name))” is the name of no column of \(Spelling.shortened(group.tables[table].url))",
          at: place, hint: columnHint(name, table))
        return nil
      }
      positions.append(position)
    }
    return positions
  }

  private func columnHint(_ name: String, _ table: Int) -> String? {
    guard !findings.isFull else { return nil }
    let known = (group.tables[table].columns ?? []).prefix(1000)
    if known.contains(where: { column in column.titles.contains { $0.text == name } }) {
      return "Give the column with that title a \"name\""
    }
    return Spelling.nearest(to: name, in: known.compactMap(\.name)).map { "Did you mean “\($0)”?" }
  }
}

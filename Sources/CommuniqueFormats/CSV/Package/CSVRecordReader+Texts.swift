internal import Communique

/// What is wrong with cells, and texts in several languages.
extension CSVRecordReader {
  // MARK: Findings

  func report(
    _ code: Diagnostic.Code, _ message: @autoclosure () -> String, column: Int?, hint: @autoclosure () -> String?
  ) {
    findings.report(
      code, message(), in: row.rows.source, at: row.rows.place(of: row.row), column: column, hint: hint())
  }

  /// Takes note that a required field is absent.
  mutating func miss(_ field: Field, _ column: Int?) {
    if isOptional { return absent.append((field, column)) }
    reportMissing(field, column)
  }

  func reportMissing(_ field: Field, _ column: Int?) {
    let table = schema.tables[row.table]
    guard let column else {
      return report(
        .csvCellRequired, "The \(field.name) is missing", column: nil,
        hint: "\(field.summary) Every row of \(table.fileName) needs one, in a table of its own")
    }
    // A column that is missing is reported once.
    guard let position = row.rows.column(column) else { return }
    report(
      .csvCellRequired, "The cell is empty; expected the \(field.name)", column: position,
      hint: "\(field.summary) It cannot be empty")
  }

  func malformed<Value: ScalarValue>(
    _ text: String, _ problem: MalformedScalar, _ type: Value.Type, _ column: Int
  ) {
    let reason = problem.reason.map { ": \($0)" } ?? ""
    report(
      Value.scalarType.malformed, "“\(Spelling.shortened(text))” is not \(Value.scalarType.expectation)\(reason)",
      column: column,
      hint: CSVCellHint.value(text, Value.self) ?? problem.suggestion.map { "Did you mean “\($0)”?" }
        ?? "Write \(Value.scalarType.expectation)")
  }

  // MARK: Texts

  /// The language of the row's texts.
  mutating func rowLanguage() -> LanguageTag {
    if let language = row.language { return language }
    var tag = language ?? .undetermined
    if let column = row.rows.column(layouts[row.table].languageColumn), !row.rows.isEmpty(row.row, column) {
      tag = languageTag(row.rows, row.row, column) ?? tag
    }
    row.language = tag
    return tag
  }

  mutating func languageTag(_ rows: CSVTableRows, _ row: Int, _ column: Int) -> LanguageTag? {
    let isLast = rows.withCell(row, column) { bytes in
      lastLanguage?.text.withUnsafeBufferPointer { bytes.hasSameBytes(as: $0) } ?? false
    }
    if isLast, let lastLanguage { return lastLanguage.tag }
    let text = rows.text(row, column)
    do {
      let tag = try LanguageTag(text: text)
      lastLanguage = (Array(text.utf8), tag)
      return tag
    } catch {
      findings.report(
        .languageMalformed, "“\(Spelling.shortened(text))” is not \(LanguageTag.scalarType.expectation)",
        in: rows.source,
        at: rows.place(of: row), column: column,
        hint: error.suggestion.map { "Did you mean “\($0)”?" }
          ?? "Use the tag of the text's language; und where it is not known")
      return nil
    }
  }

  mutating func localizedText(_ field: Field) -> LocalizedText? {
    let cell = take()
    var value = LocalizedText()
    if let cell { value = LocalizedText(text(row.rows, row.row, cell), language: rowLanguage()) }
    let rows = dossier.tables[schema.texts]
    guard rows.count > 0, let children = dossier.children[schema.texts] else { return value.isEmpty ? nil : value }
    for position in children.positions(of: dossier.firsts[row.table] + row.row) {
      let other = children.row(at: position)
      guard isField(field, rows, other, schema.texts) else { continue }
      readTexts[other] = true
      addTranslation(rows, other, to: &value)
    }
    return value.isEmpty ? nil : value
  }

  mutating func addTranslation(_ rows: CSVTableRows, _ other: Int, to value: inout LocalizedText) {
    filled += 1
    func missing(_ column: Int, _ what: String) {
      guard let position = rows.column(column) else { return }
      findings.report(
        .csvCellRequired, "The cell is empty; expected \(what)", in: rows.source, at: rows.place(of: other),
        column: position, hint: "Fill it in, or remove the row")
    }
    guard let column = rows.column(4), !rows.isEmpty(other, column) else { return missing(4, "the language") }
    guard let cell = rows.column(5), !rows.isEmpty(other, cell) else { return missing(5, "the text") }
    guard let tag = languageTag(rows, other, column) else { return }
    if value[tag] != nil {
      findings.report(
        .csvFieldTwice, "The text stands twice in the language \(tag.text)", in: rows.source, at: rows.place(of: other),
        column: column, hint: "Keep one of the two; the main table has the text in the row's own language")
      return
    }
    value[tag] = text(rows, other, cell)
  }

  /// Whether a row that names its field is of the field being visited.
  @inline(__always)
  func isField(_ field: Field, _ rows: CSVTableRows, _ other: Int, _ table: Int) -> Bool {
    rows.withKnownCell(other, layouts[table].fieldColumn) { cell in
      let name = field.name
      guard cell.count == prefix.count + name.utf8CodeUnitCount else { return false }
      return prefix.withUnsafeBufferPointer {
        UnsafeBufferPointer(rebasing: cell[..<prefix.count]).hasSameBytes(as: $0)
      }
        && name.withUTF8Buffer { UnsafeBufferPointer(rebasing: cell[prefix.count...]).hasSameBytes(as: $0) }
    }
  }
}

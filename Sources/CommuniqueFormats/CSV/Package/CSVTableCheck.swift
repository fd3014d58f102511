internal import Communique
internal import SystemPackage

/// Checks CSV that is not read: by the metadata that comes with it, as a table of a package, or only whether it is CSV
/// (RFC 4180).
package enum CSVTableCheck {
  private static let metadataName = "csv-metadata.json"

  /// Whether a path is one that CSVW metadata describes which is not that of a package: a folder with `csv-metadata.json`, a
  /// table with metadata beside it, or a metadata document itself, anybody's.
  ///
  /// - Parameter path: A path.
  package static func isDescribed(_ path: String) -> Bool {
    if InputFolder.isFolder(path) { return hasOthersMetadata(path) }
    let (folder, name) = FileSystem.split(path)
    if name.lowercased().hasSuffix("-metadata.json") { return true }
    if name.lowercased().hasSuffix(".json") { return hasContext(path) }
    guard name.lowercased().hasSuffix(".csv") else { return false }
    return FileSystem.type(of: FilePath(path + "-metadata.json")) == .regular || hasOthersMetadata(folder)
  }

  /// Whether a document states the context of CSVW, which metadata must (Metadata Vocabulary, section 5.2), near its start.
  private static func hasContext(_ path: String) -> Bool {
    guard let file = try? CSVFile(path: path) else { return false }
    var start: [UInt8] = []
    guard (try? file.read(0..<4096, into: &start)) != nil else { return false }
    let strings = start.split(separator: UInt8(ascii: "\""))
    // Between a key and its value are a colon and perhaps a bracket.
    guard let key = strings.firstIndex(where: { $0.elementsEqual("@context".utf8) }), key + 2 < strings.count else {
      return false
    }
    return strings[key + 2].elementsEqual(CSVWMetadataReader.namespace.utf8)
  }

  /// Whether the metadata in a folder is not that of a package, which says so.
  private static func hasOthersMetadata(_ folder: String) -> Bool {
    guard let names = try? InputFolder.names(in: folder), names.contains(metadataName) else { return false }
    // Where nobody knows, the tables tell.
    return CSVPackageProfile.isStated(.disk(path: folder), in: metadataName).map { !$0 }
      ?? !CSVPackageReader.recognizes(names)
  }

  /// Validates what CSVW metadata describes.
  ///
  /// - Parameters:
  ///   - path: A folder, a table or a metadata document, for which ``isDescribed(_:)`` holds.
  ///   - report: Is given the findings, together with the lines on which they stand.
  /// - Returns: How many tables were read.
  /// - Throws: ``InputError`` where nothing can be read.
  package static func validate(described path: String, report: (ReadingItem) -> Void) throws(InputError) -> Int {
    let found = try CSVWValidator().validate(path: path)
    let paths = found.tables.map(\.path) + [found.metadata].compactMap { $0 }
    report(
      ReadingItem(
        result: ReadingResult(dossier: nil, diagnostics: found.diagnostics), map: nil,
        files: CSVPackageFiles(paths.compactMap { try? CSVFile(path: $0) }),
        limit: ReadingItem.Limit(count: CSVWOptions().maximumDiagnostics, code: .csvDiagnosticLimit)))
    return found.tables.count
  }

  /// Checks a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What is put up with.
  ///   - report: Is given the findings, together with the lines on which they stand.
  /// - Throws: ``InputError`` where the file cannot be read.
  package static func check(
    _ path: String, options: CSVPackageOptions = CSVPackageOptions(), report: (ReadingItem) -> Void
  ) throws(InputError) {
    let (folder, name) = FileSystem.split(path)
    guard CSVPackageReader.recognizes([name]) else { return try checkSyntax(path, options, report) }
    // Opened as the user named it, so that a link is followed and what is missing is said.
    _ = try FileSource(path: path)
    let tables = CSVSchema.current.tables.map(\.fileName)
    let others = try CSVFolder.disk(path: folder).names().filter { tables.contains($0) && $0 != name }
    var reader = try CSVPackageReader(path: folder, options: options)
    while var item = try reader.next() {
      item.checkRules()
      let own = item.result.diagnostics.filter { $0.location.map { FileSystem.split($0.file ?? "").name } == name }
      // What other tables say is not known without them.
      let findings = others.isEmpty ? own.filter { !concernsOthers($0.code) } : own
      if !findings.isEmpty { report(item.replacing(findings)) }
    }
  }

  private static func concernsOthers(_ code: Diagnostic.Code) -> Bool {
    [.csvRowOrphan, .csvTableMissing, .csvFieldUnknown, .csvEntityUnknown, .referenceDangling, .answerNotToQuestion]
      .contains(code)
  }

  /// Checks the syntax, and that all rows are as long as the first.
  private static func checkSyntax(
    _ path: String, _ options: CSVPackageOptions, _ report: (ReadingItem) -> Void
  ) throws(InputError) {
    var reader = CSVReader(try FileSource(path: path), file: path, options: options.reading)
    reader.table = String(FileSystem.split(path).name.dropLast(4))
    let findings = CSVFindings(maximum: options.maximumDiagnostics)
    var width = 0
    // What was found is told row by row, so that it comes in the order of the file.
    var told = 0
    while try reader.next() {
      if told < options.maximumDiagnostics, reader.diagnostics.count > told {
        findings.report(Array(reader.diagnostics.dropFirst(told)))
        told = reader.diagnostics.count
      }
      if width == 0 {
        width = reader.cellCount
        reader.columnNames = (0..<width).map(reader.text)
      } else if reader.cellCount != width {
        findings.report(lengthFinding(reader, width))
      }
    }
    findings.report(Array(reader.diagnostics.dropFirst(told)))
    findings.report(
      Diagnostic(
        .csvUnchecked, "Only the syntax was checked, and that rows are of one length",
        location: SourceLocation(file: path, line: 1, column: 1),
        hint: "Put CSVW metadata beside it, called csv-metadata.json, to have its values checked"), isError: false)
    let file = try? CSVFile(path: path)
    report(
      ReadingItem(
        result: ReadingResult(dossier: nil, diagnostics: findings.take()), map: nil,
        files: CSVPackageFiles(file.map { [$0] } ?? []), limit: findings.limit))
  }

  private static func lengthFinding(_ reader: CSVReader, _ width: Int) -> Diagnostic {
    Diagnostic(
      .csvRowLength,
      reader.isBlank
        ? "The row is blank"
        : "The row has \(reader.cellCount) \(reader.cellCount == 1 ? "cell" : "cells"); the first has \(width)",
      location: reader.location(ofCell: min(reader.cellCount, width)), path: reader.path(ofCell: nil),
      hint: "Every row has as many cells as the first (RFC 4180, section 2)")
  }
}

internal import Communique

/// Writes dossiers as a folder of CSV tables, with metadata in CSVW and Data Package form.
public struct CSVExporter: Exporter {
  /// The CSV package.
  public let format = Format(
    id: "csv", title: "a folder of CSV tables with CSVW and Data Package metadata", mediaType: "text/csv",
    fileExtensions: ["csv"], shape: .folder,
    profiles: [
      Format.Profile("package", "Values as they are, for programs."),
      Format.Profile(
        "spreadsheet",
        "A byte order mark, and an apostrophe before text that a spreadsheet takes for a formula or a value."),
    ],
    settings: [Format.Setting("line-ending", ["crlf", "lf"], "How a row ends.")])

  /// Makes an exporter.
  public init() {}

  /// Starts a folder.
  public func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
    try settings.check(for: format)
    guard case .folder(let folder) = output else {
      throw .output(
        OutputError(
          .wrongShape, path: "", "The format writes a folder of tables, not one document", hint: "Name a folder with -o"
        ))
    }
    let options = CSVOptions(
      profile: settings.profile.flatMap(CSVOptions.Profile.init) ?? .package,
      lineEnding: settings.value("line-ending", of: format).flatMap(CSVOptions.LineEnding.init) ?? .crlf)
    do { return try CSVExportSession(folder, options: options) } catch { throw .output(error) }
  }
}

final class CSVExportSession: ExportSession {
  private var writer: CSVRecordWriter
  private var flatView = CSVFlatViewWriter()
  private let tables: [CSVTableWriter]
  private let schema = CSVSchema.current
  private let options: CSVOptions
  private var seen: Set<String> = []

  init(_ folder: any OutputFolder, options: CSVOptions) throws(OutputError) {
    self.options = options
    var tables: [CSVTableWriter] = []
    for table in schema.tables {
      let sink = try folder.makeFile(table.fileName)
      tables.append(CSVTableWriter(sink, options: options, columns: table.columns.map(\.name)))
    }
    self.tables = tables
    writer = CSVRecordWriter(schema: schema, tables: tables, options: options)
    for (name, content) in CSVMetadata(schema: schema, options: options).files {
      var sink = try folder.makeFile(name)
      try sink.write(content)
      try sink.close()
    }
  }

  func append(_ dossier: consuming Dossier) throws(ExportError) {
    guard !seen.contains(dossier.id.rawValue) else {
      throw .dossier(
        DiagnosticsError([
          Diagnostic(
            .csvDossierDuplicate, "A dossier with the identifier “\(dossier.id)” is already in the package",
            path: "/id",
            hint: "Give each dossier of a corpus an identifier of its own")
        ]))
    }
    for table in tables { table.begin() }
    flatView.write(dossier, &writer.rows, into: tables[schema.statementsFlat])
    writer.write(&dossier)
    if writer.rows.foundNUL {
      for table in tables { table.rollBack() }
      writer.rows.forgetNUL()
      throw .dossier(DiagnosticsError(dossier.diagnostics().filter { $0.code == .textNUL }))
    }
    seen.insert(dossier.id.rawValue)
    for table in tables {
      do { try table.flush() } catch { throw .output(error) }
    }
  }

  func finish() throws(ExportError) {
    for table in tables {
      do { try table.close() } catch { throw .output(error) }
    }
  }

  var notices: [Diagnostic] {
    guard options.profile == .package else { return [] }
    let cells = tables.map(\.formulaCount)
    let total = cells.reduce(0, +)
    guard total > 0 else { return [] }
    let affected = zip(schema.tables, cells).filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    var names = affected.prefix(4).map { "\($0.0.fileName) (\($0.1))" }
    if affected.count > 4 { names.append("and \(affected.count - 4) more tables") }
    return [
      Diagnostic(
        .csvFormulaCells,
        "\(total) \(total == 1 ? "cell starts" : "cells start") like a formula: \(names.joined(separator: ", "))",
        hint: "Spreadsheets would run them; for such use, write the profile spreadsheet")
    ]
  }
}

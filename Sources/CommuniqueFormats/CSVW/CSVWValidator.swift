internal import Communique

/// Validates tables against CSVW metadata: W3C Model for Tabular Data and Metadata on the Web, and Metadata Vocabulary for
/// Tabular Data, of 2015.
///
/// It reads local files only. Tables are read once, as a stream; memory holds the keys of rows where metadata has primary
/// or foreign keys, and nothing else of them. Rows that end in CRLF or LF are taken for rows whichever of the two the dialect
/// states. In encodings other than UTF-8, columns and offsets of findings count the table's text in UTF-8.
public struct CSVWValidator: Sendable {
  /// How tables are validated.
  public var options: CSVWOptions

  /// Makes a validator.
  public init(options: CSVWOptions = CSVWOptions()) { self.options = options }

  /// Validates what stands at a path: a metadata document (`.json`), a table (any other file) with the metadata beside it,
  /// or a folder with `csv-metadata.json`.
  ///
  /// - Parameter path: The path.
  /// - Returns: What was found.
  /// - Throws: `InputError` where nothing can be read there.
  public func validate(path: String) throws(InputError) -> CSVWReport {
    if InputFolder.isFolder(path) {
      let metadata = CSVWResources.joined(path, "csv-metadata.json")
      let resources = CSVWResources(folder: path)
      let bytes = try bytes(of: metadata, followsLinks: false)
      return validate(bytes, file: metadata, address: resources.address(of: "csv-metadata.json"), resources)
    }
    return path.lowercased().hasSuffix(".json") ? try validate(metadata: path) : try validate(table: path)
  }

  /// Validates the tables that a metadata document describes.
  ///
  /// - Parameters:
  ///   - path: The path of the document.
  ///   - resources: The files that it may lead to; `nil` for those in its folder. If given, the document has to be among
  ///     them.
  ///   - name: The path of the document within the folder of the resources; `nil` for its last part.
  /// - Returns: What was found.
  /// - Throws: `InputError` where the document cannot be read.
  public func validate(
    metadata path: String, resources: CSVWResources? = nil, name: String? = nil
  ) throws(InputError) -> CSVWReport {
    let (folder, last) = CSVWResources.parts(of: path)
    let resources = resources ?? CSVWResources(folder: folder)
    let bytes = try self.bytes(of: path)
    return validate(bytes, file: path, address: resources.address(of: name ?? last), resources)
  }

  /// Validates the tables that a metadata document describes.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8.
  ///   - file: The name under which findings refer to it.
  ///   - address: The absolute IRI against which its links are resolved.
  ///   - resources: The files that it may lead to.
  /// - Returns: What was found.
  public func validate(
    metadata bytes: [UInt8], file: String?, address: String, resources: CSVWResources
  ) -> CSVWReport {
    validate(bytes, file: file, address: CSVWResources.normalized(address), resources)
  }

  /// Validates a table with the metadata that there is for it: what the caller gives, else the file `TABLE-metadata.json`,
  /// else `csv-metadata.json` in its folder, if that mentions the table; else only its form (Model for Tabular Data, section
  /// 5). With metadata, all tables that it describes are validated.
  ///
  /// - Parameters:
  ///   - path: The path of the table.
  ///   - metadata: The path of metadata that is used whatever else there is.
  ///   - resources: The files that metadata may lead to; `nil` for those in the folder of the metadata.
  ///   - name: The path of the table within the folder of the resources, with a query if its address has one; `nil` for
  ///     its last part.
  /// - Returns: What was found.
  /// - Throws: `InputError` where the table, or metadata that the caller gives, cannot be read.
  public func validate(
    table path: String, metadata: String? = nil, resources: CSVWResources? = nil, name: String? = nil
  ) throws(InputError) -> CSVWReport {
    if let metadata { return try validate(metadata: metadata, resources: resources) }
    let (folder, last) = CSVWResources.parts(of: path)
    let resources = resources ?? CSVWResources(folder: folder)
    let name = name ?? last
    let address = CSVWResources.resolved(name, against: resources.address(of: ""))
    var findings = CSVWFindings(limit: options.maximumDiagnostics)
    let query = name.firstIndex(of: "?").map { String(name[$0...]) } ?? ""
    for file in ["\(last)\(query)-metadata.json", "csv-metadata.json"] {
      let candidate = CSVWResources.joined(folder, file)
      guard CSVWResources.isFile(candidate), candidate != path else { continue }
      let parent = CSVWResources.parts(of: name).folder
      var reader = CSVWMetadataReader(resources: resources, options: options)
      let place = parent.isEmpty ? file : "\(parent)/\(file)"
      let isUsable = reader.read(
        try bytes(of: candidate, followsLinks: false), file: candidate, address: resources.address(of: place))
      if !isUsable || reader.group.tables.contains(where: { $0.address == address }) {
        findings.add(reader.findings)
        reader.findings = findings
        return CSVWGroupValidator(reader).validate(metadata: candidate)
      }
      findings.add(
        Diagnostic(
          .csvwMetadataUnrelated, "The metadata does not mention \(Spelling.shortened(last)) and is ignored",
          location: SourceLocation(file: candidate, line: 1, column: 1),
          hint: "Add the table to the metadata, or name the metadata that is meant"))
    }
    return try validate(undescribed: path, findings)
  }

  /// Only what the user names may be a link or a pipe; the former could lead anywhere, and the latter never end.
  private func bytes(of path: String, followsLinks: Bool = true) throws(InputError) -> [UInt8] {
    guard followsLinks else {
      let file = try CSVFile(path: path)
      var source = CSVFileSource(file, 0..<file.count)
      return try source.bytes(limit: options.maximumMetadataBytes)
    }
    var source = try FileSource(path: path)
    return try source.bytes(limit: options.maximumMetadataBytes)
  }

  private func validate(
    _ bytes: [UInt8], file: String?, address: String, _ resources: CSVWResources
  ) -> CSVWReport {
    var reader = CSVWMetadataReader(resources: resources, options: options)
    _ = reader.read(bytes, file: file, address: address)
    return CSVWGroupValidator(reader).validate(metadata: file)
  }

  private func validate(undescribed path: String, _ findings: CSVWFindings) throws(InputError) -> CSVWReport {
    var findings = findings
    let table = CSVWTable(address: path, url: path)
    var validator = CSVWTableValidator(table, file: path, options: options, keys: [], primaryKey: nil)
    let layout = CSVWTableLayout(table.dialect, maximumDiagnostics: options.maximumDiagnostics)
    try validator.validate(FileSource(path: path), layout: layout)
    validator.findings.sort()
    findings.add(validator.findings)
    return CSVWReport(
      diagnostics: findings.diagnostics, tables: [CSVWReport.Table(path: path, rowCount: validator.rowCount)],
      metadata: nil)
  }
}

extension ByteSource {
  /// Reads to the end.
  ///
  /// - Throws: `InputError` where that fails, or there are more bytes than the limit.
  mutating func bytes(limit: Int) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(into: &bytes) {
      guard bytes.count <= limit else {
        throw InputError(path: "metadata", "The document has more than the limit of \(limit) bytes")
      }
    }
    return bytes
  }
}

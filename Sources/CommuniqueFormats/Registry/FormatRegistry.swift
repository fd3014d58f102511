/// The formats that a program knows. Others add their own.
public struct FormatRegistry: Sendable {
  /// The exporters, in the order in which they are listed.
  public private(set) var exporters: [any Exporter] = []
  /// The importers, in the order in which they are listed, and in which they are asked about an input without a name.
  public private(set) var importers: [any Importer] = []
  /// The importers of folders, in the order in which they are listed, and in which they are asked about a folder.
  public private(set) var folderImporters: [any FolderImporter] = []

  /// A registry of exporters and importers.
  public init(
    exporters: [any Exporter] = [], importers: [any Importer] = [], folderImporters: [any FolderImporter] = []
  ) {
    for exporter in exporters { add(exporter) }
    for importer in importers { add(importer) }
    for importer in folderImporters { add(importer) }
  }

  /// The formats of this library; `CommuniqueXML` adds those that need libxml2.
  public static var standard: FormatRegistry {
    FormatRegistry(
      exporters: [
        JSONExporter(), JSONLinesExporter(), CSVExporter(), JSONLDExporter(), JSONLDLinesExporter(), NQuadsExporter(),
      ],
      importers: [JSONLDLinesImporter(), JSONLDImporter(), JSONLinesImporter(), JSONImporter()],
      folderImporters: [CSVFolderImporter()])
  }

  /// Adds an exporter, in the place of one with the same format identifier.
  public mutating func add(_ exporter: any Exporter) {
    exporters.removeAll { $0.format.id == exporter.format.id }
    exporters.append(exporter)
  }

  /// Adds an importer, in the place of one with the same format identifier.
  public mutating func add(_ importer: any Importer) {
    importers.removeAll { $0.format.id == importer.format.id }
    importers.append(importer)
  }

  /// Adds an importer of folders, in the place of one with the same format identifier.
  public mutating func add(_ importer: any FolderImporter) {
    folderImporters.removeAll { $0.format.id == importer.format.id }
    folderImporters.append(importer)
  }

  /// The exporter of a format.
  public func exporter(named id: String) -> (any Exporter)? { exporters.first { $0.format.id == id } }

  /// The exporter that the ending of a path means.
  public func exporter(forPath path: String) -> (any Exporter)? {
    guard let ending = Self.ending(of: path) else { return nil }
    return exporters.first { $0.format.fileExtensions.contains(ending) }
  }

  /// The importer of a format.
  public func importer(named id: String) -> (any Importer)? { importers.first { $0.format.id == id } }

  /// The importer of folders of a format.
  public func folderImporter(named id: String) -> (any FolderImporter)? {
    folderImporters.first { $0.format.id == id }
  }

  /// The importer of folders that recognizes one.
  ///
  /// - Parameter names: The names of what stands directly in the folder.
  public func folderImporter(recognizing names: [String]) -> (any FolderImporter)? {
    folderImporters.first { $0.recognizes(names) }
  }

  /// The importers that the ending of a path means: several where formats share it, as those in XML do.
  public func importers(forPath path: String) -> [any Importer] {
    guard let ending = Self.ending(of: path) else { return [] }
    return importers.filter { $0.format.fileExtensions.contains(ending) }
  }

  /// The importer that recognizes the beginning of an input.
  ///
  /// - Parameters:
  ///   - start: The first bytes of the input.
  ///   - candidates: The importers to ask, those that look closer first; without them, all.
  public func importer(recognizing start: [UInt8], among candidates: [any Importer]? = nil) -> (any Importer)? {
    (candidates ?? importers).first { $0.recognizes(start) }
  }

  private static func ending(of path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    return path[path.index(after: dot)...].lowercased()
  }
}

/// The formats that a program knows. Others add their own.
public struct FormatRegistry: Sendable {
  /// The exporters, in the order in which they are listed.
  public private(set) var exporters: [any Exporter]

  /// A registry of exporters.
  public init(exporters: [any Exporter] = []) {
    self.exporters = []
    for exporter in exporters { add(exporter) }
  }

  /// The formats of this library.
  public static var standard: FormatRegistry {
    FormatRegistry(exporters: [JSONExporter(), JSONLinesExporter(), CSVExporter()])
  }

  /// Adds an exporter, in the place of one with the same format identifier.
  public mutating func add(_ exporter: any Exporter) {
    exporters.removeAll { $0.format.id == exporter.format.id }
    exporters.append(exporter)
  }

  /// The exporter of a format.
  public func exporter(named id: String) -> (any Exporter)? { exporters.first { $0.format.id == id } }

  /// The exporter that the ending of a path means.
  public func exporter(forPath path: String) -> (any Exporter)? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return exporters.first { $0.format.fileExtensions.contains(ending) }
  }
}

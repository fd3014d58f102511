internal import Communique

/// What a package's metadata say about how its texts are protected from spreadsheets.
struct CSVPackageProfile {
  private(set) var profile: CSVOptions.Profile = .package
  private static let maximumBytes = 1 << 24

  private static let key = "\(Namespace.terms)csvProfile"

  /// Whether CSVW metadata states a profile, as only a package's does; `nil` where they cannot be read.
  static func isStated(_ folder: CSVFolder, in name: String) -> Bool? {
    let findings = CSVFindings(maximum: 1)
    let isStated = value(key, in: name, folder, findings) != nil
    return findings.take().isEmpty ? isStated : nil
  }

  /// Looks into the metadata: those of CSVW, or else those of Data Package.
  init(_ folder: CSVFolder, _ names: [String], _ findings: CSVFindings) {
    let places = [
      ("csv-metadata.json", Self.key), ("datapackage.json", "communique:csvProfile"),
    ]
    for (name, key) in places where names.contains(name) {
      guard let (index, node) = Self.value(key, in: name, folder, findings) else { continue }
      guard let found = CSVOptions.Profile(rawValue: index.text(of: node)) else {
        let known = CSVOptions.Profile.allCases.map { "“\($0.rawValue)”" }.joined(separator: " or ")
        findings.report(
          Diagnostic(
            .csvMetadataProfile, "“\(Spelling.shortened(index.text(of: node)))” is not a profile; expected \(known)",
            location: index.location(of: index.offset(of: node)), path: "/\(key)",
            hint: "Correct it, because texts are read differently"))
        return
      }
      profile = found
      return
    }
  }

  private static func value(
    _ key: String, in name: String, _ folder: CSVFolder, _ findings: CSVFindings
  ) -> (index: JSONIndex, node: Int)? {
    do throws(InputError) {
      let file = try folder.open(name)
      guard file.count <= maximumBytes else { throw InputError(path: file.path, "The file is too large for metadata") }
      var bytes: [UInt8] = []
      try file.read(0..<file.count, into: &bytes)
      let index: JSONIndex
      do {
        index = try JSONIndex(bytes, origin: JSONIndex.Origin(file: file.path))
      } catch {
        report(error.message, error.location, findings)
        return nil
      }
      guard let node = index.child(of: 0, named: key), index.nodes[node].kind == .string else { return nil }
      return (index, node)
    } catch {
      report(error.message, SourceLocation(file: error.path, line: 1, column: 1), findings)
      return nil
    }
  }

  private static func report(_ message: String, _ location: SourceLocation?, _ findings: CSVFindings) {
    findings.report(
      Diagnostic(
        .csvMetadataUnreadable, "The metadata cannot be read: \(message)", location: location,
        hint: "Mend the file, or remove it if the package is not of the profile spreadsheet"), isError: false)
  }
}

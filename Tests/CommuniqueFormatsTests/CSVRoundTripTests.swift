import Communique
import CommuniqueFormats
import CommuniqueTesting
import Foundation
import Testing

/// How a package is written that is then read.
struct CSVForm: CustomTestStringConvertible, Sendable {
  let profile: String
  let lineEnding: String

  var settings: ExportSettings { ExportSettings(profile: profile, values: ["line-ending": lineEnding]) }
  var testDescription: String { "\(profile), \(lineEnding)" }

  static let all = ["package", "spreadsheet"].flatMap { profile in
    ["crlf", "lf"].map { CSVForm(profile: profile, lineEnding: $0) }
  }
}

/// Packages in memory.
enum CSVPackages {
  static func write(_ dossiers: [Dossier], _ settings: ExportSettings = ExportSettings()) throws -> [String: [UInt8]] {
    let folder = MemoryFolder()
    var session = try CSVExporter().begin(.folder(folder), settings: settings)
    for dossier in dossiers { try session.append(dossier) }
    try session.finish()
    return folder.files
  }

  static func items(_ files: [String: [UInt8]], name: String = "package") throws -> [ReadingItem] {
    var reader = try CSVPackageReader(.memory(name: name, files: files))
    var items: [ReadingItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }

  /// The dossiers and the findings, those of the rules included.
  static func read(_ files: [String: [UInt8]], name: String = "package") throws -> (
    dossiers: [Dossier], findings: [Diagnostic]
  ) {
    var dossiers: [Dossier] = []
    var findings: [Diagnostic] = []
    for var item in try items(files, name: name) {
      item.checkRules()
      findings += item.result.diagnostics
      if let dossier = item.takeDossier() { dossiers.append(dossier) }
    }
    return (dossiers, findings)
  }

  static func read(_ files: [String: String], name: String = "package") throws -> (
    dossiers: [Dossier], findings: [Diagnostic]
  ) {
    try read(files.mapValues { Array($0.utf8) }, name: name)
  }
}

@Suite("CSV round trip")
struct CSVRoundTripTests {
  @Test("Generated dossiers come back equal, in corpora and alone", arguments: CSVForm.all)
  func generated(form: CSVForm) throws {
    var generator = DossierGenerator(seed: 20_261_207)
    var rest = RoundTrips.count
    var size = 1
    while rest > 0 {
      var dossiers: [Dossier] = []
      for number in 0..<min(size, rest) {
        var dossier = generator.next()
        // Those of a corpus have identifiers of their own.
        dossier.id = try ID(text: "d\(number)-\(dossier.id)")
        dossiers.append(dossier)
      }
      rest -= dossiers.count
      size = size == 1 ? 40 : 1
      let (read, findings) = try CSVPackages.read(CSVPackages.write(dossiers, form.settings))
      let errors = findings.filter { $0.severity == .error || $0.code == .csvFlatEdited }
      try #require(errors.isEmpty, "\(errors.map { "\($0) \($0.path)" })")
      try #require(read.count == dossiers.count)
      for (before, after) in zip(dossiers, read) {
        try #require(before == after)
        // Strings compare equal across normalization forms; bytes do not.
        try #require(try before.jsonBytes() == after.jsonBytes())
      }
    }
  }

  @Test(
    "Samples come back equal",
    arguments: ["nato-foreign-ministers-2023-11", "nato-foreign-ministers-2024-12"], CSVForm.all)
  func samples(name: String, form: CSVForm) throws {
    let url = SharedMaterial.repository.appending(path: "Samples/\(name)/dossier.json")
    let dossier = try Dossier(json: SharedMaterial.bytes(url))
    let (read, findings) = try CSVPackages.read(CSVPackages.write([dossier], form.settings))
    #expect(findings.filter { $0.severity == .error } == [])
    #expect(read == [dossier])
  }
}

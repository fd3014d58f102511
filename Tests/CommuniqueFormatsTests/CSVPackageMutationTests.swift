import Communique
import CommuniqueFormats
import Foundation
import Testing

/// `CSVPackage/mutations.json` breaks the package of `CSVPackage/base.jsonl` in every way; the judges' tests ask other tools
/// about the same.
@Suite("Broken CSV packages")
struct CSVPackageMutationTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CSVPackage")
  static let mutations: [CSVPackageMutation] = {
    let data = (try? Data(contentsOf: folder.appending(path: "mutations.json"))) ?? Data()
    return (try? JSONDecoder().decode([CSVPackageMutation].self, from: data)) ?? []
  }()
  static let dossiers: [Dossier] = {
    let data = (try? Data(contentsOf: folder.appending(path: "base.jsonl"))) ?? Data()
    return data.split(separator: UInt8(ascii: "\n")).compactMap { JSONReader().read(Array($0)).dossier }
  }()
  static let tables: [String: [UInt8]] = {
    let folder = MemoryFolder()
    guard var session = try? CSVExporter().begin(.folder(folder), settings: ExportSettings()) else { return [:] }
    for dossier in dossiers { try? session.append(dossier) }
    try? session.finish()
    return folder.files
  }()

  /// Writes the package, does something to it, and reads it.
  static func read(_ change: (URL) throws -> Void) throws -> (dossiers: [Dossier], findings: [Diagnostic]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "communique-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in tables { try Data(bytes).write(to: folder.appending(path: name)) }
    try change(folder)
    var reader = try CSVPackageReader(path: folder.path)
    var (dossiers, findings): ([Dossier], [Diagnostic]) = ([], [])
    while var item = try reader.next() {
      item.checkRules()
      if let dossier = item.result.dossier { dossiers.append(dossier) }
      findings += item.result.diagnostics.filter { $0.severity != .note || $0.code == .csvFlatEdited }
    }
    return (dossiers, findings)
  }

  @Test("The package before it is broken is right")
  func right() throws {
    #expect(Self.dossiers.count == 2)
    let (dossiers, findings) = try Self.read { _ in }
    #expect(findings == [])
    #expect(dossiers == Self.dossiers)
  }

  @Test("There are 80 mutations at least, of each kind, and each has a name of its own")
  func count() {
    #expect(Self.mutations.count { $0.accepted != true } >= 80)
    #expect(Set(Self.mutations.map(\.name)).count == Self.mutations.count)
    #expect(Set(Self.mutations.map(\.kind)).count >= 15)
  }

  @Test(
    "Each mutation is found, with its code, at its table, row, column and line",
    arguments: mutations.filter { $0.code != nil })
  func broken(mutation: CSVPackageMutation) throws {
    let (_, findings) = try Self.read(mutation.apply)
    let finding = try #require(
      findings.first { finding in
        let hasPath =
          finding.path == mutation.path || mutation.column == nil && finding.path.hasPrefix(mutation.path + "/")
        return hasPath && finding.code.name == mutation.code
      }, "\(findings)")
    let location = try #require(finding.location)
    #expect(location.file?.hasSuffix("/\(mutation.in ?? mutation.table).csv") == true, "\(finding)")
    #expect(location.line == mutation.line ?? mutation.row ?? 1, "\(finding)")
    #expect(finding.hint != nil, "\(finding)")
  }

  @Test("Nothing else is found", arguments: mutations.filter { $0.code != nil })
  func alone(mutation: CSVPackageMutation) throws {
    let (_, findings) = try Self.read(mutation.apply)
    // The derived table was not changed along, and says so.
    let expected = [mutation.code ?? "", "csv.flat.edited"] + mutation.follows
    #expect(findings.map(\.code.name).filter { !expected.contains($0) } == [])
  }

  @Test("What is legitimate is accepted without a finding", arguments: mutations.filter { $0.accepted == true })
  func accepted(mutation: CSVPackageMutation) throws {
    let (dossiers, findings) = try Self.read(mutation.apply)
    var expected = Self.dossiers
    if let text = mutation.reads {
      expected[0].statements[2].text = LocalizedText(text, language: "en")
      // The derived table was not changed along.
      #expect(findings.map(\.code.name) == ["csv.flat.edited"])
    } else {
      #expect(findings == [])
    }
    #expect(dossiers == expected)
  }
}

internal import Communique
internal import CommuniqueFormats
internal import Dispatch
internal import Synchronization

/// Writes a dossier as our XML on a second core, while the rest of its document is written on the first. Either half takes as
/// long as the other.
final class AkomaNtosoRecordJob: Sendable {
  /// A dossier as XML.
  struct Record: Sendable {
    let bytes: [UInt8]
    /// Whether there was a character that XML cannot hold, and that is not written.
    let foundForbidden: Bool
  }

  private let dossier: Dossier
  private let outcome = Mutex<Result<Record, ExportError>?>(nil)
  private let work = DispatchGroup()

  /// Below this many statements, handing over takes longer than writing.
  private static let worthwhile = 8
  private static let queue = DispatchQueue(label: "communique.akoma-ntoso")

  init(_ dossier: Dossier) {
    self.dossier = dossier
    if dossier.statements.count < Self.worthwhile {
      run()
    } else {
      Self.queue.async(group: work) { self.run() }
    }
  }

  private func run() {
    do throws(ExportError) {
      let record = try Self.record(of: dossier, escaping: false)
      outcome.withLock { $0 = .success(record) }
    } catch {
      outcome.withLock { $0 = .failure(error) }
    }
  }

  /// Writes a dossier as XML.
  ///
  /// - Throws: `ExportError.output` where libxml2 has no memory for it.
  static func record(of dossier: Dossier, escaping: Bool) throws(ExportError) -> Record {
    var dossier = dossier
    guard var writer = XMLRecordWriter(isIndented: true) else { throw noMemory }
    writer.write(dossier: &dossier, escapesCharacters: escaping)
    guard let bytes = writer.takeBytes() else { throw noMemory }
    return Record(bytes: bytes, foundForbidden: writer.foundForbidden)
  }

  private static let noMemory = ExportError.output(
    OutputError(.system, path: "", "libxml2 cannot write the dossier", hint: "There may be no memory left"))

  /// The dossier as XML.
  ///
  /// - Throws: `ExportError.output` where libxml2 has no memory for it.
  func result() throws(ExportError) -> Record {
    work.wait()
    guard let outcome = outcome.withLock({ $0 }) else { throw Self.noMemory }
    return try outcome.get()
  }
}

internal import Communique
internal import CommuniqueFormats
internal import Dispatch
internal import Synchronization

/// Writes a dossier as our XML on a second core, while the rest of its document is written on the first. Either half takes as
/// long as the other.
final class AkomaNtosoRecordJob: Sendable {
  private let dossier: Dossier
  private let isEscaping: Bool
  private let bytes = Mutex<[UInt8]?>(nil)
  private let work = DispatchGroup()

  /// Below this many statements, handing over takes longer than writing.
  private static let worthwhile = 8
  private static let queue = DispatchQueue(label: "communique.akoma-ntoso")

  init(_ dossier: Dossier, escaping: Bool) {
    self.dossier = dossier
    isEscaping = escaping
    if dossier.statements.count < Self.worthwhile {
      run()
    } else {
      Self.queue.async(group: work) { self.run() }
    }
  }

  private func run() {
    var dossier = dossier
    guard var writer = XMLRecordWriter(isIndented: true) else { return }
    writer.write(dossier: &dossier, escapesCharacters: isEscaping)
    guard var written = writer.takeBytes() else { return }
    if written.last == UInt8(ascii: "\n") { written.removeLast() }
    bytes.withLock { $0 = written }
  }

  /// The dossier as XML.
  ///
  /// - Throws: `ExportError.output` where libxml2 has no memory for it.
  func result() throws(ExportError) -> [UInt8] {
    work.wait()
    guard let bytes = bytes.withLock({ $0 }) else {
      throw .output(
        OutputError(.system, path: "", "libxml2 cannot write the dossier", hint: "There may be no memory left"))
    }
    return bytes
  }
}

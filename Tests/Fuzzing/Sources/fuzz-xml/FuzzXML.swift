import CommuniqueFormats
import CommuniqueXML

/// What libFuzzer calls with each input: whatever the bytes are, reading them must end, and end the same in pieces; what is
/// read must come back from what is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = read(bytes, chunkSize: .max)
  precondition(whole == read(bytes, chunkSize: 1 + count % 61), "in pieces, other findings or dossiers")
  return 0
}

private func read(_ bytes: [UInt8], chunkSize: Int) -> [String] {
  var reader = XMLDossierReader(MemorySource(bytes, chunkSize: chunkSize), options: XMLReadingOptions(maximumDepth: 32))
  var results: [String] = []
  while let item = try? reader.next() {
    var item = item
    item.checkRules()
    results += item.result.diagnostics.map { "\($0) \($0.path)" }
    for finding in item.result.diagnostics {
      if let location = finding.location { _ = item.line(around: location) }
    }
    guard let dossier = item.takeDossier() else { continue }
    let sink = MemorySink()
    do {
      var session = try XMLExporter().begin(
        .document(sink), settings: ExportSettings(values: ["forbidden-characters": "escape"]))
      try session.append(dossier)
      try session.finish()
    } catch {
      fatalError("what was read cannot be written: \(error)")
    }
    var again = XMLDossierReader(MemorySource(sink.bytes))
    guard let copy = try? again.next()?.result.dossier, copy == dossier else {
      fatalError("what was written is read as another dossier")
    }
    results.append("\(dossier.id)")
  }
  return results
}

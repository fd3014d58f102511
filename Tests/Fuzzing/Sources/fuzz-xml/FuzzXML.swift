import Communique
import CommuniqueFormats
import CommuniqueXML

/// What libFuzzer calls with each input: whatever the bytes are, reading them must end, and end the same in pieces; what is
/// read must come back from what is written.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if AkomaNtosoImporter().recognizes(bytes) {
    testAkomaNtoso(bytes)
    return 0
  }
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

// MARK: Akoma Ntoso

/// Whatever the bytes are, reading and linting them must end, and end the same in pieces; what is read breaks no rule, and
/// comes back from what is written, in which the lint finds nothing.
private func testAkomaNtoso(_ bytes: [UInt8]) {
  let options = XMLReadingOptions(maximumDepth: 32)
  let lint = AkomaNtosoLint(options: options)
  let findings = try? lint.diagnostics(of: MemorySource(bytes)).map { "\($0) \($0.path)" }
  let pieces = try? lint.diagnostics(of: MemorySource(bytes, chunkSize: 1 + bytes.count % 61)).map {
    "\($0) \($0.path)"
  }
  precondition(findings == pieces, "in pieces, the lint finds something else")
  let importer = AkomaNtosoImporter(options: options)
  var reader = importer.makeReader(MemorySource(bytes), file: nil)
  while var item = try? reader.next() {
    for finding in item.result.diagnostics {
      if let location = finding.location { _ = item.line(around: location) }
    }
    guard let dossier = item.takeDossier() else { continue }
    // What carries a dossier may carry one that breaks rules.
    let isOurs = bytes.contains(UInt8(ascii: "p")) && String(decoding: bytes, as: UTF8.self).contains("proprietary")
    if !isOurs, let finding = dossier.diagnostics().first(where: { $0.severity == .error }) {
      fatalError("what was read breaks a rule: \(finding)")
    }
    checkWriting(dossier)
  }
}

private func checkWriting(_ dossier: Dossier) {
  let sink = MemorySink()
  do {
    var session = try AkomaNtosoExporter().begin(
      .document(sink), settings: ExportSettings(values: ["forbidden-characters": "escape"]))
    try session.append(dossier)
    try session.finish()
    let findings = try XMLValidator(schema: XMLSchema.akomaNtosoProfile()).diagnostics(of: MemorySource(sink.bytes))
    precondition(findings.isEmpty, "what was written is not valid: \(findings)")
  } catch {
    fatalError("what was read cannot be written: \(error)")
  }
  var again = AkomaNtosoImporter().makeReader(MemorySource(sink.bytes), file: nil)
  guard let copy = try? again.next()?.result.dossier, copy == dossier else {
    fatalError("what was written is read as another dossier")
  }
}

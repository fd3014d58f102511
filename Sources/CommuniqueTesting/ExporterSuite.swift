public import Communique
public import CommuniqueFormats

/// What every exporter must do, as a test that others run against theirs. It needs no test library:
///
/// ```swift
/// let failures = ExporterSuite(MyExporter()).run()
/// #expect(failures.isEmpty)
/// ```
public struct ExporterSuite: Sendable {
  /// Something that the exporter does not do as it must.
  public struct Failure: Hashable, Sendable, CustomStringConvertible {
    /// Which requirement it is.
    public let requirement: String
    /// What happened.
    public let message: String

    /// The requirement and what happened.
    public var description: String { "\(requirement): \(message)" }
  }

  private let exporter: any Exporter
  private let seed: UInt64
  private let count: Int
  private let read: (@Sendable ([String: [UInt8]]) throws -> [Dossier])?

  /// Prepares the suite.
  ///
  /// - Parameters:
  ///   - exporter: The exporter to test.
  ///   - seed: The seed of the dossiers that it gets.
  ///   - count: How many dossiers it gets.
  ///   - read: Reads the dossiers back, for a format that claims to lose nothing: gets the output's files by name, a
  ///     document under the empty name.
  public init(
    _ exporter: any Exporter, seed: UInt64 = 1, count: Int = 100,
    read: (@Sendable ([String: [UInt8]]) throws -> [Dossier])? = nil
  ) {
    self.exporter = exporter
    self.seed = seed
    self.count = count
    self.read = read
  }

  /// Runs all tests.
  ///
  /// - Returns: What the exporter does not do as it must; empty where it passes.
  public func run() -> [Failure] {
    checkFormat() + checkRefusals() + checkOutput() + checkFailedAppend() + checkFailingOutput()
  }

  // MARK: What the format says of itself

  private func checkFormat() -> [Failure] {
    let format = exporter.format
    var failures: [Failure] = []
    func require(_ isMet: Bool, _ message: String) {
      if !isMet { failures.append(Failure(requirement: "format", message: message)) }
    }
    let isName =
      !format.id.isEmpty && format.id.allSatisfy { ($0.isLowercase || $0.isNumber || $0 == "-") && $0.isASCII }
    require(isName, "the identifier “\(format.id)” is not made of lower-case letters, digits and hyphens")
    require(!format.title.isEmpty, "the title is empty")
    require(format.mediaType.split(separator: "/").count == 2, "“\(format.mediaType)” is not a media type")
    for ending in format.fileExtensions {
      require(!ending.contains(".") && ending == ending.lowercased(), "the ending “\(ending)” has a dot or a capital")
    }
    require(format.settings.allSatisfy { !$0.values.isEmpty }, "a setting has no values")
    return failures
  }

  // MARK: Refusals

  private func checkRefusals() -> [Failure] {
    var failures: [Failure] = []
    for settings in [ExportSettings(profile: "no such profile"), ExportSettings(values: ["no such setting": "x"])] {
      do {
        _ = try exporter.begin(makeOutput().output, settings: settings)
        failures.append(
          Failure(requirement: "settings", message: "what the format does not have is accepted: \(settings)"))
      } catch {
        guard case .settings = error else {
          failures.append(Failure(requirement: "settings", message: "refused with another error: \(error)"))
          continue
        }
      }
    }
    let wrong: ExportOutput = writesFolder ? .document(MemorySink()) : .folder(MemoryFolder())
    // A format of single documents takes a place for one as well.
    if exporter.format.shape != .documents, (try? exporter.begin(wrong, settings: ExportSettings())) != nil {
      failures.append(Failure(requirement: "shape", message: "an output of the wrong shape is accepted"))
    }
    return failures
  }

  // MARK: Output

  private func checkOutput() -> [Failure] {
    var failures: [Failure] = []
    do {
      let dossiers = makeDossiers()
      let batches = exporter.format.shape == .document ? dossiers.map { [$0] } : [[], dossiers]
      for batch in batches {
        let first = try export(batch)
        if try export(batch) != first {
          failures.append(Failure(requirement: "determinism", message: "equal dossiers give different bytes"))
          break
        }
        if let read {
          let back = try read(first)
          if back != batch { failures.append(Failure(requirement: "losslessness", message: mismatch(batch, back))) }
        }
      }
    } catch {
      failures.append(Failure(requirement: "output", message: "\(error)"))
    }
    return failures
  }

  private func mismatch(_ expected: [Dossier], _ found: [Dossier]) -> String {
    guard expected.count == found.count else { return "\(found.count) of \(expected.count) dossiers come back" }
    let changed = zip(expected, found).first { $0 != $1 }?.0.id.rawValue ?? "?"
    return "the dossier “\(changed)” comes back changed (seed \(seed))"
  }

  // MARK: Failures

  /// A dossier that no format can hold must leave nothing behind, and others must be able to follow.
  private func checkFailedAppend() -> [Failure] {
    var bad = Dossier(id: "bad")
    bad.title = LocalizedText("a\0b", language: .english)
    bad.meetings = [Meeting(id: "m", title: LocalizedText("a\0b", language: .english))]
    bad.meetings[0].start = "2024-12-04"
    bad.statements = [Statement(id: "s", text: LocalizedText("a\0b", language: .english))]
    let good = makeDossiers().prefix(exporter.format.shape == .document ? 0 : 2)
    do {
      let (output, files) = makeOutput()
      var session = try exporter.begin(output, settings: ExportSettings())
      for dossier in good.prefix(1) { try session.append(dossier) }
      if let failure = checkRefusal(of: bad, by: &session) { return [failure] }
      for dossier in good.dropFirst() { try session.append(dossier) }
      try session.finish()
      return files() == (try export(Array(good)))
        ? [] : [Failure(requirement: "atomicity", message: "a dossier that was refused leaves something in the output")]
    } catch {
      return [Failure(requirement: "atomicity", message: "after a dossier that was refused: \(error)")]
    }
  }

  private func checkRefusal(of bad: Dossier, by session: inout any ExportSession) -> Failure? {
    do {
      try session.append(bad)
      return Failure(requirement: "characters", message: "a text with U+0000 is written without a word")
    } catch {
      if case .dossier(let findings) = error, !findings.diagnostics.isEmpty { return nil }
      return Failure(requirement: "characters", message: "a text with U+0000 is refused with another error: \(error)")
    }
  }

  /// That an output cannot be written must be told, not passed over.
  private func checkFailingOutput() -> [Failure] {
    let output: ExportOutput = writesFolder ? .folder(FailingFolder()) : .document(FailingSink())
    do {
      var session = try exporter.begin(output, settings: ExportSettings())
      for dossier in makeDossiers().prefix(exporter.format.shape == .document ? 1 : count) {
        try session.append(dossier)
      }
      try session.finish()
    } catch {
      if case .output = error { return [] }
      return [Failure(requirement: "output errors", message: "told as another error: \(error)")]
    }
    return [Failure(requirement: "output errors", message: "an output that cannot be written is passed over")]
  }

  // MARK: Small things

  private var writesFolder: Bool { exporter.format.shape == .folder || exporter.format.shape == .documents }

  private func makeDossiers() -> [Dossier] {
    var generator = DossierGenerator(seed: seed, options: .init(allowsControlCharacters: false))
    return (0..<count).map { _ in generator.next() }
  }

  private func makeOutput() -> (output: ExportOutput, files: () -> [String: [UInt8]]) {
    if writesFolder {
      let folder = MemoryFolder()
      return (.folder(folder), { folder.files })
    }
    let sink = MemorySink()
    return (.document(sink), { ["": sink.bytes] })
  }

  private func export(_ dossiers: [Dossier]) throws -> [String: [UInt8]] {
    let (output, files) = makeOutput()
    var session = try exporter.begin(output, settings: ExportSettings())
    for dossier in dossiers { try session.append(dossier) }
    try session.finish()
    return files()
  }
}

private struct FailingSink: ByteSink {
  func write(_ bytes: [UInt8]) throws(OutputError) {
    throw OutputError(.system, path: "<test>", "No space left on device")
  }
  func close() throws(OutputError) { throw OutputError(.system, path: "<test>", "No space left on device") }
}

private struct FailingFolder: OutputFolder {
  func makeFile(_ name: String) -> any ByteSink { FailingSink() }
}

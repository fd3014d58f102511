public import Communique

/// Reads dossiers from an input, one after the other.
public protocol DossierReader {
  /// The next dossier, or what was wrong with it; `nil` at the end of the input.
  ///
  /// - Throws: ``InputError`` where the input itself cannot be read on.
  mutating func next() throws(InputError) -> ReadingItem?
}

/// Where the values of a dossier stand in the input that it was read from.
package protocol SourceMap: Sendable {
  /// The places of the values at JSON pointers, or of the nearest ones above them; and how the input's format writes
  /// such a path.
  func places(of pointers: [String]) -> [(location: SourceLocation, path: String)]
}

/// The files from which a dossier was read, where there are several.
package protocol SourceFiles: Sendable {
  /// A stretch of a file, as far as the file has it, and the offset at which it starts; `nil` where it is none of the files.
  func bytes(of file: String?, in range: Range<Int>) -> (bytes: [UInt8], start: Int)?
}

/// A dossier that was read, with its findings, and where it stood.
public struct ReadingItem: Sendable {
  /// The dossier and the findings.
  public private(set) var result: ReadingResult
  /// Whether ``checkRules()`` has been called.
  public private(set) var hasCheckedRules = false
  private let map: (any SourceMap)?
  private let text: Text
  private let limit: Limit

  /// Where the lines stand that are shown.
  private enum Text: Sendable {
    case stretch(bytes: [UInt8], start: Int)
    case files(any SourceFiles)
  }

  /// How many findings are reported about one dossier.
  package struct Limit: Sendable {
    let count: Int
    let code: Diagnostic.Code

    package init(count: Int, code: Diagnostic.Code) {
      self.count = count
      self.code = code
    }

    /// That findings are left out.
    package func finding(omitted: Int, hasErrors: Bool = false, after last: Diagnostic?) -> Diagnostic {
      Diagnostic(
        code, "\(omitted) more findings are left out", severity: hasErrors ? .error : nil, location: last?.location,
        hint: "Mend those above first, or raise the limit")
    }
  }

  /// An item whose findings have no place in an input.
  public init(result: ReadingResult) {
    self.init(result: result, map: nil, bytes: [], start: 0, limit: Limit(count: 1000, code: .jsonDiagnosticLimit))
  }

  /// An item from a stretch of an input.
  ///
  /// - Parameters:
  ///   - bytes: The stretch, for showing lines.
  ///   - start: Its offset in the input.
  package init(result: ReadingResult, map: (any SourceMap)?, bytes: [UInt8], start: Int, limit: Limit) {
    self.result = result
    self.map = map
    text = .stretch(bytes: bytes, start: start)
    self.limit = limit
  }

  /// An item from several files.
  package init(result: ReadingResult, map: (any SourceMap)?, files: any SourceFiles, limit: Limit) {
    self.result = result
    self.map = map
    text = .files(files)
    self.limit = limit
  }

  /// Adds the findings of `Dossier.diagnostics()`, each at the place of its value in the input.
  public mutating func checkRules() {
    hasCheckedRules = true
    guard var dossier = result.takeDossier() else { return }
    let findings = dossier.diagnosticsInPlace()
    result.dossier = dossier
    guard !findings.isEmpty else { return }
    result.diagnostics += placed(Array(findings.prefix(limit.count)))
    if findings.count > limit.count {
      let hasErrors = findings.dropFirst(limit.count).contains { $0.severity == .error }
      result.diagnostics.append(
        limit.finding(
          omitted: findings.count - limit.count, hasErrors: hasErrors, after: result.diagnostics.last))
    }
  }

  /// Gives the dossier away; the item has none afterwards.
  public mutating func takeDossier() -> Dossier? { result.takeDossier() }

  /// The same item with more of the input around it, for showing lines.
  package func showing(_ bytes: [UInt8], from start: Int) -> ReadingItem {
    ReadingItem(result: result, map: map, bytes: bytes, start: start, limit: limit)
  }

  /// The same item with other findings, and without the dossier.
  package func replacing(_ findings: [Diagnostic]) -> ReadingItem {
    var copy = self
    copy.result = ReadingResult(dossier: nil, diagnostics: findings)
    return copy
  }

  /// The findings at the places of their values in the input.
  public func placed(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard let map else { return findings }
    return zip(findings, map.places(of: findings.map(\.path))).map { finding, place in
      guard finding.location == nil else { return finding }
      var placed = finding
      placed.location = place.location
      placed.path = place.path
      return placed
    }
  }

  /// What stands around an offset, and where it starts; `nil` where the item does not have it.
  private func stretch(
    around location: SourceLocation, before: Int, after: Int
  ) -> (bytes: [UInt8], position: Int)? {
    guard let offset = location.offset, offset >= 0 else { return nil }
    switch text {
    case .stretch(let bytes, let start):
      guard offset >= start, offset - start <= bytes.count else { return nil }
      return (bytes, offset - start)
    case .files(let files):
      let range = max(0, offset - max(0, before))..<offset + after
      guard let (bytes, start) = files.bytes(of: location.file, in: range), offset - start <= bytes.count else {
        return nil
      }
      return (bytes, offset - start)
    }
  }

  /// The line of the input on which a finding stands, as far as it is near, cut where the finding stands; `nil` where it
  /// stands elsewhere. A line can be as long as the input, so it is not copied whole.
  public func line(around location: SourceLocation) -> (before: String, after: String)? {
    let reach = 400
    guard let (bytes, position) = stretch(around: location, before: reach + 4, after: reach + 4) else { return nil }
    var first = position
    while first > 0, position - first < reach || bytes[first] & 0xC0 == 0x80, !Self.endsLine(bytes[first - 1]) {
      first -= 1
    }
    var end = position
    while end < bytes.count, end - position < reach || bytes[end] & 0xC0 == 0x80, !Self.endsLine(bytes[end]) {
      end += 1
    }
    return (
      String(decoding: bytes[first..<position], as: UTF8.self), String(decoding: bytes[position..<end], as: UTF8.self)
    )
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The column of a finding in Unicode scalars, from 1, as editors and SARIF count.
  public func scalarColumn(of location: SourceLocation) -> Int? {
    guard let (bytes, position) = stretch(around: location, before: location.column - 1, after: 0) else {
      return nil
    }
    let first = max(0, position - (location.column - 1))
    return bytes[first..<position].count { $0 & 0xC0 != 0x80 } + 1
  }
}

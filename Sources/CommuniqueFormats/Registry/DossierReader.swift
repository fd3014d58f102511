public import Communique

/// Reads dossiers from an input, one after the other.
public protocol DossierReader {
  /// The next dossier, or what was wrong with it; `nil` at the end of the input.
  ///
  /// - Throws: ``InputError`` where the input itself cannot be read on.
  mutating func next() throws(InputError) -> ReadingItem?
}

/// A dossier that was read, with its findings, and where it stood.
public struct ReadingItem: Sendable {
  /// The dossier and the findings.
  public private(set) var result: ReadingResult
  /// Whether ``checkRules()`` has been called.
  public private(set) var hasCheckedRules = false
  package let index: JSONIndex?
  package let bytes: [UInt8]
  package let origin: JSONIndex.Origin

  package init(result: ReadingResult, index: JSONIndex?, bytes: [UInt8], origin: JSONIndex.Origin) {
    self.result = result
    self.index = index
    self.bytes = bytes
    self.origin = origin
  }

  /// Adds the findings of `Dossier.diagnostics()`, each at the place of its value in the input.
  public mutating func checkRules() {
    hasCheckedRules = true
    guard var dossier = result.takeDossier() else { return }
    result.diagnostics += dossier.diagnosticsInPlace().map(placed)
    result.dossier = dossier
  }

  /// Gives the dossier away; the item has none afterwards.
  public mutating func takeDossier() -> Dossier? { result.takeDossier() }

  /// The finding at the place of its value in the input.
  public func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let index, diagnostic.location == nil else { return diagnostic }
    var placed = diagnostic
    placed.location = index.location(of: index.offset(of: index.node(nearest: diagnostic.path)))
    return placed
  }

  /// The line of the input on which a finding stands; `nil` where it stands elsewhere.
  public func line(of location: SourceLocation) -> String? {
    guard let offset = location.offset, offset >= origin.offset, offset - origin.offset <= bytes.count else {
      return nil
    }
    let position = offset - origin.offset
    let start = bytes[..<position].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// How canonical JSON is written.
public struct JSONWritingOptions: Hashable, Sendable {
  /// How the text is laid out. The tokens are the same either way.
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// On one line, without white space: the form to compare and to digest, and a line of JSON Lines.
    case compact
    /// A line for each member, indented by two spaces: the form to read and to keep under version control.
    case indented
  }

  /// How the text is laid out.
  public var layout: Layout

  /// Makes options.
  public init(layout: Layout = .compact) { self.layout = layout }
}

/// What the JSON reader puts up with. The defaults hold for input that nobody vouches for.
public struct JSONReadingOptions: Hashable, Sendable {
  /// How deep objects and arrays may be nested. A dossier needs 8.
  public var maximumDepth: Int
  /// How many bytes a document, or a line of JSON Lines, may have; at most 2 GiB.
  public var maximumBytes: Int
  /// How many findings are reported for one document before the rest is left out.
  public var maximumDiagnostics: Int

  /// Makes options.
  public init(maximumDepth: Int = 256, maximumBytes: Int = 1 << 30, maximumDiagnostics: Int = 1000) {
    self.maximumDepth = maximumDepth
    self.maximumBytes = maximumBytes
    self.maximumDiagnostics = maximumDiagnostics
  }
}

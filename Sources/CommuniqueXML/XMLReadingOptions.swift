internal import Communique
internal import CommuniqueFormats

/// What the XML readers put up with. The defaults hold for input that nobody vouches for.
public struct XMLReadingOptions: Hashable, Sendable {
  /// How deep elements may be nested, at most 256, which is libxml2's own limit. A dossier needs 8.
  public var maximumDepth: Int
  /// How many bytes a tag may have. libxml2's own limit for an attribute is 10,000,000.
  public var maximumTagBytes: Int
  /// How many attributes an element may have, declarations of namespaces among them. libxml2 before 2.12 needs time that
  /// grows with their square.
  public var maximumAttributes: Int
  /// How many bytes an element's text may have. libxml2's own limit for a CDATA section or a comment is 10,000,000.
  public var maximumTextBytes: Int
  /// How many bytes a dossier may have; at most 2 GiB. A corpus may have any number of dossiers.
  public var maximumBytes: Int
  /// How many elements a dossier may have. Each takes some 50 bytes of memory while the dossier is read.
  public var maximumElements: Int
  /// How many findings are reported about a dossier, or about a document that is validated, before the rest is left out.
  public var maximumDiagnostics: Int

  /// Makes options.
  public init(
    maximumDepth: Int = 256, maximumTagBytes: Int = 65_536, maximumAttributes: Int = 256,
    maximumTextBytes: Int = 10_000_000, maximumBytes: Int = 1 << 28, maximumElements: Int = 4_000_000,
    maximumDiagnostics: Int = 1000
  ) {
    self.maximumDepth = min(maximumDepth, 256)
    self.maximumTagBytes = maximumTagBytes
    self.maximumAttributes = maximumAttributes
    self.maximumTextBytes = maximumTextBytes
    self.maximumBytes = maximumBytes
    self.maximumElements = maximumElements
    self.maximumDiagnostics = maximumDiagnostics
  }
}

extension XMLReadingOptions {
  /// How many findings are reported, and the code that says that there are more.
  var limit: ReadingItem.Limit { ReadingItem.Limit(count: maximumDiagnostics, code: .xmlDiagnosticLimit) }
}

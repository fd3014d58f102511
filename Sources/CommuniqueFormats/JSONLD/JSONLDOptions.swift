/// How JSON-LD is written.
public struct JSONLDWritingOptions: Hashable, Sendable {
  /// How a document gets its context.
  public enum Context: String, Hashable, Sendable, CaseIterable {
    /// It stands in the document, so that nothing needs to be fetched.
    case inline
    /// By its address, `https://w3id.org/communique/schemas/1.0/context.jsonld`; the processor must know it.
    case address
  }

  /// How the text is laid out.
  public var layout: JSONWritingOptions.Layout
  /// How a document gets its context.
  public var context: Context

  /// Makes options.
  public init(layout: JSONWritingOptions.Layout = .compact, context: Context = .inline) {
    self.layout = layout
    self.context = context
  }
}

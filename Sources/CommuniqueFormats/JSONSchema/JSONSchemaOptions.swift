/// How schemas are understood, and what compiling and running them may take. The defaults hold for schemas and
/// instances that nobody vouches for.
public struct JSONSchemaOptions: Hashable, Sendable {
  /// Whether `format` is an assertion; otherwise it is an annotation, unless the schema's dialect has the vocabulary
  /// `format-assertion`.
  public var assertsFormats: Bool
  /// How many subschemas may be at work inside each other, on one value or on values inside each other; at most 2048.
  /// A run also ends, with the same finding, where it has taken 384 KiB of the thread's stack.
  public var maximumDepth: Int
  /// How many subschemas a schema may have, with those that it refers to.
  public var maximumSubschemas: Int
  /// How many times subschemas are applied to values of one instance before validation gives up, besides a hundred times
  /// for each value and key.
  public var maximumSteps: Int
  /// How many bytes a schema document may have.
  public var maximumSchemaBytes: Int

  /// Makes options.
  public init(
    assertsFormats: Bool = false, maximumDepth: Int = 1024, maximumSubschemas: Int = 200_000,
    maximumSteps: Int = 20_000_000, maximumSchemaBytes: Int = 1 << 26
  ) {
    self.assertsFormats = assertsFormats
    self.maximumDepth = min(max(maximumDepth, 1), 2048)
    self.maximumSubschemas = maximumSubschemas
    self.maximumSteps = maximumSteps
    self.maximumSchemaBytes = maximumSchemaBytes
  }
}

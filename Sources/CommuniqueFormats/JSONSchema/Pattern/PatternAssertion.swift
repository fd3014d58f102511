/// What a pattern can ask of a place between characters (ECMA-262 22.2.2.4), without the flag `m`.
enum PatternAssertion: Sendable {
  /// `^`
  case start
  /// `$`
  case end
  /// `\b`
  case wordBoundary
  /// `\B`
  case notWordBoundary
}

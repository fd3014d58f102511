/// A regular expression as JSON Schema's `pattern` has them: ECMA-262 (2024) with the flag `u`, case-sensitive, without
/// the flags `m` and `s`. It only says whether a text has a match.
///
/// A pattern without look-around and back-references is regular: its time is linear in the text. Others are tried by
/// backtracking with a budget of steps.
package struct RegularExpression: Sendable {
  /// Why a pattern cannot be used.
  package struct SyntaxProblem: Error {
    /// Where the part at fault starts, in bytes of UTF-8 from the start of the pattern.
    package let offset: Int
    /// What was found and what was expected.
    package let message: String
    /// Whether the pattern may well be valid, but asks for more than is supported here.
    package let isUnsupported: Bool
  }

  /// What a pattern may cost.
  package struct Limits: Sendable {
    /// The longest pattern, in bytes of UTF-8.
    package var maximumLength: Int
    /// How deep groups may be nested.
    package var maximumNesting: Int
    /// How many instructions a pattern may become once its counted repetitions are written out.
    package var maximumProgramSize: Int
    /// How many steps a match may take where the pattern has look-around or back-references.
    package var maximumSteps: Int
    /// How many states a regular pattern may have for all of them to be worked out beforehand; with more, they are
    /// worked out for each text, as it needs them.
    package var maximumTabulatedStates: Int

    /// Limits for patterns that nobody has vouched for.
    ///
    /// - Parameters:
    ///   - maximumLength: The longest pattern, in bytes of UTF-8.
    ///   - maximumNesting: How deep groups may be nested.
    ///   - maximumProgramSize: How many instructions a pattern may become.
    ///   - maximumSteps: How many steps of backtracking a match may take.
    ///   - maximumTabulatedStates: How many states a regular pattern may have for all to be worked out beforehand.
    package init(
      maximumLength: Int = 32_768, maximumNesting: Int = 250, maximumProgramSize: Int = 50_000,
      maximumSteps: Int = 1_000_000, maximumTabulatedStates: Int = 2_000
    ) {
      self.maximumLength = maximumLength
      self.maximumNesting = maximumNesting
      self.maximumProgramSize = maximumProgramSize
      self.maximumSteps = maximumSteps
      self.maximumTabulatedStates = maximumTabulatedStates
    }
  }

  /// What a match came to.
  package enum Verdict: Sendable {
    case matches
    case doesNotMatch
    /// The steps did not suffice; only for patterns with look-around or back-references.
    case exceedsLimit
  }

  private enum Engine {
    case table(PatternAutomaton)
    case onDemand(LazyAutomaton)
    case backtracking(PatternProgram, maximumSteps: Int)
  }

  private let engine: Engine

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - pattern: The pattern, as ECMA-262 22.2.1 writes it, without slashes around it.
  ///   - limits: What it may cost.
  /// - Throws: A problem where the pattern is not valid, exceeds a limit, or asks for what is not supported.
  package init(_ pattern: String, limits: Limits = Limits()) throws(SyntaxProblem) {
    var parser = PatternParser(pattern, limits: limits)
    let tree = try parser.parse()
    let program = try PatternCompiler.compile(tree, maximumSize: limits.maximumProgramSize)
    guard tree.isRegular else {
      engine = .backtracking(program, maximumSteps: limits.maximumSteps)
      return
    }
    guard let classes = CodePointClasses(program.sets, separatingWords: program.looksAtWords) else {
      throw PatternCompiler.tooLarge
    }
    if let automaton = PatternAutomaton(program, classes, maximumStates: limits.maximumTabulatedStates) {
      engine = .table(automaton)
    } else {
      engine = .onDemand(LazyAutomaton(program, classes))
    }
  }

  /// Whether every state is known before the first match, so that a match is one look-up a character.
  package var isTabulated: Bool { if case .table = engine { true } else { false } }

  /// Looks for a match anywhere in a text.
  ///
  /// - Parameter text: Valid UTF-8. Malformed bytes are survived, each as U+FFFD.
  package func firstMatch(in text: UnsafeBufferPointer<UInt8>) -> Verdict {
    switch engine {
    case .table(let automaton):
      return automaton.matches(text) ? .matches : .doesNotMatch
    case .onDemand(let unused):
      var automaton = unused
      return automaton.matches(text) ? .matches : .doesNotMatch
    case .backtracking(let program, let maximumSteps):
      var matcher = BacktrackingMatcher(program, text, maximumSteps: maximumSteps)
      return matcher.firstMatch()
    }
  }
}

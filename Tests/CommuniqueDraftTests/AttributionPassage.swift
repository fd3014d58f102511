import CommuniqueDraft
import Testing

/// A short briefing with what is said in it, and by whom.
struct AttributionPassage: CustomTestStringConvertible, Sendable {
  /// Words and what is to be found of them.
  struct Expected: Sendable {
    /// Some of the words.
    var words: String
    /// The speakers' names, joined by “+”; the words that label one who has no name; `nil` for nobody.
    var speaker: String?
    var kind: Utterance.Kind = .statement
    var confidence: Confidence?
  }

  var difficulty: String
  var text: String
  var expected: [Expected]
  var language: LanguageTables?

  init(_ difficulty: String, _ text: String, _ expected: [Expected], language: LanguageTables? = nil) {
    self.difficulty = difficulty
    self.text = text
    self.expected = expected
    self.language = language
  }

  var testDescription: String { difficulty }
}

extension AttributionPassage.Expected {
  /// Somebody says words.
  static func says(_ words: String, _ speaker: String?, _ confidence: Confidence? = nil) -> Self {
    Self(words: words, speaker: speaker, confidence: confidence)
  }

  /// Nobody says words.
  static func isNone(_ words: String) -> Self { Self(words: words, speaker: nil, kind: .notStatement) }

  /// Words of another kind.
  static func other(_ kind: Utterance.Kind, _ words: String, _ speaker: String?) -> Self {
    Self(words: words, speaker: speaker, kind: kind)
  }
}

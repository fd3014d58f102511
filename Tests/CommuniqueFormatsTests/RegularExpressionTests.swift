import CommuniqueFormats
import Foundation
import Testing

@Suite("RegularExpression")
struct RegularExpressionTests {
  typealias Limits = RegularExpression.Limits

  private static func verdict(_ expression: RegularExpression, _ text: String) -> RegularExpression.Verdict {
    var text = text
    return text.withUTF8 { expression.firstMatch(in: $0) }
  }

  private func check(_ cases: [RegularExpressionCase], limits: Limits = Limits(), prefix: String? = nil) throws {
    for example in cases {
      let pattern = prefix.map { "\($0)(?:\(example.pattern))" } ?? example.pattern
      let expression = try RegularExpression(pattern, limits: limits)
      for text in example.matching {
        #expect(Self.verdict(expression, text) == .matches, "\(pattern) on \(text.debugDescription)")
      }
      for text in example.failing {
        #expect(Self.verdict(expression, text) == .doesNotMatch, "\(pattern) on \(text.debugDescription)")
      }
    }
  }

  // MARK: Verdicts

  @Test("A table of patterns and texts gives the verdicts of ECMA-262")
  func table() throws {
    let cases = RegularExpressionCase.regular + RegularExpressionCase.irregular
    #expect(cases.reduce(0) { $0 + $1.matching.count + $1.failing.count } >= 400)
    try check(cases)
  }

  @Test("There is no place within a character, whatever its length in UTF-16")
  func disputed() throws { try check(RegularExpressionCase.disputed) }

  @Test("The automaton that is made as the text needs it gives the same verdicts")
  func lazily() throws {
    let limits = Limits(maximumTabulatedStates: 0)
    try check(RegularExpressionCase.regular, limits: limits)
    #expect(try !RegularExpression("abc", limits: limits).isTabulated)
  }

  @Test("Backtracking gives the same verdicts")
  func backtracking() throws { try check(RegularExpressionCase.regular, prefix: "(?=)") }

  @Test("A text that is not UTF-8 is survived, and reading stays within it")
  func malformed() throws {
    let texts: [[UInt8]] = [
      [0xC3], [0xF0, 0x9F], [0x80, 0x80], [0xFF], [0x61, 0xE2, 0x82], [0xC3, 0x28], [0xF5, 0x80],
    ]
    for pattern in ["^.*$", "^[^x]+$", #"^\p{L}$"#, #"(?<=.)$"#, #"(?=.)\P{L}"#] {
      let expression = try RegularExpression(pattern)
      for text in texts { _ = text.withUnsafeBufferPointer { expression.firstMatch(in: $0) } }
    }
  }

  // MARK: Problems

  private func problem(_ pattern: String, limits: Limits = Limits()) -> RegularExpression.SyntaxProblem? {
    do {
      _ = try RegularExpression(pattern, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  /// Patterns that are not valid, and where their problem starts.
  static let invalid: [(pattern: String, offset: Int)] = [
    ("(", 0), ("a(b", 1), ("(a(b)", 0), (")", 0), ("a)b", 1), ("^(abc]", 5), ("[", 0), ("a[b", 1), ("[^", 0),
    ("[a-", 0), (#"[\]"#, 0), ("]", 0), ("a]", 1), ("{", 0), ("}", 0), ("a{", 1), ("a}", 1), ("a{1", 1), ("a{,2}", 1),
    ("a{2,1}", 1), ("a{x}", 1), ("é{x}", 2), ("*", 0), ("+a", 0), ("?", 0), ("a**", 2), ("a+*", 2), ("a???", 3),
    ("^*", 1), ("$+", 1), ("|*", 1), ("(*)", 1), (#"\b+"#, 2), ("(?=a)*", 5), ("(?!a){2}", 5), ("(?<=a)?", 6),
    (#"\"#, 0), (#"a\"#, 1), (#"\a"#, 0), (#"\Z"#, 0), (#"\A"#, 0), (#"\z"#, 0), (#"\_"#, 0), (#"\-"#, 0), (#"\é"#, 0),
    (#"\ "#, 0), (#"\e"#, 0), (#"🐲\Q"#, 4), (#"\c"#, 0), (#"\c1"#, 0), (#"\x4"#, 0), (#"\xg0"#, 0), (#"\u12"#, 0),
    (#"\u{}"#, 0), (#"\u{110000}"#, 0), (#"\u{12"#, 0), (#"\u{xyz}"#, 0), (#"\01"#, 0), (#"\00"#, 0), (#"\1"#, 0),
    (#"(a)\2"#, 3), (#"\8"#, 0), (#"\k"#, 0), (#"\k<a>"#, 0), (#"(?<a>.)\k<b>"#, 7), (#"(?<a>.)\k<a"#, 10),
    ("[b-a]", 1),
    ("[xz-y]", 2), (#"[\d-a]"#, 1), (#"[a-\d]"#, 1), (#"[\p{L}-z]"#, 1), (#"[\a]"#, 1), (#"[\B]"#, 1), (#"[\1]"#, 1),
    (#"[\k]"#, 1), (#"[\c]"#, 1), (#"[\00]"#, 1), ("(?P<n>a)", 0), ("(?P=n)", 0), ("(?#c)", 0), ("(?i)a", 0),
    ("(?i:a)", 0), ("(?a", 0), ("(?", 0), ("(?>a)", 0), ("(?<>a)", 3), ("(?<1>a)", 3), ("(?<a", 3), ("(?<a b>c)", 4),
    (#"(?<a\x62>c)"#, 4), ("(?<a>.)(?<a>.)", 10), ("(?<a>.)|(?<a>.)", 11), (#"\p"#, 0), (#"\pL"#, 0), (#"\p{"#, 0),
    (#"\p{L"#, 0), (#"\p{}"#, 0), (#"\p{Foo}"#, 0), (#"\p{letter}"#, 0), (#"\p{lu}"#, 0), (#"\p{gc=Foo}"#, 0),
    (#"\p{gc=}"#, 0), (#"\p{Alphabetic=Y}"#, 0), (#"\p{IsGreek}"#, 0), (#"\p{Latin}"#, 0), (#"\p{Script=}"#, 0),
    (#"\P{General_Category}"#, 0), (#"\p{^L}"#, 0), (#"\p{ L}"#, 0), (#"\p{Block=Latin}"#, 0), ("a|b)", 3),
  ]

  @Test("Patterns that are not valid are refused, with the place of the problem")
  func problems() {
    #expect(Self.invalid.count >= 100)
    for (pattern, offset) in Self.invalid {
      let found = problem(pattern)
      #expect(found?.offset == offset, "\(pattern): \(found?.message ?? "accepted")")
      #expect(found?.isUnsupported == false, "\(pattern)")
    }
  }

  @Test("Patterns that are valid but ask for too much are told from those that are not")
  func unsupported() {
    let nested = String(repeating: "(", count: 251) + String(repeating: ")", count: 251)
    let empties = "(" + String(repeating: "()", count: 16_000) + "a){50000}"
    let patterns = [
      #"\p{Script=Tibetan}"#, #"\p{Extended_Pictographic}"#, #"\p{Pattern_Syntax}"#, "(a{1000}){1000}", "a{1000000}",
      "a{0,1000000}", "a{99999999999999999999999}", "(((a{99}){99}){99}){99}", nested, empties, #"(a{300}){300}\1"#,
      String(repeating: "(", count: 200) + "a" + String(repeating: "{9999})", count: 200),
      String(repeating: "a", count: 40_000),
    ]
    for pattern in patterns { #expect(problem(pattern)?.isUnsupported == true, "\(pattern.prefix(40))") }
    #expect(problem(String(repeating: "(", count: 250) + String(repeating: ")", count: 250)) == nil)
    #expect(problem("((a))", limits: Limits(maximumNesting: 1))?.offset == 1)
  }

  @Test("Patterns put together at random are accepted or refused within themselves, and all engines agree on them")
  func random() throws {
    let parts = [
      "a", "b", "é", "🐲", "(", "(?:", "(?<n>", "(?=", "(?<!", ")", ")", "[", "[^", "]", "a-b", "{", "{2}", "{1,", "}",
      "*", "+", "?", "|", "^", "$", ".", "\\", #"\b"#, #"\B"#, #"\w"#, #"\u{62}"#, #"\u"#, #"\1"#, #"\k<n>"#, "-", "0",
    ]
    let texts = ["", "a", "b", "ab", "aab", "é🐲", "a b", "\n", "0-", "🐲a🐲"]
    var state: UInt64 = 20_240_229
    func number(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var accepted = 0
    for _ in 0..<4_000 {
      let pattern = (0...number(below: 8)).map { _ in parts[number(below: parts.count)] }.joined()
      if let problem = problem(pattern) {
        #expect((0...pattern.utf8.count).contains(problem.offset), "\(pattern)")
        continue
      }
      accepted += 1
      let expression = try RegularExpression(pattern)
      let onDemand = try RegularExpression(pattern, limits: Limits(maximumTabulatedStates: 0))
      let backtracking = try RegularExpression("(?=)(?:\(pattern))")
      for text in texts {
        let verdict = Self.verdict(expression, text)
        #expect(Self.verdict(onDemand, text) == verdict, "\(pattern) on \(text)")
        #expect(Self.verdict(backtracking, text) == verdict, "\(pattern) on \(text)")
      }
    }
    #expect(accepted > 200)
  }

  @Test("Threads share one expression")
  func threads() async throws {
    let expressions = [
      try RegularExpression("^a+[bc]$"), try RegularExpression("^(?:[ab]*a[ab]{14}c|a+[bc])$"),
      try RegularExpression("^(?!x)a+[bc]$"),
    ]
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<200 {
        group.addTask {
          let text = String(repeating: "a", count: index + 1) + (index % 2 == 0 ? "b" : "d")
          return expressions.allSatisfy { (Self.verdict($0, text) == .matches) == (index % 2 == 0) }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  // MARK: Time

  @Test("Regular patterns that make others backtrack for ever read a text once", .timeLimit(.minutes(1)))
  func pathological() throws {
    let text = String(repeating: "a", count: 100_000) + "!"
    let patterns = [
      "(a+)+$", "(a|a)*b", "(.*)*x", "(a?){50}a{50}b", "([a-z]+)*[0-9]", "(a*)*c", "(x+x+)+y", "(a|b|ab)*c",
      "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*)(.*)(.*)(.*)(.*)[^a!]", #"(\w+\s?)+\?"#, "[ab]*a[ab]{14}c",
      String(repeating: "(", count: 240) + "a" + String(repeating: ")+", count: 240) + "b",
    ]
    for pattern in patterns {
      let expression = try RegularExpression(pattern)
      let time = ContinuousClock().measure { #expect(Self.verdict(expression, text) == .doesNotMatch, "\(pattern)") }
      #expect(time < .seconds(2), "\(pattern)")
    }
  }

  @Test("A pattern with too many states to keep is simulated")
  func thrashing() throws {
    var generator = SystemRandomNumberGenerator()
    let letters = (0..<20_000).map { _ in Bool.random(using: &generator) ? UInt8(ascii: "a") : UInt8(ascii: "b") }
    let text = String(decoding: letters, as: UTF8.self)
    let expression = try RegularExpression("a[ab]{20}c")
    #expect(!expression.isTabulated)
    #expect(Self.verdict(expression, text) == .doesNotMatch)
    #expect(Self.verdict(expression, text + "c") == (letters[letters.count - 21] == 0x61 ? .matches : .doesNotMatch))
    #expect(
      Self.verdict(expression, text + "a" + letters.suffix(20).map { String(Unicode.Scalar($0)) }.joined() + "c" + text)
        == .matches)
  }

  @Test("Backtracking stops when its steps are spent")
  func steps() throws {
    let text = String(repeating: "a", count: 100_000)
    for pattern in ["(?=(a+)+$)b", #"(a*)*\1b"#, "(?<=(a|aa)+)c", "(?:(?=a)a*)*b", #"^(a+)+(?!)"#] {
      #expect(Self.verdict(try RegularExpression(pattern), text) == .exceedsLimit, "\(pattern)")
    }
    let few = try RegularExpression("a(?=b)", limits: Limits(maximumSteps: 10))
    #expect(Self.verdict(few, "ab") == .matches)
    #expect(Self.verdict(few, "aaaaaaaaaa") == .exceedsLimit)
  }
}

/// A decimal number kept digit for digit: `1.50` stays `1.50`.
///
/// An optional minus, digits without a leading zero, and optional digits after a point; no exponent. Equality is that
/// of the digits written; ``isLessThan(_:)`` compares the numbers.
public struct ExactDecimal: Hashable, Sendable {
  /// The digits.
  public let text: String

  /// Takes a decimal number.
  ///
  /// - Throws: ``MalformedScalar`` for any other text.
  public init(text: String) throws(MalformedScalar) {
    guard ExactDecimal.isWellFormed(text) else {
      let bare = text.filter { $0 != "," && $0 != " " && $0 != "\u{A0}" && $0 != "+" }
      throw MalformedScalar(suggestion: ExactDecimal.isWellFormed(bare) ? bare : nil)
    }
    self.text = text
  }

  /// Takes a whole number.
  public init(_ number: Int) { text = String(number) }

  static func isWellFormed(_ text: String) -> Bool {
    var digits = Substring(text).utf8
    if digits.first == UInt8(ascii: "-") { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first else { return false }
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return false }
    return whole.count == 1 || whole.first != UInt8(ascii: "0")
  }

  /// Whether the number is smaller than another.
  public func isLessThan(_ other: ExactDecimal) -> Bool {
    let (left, right) = (magnitude, other.magnitude)
    switch (left.isNegative, right.isNegative) {
    case (true, false): return true
    case (false, true): return false
    case (false, false): return ExactDecimal.precedes(left, right)
    case (true, true): return ExactDecimal.precedes(right, left)
    }
  }

  private struct Magnitude {
    var isNegative: Bool
    var whole: Substring
    var fraction: Substring
  }

  private var magnitude: Magnitude {
    var digits = Substring(text)
    let hasSign = digits.first == "-"
    if hasSign { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    var fraction = parts.count > 1 ? parts[1] : ""
    while fraction.last == "0" { fraction.removeLast() }
    let whole = parts.first ?? "0"
    return Magnitude(isNegative: hasSign && !(whole == "0" && fraction.isEmpty), whole: whole, fraction: fraction)
  }

  private static func precedes(_ left: Magnitude, _ right: Magnitude) -> Bool {
    if left.whole.utf8.count != right.whole.utf8.count { return left.whole.utf8.count < right.whole.utf8.count }
    if left.whole != right.whole { return left.whole < right.whole }
    return left.fraction < right.fraction
  }
}

extension ExactDecimal: ScalarValue {
  /// A decimal number without exponent.
  public static var scalarType: ScalarType {
    ScalarType(
      name: "decimal", form: .decimal, pattern: "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$",
      expectation: "a decimal number as a string, such as \"61.4\"", malformed: .decimalMalformed)
  }
}

extension ExactDecimal: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, CustomStringConvertible {
  /// Takes a literal number. A literal that is no decimal number is a mistake in the program and stops it; for text
  /// that comes from elsewhere use ``init(text:)``.
  public init(stringLiteral text: String) {
    precondition(ExactDecimal.isWellFormed(text), "“\(text)” is not \(Self.scalarType.expectation)")
    self.text = text
  }
  /// Takes a literal whole number.
  public init(integerLiteral number: Int) { text = String(number) }
  /// The digits.
  public var description: String { text }
}

/// A mark that may open or close a quotation, with what its neighbours say of it.
struct QuotationMark {
  /// The marks that can open and close one quotation together.
  enum Family: UInt8 {
    /// `“ ”`, `" "`, `„ “`, `” ”`, and two single marks that stand for them.
    case double
    /// `‘ ’`, `' '`, `‚ ‘`. They are apostrophes too.
    case single
    /// `« »` and `» «`.
    case guillemet
    /// `‹ ›` and `› ‹`.
    case singleGuillemet
    /// `「 」`.
    case corner
    /// `『 』`.
    case whiteCorner
  }

  /// What a mark by itself is, wherever it stands.
  enum Direction: UInt8 {
    case opening, closing, either
  }

  /// Its family.
  let family: Family
  /// What its shape says.
  let direction: Direction
  /// Its tokens: one, or two for `''`.
  let tokens: Range<Int>
  /// Whether it stands where marks open: after white space or a bracket, and before a word.
  let looksOpening: Bool
  /// Whether it stands where marks close: after a word or a full stop, and before white space or punctuation.
  let looksClosing: Bool
  /// Whether a digit precedes it at once.
  let isAfterDigit: Bool
}

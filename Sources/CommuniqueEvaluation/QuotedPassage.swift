internal import Communique

/// What stands between one pair of quotation marks of a source, however many segments and records it is divided into.
struct QuotedPassage {
  /// A stretch of it, with its words where a dossier has them.
  struct Piece {
    var range: Range<Int>
    var words: String?
  }

  /// Its stretches, in order, with what was left out or put in between them.
  var pieces: [Piece]

  /// From the first scalar to the last.
  var range: Range<Int> {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    return first.range.lowerBound..<max(last.range.upperBound, first.range.lowerBound)
  }

  /// Its words.
  var words: String { pieces.map { $0.words ?? "…" }.joined(separator: " ") }

  /// From the first letter or digit to the last, as far as the words are known.
  var trimmedRange: Range<Int> {
    var (start, end): (Int?, Int?)
    for piece in pieces {
      let leading = piece.leading
      guard leading < piece.range.count else { continue }
      start = start ?? piece.range.lowerBound + leading
      end = piece.range.upperBound - piece.trailing
    }
    guard let start, let end, start < end else { return range }
    return start..<end
  }

  /// The passages of a source.
  ///
  /// - Parameters:
  ///   - quoted: The quoted segments, in any order; they may repeat and overlap each other.
  ///   - joints: What joins two segments that it stands between: elisions, interpolations, interruptions.
  static func all(_ quoted: [Piece], joints: [Piece]) -> [QuotedPassage] {
    var passages: [QuotedPassage] = []
    let marked = quoted.map { ($0, false) } + joints.map { ($0, true) }
    var pending: [Piece] = []
    for (piece, isJoint) in marked.sorted(by: { Self.precedes($0.0.range, $1.0.range) }) where !piece.range.isEmpty {
      let end = pending.last?.range.upperBound ?? passages.last?.range.upperBound
      // Between two pairs of marks there are three scalars at least; around what joins there is white space alone.
      let reach = isJoint || !pending.isEmpty ? 3 : 2
      let touches = end.map { piece.range.lowerBound <= $0 + reach } ?? false
      if isJoint {
        if touches { pending.append(piece) }
        continue
      }
      if touches, !passages.isEmpty {
        passages[passages.count - 1].append(pending + [piece])
      } else {
        passages.append(QuotedPassage(pieces: [piece]))
      }
      pending = []
    }
    return passages
  }

  /// Adds stretches; one that lies within what is there already adds nothing.
  private mutating func append(_ more: [Piece]) {
    for piece in more where piece.range.upperBound > range.upperBound { pieces.append(piece) }
  }

  private static func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound == right.lowerBound ? left.upperBound > right.upperBound : left.lowerBound < right.lowerBound
  }
}

extension QuotedPassage.Piece {
  /// How many scalars before the first letter or digit.
  fileprivate var leading: Int {
    guard let words else { return 0 }
    return min(words.unicodeScalars.prefix { !$0.isWordScalar }.count, range.count)
  }

  /// How many scalars after the last letter or digit.
  fileprivate var trailing: Int {
    guard let words else { return 0 }
    return min(words.unicodeScalars.reversed().prefix { !$0.isWordScalar }.count, range.count)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark on one, a digit or a sign, and no punctuation or white space.
  package var isWordScalar: Bool {
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation:
      false
    default: true
    }
  }
}

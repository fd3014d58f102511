/// A source's text, addressed as spans address it: by Unicode scalars, line ends as LF.
struct SourceText {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      scalars.append(afterReturn ? "\n" : scalar)
    }
    self.scalars = scalars
  }

  /// How many Unicode scalars it has.
  var count: Int { scalars.count }

  /// The words of a stretch, with white space collapsed; `nil` where the text does not reach that far.
  func words(from start: Int, to end: Int) -> String? {
    guard start >= 0, start <= end, end <= scalars.count else { return nil }
    return SourceText.collapsed(scalars[start..<end])
  }

  /// A text with every run of white space as a single space, and none at its ends.
  static func collapsed(_ text: String) -> String { collapsed(text.unicodeScalars) }

  private static func collapsed(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in scalars {
      if scalar.properties.isWhitespace {
        needsSpace = !result.isEmpty
      } else {
        if needsSpace { result.append(" ") }
        needsSpace = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}

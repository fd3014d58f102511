/// A briefing's text as it came, addressed as spans address it: by Unicode scalars, line ends as LF (a byte-order mark
/// counts as one). Nothing in it is ever changed; what later stages leave out or join is left out or joined in a
/// ``BriefingView``.
package struct BriefingText: Sendable {
  /// The Unicode scalars; CR LF and CR alone are one line feed.
  package let scalars: [Unicode.Scalar]
  /// The offset of the first scalar of each line; the first is 0.
  package let lineStarts: [Int]

  /// Takes a text; bytes that are not UTF-8 become U+FFFD.
  package init(decoding bytes: some Collection<UInt8>) {
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// Takes a text.
  package init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    var lineStarts = [0]
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = scalar == "\r"
      let isLineEnd = isAfterReturn || scalar == "\n"
      scalars.append(isLineEnd ? "\n" : scalar)
      if isLineEnd { lineStarts.append(scalars.count) }
    }
    self.scalars = scalars
    self.lineStarts = lineStarts
  }

  /// The number of the line that an offset lies in, from 1.
  package func line(of offset: Int) -> Int {
    max(1, BinarySearch.firstIndex(in: lineStarts) { $0 > offset })
  }

  /// The words of a stretch as they stand, line ends included. What lies outside of the text is left out.
  package func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }
}

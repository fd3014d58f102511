internal import Communique

extension UnsafeBufferPointer<UInt8> {
  /// The first position from `start` on at which LF or CR stands.
  func firstLineEnd(from start: Int) -> Int { firstIndex(from: start, of: 0x0A, or: 0x0D, below: 0) }

  /// How many lines end in a stretch: with LF, with CR and LF, which may stand behind it, or with CR.
  func lineEndCount(in range: Range<Int>) -> Int {
    let stretch = UnsafeBufferPointer(rebasing: self[range])
    var (lineEnds, position) = (0, 0)
    while true {
      position = stretch.firstLineEnd(from: position)
      guard position < stretch.count else { return lineEnds }
      if endsLine(range.lowerBound + position) { lineEnds += 1 }
      position += 1
    }
  }

  /// Whether a line ends with the byte at a position: LF, or CR without LF after it.
  func endsLine(_ position: Int) -> Bool {
    if self[position] == 0x0A { return true }
    return self[position] == 0x0D && (position + 1 == count || self[position + 1] != 0x0A)
  }
}

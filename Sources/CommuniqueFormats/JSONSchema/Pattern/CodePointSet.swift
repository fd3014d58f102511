/// A set of code points, surrogates among them: as ranges in order that do not touch.
struct CodePointSet: Hashable, Sendable {
  static let highest: UInt32 = 0x10_FFFF

  let ranges: [ClosedRange<UInt32>]

  /// The set of all code points in the ranges, which may be in any order and overlap.
  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    merged.reserveCapacity(ranges.count)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// The set of one code point.
  init(_ codePoint: UInt32) { ranges = [codePoint...codePoint] }

  /// All code points that are not in this set.
  var inverted: CodePointSet {
    var others: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if next < range.lowerBound { others.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= Self.highest { others.append(next...Self.highest) }
    return CodePointSet(others)
  }

  func contains(_ codePoint: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < codePoint { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= codePoint
  }

  static let everything = CodePointSet([0...highest])

  /// `\d`.
  static let digits = CodePointSet([0x30...0x39])

  /// `\w`: without the flag `i`, these alone are the WordCharacters of ECMA-262 22.2.2.9.3.
  static let word = CodePointSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])

  /// LineTerminator, ECMA-262 12.3.
  static let lineTerminators = CodePointSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])

  /// `\s`: WhiteSpace and LineTerminator, ECMA-262 12.2 and 12.3.
  static let whiteSpace = CodePointSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
    0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])

  static let notDigits = digits.inverted
  static let notWord = word.inverted
  static let notWhiteSpace = whiteSpace.inverted

  /// `.` without the flag `s`.
  static let notLineTerminators = lineTerminators.inverted
}

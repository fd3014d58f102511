/// The code points in classes: those that no set of a pattern tells apart are one symbol to the automaton.
struct CodePointClasses: Sendable {
  /// How many classes there are.
  let count: Int
  /// One code point of each class.
  let representatives: [UInt32]
  /// The classes of the first code points: of ASCII, or of all of at most two bytes where others differ, too.
  let direct: [UInt16]
  /// The class of all code points that are not in ASCII, where they have one.
  let classBeyondASCII: UInt16?
  /// Where stretches of one class start, and their classes.
  private let boundaries: [UInt32]
  private let classes: [UInt16]

  /// The coarsest classes for some sets, or `nil` where they are too many.
  init?(_ sets: [CodePointSet], separatingWords: Bool) {
    let sets = separatingWords ? sets + [.word] : sets
    var partition = Partition(sets)
    for set in sets { partition.separate(set) }
    guard partition.classCount < Int(UInt16.max) else { return nil }
    var representatives = [UInt32](repeating: 0, count: partition.classCount)
    for (boundary, number) in zip(partition.boundaries, partition.classes).reversed() {
      representatives[number] = boundary
    }
    count = partition.classCount
    self.representatives = representatives
    boundaries = partition.boundaries
    classes = partition.classes.map { UInt16(truncatingIfNeeded: $0) }
    let isUniform = (boundaries.last ?? 0) <= 0x80
    classBeyondASCII = isUniform ? classes.last : nil
    var direct: [UInt16] = []
    var stretch = 0
    for codePoint in 0..<(isUniform ? 0x80 : 0x800) as Range<UInt32> {
      while stretch + 1 < boundaries.count, boundaries[stretch + 1] <= codePoint { stretch += 1 }
      direct.append(classes[stretch])
    }
    self.direct = direct
  }

  /// The class of a code point.
  func classOf(_ codePoint: UInt32) -> Int {
    if Int(codePoint) < direct.count { return Int(direct[Int(codePoint)]) }
    var low = 0
    var high = boundaries.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if boundaries[middle] <= codePoint { low = middle } else { high = middle }
    }
    return Int(classes[low])
  }

  /// The class of the character at a position, and how many bytes it takes.
  func symbol(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> (value: Int, length: Int) {
    let (codePoint, length) = text.codePoint(at: position)
    return (classOf(codePoint), length)
  }

  /// Stretches of code points that are told apart set by set.
  private struct Partition {
    let boundaries: [UInt32]
    private(set) var classes: [Int]
    private var sizes: [Int]
    /// For the set at hand: how many stretches of each class it has, and where they go.
    private var members = [0]
    private var targets = [0]
    var classCount: Int { sizes.count }

    init(_ sets: [CodePointSet]) {
      var starts: [UInt32] = [0]
      for set in sets {
        for range in set.ranges {
          starts.append(range.lowerBound)
          if range.upperBound < CodePointSet.highest { starts.append(range.upperBound + 1) }
        }
      }
      starts.sort()
      var unique: [UInt32] = []
      for start in starts where start != unique.last { unique.append(start) }
      boundaries = unique
      classes = Array(repeating: 0, count: unique.count)
      sizes = [unique.count]
    }

    /// Splits each class of which the set has some, but not all.
    mutating func separate(_ set: CodePointSet) {
      var stretches = self.stretches(of: set)
      // A set and its complement tell the same code points apart, and the smaller of them is less work.
      if stretches.reduce(0, { $0 + $1.count }) * 2 > boundaries.count { stretches = self.stretches(of: set.inverted) }
      for stretch in stretches {
        for index in stretch { members[classes[index]] += 1 }
      }
      let known = sizes.count
      for number in 0..<known {
        let count = members[number]
        members[number] = 0
        targets[number] = number
        guard count > 0, count < sizes[number] else { continue }
        targets[number] = sizes.count
        sizes[number] -= count
        sizes.append(count)
      }
      guard sizes.count > known else { return }
      members += Array(repeating: 0, count: sizes.count - known)
      targets += Array(repeating: 0, count: sizes.count - known)
      for stretch in stretches {
        for index in stretch { classes[index] = targets[classes[index]] }
      }
    }

    private func stretches(of set: CodePointSet) -> [Range<Int>] {
      set.ranges.map { range in
        let end = range.upperBound == CodePointSet.highest ? boundaries.count : index(range.upperBound + 1)
        return index(range.lowerBound)..<end
      }
    }

    private func index(_ boundary: UInt32) -> Int {
      var low = 0
      var high = boundaries.count
      while low < high {
        let middle = (low + high) / 2
        if boundaries[middle] < boundary { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

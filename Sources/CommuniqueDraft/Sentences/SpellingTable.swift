/// The spellings of a briefing's words, each once.
///
/// A word is looked up by its scalars, folded one by one, so that no string is made for a word that is known.
struct SpellingTable {
  /// The longest part of a word that counts, so that the table stays small.
  private static let longest = 64

  /// The spellings, in the order of their first words.
  private(set) var spellings: [String] = []
  private var slots: [Slot] = Array(repeating: Slot(), count: 64)
  private var count = 0
  /// The folded scalars of all spellings, one after the other.
  private var letters: [UInt32] = []
  private var folded: [UInt32] = []
  private var canonical: [String: Int32] = [:]

  private struct Slot {
    var hash: UInt64 = 0
    var start: Int32 = 0
    var length: Int32 = 0
    var index: Int32 = -1
  }

  /// Differs from run to run, so that no text can be made for which the table is slow.
  private static let seed = UInt64(truncatingIfNeeded: "spelling".hashValue) | 1

  init() { folded.reserveCapacity(SpellingTable.longest * 3) }

  /// The index of a word's spelling.
  mutating func index(of word: ArraySlice<Unicode.Scalar>) -> Int32 {
    let hash = fold(word)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place].index >= 0 {
      if slots[place].hash == hash, matches(slots[place]) { return slots[place].index }
      place = (place + 1) & mask
    }
    return insert(hash, at: place)
  }

  /// Folds a word: lower case, one kind of apostrophe and hyphen, soft hyphens and the like left out.
  private mutating func fold(_ word: ArraySlice<Unicode.Scalar>) -> UInt64 {
    folded.removeAll(keepingCapacity: true)
    var hash = SpellingTable.seed
    for scalar in word.prefix(SpellingTable.longest) {
      let value = scalar.value
      if value < 0x80 {
        let letter = (0x41...0x5A).contains(value) ? value | 0x20 : value
        folded.append(letter)
        hash = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      } else {
        let start = folded.count
        SpellingTable.appendFolded(scalar, to: &folded)
        for letter in folded[start...] {
          hash = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
          hash ^= hash >> 29
        }
      }
    }
    return hash
  }

  private static func appendFolded(_ scalar: Unicode.Scalar, to letters: inout [UInt32]) {
    switch scalar.value {
    case 0x2019, 0x02BC: letters.append(0x27)
    case 0x2010, 0x2011: letters.append(0x2D)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: return
    case 0xA0...0xBF, 0xDF...0xFF, 0x2000...0x20FF, 0x3000...0x9FFF, 0xAC00...0xD7A3: letters.append(scalar.value)
    default: letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars.lazy.map(\.value))
    }
  }

  private func matches(_ slot: Slot) -> Bool {
    guard Int(slot.length) == folded.count else { return false }
    let start = Int(slot.start)
    for offset in folded.indices where letters[start + offset] != folded[offset] { return false }
    return true
  }

  private mutating func insert(_ hash: UInt64, at place: Int) -> Int32 {
    let index = indexOfNew()
    slots[place] = Slot(
      hash: hash, start: Int32(truncatingIfNeeded: letters.count), length: Int32(truncatingIfNeeded: folded.count),
      index: index)
    letters += folded
    count += 1
    if count * 2 > slots.count { grow() }
    return index
  }

  /// Words that differ only in how their letters are composed have one spelling.
  private mutating func indexOfNew() -> Int32 {
    let index = Int32(truncatingIfNeeded: spellings.count)
    if folded.allSatisfy({ $0 < 0x80 }) {
      spellings.append(
        String(unsafeUninitializedCapacity: folded.count) { bytes in
          for (offset, letter) in folded.enumerated() { bytes[offset] = UInt8(truncatingIfNeeded: letter) }
          return folded.count
        })
      return index
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: folded.lazy.compactMap(Unicode.Scalar.init))
    let spelling = String(view)
    if let known = canonical[spelling] { return known }
    spellings.append(spelling)
    canonical[spelling] = index
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.index >= 0 {
      var place = Int(truncatingIfNeeded: slot.hash) & mask
      while slots[place].index >= 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}

/// The keys that the rows of a table have in some of its columns, with the row of each.
///
/// All keys stand in one array of bytes; a hash with a secret seed leads to them, so no input makes them collide.
struct CSVWKeyTable: Sendable {
  /// The positions of the columns.
  let columns: [Int]
  private var keys: [UInt8] = []
  private var entries: [Entry] = []
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int32
    var isRepeated: Bool
    let row: Int
  }

  /// What a table has under a key.
  enum Match {
    case none, one
    /// Several rows; the first of them.
    case several(row: Int)
  }

  init(columns: [Int]) { self.columns = columns }

  /// Takes in the key of a row.
  ///
  /// - Returns: The row that has it already; `nil` where none does.
  mutating func insert(_ key: UnsafeBufferPointer<UInt8>, row: Int) -> Int? {
    let hash = SchemaHash.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let entry = Int(slots[slot])
      if entry < 0 { break }
      if entries[entry].hash == hash, isKey(entry, key) {
        entries[entry].isRepeated = true
        return entries[entry].row
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(
      Entry(
        hash: hash, start: keys.count, count: Int32(truncatingIfNeeded: key.count), isRepeated: false, row: row))
    keys += key
    if entries.count * 2 > slots.count { grow() }
    return nil
  }

  /// Looks for the rows that have a key.
  func match(_ key: UnsafeBufferPointer<UInt8>) -> Match {
    let hash = SchemaHash.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let entry = Int(slots[slot])
      if entry < 0 { return .none }
      if entries[entry].hash == hash, isKey(entry, key) {
        return entries[entry].isRepeated ? .several(row: entries[entry].row) : .one
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  @inline(__always)
  private func isKey(_ entry: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let entry = entries[entry]
    guard Int(entry.count) == key.count else { return false }
    return keys.withUnsafeBufferPointer { keys in
      for offset in 0..<key.count where keys[entry.start &+ offset] != key[offset] { return false }
      return true
    }
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (larger.count - 1)
      while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Int32(truncatingIfNeeded: number)
    }
    slots = larger
  }
}

/// References to a table that is not read yet: their keys, and where each stands.
struct CSVWPendingReferences: Sendable {
  struct Place: Sendable {
    let start: Int
    let count: Int32
    let column: Int32
    let row: Int
    let line: Int
    let offset: Int
  }

  private(set) var keys: [UInt8] = []
  private(set) var places: [Place] = []

  /// Keeps a reference. Rows that follow one another often refer to one row, whose key is then kept once.
  mutating func append(_ key: UnsafeBufferPointer<UInt8>, row: Int, line: Int, column: Int, offset: Int) {
    var start = keys.count
    if let last = places.last, Int(last.count) == key.count, keys[last.start...].elementsEqual(key) {
      start = last.start
    } else {
      keys += key
    }
    places.append(
      Place(
        start: start, count: Int32(truncatingIfNeeded: key.count), column: Int32(truncatingIfNeeded: column), row: row,
        line: line, offset: offset))
  }
}

/// The names of properties and the strings of enumerations, in tables to be looked up by their bytes.
struct SchemaNames: Sendable {
  struct Table: Sendable {
    var first: Int32 = 0
    var count: Int32 = 0
    fileprivate(set) var slots: Int32 = 0
    fileprivate(set) var mask: UInt32 = 0
  }

  struct Entry: Sendable {
    /// The first eight bytes.
    let word: UInt64
    /// The bit of a required name.
    var bit: UInt64 = 0
    let start: Int32
    let count: Int32
    /// The subschema, or −1.
    var schema: Int32
  }

  /// All names, with room after the last one for reading a whole word.
  private(set) var bytes: [UInt8] = [UInt8](repeating: 0, count: 8)
  /// The first one stands for nothing, so that the table is never empty.
  private(set) var entries: [Entry] = [Entry(word: 0, start: 0, count: 0, schema: -1)]
  private(set) var slots: [Int32] = [-1]

  /// The text of a name.
  func text(_ entry: Int32) -> String {
    let entry = entries[Int(entry)]
    return String(decoding: bytes[Int(entry.start)..<Int(entry.start + entry.count)], as: UTF8.self)
  }

  /// Lends the tables.
  func withFinder<Result>(_ body: (SchemaNameFinder?) -> Result) -> Result {
    entries.withUnsafeBufferPointer { entries in
      slots.withUnsafeBufferPointer { slots in
        bytes.withUnsafeBufferPointer { bytes in
          guard let entries = entries.baseAddress, let slots = slots.baseAddress, let bytes = bytes.baseAddress else {
            return body(nil)
          }
          return body(SchemaNameFinder(entries: entries, slots: slots, bytes: bytes))
        }
      }
    }
  }

  /// Adds a table of distinct names, in their order.
  mutating func add(_ names: [(name: String, schema: Int32, bit: UInt64)]) -> Table {
    var size = 4
    while size < names.count * 4 { size *= 2 }
    var table = Table(
      first: Int32(entries.count), count: Int32(names.count), slots: Int32(slots.count), mask: UInt32(size - 1))
    if names.isEmpty { table.mask = 0 }
    slots += Array(repeating: -1, count: size)
    for (name, schema, bit) in names {
      let text = Array(name.utf8)
      let start = bytes.count - 8
      bytes.replaceSubrange(start..., with: text + [UInt8](repeating: 0, count: 8))
      let (word, hash) = text.withUnsafeBufferPointer { buffer in
        Self.wordAndHash(buffer, readable: buffer.count)
      }
      insert(Int32(entries.count), hash, table)
      entries.append(
        Entry(word: word, bit: bit, start: Int32(start), count: Int32(text.count), schema: schema))
    }
    return table
  }

  private mutating func insert(_ entry: Int32, _ hash: UInt64, _ table: Table) {
    var slot = UInt32(truncatingIfNeeded: hash) & table.mask
    while slots[Int(table.slots) + Int(slot)] >= 0 { slot = (slot + 1) & table.mask }
    slots[Int(table.slots) + Int(slot)] = entry
  }

  private static func wordAndHash(_ text: UnsafeBufferPointer<UInt8>, readable: Int) -> (UInt64, UInt64) {
    guard let start = text.baseAddress else {
      return (0, SchemaHash.mix(SchemaHash.seed, 0))
    }
    let word = SchemaHash.word(start, text.count, readable: readable)
    return (word, SchemaHash.hash(start, text.count, first: word, readable: readable))
  }
}

/// The tables of names while they are used.
struct SchemaNameFinder {
  let entries: UnsafePointer<SchemaNames.Entry>
  let slots: UnsafePointer<Int32>
  let bytes: UnsafePointer<UInt8>

  /// The entry of a name; −1 where the table has none.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - readable: How many bytes may be read from its start.
  ///   - expected: The entry that it probably is; the one after the found one, when it returns.
  @inline(__always)
  func entry(
    _ name: UnsafePointer<UInt8>, _ count: Int, readable: Int, in table: SchemaNames.Table, expected: inout Int32
  ) -> Int32 {
    let word = SchemaHash.word(name, count, readable: readable)
    if expected < table.first &+ table.count, isEntry(expected, name, count, word) {
      expected &+= 1
      return expected &- 1
    }
    guard table.count > 0 else { return -1 }
    let hash = SchemaHash.hash(name, count, first: word, readable: readable)
    var slot = UInt32(truncatingIfNeeded: hash) & table.mask
    while true {
      let entry = slots[Int(table.slots) &+ Int(slot)]
      if entry < 0 { return -1 }
      if isEntry(entry, name, count, word) {
        expected = entry &+ 1
        return entry
      }
      slot = (slot &+ 1) & table.mask
    }
  }

  @inline(__always)
  private func isEntry(_ entry: Int32, _ name: UnsafePointer<UInt8>, _ count: Int, _ word: UInt64) -> Bool {
    let other = entries[Int(entry)]
    guard other.word == word, Int(other.count) == count else { return false }
    let text = bytes + Int(other.start)
    var offset = 8
    while offset < count {
      if text[offset] != name[offset] { return false }
      offset &+= 1
    }
    return true
  }
}

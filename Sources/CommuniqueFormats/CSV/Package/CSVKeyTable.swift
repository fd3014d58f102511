internal import Communique

/// Finds rows by their keys. The keys themselves stay where they are.
struct CSVKeyTable {
  /// A row, by its table and its position there.
  struct Row: Hashable {
    var table: Int32
    var row: Int32
  }

  private struct Slot {
    var hash: UInt32
    var row: Row
  }

  private var slots: [Slot]
  private var count = 0

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(hash: 0, row: Row(table: -1, row: -1)), count: size)
  }

  /// Finds the row with a key.
  ///
  /// - Parameters:
  ///   - key: The key.
  ///   - isKey: Whether a row has the key.
  @inline(__always)
  func find(_ key: UnsafeBufferPointer<UInt8>, _ isKey: (Row) -> Bool) -> Row? {
    let hash = hash(key)
    var position = Int(hash) & (slots.count - 1)
    while slots[position].row.row >= 0 {
      if slots[position].hash == hash, isKey(slots[position].row) { return slots[position].row }
      position = (position + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a row under a key.
  ///
  /// - Returns: The row that has the key already, and keeps it.
  @inline(__always)
  mutating func insert(_ key: UnsafeBufferPointer<UInt8>, _ row: Row, _ isKey: (Row) -> Bool) -> Row? {
    if count * 2 >= slots.count { grow() }
    let hash = hash(key)
    var position = Int(hash) & (slots.count - 1)
    while slots[position].row.row >= 0 {
      if slots[position].hash == hash, isKey(slots[position].row) { return slots[position].row }
      position = (position + 1) & (slots.count - 1)
    }
    slots[position] = Slot(hash: hash, row: row)
    count += 1
    return nil
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(hash: 0, row: Row(table: -1, row: -1)), count: old.count * 2)
    for slot in old where slot.row.row >= 0 {
      var position = Int(slot.hash) & (slots.count - 1)
      while slots[position].row.row >= 0 { position = (position + 1) & (slots.count - 1) }
      slots[position] = slot
    }
  }

  @inline(__always)
  private func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = SchemaHash.hash(key)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

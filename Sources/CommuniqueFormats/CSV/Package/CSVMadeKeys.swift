/// Keys that were made for rows that have none.
struct CSVMadeKeys {
  private var bytes: [UInt8] = []
  private var ends = [0]

  mutating func append(_ key: String) {
    bytes += Array(key.utf8)
    ends.append(bytes.count)
  }

  func withKey<Result>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[ends[row]..<ends[row + 1]])) }
  }
}

internal import Communique

/// The names of a document's elements and attributes, by number: what is known of them at one moment. Names are only ever
/// added, so that whoever has an older state may go on with it in another thread.
struct XMLNames: Sendable {
  /// The name of the attribute with an entity's identifier.
  static let id = 0
  /// The name of the attribute with a reference.
  static let ref = 1
  /// The name of the attribute with a text's language.
  static let language = 2
  /// The name of the attribute that says that texts hold escapes.
  static let characterEscapes = 3

  fileprivate(set) var texts: [String] = []
  /// A bit for each name, so that most absent elements are known to be absent without a search.
  fileprivate(set) var bits: [UInt64] = []
  private var storage: [Bytes] = []
  private let arena = Arena()

  /// The bytes of a name, with a NUL after them. They never change and live as long as the arena.
  private struct Bytes: @unchecked Sendable {
    let start: UnsafePointer<UInt8>
    let count: Int
  }

  /// The owner of the bytes. Only the thread that reads the document adds to it.
  private final class Arena: @unchecked Sendable {
    private var blocks: [UnsafeMutablePointer<UInt8>] = []

    func copy(_ text: String) -> Bytes {
      var text = text
      return text.withUTF8 { utf8 in
        let block = UnsafeMutablePointer<UInt8>.allocate(capacity: utf8.count + 1)
        for (index, byte) in utf8.enumerated() { block[index] = byte }
        block[utf8.count] = 0
        blocks.append(block)
        return Bytes(start: block, count: utf8.count)
      }
    }

    deinit { for block in blocks { block.deallocate() } }
  }

  fileprivate mutating func append(_ name: String) -> Int {
    texts.append(name)
    let bytes = arena.copy(name)
    storage.append(bytes)
    bits.append(
      bytes.count == 0
        ? 0 : Self.bit(count: bytes.count, first: bytes.start[0], last: bytes.start[bytes.count - 1]))
    return texts.count - 1
  }

  /// The bytes of a name, ending in NUL, for as long as somebody has the names.
  func pointer(_ number: Int) -> UnsafePointer<UInt8> { storage[number].start }

  /// Whether a number is that of a name.
  @inline(__always)
  func matches(_ number: Int, _ name: StaticString) -> Bool {
    let (bytes, count) = (storage[number], name.utf8CodeUnitCount)
    guard bytes.count == count else { return false }
    let (left, right) = (bytes.start, name.utf8Start)
    for position in 0..<count where left[position] != right[position] { return false }
    return true
  }

  @inline(__always)
  private static func bit(count: Int, first: UInt8, last: UInt8) -> UInt64 {
    1 << UInt64((count &* 7 &+ Int(first) &* 3 &+ Int(last)) & 63)
  }

  @inline(__always)
  static func bit(_ name: StaticString) -> UInt64 {
    let count = name.utf8CodeUnitCount
    return bit(count: count, first: name.utf8Start[0], last: name.utf8Start[count - 1])
  }
}

/// Numbers the names of a document. The parser gives equal names equal addresses, so that a name is looked at once.
final class XMLNameTable {
  // One reader uses a table, one thing after the other.
  @exclusivity(unchecked) private(set) var names = XMLNames()
  private var numbers: [String: Int] = [:]
  private var addresses: [UnsafePointer<UInt8>: Int] = [:]
  /// The addresses seen last, because a document has few names.
  @exclusivity(unchecked) private var recent: [(address: UnsafePointer<UInt8>?, number: Int)] = Array(
    repeating: (nil, 0), count: 256)

  init() {
    for name in ["id", "ref", "xml:lang", "characterEscapes"] { _ = number(of: name) }
  }

  /// The number of a name without a prefix, or in our namespace.
  @inline(__always)
  func number(of name: UnsafePointer<UInt8>) -> Int {
    let slot = (Int(bitPattern: name) >> 3) & 0xFF
    if recent[slot].address == name { return recent[slot].number }
    return slowNumber(of: name, slot)
  }

  private func slowNumber(of name: UnsafePointer<UInt8>, _ slot: Int) -> Int {
    let number = addresses[name] ?? self.number(of: String(cString: name))
    addresses[name] = number
    recent[slot] = (name, number)
    return number
  }

  /// The number of any name.
  func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = names.append(name)
    numbers[name] = number
    return number
  }
}

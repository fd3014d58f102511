internal import Communique

/// The names of a document's elements and attributes, numbered.
///
/// The parser gives equal names equal addresses, so that a name is looked at once.
final class XMLNameTable {
  /// The name of the attribute with an entity's identifier.
  static let id = 0
  /// The name of the attribute with a reference.
  static let ref = 1
  /// The name of the attribute with a text's language.
  static let language = 2
  /// The name of the attribute that says that texts hold escapes.
  static let characterEscapes = 3

  // One reader uses a table, one thing after the other.
  @exclusivity(unchecked) private(set) var names: [String] = []
  @exclusivity(unchecked) private var bytes: [[UInt8]] = []
  @exclusivity(unchecked) private(set) var bits: [UInt64] = []
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
    let number = names.count
    names.append(name)
    let utf8 = Array(name.utf8)
    bytes.append(utf8)
    bits.append(
      utf8.isEmpty ? 0 : Self.bit(count: utf8.count, first: utf8[0], last: utf8[utf8.count - 1]))
    numbers[name] = number
    return number
  }

  /// Whether a number is that of a name.
  @inline(__always)
  func matches(_ number: Int, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    return bytes[number].withUnsafeBufferPointer { buffer in
      guard buffer.count == count, let start = buffer.baseAddress else { return false }
      let other = name.utf8Start
      for position in 0..<count where start[position] != other[position] { return false }
      return true
    }
  }

  /// One of 64 bits for a name, so that most absent elements are known to be absent without a search.
  @inline(__always)
  static func bit(count: Int, first: UInt8, last: UInt8) -> UInt64 {
    1 << UInt64((count &* 7 &+ Int(first) &* 3 &+ Int(last)) & 63)
  }

  @inline(__always)
  static func bit(_ name: StaticString) -> UInt64 {
    let count = name.utf8CodeUnitCount
    return bit(count: count, first: name.utf8Start[0], last: name.utf8Start[count - 1])
  }
}

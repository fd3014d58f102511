internal import Communique
internal import CommuniqueFormats

/// The names of our elements and attributes, by number. Any other name is ``unknown``; what it is, is read from the document
/// where somebody wants to know, so that a document with very many names costs no more than any other.
struct XMLNames: Sendable {
  /// The number of every name that is not ours.
  static let unknown = 0
  /// The name of the attribute with an entity's identifier.
  static let id = 1
  /// The name of the attribute with a reference.
  static let ref = 2
  /// The name of the attribute with a text's language.
  static let language = 3
  /// The name of the attribute that says that texts hold escapes.
  static let characterEscapes = 4

  /// The names of the model.
  static let all = XMLNames()

  let texts: [String]
  /// A bit for each name, so that most absent elements are known to be absent without a search.
  let bits: [UInt64]
  let numbers: [String: Int]
  private let storage: [Bytes]

  /// The bytes of a name, with a NUL after them. They never change, and are there for as long as the process.
  private struct Bytes: @unchecked Sendable {
    let start: UnsafePointer<UInt8>
    let count: Int

    init(_ text: String) {
      let utf8 = Array(text.utf8)
      let block = UnsafeMutablePointer<UInt8>.allocate(capacity: utf8.count + 1)
      for (index, byte) in (utf8 + [0]).enumerated() { block[index] = byte }
      start = UnsafePointer(block)
      count = utf8.count
    }
  }

  private init() {
    var texts = ["unknown", "id", "ref", "xml:lang", CharacterEscapes.attribute.string]
    var numbers: [String: Int] = [:]
    for (number, text) in texts.enumerated().dropFirst() { numbers[text] = number }
    func add(_ text: String) {
      guard numbers[text] == nil else { return }
      numbers[text] = texts.count
      texts.append(text)
    }
    func addNames(of record: RecordDescription) {
      add(record.name)
      for field in record.fields {
        add(field.name)
        if case .record(let inner) = field.content { addNames(of: inner) }
        if case .entities(let inner) = field.content { addNames(of: inner) }
      }
    }
    addNames(of: Dossier.recordDescription)
    self.texts = texts
    self.numbers = numbers
    storage = texts.map(Bytes.init)
    bits = storage.enumerated().map { number, bytes in
      number == Self.unknown
        ? 0 : Self.bit(count: bytes.count, first: bytes.start[0], last: bytes.start[bytes.count - 1])
    }
  }

  private let namespaces = (
    ours: Bytes(Namespace.xml), foreign: Bytes("urn:x-communique:another-namespace"),
    xml: Bytes("http://www.w3.org/XML/1998/namespace")
  )
  private let languageName = Bytes("lang")

  /// Our namespace.
  var ours: UnsafePointer<UInt8> { namespaces.ours.start }
  /// A namespace that stands for every other.
  var foreign: UnsafePointer<UInt8> { namespaces.foreign.start }
  /// The namespace and the local name of the attribute with a text's language.
  var languageAttribute: (namespace: UnsafePointer<UInt8>, local: UnsafePointer<UInt8>) {
    (namespaces.xml.start, languageName.start)
  }

  /// The bytes of a name, ending in NUL.
  func pointer(_ number: Int) -> UnsafePointer<UInt8> { storage[number].start }

  /// Whether a number is that of a name.
  @inline(__always)
  func matches(_ number: Int, _ name: StaticString) -> Bool {
    let (bytes, count) = (storage[number], name.utf8CodeUnitCount)
    guard bytes.count == count, number != Self.unknown else { return false }
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

/// Finds the numbers of a document's names. The parser gives equal names equal addresses, so that a name is mostly looked
/// at once.
struct XMLNameFinder {
  private let names = XMLNames.all
  /// The addresses seen last, because a document has few names.
  private var recent: [(address: UnsafePointer<UInt8>?, number: Int)] = Array(repeating: (nil, 0), count: 256)

  /// The number of a name without a prefix, or in our namespace.
  @inline(__always)
  mutating func number(of name: UnsafePointer<UInt8>) -> Int {
    let slot = (Int(bitPattern: name) >> 3) & 0xFF
    if recent[slot].address == name { return recent[slot].number }
    let number = names.numbers[String(cString: name)] ?? XMLNames.unknown
    recent[slot] = (name, number)
    return number
  }
}

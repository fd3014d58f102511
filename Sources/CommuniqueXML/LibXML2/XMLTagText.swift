/// A start tag as it stands in a document. It is looked at only where something is to be told about it.
struct XMLTagText {
  private let bytes: [UInt8]

  /// - Parameter bytes: The tag from its `<` on.
  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// The element's name, with its prefix.
  var name: String {
    String(decoding: bytes.dropFirst().prefix { !Self.endsName($0) }, as: UTF8.self)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// The attributes in their order, without declarations of namespaces: their names with prefixes, and how many bytes
  /// after the tag's first they begin.
  var attributes: [(name: String, offset: Int)] {
    var attributes: [(name: String, offset: Int)] = []
    var index = 1 + bytes.dropFirst().prefix { !Self.endsName($0) }.count
    while index < bytes.count {
      guard !Self.endsName(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
      let name = String(decoding: bytes[start..<index], as: UTF8.self)
      if name != "xmlns", !name.hasPrefix("xmlns:") { attributes.append((name, start)) }
      // Past the value.
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") { index += 1 }
      guard index < bytes.count, let end = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { break }
      index = end + 1
    }
    return attributes
  }

  /// How many bytes after the tag's first an attribute begins, whatever its prefix.
  func offset(ofAttribute name: String) -> Int {
    let local = name.split(separator: ":").last.map(String.init) ?? name
    return attributes.first { $0.name == name || $0.name == local || $0.name.hasSuffix(":" + local) }?.offset ?? 0
  }

  /// The place of a byte, where the tag begins at a place.
  func position(of offset: Int, from place: XMLPosition) -> XMLPosition { place.advanced(over: bytes.prefix(offset)) }
}

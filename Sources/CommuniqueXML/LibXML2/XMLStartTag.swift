internal import CCommuniqueXML

/// A start tag, as libxml2 gives it: its names live as long as the parser, everything else while the handler runs.
typealias XMLStartTag = UnsafePointer<cxml_start_tag>

extension XMLStartTag {
  /// An attribute, whose names have equal addresses where they are equal.
  struct Attribute {
    let localName: UnsafePointer<UInt8>
    let namespace: UnsafePointer<UInt8>?
    /// The value, with an ampersand as a reference.
    let value: UnsafeBufferPointer<UInt8>
  }

  /// How many attributes it has.
  var attributeCount: Int { max(0, Int(pointee.attribute_count)) }

  /// An attribute by its position, from 0.
  func attribute(_ ordinal: Int) -> Attribute? {
    // libxml2 has five pointers for each: name, prefix, namespace, start and end of the value.
    guard let parts = pointee.attributes.map({ $0 + ordinal * 5 }), let localName = parts[0], let first = parts[3],
      let last = parts[4]
    else { return nil }
    return Attribute(
      localName: localName, namespace: parts[2], value: UnsafeBufferPointer(start: first, count: last - first))
  }
}

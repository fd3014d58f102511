/// A JSON value in memory, for the small documents that describe others: schemas, metadata, reports. Members keep their
/// order.
package indirect enum JSONValue: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  case string(String)
  case number(Int)
  case boolean(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])
  /// Something written exactly like this, such as a number with digits after the point.
  case literal(StaticString)

  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }

  /// The text, indented by two spaces, with a final line end.
  package var bytes: [UInt8] {
    var buffer = ByteBuffer()
    write(to: &buffer, depth: 0)
    buffer.append(UInt8(ascii: "\n"))
    return buffer.bytes
  }

  /// The text on one line.
  package var compactBytes: [UInt8] {
    var buffer = ByteBuffer()
    write(to: &buffer, depth: nil)
    return buffer.bytes
  }

  private func write(to buffer: inout ByteBuffer, depth: Int?) {
    switch self {
    case .string(let text): JSONValue.write(text, to: &buffer)
    case .number(let number): buffer.append(number)
    case .boolean(let value): buffer.append(value ? "true" : "false")
    case .literal(let text): buffer.append(text)
    case .array(let elements):
      let isShort = elements.allSatisfy { if case .object = $0 { false } else { true } } && elements.count < 8
      let inner = isShort ? nil : depth.map { $0 + 1 }
      JSONValue.write(elements, to: &buffer, depth: inner, "[", "]") { $0.write(to: &$1, depth: inner) }
    case .object(let members):
      let inner = depth.map { $0 + 1 }
      JSONValue.write(members, to: &buffer, depth: inner, "{", "}") { member, buffer in
        JSONValue.write(member.0, to: &buffer)
        buffer.append(depth == nil ? ":" : ": ")
        member.1.write(to: &buffer, depth: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], to buffer: inout ByteBuffer, depth: Int?, _ open: StaticString, _ close: StaticString,
    _ body: (Element, inout ByteBuffer) -> Void
  ) {
    func breakLine(_ depth: Int) {
      buffer.append("\n")
      for _ in 0..<depth { buffer.append("  ") }
    }
    buffer.append(open)
    for (position, element) in elements.enumerated() {
      if position > 0 { buffer.append(",") }
      if let depth { breakLine(depth) } else if position > 0 { buffer.append(" ") }
      body(element, &buffer)
    }
    if let depth, !elements.isEmpty { breakLine(depth - 1) }
    buffer.append(close)
  }

  private static func write(_ text: String, to buffer: inout ByteBuffer) {
    buffer.append("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): buffer.append("\\\"")
      case UInt8(ascii: "\\"): buffer.append("\\\\")
      case 0x0A: buffer.append("\\n")
      case 0x00..<0x20: buffer.append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      default: buffer.append(byte)
      }
    }
    buffer.append("\"")
  }
}

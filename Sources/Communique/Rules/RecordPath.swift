/// The place of a value in a record, as a JSON pointer (RFC 6901) in the making.
package struct RecordPath: Hashable, Sendable, CustomStringConvertible {
  private var parts: [String] = []

  package init() {}

  /// Goes down to a field.
  package func appending(_ field: StaticString) -> RecordPath { appending(field.string) }

  /// Goes down to a member.
  package func appending(_ name: String) -> RecordPath {
    var copy = self
    copy.parts.append(name)
    return copy
  }

  /// Goes down to an element of a list.
  package func appending(_ index: Int) -> RecordPath { appending(String(index)) }

  package mutating func push(_ field: StaticString) { parts.append(field.string) }
  package mutating func push(_ index: Int) { parts.append(String(index)) }
  package mutating func pop() { _ = parts.popLast() }

  /// The JSON pointer.
  package var description: String {
    parts.map { part in
      part.utf8.contains { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }
        ? "/" + part.replacing("~", with: "~0").replacing("/", with: "~1") : "/" + part
    }.joined()
  }
}

/// The place of a value in a record, as a JSON pointer (RFC 6901) in the making.
package struct RecordPath: Sendable, CustomStringConvertible {
  /// Kept as it came, because a path is walked for every field and spelt for few.
  private enum Part: Sendable {
    case field(StaticString)
    case index(Int)
  }

  private var parts: [Part] = []

  package init() {}

  /// Goes down to a field.
  package func appending(_ field: StaticString) -> RecordPath {
    var copy = self
    copy.push(field)
    return copy
  }

  /// Goes down to an element of a list.
  package func appending(_ index: Int) -> RecordPath {
    var copy = self
    copy.push(index)
    return copy
  }

  package mutating func push(_ field: StaticString) { parts.append(.field(field)) }
  package mutating func push(_ index: Int) { parts.append(.index(index)) }
  package mutating func pop() { if !parts.isEmpty { parts.removeLast() } }

  /// The JSON pointer. The names of fields hold neither `/` nor `~`.
  package var description: String {
    parts.reduce(into: "") { pointer, part in
      switch part {
      case .field(let name): pointer += "/" + name.string
      case .index(let index): pointer += "/\(index)"
      }
    }
  }
}

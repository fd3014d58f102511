/// Gives elements their eIds as the naming convention builds them (Akoma Ntoso Naming Convention 1.0, section 5.4): the eId
/// of what they stand in, two underscores, the abbreviated name of the element, an underscore, and a number.
struct AkomaNtosoIdentifiers {
  private struct Scope {
    let prefix: String
    /// How many elements of each name there are, in the order in which they came: few names occur in one place.
    var counts: [(name: String, count: Int)] = []

    mutating func next(_ name: String) -> Int {
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].count += 1
        return counts[index].count
      }
      counts.append((name, 1))
      return 1
    }
  }

  private var scopes = [Scope(prefix: "")]

  /// The eId of the innermost element that is open; empty where none is.
  var current: String { String((scopes.last?.prefix ?? "").dropLast(2)) }

  /// The eId of the next element of a name in the one that is open.
  ///
  /// - Parameter number: The number that the element bears; without it, elements are counted from 1.
  mutating func next(_ name: String, number: String? = nil) -> String {
    let position = scopes.count - 1
    let count = scopes[position].next(name)
    return "\(scopes[position].prefix)\(name)_\(number ?? String(count))"
  }

  /// The eId of an element that there is once in the one that is open.
  func only(_ name: String) -> String { (scopes.last?.prefix ?? "") + name }

  /// Goes into an element.
  mutating func enter(_ identifier: String) { scopes.append(Scope(prefix: identifier + "__")) }

  /// Leaves the innermost element.
  mutating func leave() { if scopes.count > 1 { scopes.removeLast() } }

  /// A printed number as an eId has it: without the punctuation at its end, hyphens for that within; `nil` where it cannot
  /// be the end of an eId.
  static func cleaned(_ number: String) -> String? {
    var text = number[...]
    while let last = text.last, ".:;,)".contains(last) { text.removeLast() }
    while text.first == "(" { text.removeFirst() }
    guard !text.isEmpty, text.count < 32 else { return nil }
    var cleaned = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": cleaned.unicodeScalars.append(scalar)
      case ".", "-": cleaned += "-"
      default: return nil
      }
    }
    return cleaned.first == "-" || cleaned.last == "-" || cleaned.contains("--") ? nil : cleaned
  }
}

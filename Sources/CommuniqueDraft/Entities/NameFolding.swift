/// Makes spellings of one name alike: without diacritics, in lower case.
enum NameFolding {
  /// The folded form of a spelling in lower case: letters and digits alone.
  static func fold(_ spelling: String) -> String {
    if spelling.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return spelling }
    var result = String.UnicodeScalarView()
    for scalar in spelling.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: result.append(scalar)
      case 0..<0x80, 0x300...0x36F: continue
      default:
        if let plain = LatinFolding.letters[scalar] {
          result.append(contentsOf: plain.unicodeScalars)
        } else {
          result.append(scalar)
        }
      }
    }
    return String(result)
  }

  /// Whether two folded names differ by at most so many letters. Long names are never alike.
  static func isClose(_ left: String, _ right: String, within limit: Int) -> Bool {
    if left == right { return true }
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    guard abs(left.count - right.count) <= limit, left.count <= 32, right.count <= 32, left.first == right.first else {
      return false
    }
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return (row.last ?? 0) <= limit
  }
}

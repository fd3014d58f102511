/// Letters without their diacritics.
package enum LatinFolding {
  /// For each Latin letter that is not ASCII, the letters in lower case without diacritics: `ž` gives `z`, `ß` gives `ss`.
  ///
  /// The names of Unicode say of which letter one is made: LATIN SMALL LETTER Z WITH CARON.
  package static let letters: [Unicode.Scalar: String] = {
    var letters: [Unicode.Scalar: String] = [
      "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ı": "i", "þ": "th", "Þ": "th", "ð": "d",
      "Ð": "d",
      "ŋ": "n", "Ŋ": "n", "ə": "e", "Ə": "e",
    ]
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF]
    for scalar in blocks.joined().compactMap(Unicode.Scalar.init) {
      guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { continue }
      let words = name.split(separator: " ")
      guard let letter = words.firstIndex(of: "LETTER"), letter + 2 < words.count, words[letter + 2] == "WITH",
        words[letter + 1].utf8.count == 1
      else { continue }
      letters[scalar] = words[letter + 1].lowercased()
    }
    return letters
  }()

  /// The letters of a scalar in lower case without diacritics. Empty for marks, and for letters that are not Latin.
  package static func fold(_ scalar: Unicode.Scalar) -> String {
    scalar.isASCII ? scalar.properties.lowercaseMapping : letters[scalar] ?? ""
  }

  /// Words as part of an identifier: lower case without diacritics, everything else than letters and digits as single
  /// hyphens.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - limit: How many letters at most, cut between words where that is possible.
  package static func slug(_ words: String, limit: Int) -> String {
    var parts: [String] = [""]
    for scalar in words.unicodeScalars.prefix(limit * 4) {
      let isMark = scalar.properties.generalCategory == .nonspacingMark
      let folded = fold(scalar)
      if folded.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }), !folded.isEmpty {
        parts[parts.count - 1] += folded
      } else if !isMark, scalar != "’", scalar != "'", parts.last?.isEmpty == false {
        parts.append("")
      }
    }
    var slug = ""
    for part in parts where !part.isEmpty {
      if slug.isEmpty {
        slug = String(part.prefix(limit))
      } else if slug.utf8.count + 1 + part.utf8.count <= limit {
        slug += "-" + part
      } else {
        break
      }
    }
    return slug
  }
}

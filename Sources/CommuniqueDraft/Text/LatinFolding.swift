/// Letters without their diacritics.
package enum LatinFolding {
  /// The letters of a scalar in lower case without diacritics: `Ž` gives `z`, `ß` gives `ss`. Empty for marks, and for
  /// letters that are not Latin.
  package static func fold(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return scalar.properties.lowercaseMapping }
    switch scalar {
    case "ß": return "ss"
    case "æ", "Æ": return "ae"
    case "œ", "Œ": return "oe"
    case "ø", "Ø": return "o"
    case "ı": return "i"
    case "þ", "Þ": return "th"
    case "đ", "Đ", "ð", "Ð": return "d"
    case "ł", "Ł": return "l"
    default: return namedBase(of: scalar)
    }
  }

  /// The names of Unicode say of which letter a composed one is made: LATIN SMALL LETTER S WITH CARON.
  private static func namedBase(of scalar: Unicode.Scalar) -> String {
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return "" }
    let words = name.split(separator: " ")
    guard let letter = words.firstIndex(of: "LETTER"), letter + 2 < words.count, words[letter + 2] == "WITH",
      words[letter + 1].utf8.count == 1
    else { return "" }
    return words[letter + 1].lowercased()
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

internal import Communique

/// Gives out the identifiers of a draft: readable, and each once.
struct IdentifierPool {
  private var taken: Set<String> = []

  /// An identifier made of words: lower case, without diacritics, parted by hyphens, at most forty letters.
  ///
  /// - Parameters:
  ///   - words: What it shall remind of.
  ///   - prefix: What it begins with, such as `m-`; may be empty.
  ///   - fallback: What stands in where the words have no letter that an identifier can have.
  mutating func take<Subject>(_ words: String, prefix: String = "", fallback: String) -> ID<Subject> {
    var slug = LatinFolding.slug(words, limit: 40)
    if slug.isEmpty { slug = fallback }
    let first = slug.utf8.first ?? 0x30
    let isLetter = (0x61...0x7A).contains(first)
    return unique(prefix + (prefix.isEmpty && !isLetter ? fallback + "-" + slug : slug))
  }

  /// A numbered identifier, such as `s-012`.
  mutating func take<Subject>(_ prefix: String, number: Int) -> ID<Subject> {
    let digits = String(number)
    return unique(prefix + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits)
  }

  private mutating func unique<Subject>(_ wanted: String) -> ID<Subject> {
    var candidate = wanted
    var suffix = 2
    while !taken.insert(candidate).inserted {
      candidate = "\(wanted)-\(suffix)"
      suffix += 1
    }
    return ID(unchecked: candidate)
  }
}

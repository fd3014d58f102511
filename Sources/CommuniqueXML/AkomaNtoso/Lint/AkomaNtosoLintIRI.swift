extension AkomaNtosoLint {
  /// What the rules take from IRIs of the naming convention.
  enum IRI {
    /// The parts of the IRI of a work.
    struct Work {
      let country: Substring
      let type: Substring
      /// The subtype and the actor, as far as they are there: the convention does not tell one from the other.
      let middle: [Substring]
      let date: Substring
      let number: Substring?
    }

    static let root = "/akn/"
    static let ontology = "/akn/ontology/"

    static let ontologyClasses = Vocabulary.words(
      "person organization concept object event location process role term reference")

    /// The parts of a work's IRI; `nil` where it is not of their form.
    static func work(_ iri: String) -> Work? {
      let segments = iri.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
      guard iri.hasPrefix(root), segments.count >= 4, segments.allSatisfy({ isSegment($0) }) else { return nil }
      let parts = Array(segments.dropFirst())
      guard isCountry(parts[0]), Vocabulary.documentTypes.contains(String(parts[1])),
        let date = parts.indices.dropFirst(2).first(where: { parts[$0].first?.isNumber == true }),
        date <= 4, isDate(parts[date]), parts.count <= date + 2
      else { return nil }
      return Work(
        country: parts[0], type: parts[1], middle: Array(parts[2..<date]), date: parts[date],
        number: parts.count > date + 1 ? parts[date + 1] : nil)
    }

    private static func isSegment(_ segment: Substring) -> Bool {
      !segment.isEmpty && !segment.contains { $0.isWhitespace || $0 == "#" || $0 == "?" || $0 == "@" }
    }

    /// Whether an IRI is of an entity, or begins as that of a work does.
    static func isConventional(_ iri: Substring) -> Bool {
      if iri.hasPrefix(ontology) {
        let parts = iri.dropFirst(ontology.count).split(separator: "/", omittingEmptySubsequences: false)
        return parts.count >= 2 && ontologyClasses.contains(String(parts[0])) && parts.allSatisfy { isSegment($0) }
      }
      guard iri.hasPrefix(root) else { return false }
      let parts = iri.dropFirst(root.count).prefix { $0 != "#" }.split(
        separator: "/", omittingEmptySubsequences: false)
      guard parts.count >= 3, isCountry(parts[0]), Vocabulary.documentTypes.contains(String(parts[1])),
        parts.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) })
      else { return false }
      return parts[2...].prefix(3).contains { isDate($0) }
    }

    /// Whether a text is a country of ISO 3166-1 or a code of ISO 3166-2, by its form.
    static func isCountry(_ text: Substring) -> Bool {
      let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard let country = parts.first, country.utf8.count == 2, country.utf8.allSatisfy(isASCIILetter) else {
        return false
      }
      return parts.count == 1 || (!parts[1].isEmpty && parts[1].utf8.allSatisfy(isNamePart))
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
      isASCIILetter(byte) || byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func isASCIILetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Whether a text is a year or a day, by its form.
    static func isDate(_ text: Substring) -> Bool {
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      return (parts.count == 1 || parts.count == 3)
        && zip(parts, [4, 2, 2]).allSatisfy { part, length in
          part.utf8.count == length && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }

    /// Whether a text is a code of three letters for a language.
    static func isLanguage(_ text: some StringProtocol) -> Bool {
      text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    /// The last component that an IRI names, without the format: `table_A` of `…/!annex_1/table_A.xml`.
    static func component(of iri: String) -> String? {
      guard let mark = iri.lastIndex(of: "!"), iri[..<mark].last == "/" else { return nil }
      let last = iri[iri.index(after: mark)...].split(separator: "/").last ?? ""
      return String(last.prefix { $0 != "." })
    }

    /// Whether an address has a scheme or a host.
    static func isExternal(_ address: String) -> Bool {
      if address.hasPrefix("//") { return true }
      guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), let first = address.utf8.first,
        isASCIILetter(first)
      else { return false }
      return address.utf8[..<colon].allSatisfy {
        isNamePart($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".")
      }
    }

    /// A manifestation's IRI without its format, and the format.
    static func splitFormat(_ iri: String) -> (base: Substring, format: Substring)? {
      guard let dot = iri.lastIndex(of: "."), iri.lastIndex(of: "/").map({ $0 < dot }) ?? true else { return nil }
      return (iri[..<dot], iri[iri.index(after: dot)...])
    }
  }
}

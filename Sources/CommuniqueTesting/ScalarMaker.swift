internal import Communique

/// Makes values of the scalar types.
struct ScalarMaker: Sendable {
  private let texts: [String]

  init(allowsControlCharacters: Bool) {
    texts = NaughtyStrings.portable + (allowsControlCharacters ? NaughtyStrings.controls : [])
  }

  func make<Value: ScalarValue>(_ type: Value.Type, _ random: inout SplitMix64) -> Value? {
    try? Value(text: scalar(Value.scalarType, &random))
  }

  func text(_ random: inout SplitMix64) -> String {
    switch random.below(12) {
    case 0: String(repeating: random.pick(texts) ?? "x", count: random.below(40) + 1)
    case 1...3: (random.pick(texts) ?? "") + (random.pick(texts) ?? "") + (random.pick(texts) ?? "x")
    default: random.pick(texts) ?? "x"
    }
  }

  func language(_ random: inout SplitMix64) -> LanguageTag {
    random.pick([.english, .english, .english, .french, "fr-BE", "zh-Hant-TW", "und", "sr-Latn", "x-own", "de-CH-1996"])
      ?? .english
  }

  private func scalar(_ type: ScalarType, _ random: inout SplitMix64) -> String {
    switch type.form {
    case .text: return text(&random)
    case .vocabulary(let terms):
      if random.oneIn(8) { return random.pick(["x-own", "https://example.org/token#1"]) ?? "x-own" }
      return random.pick(terms)?.token ?? "x-own"
    case .decimal: return decimal(&random)
    case .iri:
      return random.pick([
        "https://example.org/a?b=c,d&e=f#g", "urn:x:y", "https://example.org/é/中", "mailto:a@b.example",
      ]) ?? "urn:x:y"
    case .pattern: break
    }
    switch type.name {
    case "date": return date(&random)
    case "language": return language(&random).text
    case "country": return random.pick(["BE", "NA", "NO", "XK", "TR"]) ?? "BE"
    case "currency": return random.pick(["EUR", "USD", "GBP", "CZK"]) ?? "EUR"
    case "digest": return String((0..<64).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "0" })
    default: return "x"
    }
  }

  private func decimal(_ random: inout SplitMix64) -> String {
    random.pick([
      "0", "-0", "1", "1.50", "61400000000", "-12.5", "0.000000000000000000001",
      "123456789012345678901234567890.123456789", "\(random.below(100_000))", "100.0",
    ]) ?? "0"
  }

  private func date(_ random: inout SplitMix64) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let year = 1990 + random.below(40)
    let month = padded(1 + random.below(12))
    let day = padded(1 + random.below(28))
    switch random.below(14) {
    case 0: return "\(year)"
    case 1: return "\(year)-\(month)"
    case 2...5: return "\(year)-\(month)-\(day)"
    case 6: return "\(year)-\(21 + random.below(21))"
    case 7: return "\(year)-\(month)-\(day)T09:30:00Z"
    case 8: return "\(year)-\(month)-\(day)T23:59:59\(random.oneIn(2) ? "+" : "-")05:30"
    case 9: return "XXXX-\(month)-\(day)"
    case 10: return random.pick(["\(year / 10)X", "\(year)-XX", "\(year)-\(month)-XX"]) ?? "199X"
    case 11: return random.pick(["\(year)?", "\(year)-\(month)~", "\(year)-\(month)-\(day)%"]) ?? "1999?"
    case 12: return "\(year)-\(month)-\(day)/\(year + 1)-\(month)"
    default: return random.pick(["../\(year)", "\(year)/..", "/\(year)", "\(year)-\(month)/"]) ?? "1999/.."
    }
  }
}

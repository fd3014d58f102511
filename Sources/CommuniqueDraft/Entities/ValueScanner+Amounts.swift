internal import Communique

extension ValueScanner {
  /// A number as read: its digits before scaling, its power of ten and its end.
  struct ReadNumber {
    var digits: String
    var scale: Int
    var end: Int
    /// Whether it is written in words alone.
    var isWord: Bool

    /// The exact decimal.
    func decimal(scale: Int? = nil) -> ExactDecimal? {
      try? ExactDecimal(text: ReadNumber.shifted(digits, by: scale ?? self.scale))
    }

    /// Moves the decimal point, digit for digit.
    static func shifted(_ digits: String, by scale: Int) -> String {
      var parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      var fraction = parts.count > 1 ? parts.removeLast() : ""
      var whole = parts.first ?? "0"
      for _ in 0..<max(scale, 0) { whole.append(fraction.isEmpty ? "0" : fraction.removeFirst()) }
      while whole.count > 1, whole.first == "0" { whole.removeFirst() }
      if scale > 0 { while fraction.last == "0" { fraction.removeLast() } }
      return fraction.isEmpty ? whole : whole + "." + fraction
    }
  }

  /// The amounts of money or the quantity that begin at a token.
  func amounts(at index: Int, _ sentence: Range<Int>) -> [DraftValue] {
    let limit = sentence.upperBound
    if let vague = vagueQuantity(at: index, limit) { return [vague] }
    var start = index
    var qualifier = QuantityQualifier.exact
    if let match = lexicon.match(.numberQualifier, at: index, before: limit) {
      qualifier = QuantityQualifier(rawValue: lexicon.entries[match.entry].key)
      start = match.end
    }
    let isOpened = lexicon.match(.rangeOpener, at: start, before: limit) != nil
    if isOpened { start += 1 }
    let opened = start
    while start < limit, spelling(start) == "\\" { start += 1 }
    let currency = lexicon.match(.currency, at: start, before: limit)
    if let currency { start = currency.end }
    while start < limit, spelling(start) == "\\" { start += 1 }
    guard start < limit, isAmountStart(start, limit), let first = number(at: start, limit, isMoney: currency != nil)
    else {
      return []
    }
    var reading = AmountReading(
      words: index, qualifier: qualifier, isOpened: isOpened, currency: currency, numbers: [first], starts: [start])
    readFurtherNumbers(&reading, limit)
    // Without a second number “from” opens nothing.
    if isOpened, !reading.isRange { reading.words = qualifier == .exact ? opened : index }
    return values(of: reading, limit)
  }

  struct AmountReading {
    var words: Int
    var qualifier: QuantityQualifier
    var isOpened: Bool
    var currency: EntityLexicon.Match?
    var numbers: [ReadNumber]
    var starts: [Int]
    var isRange = false
    var end: Int { numbers.last?.end ?? words }
  }

  /// A number after a hyphen or a slash is a part of something else.
  private func isAmountStart(_ index: Int, _ limit: Int) -> Bool {
    // “Article 5 applies” counts nothing.
    if index > 0, lexicon.isWord(.numbered, at: index - 1) { return false }
    guard index > 0, list.tokens[index].kind == .number, !list.tokens[index].isAfterSpace else { return true }
    let before = list.tokens[index - 1]
    return before.kind != .word && !(before.kind == .punctuation && ["-", "/", ".", "‑"].contains(spelling(index - 1)))
  }

  /// `8 and 2 billion`, `5 to 10`.
  private func readFurtherNumbers(_ reading: inout AmountReading, _ limit: Int) {
    for _ in 0..<4 {
      guard let last = reading.numbers.last, last.scale == 0 || reading.isOpened || reading.currency != nil,
        last.end < limit
      else { return }
      let joiner = last.end
      let isRange = lexicon.isWord(.rangeJoiner, at: joiner)
      let isList = lexicon.isWord(.listJoiner, at: joiner) || spelling(joiner) == ","
      guard isRange || isList, joiner + 1 < limit else { return }
      var start = joiner + 1
      if let currency = lexicon.match(.currency, at: start, before: limit) {
        guard currency.entry == reading.currency?.entry, isRange, !isList || reading.isOpened else { return }
        start = currency.end
      }
      guard let next = number(at: start, limit, isMoney: reading.currency != nil) else { return }
      let isBetween = isRange && (reading.isOpened || !isList)
      // A list of bare numbers is one only where the last has what the others lack.
      guard isBetween || next.scale > 0 && reading.currency == nil && last.scale == 0 && !last.isWord else { return }
      reading.isRange = isBetween
      reading.numbers.append(next)
      reading.starts.append(start)
      if isBetween { return }
    }
  }

  private func values(of reading: AmountReading, _ limit: Int) -> [DraftValue] {
    if let currency = reading.currency ?? currencyAfter(reading.end, limit) {
      return money(reading, currency, limit)
    }
    // “8 and 2 billion” of something that is no money: the first stands alone.
    var reading = reading
    if reading.numbers.count > 1, !reading.isRange {
      reading.numbers = [reading.numbers[0]]
      reading.starts = [reading.starts[0]]
    }
    return quantity(reading, limit).map { [$0] } ?? []
  }

  // MARK: Money

  private func currencyAfter(_ index: Int, _ limit: Int) -> EntityLexicon.Match? {
    var index = index
    if index < limit, list.tokens[index].kind == .clitic || lexicon.isWord(.dateFiller, at: index) { index += 1 }
    return lexicon.match(.currency, at: index, before: limit)
  }

  private func money(_ reading: AmountReading, _ currency: EntityLexicon.Match, _ limit: Int) -> [DraftValue] {
    let key = lexicon.entries[currency.entry].key.split(separator: " ", maxSplits: 1).map(String.init)
    let code = key.first.flatMap { try? CurrencyCode(text: $0) }
    let end = max(reading.end, currency.end)
    let scale = reading.numbers.last?.scale ?? 0
    if reading.isRange, let first = reading.numbers.first, let last = reading.numbers.last {
      let quantity = Quantity(
        minimum: first.decimal(scale: first.scale == 0 ? scale : first.scale), maximum: last.decimal(),
        qualifier: reading.qualifier == .exact ? nil : reading.qualifier, unit: key.last,
        text: string(reading.words..<end))
      return [DraftValue(kind: .money(Money(quantity, currency: code)), tokens: reading.words..<end)]
    }
    return reading.numbers.indices.compactMap { position in
      let number = reading.numbers[position]
      let start = position == 0 ? reading.words : reading.starts[position]
      let tokens = start..<(position == reading.numbers.count - 1 ? end : number.end)
      guard let value = number.decimal(scale: number.scale == 0 ? scale : number.scale) else { return nil }
      let quantity = Quantity(value: value, qualifier: reading.qualifier, unit: key.last, text: string(tokens))
      return DraftValue(kind: .money(Money(quantity, currency: code)), tokens: tokens)
    }
  }

  // MARK: Quantities

  private func quantity(_ reading: AmountReading, _ limit: Int) -> DraftValue? {
    guard let first = reading.numbers.first else { return nil }
    var end = reading.end
    var unit: String?
    if let percent = lexicon.match(.percent, at: end, before: limit) {
      unit = "percent"
      end = percent.end
    } else if let found = self.unit(at: end, limit) {
      unit = found.name
      end = found.end
    }
    // A number alone counts nothing, but one with “more than” or in millions does.
    guard unit != nil || first.scale > 0 || reading.qualifier != .exact && !first.isWord else { return nil }
    if unit == nil, isYear(first, reading) { return nil }
    let tokens = reading.words..<end
    var quantity = Quantity(unit: unit, text: string(tokens))
    if reading.isRange, let last = reading.numbers.last {
      quantity.minimum = first.decimal(scale: first.scale == 0 ? last.scale : first.scale)
      quantity.maximum = last.decimal()
      quantity.qualifier = reading.qualifier == .exact ? nil : reading.qualifier
    } else {
      quantity.value = first.decimal()
      quantity.qualifier = reading.qualifier
      guard quantity.value != nil else { return nil }
    }
    return DraftValue(kind: .quantity(quantity), tokens: tokens)
  }

  private func isYear(_ number: ReadNumber, _ reading: AmountReading) -> Bool {
    number.scale == 0 && number.digits.utf8.count == 4
      && (number.digits.hasPrefix("19") || number.digits.hasPrefix("20"))
      && spelling(reading.starts[0]).utf8.count == 4
  }

  /// `thousands of troops`.
  private func vagueQuantity(at index: Int, _ limit: Int) -> DraftValue? {
    guard let match = lexicon.match(.vagueNumber, at: index, before: limit) else { return nil }
    let unit = unit(at: match.end, limit)
    let tokens = index..<(unit?.end ?? match.end)
    return DraftValue(kind: .quantity(Quantity(unit: unit?.name, text: string(tokens))), tokens: tokens)
  }

  /// What is counted: a known unit, or a plural, with at most five words before it.
  private func unit(at index: Int, _ limit: Int) -> (name: String, end: Int)? {
    var at = index
    while at < limit, at - index < 6 {
      if let match = lexicon.match(.unit, at: at, before: limit) {
        return (lexicon.entries[match.entry].key, match.end)
      }
      let token = list.tokens[at]
      guard token.kind == .word, token.isAfterSpace, !lexicon.isWord(.noUnit, at: at), !lexicon.isWord(.month, at: at)
      else { return nil }
      if !token.isCapitalized, let singular = singular(spelling(at)) { return (singular, at + 1) }
      at += 1
    }
    return nil
  }

  private func singular(_ word: String) -> String? {
    guard word.utf8.count > 3 else { return nil }
    for ending in pluralEndings where word.hasSuffix(ending.plural) {
      if ending.plural == "s", word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return nil }
      return String(word.dropLast(ending.plural.count)) + ending.singular
    }
    return nil
  }

  // MARK: Numbers

  /// A number in digits or words, with its scale.
  func number(at index: Int, _ limit: Int, isMoney: Bool) -> ReadNumber? {
    guard index < limit else { return nil }
    var number: ReadNumber
    if list.tokens[index].kind == .number {
      guard let digits = digits(spelling(index)) else { return nil }
      number = ReadNumber(digits: digits, scale: 0, end: index + 1, isWord: false)
      readGroups(&number, limit)
    } else if let words = wordNumber(at: index, limit) {
      number = words
    } else {
      return nil
    }
    while let match = lexicon.match(.scale, at: number.end, before: limit),
      let power = Int(lexicon.entries[match.entry].key)
    {
      guard number.scale == 0 || power == 6 || power == 9 || number.scale == 2 else { break }
      number.scale += power
      number.end = match.end
    }
    if number.scale == 0, !number.isWord, let match = lexicon.match(.moneyScale, at: number.end, before: limit),
      !list.tokens[number.end].isAfterSpace, isMoney || currencyAfter(match.end, limit) != nil,
      let power = Int(lexicon.entries[match.entry].key)
    {
      number.scale = power
      number.end = match.end
    }
    // “32nd” and “F-16s” are no numbers of something.
    if number.end < limit, list.tokens[number.end].kind == .word, !list.tokens[number.end].isAfterSpace, !number.isWord,
      lexicon.match(.currency, at: number.end, before: limit) == nil,
      lexicon.match(.unit, at: number.end, before: limit) == nil
    {
      return nil
    }
    return number
  }

  /// `300 000`, where plain spaces part the thousands.
  private func readGroups(_ number: inout ReadNumber, _ limit: Int) {
    guard hasDecimalComma, number.digits.utf8.count <= 3, number.digits != "0" else { return }
    while number.end < limit, list.tokens[number.end].kind == .number, !number.digits.contains(".") {
      let group = spelling(number.end)
      guard group.utf8.count == 3, group.utf8.allSatisfy({ (0x30...0x39).contains($0) }), number.digits.utf8.count < 20
      else { return }
      number.digits += group
      number.end += 1
    }
  }

  /// `six`, `twenty-one`, `a hundred`.
  private func wordNumber(at index: Int, _ limit: Int) -> ReadNumber? {
    guard let match = lexicon.match(.numberWord, at: index, before: limit) else { return nil }
    let digits = lexicon.entries[match.entry].key
    // “a” is a number before a scale only, “one” before what it counts.
    if digits == "1", lexicon.match(.scale, at: match.end, before: limit) == nil,
      lexicon.match(.unit, at: match.end, before: limit) == nil || spelling(index).utf8.count < 2
    {
      return nil
    }
    return ReadNumber(digits: digits, scale: 0, end: match.end, isWord: true)
  }

  /// The digits of a number with separators: without those of thousands, and with a point for the decimal mark.
  func digits(_ text: String) -> String? {
    let decimalMark: Character = hasDecimalComma ? "," : "."
    var result = ""
    var separated: [Int] = []
    var hasFraction = false
    for character in text {
      if character.isASCII, character.isNumber {
        result.append(character)
        if !hasFraction, let last = separated.indices.last { separated[last] += 1 }
      } else if character == decimalMark, !hasFraction, isFraction(text, after: character) {
        hasFraction = true
        result.append(".")
      } else if hasFraction {
        return nil
      } else {
        separated.append(0)
      }
    }
    if !hasFraction, separated.count == 1, separated[0] != 3 {
      // “5,5” with the mark of another language: one separator without three digits after it.
      guard let mark = text.firstIndex(where: { !$0.isNumber }), text[mark] == "," || text[mark] == "." else {
        return nil
      }
      return ReadNumber.shifted(text[..<mark] + "." + text[text.index(after: mark)...], by: 0)
    }
    guard separated.allSatisfy({ $0 == 3 }) else { return nil }
    while result.count > 1, result.first == "0", !result.hasPrefix("0.") { result.removeFirst() }
    return result.isEmpty ? nil : result
  }

  /// Whether a mark is the only one of its kind in a number.
  private func isFraction(_ text: String, after mark: Character) -> Bool { text.filter { $0 == mark }.count == 1 }
}

/// A person's name in parts, folded so that its spellings compare as equal.
struct ComparableName {
  /// The parts in the order of the name, without honorifics and initials.
  let parts: [String]
  /// The given name; `nil` where the name is a family name alone.
  let given: String?
  /// The letter of a given name of which no more is known.
  let initial: String?
  /// The last part of the family name.
  let family: String
  /// `masculine` or `feminine` where the honorific tells.
  let gender: String?

  init?(_ name: String, given: String?, family: String?, honorific: String?, vocabulary: MergeVocabulary) {
    var folding = WordFolding()
    func fold(_ text: some StringProtocol) -> String { folding.words(of: String(text)).joined() }
    var parts = name.split(whereSeparator: \.isWhitespace).map { fold($0) }.filter { !$0.isEmpty }
    var gender = honorific.flatMap { vocabulary.honorifics[fold($0)] }
    while parts.count > 1, let first = parts.first, let kind = vocabulary.honorifics[first] {
      gender = gender == nil || gender == "any" ? kind : gender
      parts.removeFirst()
    }
    let initials = parts.filter { $0.utf8.count == 1 }
    parts.removeAll { $0.utf8.count == 1 }
    guard let last = parts.last else { return nil }
    self.parts = parts.map(ComparableName.sound)
    self.family = ComparableName.sound(
      family.flatMap { $0.split(whereSeparator: \.isWhitespace).last.map { fold($0) } } ?? last)
    let firstGiven = given.flatMap { $0.split(whereSeparator: \.isWhitespace).first.map { fold($0) } }
    let guessed = firstGiven ?? (parts.count > 1 && family == nil ? parts.first : nil)
    // A particle is no given name: “von der Leyen” is a family name alone.
    self.given = guessed.flatMap {
      $0.utf8.count > 1 && !ComparableName.startsLowercased(name) ? ComparableName.sound($0) : nil
    }
    initial = initials.first
    self.gender = gender == "any" ? nil : gender
  }

  private static func startsLowercased(_ name: String) -> Bool {
    name.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isLowercase ?? false
  }

  /// A folded name with letters made one that transcriptions and spellings exchange: `Anthony` and `Antony`, `Sergei` and
  /// `Sergey`, `Zelensky` and `Zelenskyy`.
  static func sound(_ name: String) -> String {
    var sound = ""
    var previous: Unicode.Scalar?
    for scalar in name.unicodeScalars {
      let letter: Unicode.Scalar = scalar == "y" || scalar == "j" ? "i" : scalar == "w" ? "v" : scalar
      if letter == previous || (letter == "h" && previous == "t") { continue }
      sound.unicodeScalars.append(letter)
      previous = letter
    }
    return sound
  }

  /// Whether two names cannot be of one person.
  func excludes(_ other: ComparableName) -> Bool {
    if let gender, let theirs = other.gender, gender != theirs { return true }
    if isReordered(other) { return false }
    if family != other.family { return true }
    if let given, let theirs = other.given { return given != theirs }
    return initialExcludes(other) || other.initialExcludes(self)
  }

  private func initialExcludes(_ other: ComparableName) -> Bool {
    guard given == nil, let initial, let theirs = other.given else { return false }
    return !theirs.hasPrefix(ComparableName.sound(initial))
  }

  /// Whether the parts are the same in another order, as where the family name comes first.
  func isReordered(_ other: ComparableName) -> Bool {
    parts.count == other.parts.count && parts.count > 1 && parts.sorted() == other.parts.sorted()
  }
}

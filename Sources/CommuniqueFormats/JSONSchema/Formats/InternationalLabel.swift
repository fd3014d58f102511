/// Labels of internationalized domain names (RFC 5891, section 4.2; RFC 5892; RFC 3492).
///
/// What the standard library does not know, scripts and directions, comes from the ranges of the common ones.
enum InternationalLabel {
  /// Whether a label that is not only ASCII is a U-label.
  static func isValid(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, !label.allSatisfy(\.isASCII), !first.isMark, first != "-", label.last != "-" else {
      return false
    }
    if label.count >= 4, label[2] == "-", label[3] == "-" { return false }
    return label.indices.allSatisfy { isAllowed(label, $0) }
  }

  private static func isAllowed(_ label: [Unicode.Scalar], _ position: Int) -> Bool {
    let scalar = label[position]
    let before = position > 0 ? label[position - 1] : nil
    let after = position + 1 < label.count ? label[position + 1] : nil
    switch scalar.value {
    // Contextual rules (RFC 5892, appendix A).
    case 0x200C, 0x200D:
      if before?.properties.canonicalCombiningClass == .virama { return true }
      return scalar.value == 0x200C && isBetweenJoining(label, position)
    case 0xB7: return before == "l" && after == "l"
    case 0x375: return after?.isGreek ?? false
    case 0x5F3, 0x5F4: return before?.isHebrew ?? false
    case 0x30FB: return label.contains { $0.isJapanese }
    case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0.value) }
    case 0x6F0...0x6F9: return !label.contains { (0x660...0x669).contains($0.value) }
    // Exceptions (RFC 5892, section 2.6).
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    // Old Hangul Jamo (section 2.9).
    case 0x1100...0x11FF, 0xA960...0xA97C, 0xD7B0...0xD7FB: return false
    case 0x2D, 0x30...0x39, 0x61...0x7A: return true
    case 0..<0x80: return false
    default: return scalar.isLetterOrDigit && !scalar.properties.changesWhenNFKCCaseFolded
    }
  }

  /// Whether a joiner stands between letters that join, as the letters of Arabic do.
  private static func isBetweenJoining(_ label: [Unicode.Scalar], _ position: Int) -> Bool {
    func joins(_ scalars: some Sequence<Unicode.Scalar>, excluding letters: Set<UInt32>) -> Bool {
      for scalar in scalars {
        if scalar.isMark { continue }
        return scalar.isArabic && !letters.contains(scalar.value)
      }
      return false
    }
    // These only join to what stands before them.
    let right: Set<UInt32> = [0x627, 0x622, 0x623, 0x625, 0x62F, 0x630, 0x631, 0x632, 0x648, 0x624, 0x629, 0x649]
    return joins(label[..<position].reversed(), excluding: right) && joins(label[(position + 1)...], excluding: [])
  }

  // MARK: Directions (RFC 5893, section 2)

  /// Whether a label has characters that are written from right to left.
  static func isRightToLeft(_ label: [Unicode.Scalar]) -> Bool {
    label.contains { $0.direction == .right || $0.direction == .arabicNumber }
  }

  /// Whether a label keeps the rule that a domain name with such a label demands of all its labels.
  static func keepsDirection(_ label: [Unicode.Scalar]) -> Bool {
    let directions = label.map(\.direction)
    let last = directions.last { $0 != .mark }
    guard directions.first == .right else {
      return directions.first == .left && !directions.contains(.right) && !directions.contains(.arabicNumber)
        && (last == .left || last == .number)
    }
    return !directions.contains(.left) && !(directions.contains(.number) && directions.contains(.arabicNumber))
      && (last == .right || last == .number || last == .arabicNumber)
  }

  // MARK: Punycode

  /// How many letters a label has in Punycode; `nil` where the numbers are too large.
  static func punycode(_ label: [Unicode.Scalar]) -> Int? {
    guard label.count <= 256 else { return nil }
    let basic = label.count(where: \.isASCII)
    var length = basic > 0 ? basic + 1 : 0
    var (code, delta, bias, handled) = (UInt32(128), 0, 72, basic)
    while handled < label.count {
      guard let next = label.map(\.value).filter({ $0 >= code }).min() else { return nil }
      delta += Int(next - code) * (handled + 1)
      code = next
      for scalar in label {
        if scalar.value < code { delta += 1 }
        guard scalar.value == code else { continue }
        length += digits(delta, bias)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return length
  }

  private static func digits(_ delta: Int, _ bias: Int) -> Int {
    var (rest, count, step) = (delta, 1, 36)
    while true {
      let threshold = min(max(step - bias, 1), 26)
      if rest < threshold { return count }
      rest = (rest - threshold) / (36 - threshold)
      count += 1
      step += 36
    }
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > 455 {
      delta /= 35
      step += 36
    }
    return step + 36 * delta / (delta + 38)
  }

  /// What a label in Punycode stands for, without its prefix; `nil` where it is malformed.
  static func decoded(_ label: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var output: [Unicode.Scalar] = []
    var rest = label
    if let hyphen = label.lastIndex(of: "-") {
      output = label[..<hyphen].map { Unicode.Scalar(UInt8(truncatingIfNeeded: $0.value)) }
      rest = label[(hyphen + 1)...]
    }
    var (code, position, bias) = (128, 0, 72)
    while !rest.isEmpty {
      let before = position
      guard let after = decodedNumber(&rest, from: position, bias) else { return nil }
      bias = adapted(after - before, output.count + 1, isFirst: before == 0)
      code += after / (output.count + 1)
      position = after % (output.count + 1)
      guard code <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
      output.insert(scalar, at: position)
      position += 1
    }
    return output
  }

  private static func decodedNumber(_ rest: inout ArraySlice<Unicode.Scalar>, from start: Int, _ bias: Int) -> Int? {
    var (value, weight, step) = (start, 1, 36)
    while let scalar = rest.popFirst() {
      let digit: Int
      switch scalar.value {
      case 0x30...0x39: digit = Int(scalar.value) - 0x30 + 26
      case 0x41...0x5A: digit = Int(scalar.value) - 0x41
      case 0x61...0x7A: digit = Int(scalar.value) - 0x61
      default: return nil
      }
      value += digit * weight
      let threshold = min(max(step - bias, 1), 26)
      if digit < threshold { return value }
      weight *= 36 - threshold
      guard value < 1 << 40, weight < 1 << 40 else { return nil }
      step += 36
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate enum Direction {
    case left, right, number, arabicNumber, mark, neutral
  }

  fileprivate var direction: Direction {
    switch value {
    case 0x30...0x39, 0x6F0...0x6F9: return .number
    case 0x660...0x669: return .arabicNumber
    case 0x2D, 0xB7, 0x200C, 0x200D, 0x30FB, 0x375: return .neutral
    default: break
    }
    if properties.generalCategory == .nonspacingMark { return .mark }
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return .right
    default: return .left
    }
  }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
  fileprivate var isLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
      .spacingMark:
      true
    default: false
    }
  }
  fileprivate var isGreek: Bool { (0x370...0x3FF).contains(value) || (0x1F00...0x1FFF).contains(value) }
  fileprivate var isHebrew: Bool { (0x591...0x5F4).contains(value) }
  fileprivate var isArabic: Bool { (0x620...0x6FF).contains(value) || (0x750...0x77F).contains(value) }
  fileprivate var isJapanese: Bool {
    switch value {
    case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0x3005, 0x3007, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

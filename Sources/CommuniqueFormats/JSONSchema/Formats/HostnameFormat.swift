/// Host names (RFC 1123, section 2.1) and internationalized ones (RFC 5890, section 2.3.2.3).
enum HostnameFormat {
  /// Whether a text is a host name.
  ///
  /// - Parameters:
  ///   - isInternational: Whether labels may have characters beyond ASCII; then the full stops of other scripts
  ///     separate labels too.
  ///   - isInEmail: Whether it is the domain of an address, whose labels need not be in normal form.
  static func matches(
    _ text: UnsafeBufferPointer<UInt8>, isInternational: Bool, isInEmail: Bool = false
  ) -> Bool {
    guard !text.isEmpty, text.count <= (isInternational ? 1024 : 253) else { return false }
    var labels: [[Unicode.Scalar]] = [[]]
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x2E: labels.append([])
      case 0x3002, 0xFF0E, 0xFF61:
        guard isInternational, !isInEmail else { return false }
        labels.append([])
      default: labels[labels.count - 1].append(scalar)
      }
    }
    var length = labels.count - 1
    for label in labels {
      guard let count = encodedLength(label, isInternational, isInEmail) else { return false }
      length += count
    }
    return length <= 253 && keepsDirections(labels)
  }

  private static func keepsDirections(_ labels: [[Unicode.Scalar]]) -> Bool {
    let decoded = labels.map { label in
      label.starts(with: ["x", "n", "-", "-"]) ? InternationalLabel.decoded(label[4...]) ?? label : label
    }
    return !decoded.contains(where: InternationalLabel.isRightToLeft)
      || decoded.allSatisfy(InternationalLabel.keepsDirection)
  }

  /// How many letters a label has in ASCII; `nil` where it is none.
  private static func encodedLength(
    _ label: [Unicode.Scalar], _ isInternational: Bool, _ isInEmail: Bool
  ) -> Int? {
    guard let first = label.first, let last = label.last, first != "-", last != "-" else { return nil }
    guard label.allSatisfy(\.isASCII) else {
      guard isInternational, isInEmail || InternationalLabel.isValid(label) else { return nil }
      guard let encoded = InternationalLabel.punycode(label), encoded + 4 <= 63 else { return nil }
      return encoded + 4
    }
    guard label.count <= 63 else { return nil }
    let isLetterDigitHyphen = label.allSatisfy { scalar in
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      return FormatScanner.isLetter(byte) || FormatScanner.isDigit(byte) || scalar == "-"
    }
    guard isLetterDigitHyphen else { return nil }
    if label.count >= 4, label[2] == "-", label[3] == "-" {
      let isEncoded = label[0].value | 0x20 == 0x78 && label[1].value | 0x20 == 0x6E
      guard isEncoded, let decoded = InternationalLabel.decoded(label[4...]), InternationalLabel.isValid(decoded),
        InternationalLabel.punycode(decoded) == label.count - 4
      else { return nil }
    }
    return label.count
  }
}

/// An encoding that tables may be in.
package enum CSVWEncoding: Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, ascii, windows1252, latin9

  /// What a label names (Encoding Standard, section 4.2).
  enum Label {
    case supported(CSVWEncoding)
    case unsupported
    case unknown
  }

  /// Finds the encoding of a label.
  static func named(_ label: String) -> Label {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": .supported(.utf8)
    case "utf-16", "utf-16le": .supported(.utf16LittleEndian)
    case "utf-16be": .supported(.utf16BigEndian)
    case "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us": .supported(.ascii)
    // The standard takes Latin-1 for what it is in practice.
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "windows-1252", "cp1252", "x-cp1252":
      .supported(.windows1252)
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin-9", "l9": .supported(.latin9)
    case let other: isKnown(other) ? .unsupported : .unknown
    }
  }

  private static func isKnown(_ label: String) -> Bool {
    for stem in ["iso-8859-", "iso8859-", "iso_8859-", "windows-", "cp125", "x-cp125", "koi8-", "ibm", "cp", "latin"]
    where label.hasPrefix(stem) && label.count > stem.count { return true }
    return [
      "gbk", "gb2312", "gb18030", "big5", "big5-hkscs", "euc-jp", "iso-2022-jp", "shift_jis", "shift-jis", "sjis",
      "euc-kr", "macintosh", "mac", "x-mac-cyrillic", "x-user-defined", "replacement", "tis-620", "utf-32", "utf-7",
    ].contains(label)
  }
}

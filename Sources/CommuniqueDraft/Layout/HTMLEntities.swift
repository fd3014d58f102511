/// The character references of HTML that occur in briefings.
enum HTMLEntities {
  /// Reads the reference at an `&`.
  ///
  /// - Returns: The scalar and the offset after the reference; `nil` where none stands there.
  static func read(_ text: [Unicode.Scalar], at index: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    var end = index + 1
    var name = String.UnicodeScalarView()
    while end < text.count, name.count < 10 {
      let scalar = text[end]
      guard scalar.isASCII, LayoutScalar.isLetter(scalar) || LayoutScalar.isDigit(scalar) || scalar == "#" else {
        break
      }
      name.append(scalar)
      end += 1
    }
    let isClosed = end < text.count && text[end] == ";"
    guard let first = name.first else { return nil }
    if first == "#" {
      guard let scalar = numeric(name) else { return nil }
      return (scalar, isClosed ? end + 1 : end)
    }
    guard isClosed, let scalar = named[String(name)] else { return nil }
    return (scalar, end + 1)
  }

  private static func numeric(_ name: String.UnicodeScalarView) -> Unicode.Scalar? {
    let digits = String(name.dropFirst())
    let value: UInt32? =
      digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value > 0 else { return nil }
    // Pages number these by the code page of Windows, and HTML has readers do so.
    if (0x80...0x9F).contains(value) { return windows[Int(value) - 0x80] }
    return Unicode.Scalar(value)
  }

  private static let windows: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  private static let named: [String: Unicode.Scalar] = {
    var named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«",
      "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•",
      "middot": "·", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "copy": "©", "reg": "®", "trade": "™",
      "deg": "°", "sect": "§", "para": "¶", "times": "×", "divide": "÷", "plusmn": "±", "frac12": "½",
      "frac14": "¼", "frac34": "¾", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}",
      "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "larr": "←", "rarr": "→",
      "uarr": "↑", "darr": "↓", "rArr": "⇒", "iexcl": "¡", "iquest": "¿", "ordf": "ª", "ordm": "º", "szlig": "ß",
      "aelig": "æ", "AElig": "Æ", "oelig": "œ", "OElig": "Œ", "oslash": "ø", "Oslash": "Ø", "aring": "å",
      "Aring": "Å", "ccedil": "ç", "Ccedil": "Ç", "ntilde": "ñ", "Ntilde": "Ñ", "scaron": "š", "Scaron": "Š",
      "eth": "ð", "ETH": "Ð", "thorn": "þ", "THORN": "Þ", "yacute": "ý", "Yacute": "Ý", "yuml": "ÿ", "atilde": "ã",
      "Atilde": "Ã", "otilde": "õ", "Otilde": "Õ", "dagger": "†", "permil": "‰", "prime": "′", "minus": "−",
      "sup1": "¹", "sup2": "²", "sup3": "³",
    ]
    let accents: [(name: String, letters: [(Character, Unicode.Scalar)])] = [
      (
        "acute",
        [
          ("a", "á"), ("e", "é"), ("i", "í"), ("o", "ó"), ("u", "ú"), ("A", "Á"), ("E", "É"), ("I", "Í"), ("O", "Ó"),
          ("U", "Ú"),
        ]
      ),
      (
        "grave",
        [
          ("a", "à"), ("e", "è"), ("i", "ì"), ("o", "ò"), ("u", "ù"), ("A", "À"), ("E", "È"), ("I", "Ì"), ("O", "Ò"),
          ("U", "Ù"),
        ]
      ),
      (
        "circ",
        [
          ("a", "â"), ("e", "ê"), ("i", "î"), ("o", "ô"), ("u", "û"), ("A", "Â"), ("E", "Ê"), ("I", "Î"), ("O", "Ô"),
          ("U", "Û"),
        ]
      ),
      (
        "uml",
        [
          ("a", "ä"), ("e", "ë"), ("i", "ï"), ("o", "ö"), ("u", "ü"), ("A", "Ä"), ("E", "Ë"), ("I", "Ï"), ("O", "Ö"),
          ("U", "Ü"),
        ]
      ),
    ]
    for (accent, letters) in accents {
      for (letter, scalar) in letters { named["\(letter)\(accent)"] = scalar }
    }
    return named
  }()
}

internal import Synchronization

/// The sets of `\p{…}` (ECMA-262 22.2.1.1 and tables 65 to 68), as far as the standard library knows the properties.
///
/// Names count exactly as they are listed there: no other case, no other spelling.
enum UnicodePropertySet {
  enum Answer {
    case found(CodePointSet)
    case unsupported
    case unknown
  }

  /// Looks up a property.
  ///
  /// - Parameters:
  ///   - name: What is before the equals sign, or all.
  ///   - value: What is after it, or `nil` where there is none.
  static func find(_ name: String, value: String?) -> Answer {
    guard let value else {
      if let categories = generalCategories[name] { return .found(set(ofCategories: categories)) }
      return binary(name)
    }
    switch name {
    case "General_Category", "gc":
      return generalCategories[value].map { .found(set(ofCategories: $0)) } ?? .unknown
    case "Script", "sc": return script(value, in: ScriptRanges.scripts)
    case "Script_Extensions", "scx": return script(value, in: ScriptRanges.extensions)
    default: return .unknown
    }
  }

  /// Scripts that are not in our tables are not told from names that no script has.
  private static func script(_ name: String, in table: [String: [ClosedRange<UInt32>]]) -> Answer {
    guard !name.isEmpty else { return .unknown }
    return table[ScriptRanges.longNames[name] ?? name].map { .found(CodePointSet($0)) } ?? .unsupported
  }

  // MARK: Binary properties

  private static let cache = Mutex<[String: CodePointSet]>([:])

  private static func binary(_ name: String) -> Answer {
    switch name {
    case "Any": return .found(.everything)
    case "ASCII": return .found(CodePointSet([0...0x7F]))
    case "Assigned": return .found(set(ofCategories: [.unassigned]).inverted)
    case "Regional_Indicator", "RI": return .found(CodePointSet([0x1_F1E6...0x1_F1FF]))
    case "Emoji_Component", "EComp":
      // Table of emoji-data.txt; the standard library has no such property.
      return .found(
        CodePointSet([
          0x23...0x23, 0x2A...0x2A, 0x30...0x39, 0x200D...0x200D, 0x20E3...0x20E3, 0xFE0F...0xFE0F,
          0x1_F1E6...0x1_F1FF, 0x1_F3FB...0x1_F3FF, 0x1_F9B0...0x1_F9B3, 0xE_0020...0xE_007F,
        ]))
    case "Extended_Pictographic", "ExtPict", "Pattern_Syntax", "Pat_Syn": return .unsupported
    default: break
    }
    guard let property = binaryPropertiesOfText[name] ?? binaryPropertiesOfCase[name] else { return .unknown }
    // Others wait meanwhile, since they are likely to want the same set.
    let set = cache.withLock { known in
      if let set = known[name] { return set }
      let set = CodePointSet(stretches(where: property))
      known[name] = set
      return set
    }
    return .found(set)
  }

  private static func stretches(where holds: BinaryProperty) -> [ClosedRange<UInt32>] {
    var ranges: [ClosedRange<UInt32>] = []
    var start: UInt32?
    for codePoint in 0...CodePointSet.highest {
      let isIn = Unicode.Scalar(codePoint).map { holds($0.properties) } ?? false
      if isIn, start == nil { start = codePoint }
      if !isIn, let first = start {
        ranges.append(first...codePoint - 1)
        start = nil
      }
    }
    if let start { ranges.append(start...CodePointSet.highest) }
    return ranges
  }

  private typealias BinaryProperty = @Sendable (Unicode.Scalar.Properties) -> Bool

  private static let binaryPropertiesOfCase: [String: BinaryProperty] = [
    "Case_Ignorable": { $0.isCaseIgnorable }, "CI": { $0.isCaseIgnorable }, "Cased": { $0.isCased },
    "Changes_When_Casefolded": { $0.changesWhenCaseFolded }, "CWCF": { $0.changesWhenCaseFolded },
    "Changes_When_Casemapped": { $0.changesWhenCaseMapped }, "CWCM": { $0.changesWhenCaseMapped },
    "Changes_When_Lowercased": { $0.changesWhenLowercased }, "CWL": { $0.changesWhenLowercased },
    "Changes_When_NFKC_Casefolded": { $0.changesWhenNFKCCaseFolded }, "CWKCF": { $0.changesWhenNFKCCaseFolded },
    "Changes_When_Titlecased": { $0.changesWhenTitlecased }, "CWT": { $0.changesWhenTitlecased },
    "Changes_When_Uppercased": { $0.changesWhenUppercased }, "CWU": { $0.changesWhenUppercased },
    "Lowercase": { $0.isLowercase }, "Lower": { $0.isLowercase }, "Uppercase": { $0.isUppercase },
    "Upper": { $0.isUppercase },
    "Soft_Dotted": { $0.isSoftDotted }, "SD": { $0.isSoftDotted },
    "Emoji": { $0.isEmoji }, "Emoji_Modifier": { $0.isEmojiModifier }, "EMod": { $0.isEmojiModifier },
    "Emoji_Modifier_Base": { $0.isEmojiModifierBase }, "EBase": { $0.isEmojiModifierBase },
    "Emoji_Presentation": { $0.isEmojiPresentation }, "EPres": { $0.isEmojiPresentation },
  ]

  private static let binaryPropertiesOfText: [String: BinaryProperty] = [
    "ASCII_Hex_Digit": { $0.isASCIIHexDigit }, "AHex": { $0.isASCIIHexDigit }, "Alphabetic": { $0.isAlphabetic },
    "Alpha": { $0.isAlphabetic }, "Bidi_Control": { $0.isBidiControl }, "Bidi_C": { $0.isBidiControl },
    "Bidi_Mirrored": { $0.isBidiMirrored }, "Bidi_M": { $0.isBidiMirrored }, "Dash": { $0.isDash },
    "Default_Ignorable_Code_Point": { $0.isDefaultIgnorableCodePoint }, "DI": { $0.isDefaultIgnorableCodePoint },
    "Deprecated": { $0.isDeprecated }, "Dep": { $0.isDeprecated }, "Diacritic": { $0.isDiacritic },
    "Dia": { $0.isDiacritic },
    "Extender": { $0.isExtender }, "Ext": { $0.isExtender }, "Grapheme_Base": { $0.isGraphemeBase },
    "Gr_Base": { $0.isGraphemeBase },
    "Grapheme_Extend": { $0.isGraphemeExtend }, "Gr_Ext": { $0.isGraphemeExtend }, "Hex_Digit": { $0.isHexDigit },
    "Hex": { $0.isHexDigit }, "IDS_Binary_Operator": { $0.isIDSBinaryOperator }, "IDSB": { $0.isIDSBinaryOperator },
    "IDS_Trinary_Operator": { $0.isIDSTrinaryOperator }, "IDST": { $0.isIDSTrinaryOperator },
    "ID_Continue": { $0.isIDContinue }, "IDC": { $0.isIDContinue }, "ID_Start": { $0.isIDStart },
    "IDS": { $0.isIDStart },
    "Ideographic": { $0.isIdeographic }, "Ideo": { $0.isIdeographic }, "Join_Control": { $0.isJoinControl },
    "Join_C": { $0.isJoinControl }, "Logical_Order_Exception": { $0.isLogicalOrderException },
    "LOE": { $0.isLogicalOrderException }, "Math": { $0.isMath },
    "Noncharacter_Code_Point": { $0.isNoncharacterCodePoint },
    "NChar": { $0.isNoncharacterCodePoint }, "Pattern_White_Space": { $0.isPatternWhitespace },
    "Pat_WS": { $0.isPatternWhitespace }, "Quotation_Mark": { $0.isQuotationMark }, "QMark": { $0.isQuotationMark },
    "Radical": { $0.isRadical }, "Sentence_Terminal": { $0.isSentenceTerminal }, "STerm": { $0.isSentenceTerminal },
    "Terminal_Punctuation": { $0.isTerminalPunctuation }, "Term": { $0.isTerminalPunctuation },
    "Unified_Ideograph": { $0.isUnifiedIdeograph }, "UIdeo": { $0.isUnifiedIdeograph },
    "Variation_Selector": { $0.isVariationSelector }, "VS": { $0.isVariationSelector },
    "White_Space": { $0.isWhitespace },
    "space": { $0.isWhitespace }, "XID_Continue": { $0.isXIDContinue }, "XIDC": { $0.isXIDContinue },
    "XID_Start": { $0.isXIDStart },
    "XIDS": { $0.isXIDStart },
  ]

  // MARK: General categories

  private static func set(ofCategories categories: [Unicode.GeneralCategory]) -> CodePointSet {
    CodePointSet(categories.flatMap { rangesOfCategories[$0] ?? [] })
  }

  private static let rangesOfCategories: [Unicode.GeneralCategory: [ClosedRange<UInt32>]] = {
    var ranges: [Unicode.GeneralCategory: [ClosedRange<UInt32>]] = [:]
    var start: UInt32 = 0
    var current = Unicode.GeneralCategory.control
    for codePoint in 0...CodePointSet.highest {
      // Only surrogates are no scalars.
      let category = Unicode.Scalar(codePoint)?.properties.generalCategory ?? .surrogate
      guard category != current else { continue }
      ranges[current, default: []].append(start...codePoint - 1)
      start = codePoint
      current = category
    }
    ranges[current, default: []].append(start...CodePointSet.highest)
    return ranges
  }()

  private static let generalCategories: [String: [Unicode.GeneralCategory]] = {
    let single: [([String], Unicode.GeneralCategory)] = [
      (["Lu", "Uppercase_Letter"], .uppercaseLetter), (["Ll", "Lowercase_Letter"], .lowercaseLetter),
      (["Lt", "Titlecase_Letter"], .titlecaseLetter), (["Lm", "Modifier_Letter"], .modifierLetter),
      (["Lo", "Other_Letter"], .otherLetter), (["Mn", "Nonspacing_Mark"], .nonspacingMark),
      (["Mc", "Spacing_Mark"], .spacingMark), (["Me", "Enclosing_Mark"], .enclosingMark),
      (["Nd", "Decimal_Number", "digit"], .decimalNumber), (["Nl", "Letter_Number"], .letterNumber),
      (["No", "Other_Number"], .otherNumber), (["Pc", "Connector_Punctuation"], .connectorPunctuation),
      (["Pd", "Dash_Punctuation"], .dashPunctuation), (["Ps", "Open_Punctuation"], .openPunctuation),
      (["Pe", "Close_Punctuation"], .closePunctuation), (["Pi", "Initial_Punctuation"], .initialPunctuation),
      (["Pf", "Final_Punctuation"], .finalPunctuation), (["Po", "Other_Punctuation"], .otherPunctuation),
      (["Sm", "Math_Symbol"], .mathSymbol), (["Sc", "Currency_Symbol"], .currencySymbol),
      (["Sk", "Modifier_Symbol"], .modifierSymbol), (["So", "Other_Symbol"], .otherSymbol),
      (["Zs", "Space_Separator"], .spaceSeparator), (["Zl", "Line_Separator"], .lineSeparator),
      (["Zp", "Paragraph_Separator"], .paragraphSeparator), (["Cc", "Control", "cntrl"], .control),
      (["Cf", "Format"], .format), (["Cs", "Surrogate"], .surrogate), (["Co", "Private_Use"], .privateUse),
      (["Cn", "Unassigned"], .unassigned),
    ]
    var categories: [String: [Unicode.GeneralCategory]] = [:]
    for (names, category) in single {
      for name in names { categories[name] = [category] }
    }
    let groups: [([String], [String])] = [
      (["LC", "Cased_Letter"], ["Lu", "Ll", "Lt"]), (["L", "Letter"], ["Lu", "Ll", "Lt", "Lm", "Lo"]),
      (["M", "Mark", "Combining_Mark"], ["Mn", "Mc", "Me"]), (["N", "Number"], ["Nd", "Nl", "No"]),
      (["P", "Punctuation", "punct"], ["Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"]),
      (["S", "Symbol"], ["Sm", "Sc", "Sk", "So"]), (["Z", "Separator"], ["Zs", "Zl", "Zp"]),
      (["C", "Other"], ["Cc", "Cf", "Cs", "Co", "Cn"]),
    ]
    for (names, parts) in groups {
      for name in names { categories[name] = parts.flatMap { categories[$0] ?? [] } }
    }
    return categories
  }()
}

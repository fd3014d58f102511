/// Texts that break careless software: separators, quotation marks, line ends, what looks like a formula, a number or a
/// missing value, marks that combine, characters beyond the basic plane, and right-to-left script.
public enum NaughtyStrings {
  /// Texts that every format can hold.
  public static let portable: [String] = [
    "plain words", "a, b, c", "he said \"no\"", "\"", "\"\"", "it's", "'", "line\nbreak", "line\r\nbreak",
    "line\rbreak",
    "\n", "ends in a line feed\n", " leads with a space", "trails with a space ", " ", "\ttab", "a\tb", "=1+1",
    "=cmd|' /C calc'!A0",
    "+49 30", "-1", "@SUM(A1)", "#hash", "'=1", "''", "NA", "N/A", "NULL", "null", "None", "nan", "true", "TRUE", "no",
    "007", "1E5", "1.0", "12345678901234567890", "2024-12-04", "03/05/2024", "é", "e\u{301}", "Ångström", "A\u{30A}",
    "Türkiye", "Priština", "“curly” ‘quotes’ «guillemets»", "…", "a\u{A0}b", "\u{200B}", "a\u{2028}b", "a\u{85}b",
    "👩‍👩‍👧‍👦", "🏳️‍🌈", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "中文，标点", "日本語テキスト", "עברית", "اللغة العربية", "\u{202E}right to left", "\u{FEFF}bom",
    "\u{FFFD}",
    "<b>&amp;</b>", "]]>", "<!-- -->", "&lt;", "<?xml?>", "\\", "\\n", "\\\"", "C:\\path", "%00", "{{7*7}}", "$(id)",
    "`id`",
    "; DROP TABLE statements; --", "a;b", "a|b", "{\"json\": true}", "[1]", "__proto__", "@id", "_:b0", "x:y", "/",
    "~1", "a/b~c",
  ]

  /// Texts with control characters, which XML 1.0 cannot hold.
  public static let controls: [String] = [
    "\u{1}", "bell\u{7}", "back\u{8}space", "form\u{C}feed", "escape\u{1B}[31m", "\u{1F}", "delete\u{7F}",
  ]
}

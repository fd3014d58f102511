internal import Communique

/// How the file of a table is read: the dialect as the reader of CSV understands it.
struct CSVWTableLayout {
  /// What the reader is told.
  var reading = CSVReadingOptions()
  /// Why the dialect is not supported.
  private(set) var problem: (message: String, hint: String)?

  init(_ dialect: CSVWDialectDescription, maximumDiagnostics: Int) {
    reading.maximumDiagnostics = maximumDiagnostics
    reading.dialect.doublesQuotes = dialect.doublesQuotes
    if let label = dialect.unsupportedEncoding {
      problem = (
        "The encoding \(Spelling.shortened(label)) is not supported",
        "Convert the file to UTF-8, for example with iconv, and state that as its encoding"
      )
    }
    reading.dialect.delimiter = mark(dialect.delimiter, "delimiter") ?? UInt8(ascii: ",")
    reading.dialect.quote = dialect.quote.flatMap { mark($0, "quoteChar") }
    reading.dialect.commentPrefix = dialect.commentPrefix.flatMap { mark($0, "commentPrefix") }
    readTerminators(dialect.lineTerminators)
    if problem == nil, reading.dialect.delimiter == reading.dialect.quote {
      problem = ("delimiter and quoteChar are the same", "Give them different characters")
    }
  }

  private mutating func mark(_ text: String, _ name: String) -> UInt8? {
    let bytes = Array(text.utf8)
    if bytes.count == 1, let byte = bytes.first, byte < 0x80, byte != 0, byte != 0x0A, byte != 0x0D { return byte }
    problem =
      problem ?? (
        "\(name) is “\(Spelling.shortened(text))”, which is not supported", "Only one character of ASCII is supported"
      )
    return nil
  }

  private mutating func readTerminators(_ texts: [String]) {
    var terminators: Set<CSVDialect.LineTerminator> = []
    for text in texts {
      switch text {
      case "\r\n": terminators.insert(.crlf)
      case "\n": terminators.insert(.lf)
      case "\r": terminators.insert(.cr)
      default:
        problem =
          problem ?? (
            "lineTerminators has “\(Spelling.shortened(text))”, which is not supported",
            "Only \\r\\n, \\n and \\r are supported"
          )
      }
    }
    // Editors turn one of these into the other, and no writer leaves either unquoted within a cell.
    if terminators.contains(.crlf) || terminators.contains(.lf) { terminators.formUnion([.crlf, .lf]) }
    reading.dialect.lineTerminators = terminators
  }
}

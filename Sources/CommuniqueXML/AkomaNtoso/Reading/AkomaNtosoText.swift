internal import Communique

/// The text of an element as readers see it.
struct AkomaNtosoText {
  var text: String
  /// What stands in quotation marks, in the order of the text.
  var quotes: [String]

  /// The elements that begin a line of their own.
  private static let blocks: Set<String> = [
    "p", "item", "li", "tr", "blockList", "ul", "ol", "table", "block", "tblock", "heading", "subheading",
    "listIntroduction", "listWrapUp", "intro", "wrapUp", "paragraph", "subparagraph", "section", "subsection",
    "article",
    "clause", "list", "point", "content", "hcontainer", "container", "recitals", "recital", "citations", "citation",
    "formula", "embeddedStructure", "speech", "question", "answer", "narrative", "summary", "scene", "longTitle",
    "blockContainer", "indent", "alinea", "chapter", "part", "title", "div", "br", "eol", "debateSection", "preamble",
    "mainBody", "caption", "tocItem", "toc", "speechGroup", "other",
  ]
  /// The elements that are set apart from what follows.
  private static let apart: Set<String> = ["num", "td", "th", "from"]
  /// The elements that are no part of the text.
  static let left: Set<String> = [
    "authorialNote", "meta", "noteRef", "img", "foreign", "recordedTime", "popup", "remark", "marker",
  ]

  /// Takes the text of an element.
  ///
  /// - Parameters:
  ///   - skipped: Elements directly in it that are taken elsewhere.
  ///   - maximum: After how many bytes it may stop.
  init(of node: Int, in table: XMLDocumentTable, skipping skipped: Set<String> = [], maximum: Int = .max) {
    var writer = AkomaNtosoTextWriter()
    /// What is to be done where the elements end that are open.
    var open: [(end: Int, close: Close)] = []
    var current = node + 1
    let end = table.end(of: node)
    while current < end && writer.count < maximum || !open.isEmpty {
      if let last = open.last, last.end <= current || writer.count >= maximum {
        open.removeLast()
        writer.close(last.close)
        continue
      }
      let element = table.nodes[current]
      if element.isText {
        writer.append(table.text[Int(element.textStart)..<max(Int(element.textStart), Int(element.textEnd))])
        current += 1
        continue
      }
      let name = table.name(of: current)
      if Self.left.contains(name) || (skipped.contains(name) && element.parent == Int32(truncatingIfNeeded: node)) {
        writer.addSpace()
        current = table.end(of: current)
        continue
      }
      let close = Self.close(of: current, name, in: table)
      writer.open(close, table.attribute("startQuote", of: current))
      open.append((table.end(of: current), close))
      current += 1
    }
    text = writer.text
    quotes = writer.quotes
  }

  /// What is to be done where an element ends.
  enum Close {
    case nothing, space, line
    case quote(String?)
  }

  private static func close(of node: Int, _ name: String, in table: XMLDocumentTable) -> Close {
    if name == "embeddedText" { return .quote(table.attribute("endQuote", of: node)) }
    if blocks.contains(name) { return .line }
    return apart.contains(name) ? .space : .nothing
  }
}

/// Puts a text together, with white space as readers see it.
private struct AkomaNtosoTextWriter {
  private var bytes: [UInt8] = []
  private var hasSpace = false
  private var hasLine = false
  /// Whether a number has ended, beside which its text stands.
  private var joinsNext = false
  private var quoteDepth = 0
  private var quoteStart = 0
  private(set) var quotes: [String] = []

  var count: Int { bytes.count }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ text: some Sequence<UInt8>) {
    for byte in text {
      guard byte > 0x20 else {
        hasSpace = true
        continue
      }
      if !bytes.isEmpty {
        if hasLine { bytes.append(UInt8(ascii: "\n")) } else if hasSpace { bytes.append(UInt8(ascii: " ")) }
      }
      hasLine = false
      hasSpace = false
      joinsNext = false
      bytes.append(byte)
    }
  }

  mutating func addSpace() { hasSpace = true }

  mutating func open(_ close: AkomaNtosoText.Close, _ mark: String?) {
    switch close {
    case .nothing: break
    case .space: hasSpace = true
    case .line: if joinsNext { hasSpace = true } else { hasLine = true }
    case .quote:
      if let mark { append(mark.utf8) }
      if quoteDepth == 0 { quoteStart = bytes.count }
      quoteDepth += 1
    }
  }

  mutating func close(_ close: AkomaNtosoText.Close) {
    switch close {
    case .nothing: break
    case .space:
      hasSpace = true
      joinsNext = true
    case .line: hasLine = true
    case .quote(let mark):
      quoteDepth -= 1
      if quoteDepth == 0 {
        let quote = bytes[min(quoteStart, bytes.count)...].drop { $0 <= 0x20 }
        if !quote.isEmpty { quotes.append(String(decoding: quote, as: UTF8.self)) }
      }
      if let mark {
        // The mark stands close to the words, whatever is between them in the document.
        hasSpace = false
        append(mark.utf8)
      }
    }
  }
}

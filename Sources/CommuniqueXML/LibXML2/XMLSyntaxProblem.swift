internal import CCommuniqueXML
internal import Communique

/// Says in our words what libxml2 found to be not well-formed, and where it stands.
enum XMLSyntaxProblem {
  /// What is known of a problem.
  struct Context {
    let kind: cxml_kind
    let message: String
    let subjects: [String?]
    /// What libxml2 had read, up to the problem or just past it, as far as it is kept.
    let before: ArraySlice<UInt8>
    let after: ArraySlice<UInt8>
    /// Whether nothing follows after those.
    let isAtEnd: Bool
    /// Where the start tag begins that libxml2 has not got through, if it is at one.
    let brokenTag: Int?
    let openElement: (name: String, line: Int)?
  }

  /// What to tell.
  struct Finding {
    let code: Diagnostic.Code
    let message: String
    let hint: String?
    /// Where it stands in the bytes that are kept.
    let index: Int
  }

  static func describe(_ context: Context) -> Finding {
    let (before, end) = (context.before, context.before.endIndex)
    func lastIndex(of byte: UInt8) -> Int { before.lastIndex(of: byte) ?? end }
    let (tag, ampersand) = (context.brokenTag ?? lastIndex(of: UInt8(ascii: "<")), lastIndex(of: UInt8(ascii: "&")))
    let libxml = sentence(context.message)
    // A file that ends within a tag is cut off, whatever the tag lacks.
    let cutOff = [CXML_TAG, CXML_ATTRIBUTE, CXML_REFERENCE, CXML_SECTION_END, CXML_OTHER]
    if context.isAtEnd, context.after.isEmpty, context.openElement != nil, cutOff.contains(context.kind) {
      return unfinished(context)
    }
    switch context.kind {
    case CXML_EMPTY, CXML_DOCUMENT_END: return outsideRoot(context)
    case CXML_TAG_NOT_FINISHED: return unfinished(context)
    case CXML_TAG_MISMATCH:
      let names = context.subjects.prefix(2).map { $0 ?? "?" }
      let opened = context.openElement.map { ", which begins on line \($0.line)" } ?? ""
      return Finding(
        code: .xmlTagMismatch, message: "Found the end of <\(names[1])>; the open element is <\(names[0])>\(opened)",
        hint: "Close <\(names[0])> first, or correct the name", index: tag)
    case CXML_CHARACTER: return character(context)
    case CXML_REFERENCE, CXML_UNDECLARED_ENTITY:
      let name = context.subjects[0].map { "“&\($0);”" } ?? "The reference"
      return Finding(
        code: .xmlReference,
        message: context.kind == CXML_UNDECLARED_ENTITY ? "\(name) is not an entity that XML has" : libxml,
        hint: "XML has &amp; &lt; &gt; &quot; &apos; and references to characters such as &#233;; write & as &amp;",
        index: ampersand)
    case CXML_ATTRIBUTE, CXML_ATTRIBUTE_REPEATED, CXML_ANGLE_IN_ATTRIBUTE:
      let isRepeated = context.kind == CXML_ATTRIBUTE_REPEATED
      let name = isRepeated ? context.subjects[0].map { "The attribute “\($0)” stands twice" } : nil
      return Finding(
        code: .xmlAttribute, message: name ?? libxml, hint: "Write attributes once each, as name=\"value\"", index: tag)
    case CXML_NAMESPACE:
      return Finding(
        code: .xmlNamespace, message: libxml, hint: "Declare the prefix with xmlns:prefix=\"…\", or leave it out",
        index: tag)
    case CXML_SECTION_END:
      return Finding(
        code: .xmlMalformed, message: "“]]>” stands in text", hint: "Write ]]&gt;",
        index: context.after.indices.first { context.after[$0...].starts(with: "]]>".utf8) } ?? end)
    case CXML_TAG where ampersand > tag && ampersand < end:
      return Finding(code: .xmlReference, message: "There is a lone “&”", hint: "Write &amp;", index: ampersand)
    case CXML_TAG:
      return Finding(code: .xmlTag, message: libxml, hint: "Write a “<” in text as &lt;", index: tag)
    default: return Finding(code: .xmlMalformed, message: libxml, hint: nil, index: end)
    }
  }

  /// What else stands around the root element is found before libxml2 sees it.
  private static func outsideRoot(_ context: Context) -> Finding {
    if context.openElement != nil { return unfinished(context) }
    return Finding(
      code: .xmlEmpty, message: "There is no root element", hint: "Check that it is the right file",
      index: context.after.endIndex)
  }

  private static func unfinished(_ context: Context) -> Finding {
    let opened = context.openElement.map { "<\($0.name)>, which begins on line \($0.line)," } ?? "its root element"
    return Finding(
      code: .xmlEnd, message: "The document ends before \(opened) is closed", hint: "The file may be cut off",
      index: context.after.endIndex)
  }

  private static func character(_ context: Context) -> Finding {
    let scalar = String(decoding: context.after.prefix(4), as: UTF8.self).unicodeScalars.first
    let isReference = context.message.contains("xmlParseCharRef")
    let start = isReference ? context.before.lastIndex(of: UInt8(ascii: "&")) : nil
    let name = isReference ? "A character reference" : scalar.map { XMLCharacters.name($0.value) } ?? "The end"
    return Finding(
      code: .xmlCharacterForbidden, message: "\(name) stands for or is a character that XML 1.0 does not allow",
      hint: "Remove it", index: start ?? context.before.endIndex)
  }

  /// libxml2's own words, on one line without a full stop.
  private static func sentence(_ message: String) -> String {
    let text = message.split(separator: "\n").first.map(String.init) ?? "The document is not well-formed"
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

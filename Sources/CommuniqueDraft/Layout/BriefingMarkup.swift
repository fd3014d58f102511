/// How a briefing is marked up.
public enum BriefingMarkup: String, Sendable, CaseIterable {
  /// Plain text, such as `pdftotext` writes it.
  case text
  /// Markdown, also the kind that is left over from a conversion.
  case markdown
  /// HTML.
  case html

  /// Finds out how a text is marked up, from its beginning.
  package init(guessing text: BriefingText) {
    var tags = 0
    var marks = 0
    var isLineStart = true
    let scalars = text.scalars
    for (index, scalar) in scalars.prefix(200_000).enumerated() {
      switch scalar {
      case "<": if BriefingMarkup.beginsBlockTag(scalars[(index + 1)...].prefix(12)) { tags += 1 }
      case "#" where isLineStart: if BriefingMarkup.beginsHeading(scalars[index...].prefix(8)) { marks += 1 }
      case "]": if scalars[(index + 1)...].first == "(" { marks += 1 }
      default: break
      }
      isLineStart = scalar == "\n"
      if tags >= 3 { break }
    }
    self = tags >= 3 ? .html : marks >= 2 ? .markdown : .text
  }

  private static let blockTags = [
    "html", "head", "body", "div", "p", "h1", "h2", "h3", "ul", "ol", "li", "table", "br",
  ]

  /// Whether the inside of a tag begins as that of a block does, or as a declaration.
  private static func beginsBlockTag(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text.first == "!" {
      return text.dropFirst().prefix(7).map(LayoutScalar.folded) == "doctype".unicodeScalars.map(\.value)
    }
    var name = String.UnicodeScalarView()
    for scalar in text.drop(while: { $0 == "/" }) {
      guard scalar.isASCII, LayoutScalar.isLetter(scalar) || LayoutScalar.isDigit(scalar) else { break }
      name.append(Unicode.Scalar(LayoutScalar.folded(scalar)) ?? scalar)
    }
    return blockTags.contains(String(name))
  }

  private static func beginsHeading(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = text.drop { $0 == "#" }
    return text.count - rest.count <= 6 && rest.first == " "
  }
}

/// What the elements of HTML are for the layout.
enum HTMLElements {
  /// What an element is.
  enum Role {
    /// Words go on.
    case inline
    /// A block begins and ends with it.
    case block
    /// Its content is not read at all.
    case dropped
    /// Its content is a menu or a form.
    case navigation
    /// Its content is the foot of a page.
    case boilerplate
    /// Its content stands in a box.
    case box
    case heading(Int)
    case list, listItem, blockQuote, caption, row, cell, preformatted, title
    /// It ends a line.
    case lineBreak
  }

  /// The role of an element by its name in lower case.
  static func role(_ name: String) -> Role { roles[name] ?? .inline }

  /// Whether the inside of a tag names an inline element that Markdown is mixed with.
  static func isInline(_ body: ArraySlice<Unicode.Scalar>) -> Bool {
    var view = String.UnicodeScalarView()
    for scalar in body.drop(while: { $0 == "/" }).prefix(8) {
      guard scalar.isASCII, LayoutScalar.isLetter(scalar) || LayoutScalar.isDigit(scalar) else { break }
      view.append(Unicode.Scalar(LayoutScalar.folded(scalar)) ?? scalar)
    }
    return inlineNames.contains(String(view))
  }

  /// Elements without an end tag.
  static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// What the names of classes say of an element.
  static let classes: [String: LayoutLine.Hint] = [
    "nav": .navigation, "navbar": .navigation, "navigation": .navigation, "menu": .navigation,
    "breadcrumb": .navigation, "breadcrumbs": .navigation, "pagination": .navigation, "share": .navigation,
    "sharing": .navigation, "social": .navigation, "cookie": .navigation, "cookies": .navigation,
    "related": .navigation, "comments": .navigation, "newsletter": .navigation, "subscribe": .navigation,
    "skip": .navigation, "toolbar": .navigation, "tags": .navigation, "footer": .boilerplate,
    "copyright": .boilerplate, "disclaimer": .boilerplate, "caption": .caption, "figcaption": .caption,
    "footnote": .footnote, "footnotes": .footnote, "byline": .byline,
  ]

  /// What the names of metadata mean.
  static let metadata: [String: LayoutLine.Metadata] = [
    "author": .author, "article:author": .author, "dc.creator": .author, "dcterms.creator": .author,
    "date": .date, "dc.date": .date, "dcterms.date": .date, "dcterms.issued": .date, "pubdate": .date,
    "article:published_time": .date, "datepublished": .date, "publication_date": .date,
    "description": .description, "og:description": .description,
    "title": .title, "og:title": .title, "dc.title": .title, "og:site_name": .publisher, "publisher": .publisher,
    "dc.publisher": .publisher, "og:url": .url,
  ]

  private static let inlineNames: Set<String> = [
    "a", "b", "i", "u", "em", "strong", "sub", "sup", "span", "br", "p", "div", "small", "mark", "center", "font",
  ]

  private static let roles: [String: Role] = [
    "script": .dropped, "style": .dropped, "noscript": .dropped, "template": .dropped, "svg": .dropped,
    "iframe": .dropped, "object": .dropped, "math": .dropped, "canvas": .dropped, "audio": .dropped,
    "video": .dropped, "head": .block, "title": .title,
    "nav": .navigation, "menu": .navigation, "form": .navigation, "button": .navigation, "select": .navigation,
    "footer": .boilerplate, "aside": .box, "header": .block,
    "h1": .heading(1), "h2": .heading(2), "h3": .heading(3), "h4": .heading(4), "h5": .heading(5), "h6": .heading(6),
    "ul": .list, "ol": .list, "dl": .list, "li": .listItem, "dt": .block, "dd": .listItem,
    "blockquote": .blockQuote, "figcaption": .caption, "caption": .caption, "tr": .row, "td": .cell, "th": .cell,
    "pre": .preformatted, "br": .lineBreak, "hr": .block,
    "address": .block, "article": .block, "body": .block, "center": .block, "details": .block, "dialog": .block,
    "div": .block, "fieldset": .block, "figure": .block, "html": .block, "legend": .block, "main": .block,
    "p": .block, "section": .block, "summary": .block, "table": .block, "tbody": .block, "tfoot": .block,
    "thead": .block,
  ]
}

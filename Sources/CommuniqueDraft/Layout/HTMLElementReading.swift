extension HTMLReader {
  /// Takes a tag, and tells where to go on.
  mutating func take(_ tag: HTMLTag, at index: Int, end: Int) -> Int {
    if tag.isEnd {
      close(tag.name, at: index, end: end)
      return end
    }
    let role = HTMLElements.role(tag.name)
    if case .dropped = role, ["script", "style", "noscript", "template", "svg"].contains(tag.name), !tag.isEmpty {
      return tags.endOfRaw(tag.name, after: end) ?? end
    }
    switch tag.name {
    case "meta": takeMetadata(tag)
    case "img": takeImage(tag)
    case "a": openLink(tag)
    default: break
    }
    if case .lineBreak = role { flush(isBlock: false) }
    if case .block = role { flush(isBlock: true) }
    if HTMLElements.empty.contains(tag.name) || tag.isEmpty && tag.name != "p" && tag.name != "div" { return end }
    open(tag, role, at: index, end: end)
    return end
  }

  // MARK: - Elements

  private mutating func open(_ tag: HTMLTag, _ role: HTMLElements.Role, at index: Int, end: Int) {
    var element = HTMLElement(name: tag.name, role: role)
    closeImplied(tag.name)
    if !isInline(role) { flush(isBlock: true) }
    switch tag.name {
    case "b", "strong": element.isBold = true
    case "q": addQuotationMark("“", from: index, to: end)
    case "ol": element.number = number(tag, "start") ?? 1
    default: break
    }
    element.start = nextPosition
    element.guess = guess(tag)
    // There, a footer names whoever is quoted.
    element.isWithinQuote = state.blockQuotes > 0
    if case .listItem = role { beginItem(tag) }
    if case .cell = role { beginCell(at: index) }
    apply(element, by: 1)
    elements.append(element)
    counts[tag.name, default: 0] += 1
  }

  /// Ends the element of a name that was opened last, and all that were opened within it.
  private mutating func close(_ name: String, at index: Int, end: Int) {
    if name == "p", counts["p", default: 0] == 0 { flush(isBlock: true) }
    guard counts[name, default: 0] > 0 else { return }
    if name == "q" { addQuotationMark("”", from: index, to: end) }
    while let last = elements.last {
      pop()
      if last.name == name { return }
    }
  }

  private mutating func pop() {
    guard let element = elements.popLast() else { return }
    counts[element.name, default: 1] -= 1
    if !isInline(element.role) { flush(isBlock: true) }
    if element.name == "a" { endLink() }
    if element.name == "sup" { dropCall(from: element.start) }
    apply(element, by: -1)
  }

  /// Paragraphs and items end where the next begins, whether or not a tag says so.
  private mutating func closeImplied(_ name: String) {
    guard let last = elements.last else { return }
    switch name {
    case "li", "p", "tr", "dt", "dd", "option":
      if last.name == name || name == "dt" && last.name == "dd" || name == "dd" && last.name == "dt" { pop() }
    case "td", "th":
      if last.name == "td" || last.name == "th" { popCell() }
    default:
      if last.name == "p", !isInline(HTMLElements.role(name)) { pop() }
    }
  }

  private func isInline(_ role: HTMLElements.Role) -> Bool {
    switch role {
    case .inline, .cell, .lineBreak: true
    default: false
    }
  }

  private mutating func popCell() {
    guard let element = elements.popLast() else { return }
    counts[element.name, default: 1] -= 1
    apply(element, by: -1)
  }

  private mutating func apply(_ element: HTMLElement, by step: Int) {
    switch element.role {
    case .dropped: state.dropped += step
    case .navigation: state.navigation += step
    case .boilerplate where !element.isWithinQuote: state.boilerplate += step
    case .caption: state.captions += step
    case .blockQuote: state.blockQuotes += step
    case .list: state.lists += step
    case .listItem: state.items += step
    case .title: state.titles += step
    case .preformatted: state.preformatted += step
    case .heading(let level):
      if step > 0 { state.headings.append(level) } else { _ = state.headings.popLast() }
    case .box:
      state.boxes += step
      if step > 0, state.boxes == 1 {
        lastBox += 1
        state.box = lastBox
      } else if state.boxes == 0 {
        state.box = -1
      }
    default: break
    }
    if element.isBold { state.bold += step }
    if element.guess != .none {
      if step > 0 { state.guesses.append(element.guess) } else { _ = state.guesses.popLast() }
    }
  }

  // MARK: - Items, cells, marks

  private mutating func beginItem(_ tag: HTMLTag) {
    var marker = LayoutLine.Marker.bullet
    if let index = elements.lastIndex(where: { if case .list = $0.role { true } else { false } }, within: 64),
      let next = elements[index].number
    {
      let number = number(tag, "value") ?? next
      marker = .number(number)
      elements[index].number = number &+ 1
    }
    state.beginItem(marker)
  }

  /// Parts the cells of a row by a bar.
  private mutating func beginCell(at index: Int) {
    if !isLineEmpty {
      add(" ", from: index)
      add("|", from: index)
      add(" ", from: index)
    }
    state.cells += 1
  }

  private mutating func addQuotationMark(_ mark: Unicode.Scalar, from index: Int, to end: Int) {
    guard !state.isDropped else { return }
    buffer.extents.append(Int32(truncatingIfNeeded: index)..<Int32(truncatingIfNeeded: end))
    add(mark, from: index)
  }

  /// Leaves out the call of a footnote, but not the `th` of `75th`.
  private mutating func dropCall(from start: Int) {
    guard start < buffer.scalars.count, buffer.scalars.count - start <= 6 else { return }
    let isCall = buffer.scalars[start...].allSatisfy {
      LayoutScalar.isDigit($0) || $0 == "[" || $0 == "]" || $0 == "(" || $0 == ")" || $0 == "*" || $0 == " "
    }
    if isCall { truncate(to: start) }
  }

  // MARK: - Attributes

  private func value(_ tag: HTMLTag, _ name: String) -> Range<Int>? {
    tag.attributes.first { $0.name == name }?.value
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    var index = range.lowerBound
    while index < range.upperBound, view.count < 4_000 {
      if text[index] == "&", let entity = HTMLEntities.read(text, at: index), entity.end <= range.upperBound {
        view.append(entity.scalar)
        index = entity.end
      } else {
        view.append(text[index])
        index += 1
      }
    }
    return String(view)
  }

  private func number(_ tag: HTMLTag, _ name: String) -> Int? {
    value(tag, name).flatMap { Int(string($0)) }
  }

  private mutating func openLink(_ tag: HTMLTag) {
    endLink()
    guard let target = value(tag, "href") else { return }
    let text = string(target)
    link = (nextPosition, text.isEmpty || text == "#" ? nil : text)
  }

  private mutating func takeImage(_ tag: HTMLTag) {
    guard isLineEmpty, !state.isDropped, state.navigation == 0, state.boilerplate == 0, let alt = value(tag, "alt"),
      alt.count >= 15
    else { return }
    addLine(alt, hint: .alternativeText)
  }

  /// What a page says of itself in its head, as lines of their own.
  private mutating func takeMetadata(_ tag: HTMLTag) {
    guard let content = value(tag, "content"), !content.isEmpty,
      let name = value(tag, "name") ?? value(tag, "property") ?? value(tag, "itemprop")
    else { return }
    guard let meaning = HTMLElements.metadata[string(name).lowercased()] else { return }
    addLine(content, hint: .metadata(meaning))
  }

  /// What the names of an element's classes say.
  private func guess(_ tag: HTMLTag) -> LayoutLine.Hint {
    guard !["html", "body", "main", "article", "head"].contains(tag.name) else { return .none }
    for attribute in tag.attributes {
      switch attribute.name {
      case "role":
        if string(attribute.value) == "navigation" { return .navigation }
      case "hidden": return .navigation
      case "class", "id":
        let words = string(attribute.value).lowercased().split { !$0.isLetter }
        for word in words {
          if let hint = HTMLElements.classes[String(word)] { return hint }
        }
      default: break
      }
    }
    return .none
  }
}

extension Array {
  /// The last index whose element satisfies a condition, looked for among so many at the end.
  fileprivate func lastIndex(where condition: (Element) -> Bool, within count: Int) -> Int? {
    for index in indices.suffix(count).reversed() where condition(self[index]) { return index }
    return nil
  }
}

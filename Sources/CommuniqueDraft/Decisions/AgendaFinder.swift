internal import Communique

/// Finds what a meeting dealt with: its printed agenda, and what the text says that was talked about.
struct AgendaFinder: Sendable {
  private let text: OutcomeText
  private(set) var items: [DraftAgendaItem] = []
  private var contents: [Set<Int32>] = []
  /// For each word of content, the points that hold it.
  private var holders: [Int32: [Int]] = [:]
  /// The kind of the points below the last heading, for the running text and each box.
  private var kinds: [Int: AgendaItemKind] = [:]

  /// More points with one word are not compared, so that time stays linear.
  private static let limit = 16

  init(_ text: OutcomeText) { self.text = text }

  /// The points, official ones first as they stand, others in the order of the text.
  mutating func run() -> [DraftAgendaItem] {
    for index in text.view.blocks.indices { readList(block: index) }
    for index in text.view.blocks.indices { readSentences(block: index) }
    linkSections()
    return items
  }

  // MARK: Printed agendas

  private mutating func readList(block index: Int) {
    let block = text.view.blocks[index]
    guard text.isRead(block), let sentence = text.sentencesOfBlock[index].first else { return }
    let tokens = text.list.sentences[sentence].tokens
    let box = block.box ?? -1
    let isItem = block.kind == .listItem || block.marker != nil && block.kind == .paragraph
    if !isItem, tokens.count <= 8, let found = headingKind(tokens) {
      kinds[box] = found
      return
    }
    if block.kind == .heading { kinds[box] = nil }
    guard let kind = kinds[box] else { return }
    guard isItem || isShort(index) else {
      kinds[box] = nil
      return
    }
    let words = text.trimmed(tokens.lowerBound..<lastToken(ofBlock: index))
    guard !words.isEmpty, !tellsSomething(words) else { return }
    let rule = kind == .additional ? "agenda.additional" : "agenda.list"
    add(DraftAgendaItem(range: text.stretch(words), number: number(block.marker), kind: kind, rule: rule), words)
  }

  private func headingKind(_ tokens: Range<Int>) -> AgendaItemKind? {
    for index in tokens {
      if let found = text.lexicon.phrase(
        at: index, in: text.tokens, before: tokens.upperBound, sections: [.agendaHeading, .additionalHeading]),
        tokens.count - (found.end - index) <= 4
      {
        return found.phrase.section == .additionalHeading ? .additional : .official
      }
    }
    return nil
  }

  private func isShort(_ block: Int) -> Bool {
    let sentences = text.sentencesOfBlock[block]
    guard sentences.count == 1, let sentence = sentences.first else { return false }
    let tokens = text.list.sentences[sentence].tokens
    return tokens.count <= 16 && !text.isMark(tokens.upperBound - 1, ".")
  }

  private func lastToken(ofBlock block: Int) -> Int {
    guard let last = text.sentencesOfBlock[block].last else { return 0 }
    return text.list.sentences[last].tokens.upperBound
  }

  /// A marker with a digit or a numeral is a number; a bullet is none.
  private func number(_ marker: String?) -> String? {
    guard let marker,
      marker.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { return nil }
    return marker
  }

  // MARK: Sentences

  private mutating func readSentences(block index: Int) {
    let block = text.view.blocks[index]
    guard text.isRead(block), block.kind != .heading, block.kind != .caption else { return }
    for sentence in text.sentencesOfBlock[index]
    where !text.sectionsOfSentence[sentence].isDisjoint(with: AgendaSentenceReader.cues) {
      for found in AgendaSentenceReader(text, sentence: sentence).run() { add(found.item, found.tokens) }
    }
  }

  /// Adds a point, or another passage on one that is there already.
  private mutating func add(_ item: DraftAgendaItem, _ tokens: Range<Int>) {
    let content = text.content(of: tokens)
    guard !content.isEmpty else { return }
    if item.kind == .reported, !item.isDenied, let earlier = earlier(content) {
      items[earlier].repetitions.append(item.range)
      return
    }
    for word in content where (holders[word]?.count ?? 0) < Self.limit {
      holders[word, default: []].append(items.count)
    }
    items.append(item)
    contents.append(content)
  }

  /// The point that words are about.
  private func earlier(_ content: Set<Int32>) -> Int? {
    var shared: [Int: Int] = [:]
    for word in content { for item in holders[word] ?? [] { shared[item, default: 0] += 1 } }
    for (item, count) in shared.sorted(by: { $0.key < $1.key }) where !items[item].isDenied {
      let smaller = min(content.count, contents[item].count)
      if count * 4 >= smaller * 3, count >= 2 || smaller == 1 && content.count <= 2 { return item }
    }
    return nil
  }

  // MARK: Sections

  /// Gives each point the sections that are about it. Where there are no points at all, the sections are them.
  private mutating func linkSections() {
    let hasAgenda = items.contains { $0.rule != "agenda.discussed" && $0.rule != "agenda.passive" && !$0.isDenied }
    for (index, block) in text.view.blocks.enumerated()
    where block.kind == .heading && (index > 0 || block.marker != nil) {
      guard let sentence = text.sentencesOfBlock[index].first else { continue }
      let tokens = text.trimmed(text.list.sentences[sentence].tokens)
      guard !tokens.isEmpty, headingKind(tokens) == nil else { continue }
      let content = text.content(of: tokens)
      if let item = nearest(content) {
        items[item].sections.append(index)
      } else if !hasAgenda, (block.level ?? 1) > 1 || block.marker != nil, isTopic(tokens), items.count < 200 {
        var item = DraftAgendaItem(
          range: text.stretch(tokens), number: number(block.marker), kind: .reported, rule: "agenda.section")
        item.sections = [index]
        add(item, tokens)
      }
    }
  }

  private func nearest(_ content: Set<Int32>) -> Int? {
    var shared: [Int: Int] = [:]
    for word in content { for item in holders[word] ?? [] { shared[item, default: 0] += 1 } }
    let best = shared.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best, best.value * 4 >= min(content.count, contents[best.key].count) else { return nil }
    return best.key
  }

  /// A point is a subject; what tells that something was done stands under a heading of the same words.
  private func tellsSomething(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      text.has(index, [.have, .bePast, .bePresent])
        || isVerb(index, in: tokens, sections: [.past, .talk])
          && index > tokens.lowerBound && text.subject(before: index, in: tokens) != nil
    }
  }

  private func isVerb(_ index: Int, in tokens: Range<Int>, sections: OutcomePhrase.Sections) -> Bool {
    text.lexicon.phrase(at: index, in: text.tokens, before: tokens.upperBound, sections: sections) != nil
  }

  /// Headings that announce decisions or pledges, name a day, or hold a sentence are no points.
  private func isTopic(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 14, text.values(in: tokens).allSatisfy({ !text.isDateOrMoney($0) }) else { return false }
    return !tokens.contains { index in
      text.has(index, [.have, .bePast, .bePresent, .statement])
        || text.lexicon.phrase(
          at: index, in: text.tokens, before: tokens.upperBound, sections: [.heading, .looseHeading, .pledge]) != nil
    }
  }
}

import Communique

/// Reads what a briefing says of itself from the blocks at its head and foot. What the text does not state stays empty.
struct HeaderReader {
  let view: BriefingView
  let tables: LanguageTables
  var header = DraftHeader()
  /// The blocks before the first paragraph of some length.
  private let top: Range<Int>
  private let months: [UInt64: Int]
  private let articles: Set<UInt64>
  private let kinds: [(key: String, phrase: [UInt64])]

  init(_ view: BriefingView, _ vocabulary: LayoutVocabulary, tables: LanguageTables) {
    self.view = view
    self.tables = tables
    months = vocabulary.months
    articles = vocabulary.unfinished
    kinds = tables.entries("sources.kinds").flatMap { entry in
      entry.words.map { (entry.key, WordHash.words(of: $0)) }
    }
    let end = view.blocks.firstIndex { block in
      block.box == nil && (block.kind == .listItem || block.kind == .paragraph && block.range.count > 120)
    }
    top = 0..<min(end ?? view.blocks.count, 16)
  }

  /// Reads the header.
  mutating func read() -> DraftHeader {
    readTitle()
    for index in ends where top.contains(index) || isFurniture(view.blocks[index]) {
      let block = view.blocks[index]
      switch block.rule {
      case "metadata.author": header.authors.append(block.range)
      case "metadata.publisher": header.publisher = header.publisher ?? block.range
      case "metadata.url": header.url = header.url ?? (try? IRI(text: view.string(block.range)))
      case "metadata.date": header.published = isoDate(block.range) ?? header.published
      default: readBlock(block, isTop: top.contains(index))
      }
    }
    if header.published == nil, let first = view.blocks.first(where: { $0.kind == .paragraph && $0.range.count > 120 })
    {
      header.published = dateline(first)
    }
    readContacts()
    readImages()
    return header
  }

  /// The blocks at the head and the foot of the text, where it speaks of itself.
  var ends: [Int] {
    let count = view.blocks.count
    return count <= 400 ? Array(0..<count) : Array(0..<100) + Array(count - 300..<count)
  }

  private func isFurniture(_ block: BriefingBlock) -> Bool {
    block.kind == .boilerplate || block.kind == .navigation || block.kind == .byline || block.kind == .metadata
  }

  /// The month that a word names.
  func month(_ word: UInt64) -> Int? { months[word] }

  private mutating func readTitle() {
    guard let title = view.blocks.firstIndex(where: { $0.rule == "heading.title" }) else {
      header.title = view.blocks.first { $0.rule == "metadata.title" }?.range
      return
    }
    header.title = view.blocks[title].range
    let next = view.blocks.indices.dropFirst(title + 1).filter { view.blocks[$0].kind != .navigation }.prefix(2)
    guard let first = next.first, let second = next.dropFirst().first else { return }
    let isSubtitle =
      view.blocks[first].kind == .heading
      && ["heading.short-line", "heading.subtitle"].contains(view.blocks[first].rule)
    if view.blocks[first].rule == "heading.subtitle" { header.subtitle = view.blocks[first].range }
    let isSection = view.blocks[second].kind == .paragraph || view.blocks[second].kind == .listItem
    if isSubtitle, !isSection, view.text[view.blocks[first].range].last != ":" {
      header.subtitle = view.blocks[first].range
    }
  }

  private mutating func readBlock(_ block: BriefingBlock, isTop: Bool) {
    let list = WordList(view.text, block.range)
    if isTop {
      if header.published == nil, block.rule != "heading.title" { header.published = date(in: list) }
      readSymbol(block, list)
      if isFurniture(block) { readSeries(block, list) }
      if block.kind == .byline { readByline(block, list) }
    }
    if isFurniture(block) { readNotice(block, list) }
    let isTitle = block.rule == "heading.title"
    guard header.kind == nil, isFurniture(block) || isTitle else { return }
    for (key, phrase) in kinds where !isTitle || key != "newsArticle" {
      guard list.first(phrase) != nil else { continue }
      header.kind = SourceKind(rawValue: key)
      return
    }
  }

  /// Reads the name and the number of a series: `Briefing Paper No.112`.
  private mutating func readSeries(_ block: BriefingBlock, _ list: WordList) {
    guard header.series == nil, block.range.count <= 80 else { return }
    for phrase in tables.words("series.starts").sorted(by: { $0.utf8.count > $1.utf8.count }) {
      guard let found = list.first(WordHash.words(of: phrase)), found.lowerBound == 0,
        let last = list.ranges[found].last
      else { continue }
      let rest = list.ranges[found.upperBound...]
      let digits = rest.filter { view.text[$0].contains(where: LayoutScalar.isDigit) }
      let hasMonth = list.words[found.upperBound...].contains { months[$0] != nil }
      guard let first = digits.first, let end = digits.last, !hasMonth else { return }
      header.series = view.string(list.ranges[0].lowerBound..<last.upperBound)
      header.number = view.string(first.lowerBound..<end.upperBound)
      return
    }
  }

  /// Reads the symbol of a document that stands alone in a line: `SC/10698`.
  private mutating func readSymbol(_ block: BriefingBlock, _ list: WordList) {
    let words = view.text[block.range]
    guard header.number == nil, (4...30).contains(words.count), let slash = words.firstIndex(of: "/"),
      words[..<slash].allSatisfy(LayoutScalar.isUpper), slash > words.startIndex, !words.contains(" "),
      words.contains(where: LayoutScalar.isDigit), !words.contains(where: LayoutScalar.isLower)
    else { return }
    header.number = view.string(block.range)
  }

  private mutating func readByline(_ block: BriefingBlock, _ list: WordList) {
    let starts = tables.words("bylines.starts").map(WordHash.words)
    let label = starts.compactMap { list.first($0) }.filter { $0.lowerBound == 0 }.map(\.upperBound).max() ?? 0
    guard label > 0, label < list.ranges.count, date(in: list) == nil || label == 1 else { return }
    var end = block.range.upperBound
    let start = list.ranges[label].lowerBound
    for index in start..<end {
      let scalar = view.text[index]
      if scalar == "|" || scalar == "," || scalar == "(" || LayoutScalar.isDigit(scalar) {
        end = index
        break
      }
    }
    while end > start, !WordHash.isPart(view.text[end - 1]), view.text[end - 1] != "." { end -= 1 }
    // Whom a page's head calls its source is the originator, everybody else there has written it.
    guard end > start, LayoutScalar.isUpper(view.text[start]) else { return }
    let isSource = WordHash.words(of: "source").first == list.words[0]
    if isSource { header.originator = start..<end } else { header.authors.append(start..<end) }
  }

  /// Reads rights, publisher and originator from a notice.
  private mutating func readNotice(_ block: BriefingBlock, _ list: WordList) {
    if header.rights == nil, block.range.count <= 300, view.text[block.range].contains("©") {
      header.rights = block.range
      readHolder(block, list)
    }
    if block.kind == .boilerplate { readPublisher(list) }
    guard header.originator == nil else { return }
    for phrase in tables.words("header.originators") where list.first(WordHash.words(of: phrase)) != nil {
      header.originator = view.blocks[top].first { $0.kind == .byline && $0.range.count <= 60 }?.range
    }
  }

  /// Whoever holds the rights is the publisher: the words after the year.
  private mutating func readHolder(_ block: BriefingBlock, _ list: WordList) {
    guard header.publisher == nil,
      let first = list.ranges.first(where: { LayoutScalar.isLetter(view.text[$0.lowerBound]) && isName($0) })
    else { return }
    var end = first.lowerBound
    while end < block.range.upperBound {
      let scalar = view.text[end]
      if scalar == "-" && view.text[end - 1] == " " || scalar == "–" || scalar == "|" || scalar == "," { break }
      if scalar == ".", end + 1 >= block.range.upperBound || view.text[end + 1] == " " { break }
      end += 1
    }
    while end > first.lowerBound, !WordHash.isPart(view.text[end - 1]) { end -= 1 }
    if end > first.lowerBound, end - first.lowerBound <= 80 { header.publisher = first.lowerBound..<end }
  }

  private func isName(_ range: Range<Int>) -> Bool {
    let word = WordHash.words(of: view.string(range)).first ?? 0
    return LayoutScalar.isUpper(view.text[range.lowerBound]) && word != WordHash.words(of: "copyright").first
  }

  /// The name before “is a small organisation that …” at a notice's start, or before a disclaimer.
  private mutating func readPublisher(_ list: WordList) {
    guard header.publisher == nil else { return }
    for phrase in tables.words("header.publishers") {
      let words = WordHash.words(of: phrase)
      guard let found = list.first(words), found.lowerBound > 0 else { continue }
      var start = found.lowerBound
      while start > 0, LayoutScalar.isUpper(view.text[list.ranges[start - 1].lowerBound]),
        start == found.lowerBound || joins(list.ranges[start - 1], list.ranges[start])
      {
        start -= 1
      }
      // “The OSCE is the world's largest …” names the OSCE.
      if start + 1 < found.lowerBound, articles.contains(list.words[start]) { start += 1 }
      guard start < found.lowerBound, words.count > 2 || start <= 1, found.lowerBound - start <= 8 else { continue }
      header.publisher = list.ranges[start].lowerBound..<list.ranges[found.lowerBound - 1].upperBound
      return
    }
  }

  /// Whether two words stand in one name: a space, a hyphen or a full stop within a word lies between.
  private func joins(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    second.lowerBound - first.upperBound == 1 && view.text[first.upperBound] != ","
  }
}

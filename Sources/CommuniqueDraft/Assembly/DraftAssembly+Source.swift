internal import Communique

extension DraftAssembly {
  /// Adds what the briefing is.
  mutating func addSource() {
    let header = stages.header
    var source = Source(id: sourceID)
    source.kind = header.kind
    source.title = header.title.flatMap { localized(words($0)) }
    source.subtitle = header.subtitle.flatMap { localized(words($0)) }
    source.series = header.series.map(cleaned)
    source.number = header.number.map(cleaned)
    source.publisher = header.publisher.flatMap { party(named: $0) }
    source.originator = header.originator.flatMap { party(named: $0) }
    source.authors = header.authors.compactMap { party(named: $0) }
    source.contacts = header.contacts
    source.language = language
    source.published = header.published
    source.url = header.url
    source.rights = header.rights.map { words($0) }
    source.digest = try? Digest(text: SHA256.hexadecimalDigest(of: briefing.bytes))
    source.blocks = blocks()
    source.links = stages.view.links.map { link in
      let label = words(link.range)
      return Link(label: label.isEmpty ? nil : label, href: link.target.flatMap { try? IRI(text: $0) })
    }.filter { $0.label != nil || $0.href != nil }
    if options.embedsText { embedText(in: &source) }
    dossier.sources = [source]
    record(sourceID, stage: "layout", rule: "source")
  }

  private func blocks() -> [Block] {
    var blocks: [Block] = []
    for block in stages.view.blocks {
      for span in block.spans where span.lowerBound < span.upperBound {
        blocks.append(
          Block(kind: block.kind, level: block.level, span: TextSpan(start: span.lowerBound, end: span.upperBound)))
      }
    }
    return blocks
  }

  /// A party by the words of the header: the agent of that name, or else the label alone.
  private func party(named range: Range<Int>) -> Party? {
    let label = words(range)
    guard !label.isEmpty else { return nil }
    let agent = stages.entities.agents.firstIndex { $0.name == label || $0.shortName == label }
    return Party(agent: agent.flatMap { self.agent($0) }, label: label)
  }

  /// Keeps the text only where every span's words are those of the text, as a dossier's rules want it.
  private mutating func embedText(in source: inout Source) {
    let text = String(decoding: briefing.bytes, as: UTF8.self)
    let isPlain = !text.unicodeScalars.contains { scalar in
      scalar.value < 0x20 && scalar != "\n" && scalar != "\r" && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
        || scalar.value & 0xFFFE == 0xFFFE
    }
    let isExact = !dossier.statements.contains { statement in
      statement.attestations.contains { $0.segments.contains { $0.kind == .quoted && $0.span?.exact == nil } }
    }
    guard isPlain, isExact else {
      diagnostics.append(
        Diagnostic(
          .draftTextNotEmbedded, "The text is not kept in the dossier: control characters or markup within quotations",
          location: SourceLocation(file: briefing.name, line: 1, column: 1),
          hint: "Keep the briefing itself; the digest tells whether it is the same"))
      return
    }
    source.text = text
  }
}

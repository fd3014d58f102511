import Communique

extension HeaderReader {
  /// Reads the contacts of notices: mailboxes, and the name above each.
  mutating func readContacts() {
    var name: String?
    for block in ends.map({ view.blocks[$0] }) where block.kind == .boilerplate || block.kind == .byline {
      let mailbox = mailbox(in: block.range)
      if let mailbox {
        let email = view.string(mailbox)
        if !header.contacts.contains(where: { $0.email == email }), header.contacts.count < 20 {
          header.contacts.append(Contact(name: name, email: email))
        }
        name = nil
      } else if block.rule == "boilerplate.contact" {
        name = isName(block.range) ? view.string(block.range) : name
      } else {
        name = nil
      }
    }
  }

  /// Whether a line is a name: some words, each with a capital, and no label.
  private func isName(_ range: Range<Int>) -> Bool {
    guard range.count <= 60, view.text[range].last != ":" else { return false }
    let list = WordList(view.text, range)
    guard (2...6).contains(list.words.count) else { return false }
    let capitals = list.ranges.filter { LayoutScalar.isUpper(view.text[$0.lowerBound]) }.count
    return capitals * 3 >= list.words.count * 2 && !view.text[range].contains(where: LayoutScalar.isDigit)
      && !view.text[range].contains("@")
  }

  /// Where a mailbox stands in a stretch.
  private func mailbox(in range: Range<Int>) -> Range<Int>? {
    guard let at = view.text[range].firstIndex(of: "@") else { return nil }
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      LayoutScalar.isLetter(scalar) || LayoutScalar.isDigit(scalar) || scalar == "." || scalar == "-" || scalar == "_"
        || scalar == "+"
    }
    var start = at
    while start > range.lowerBound, isPart(view.text[start - 1]) { start -= 1 }
    var end = at + 1
    while end < range.upperBound, isPart(view.text[end]) { end += 1 }
    while end > at + 1, view.text[end - 1] == "." || view.text[end - 1] == "-" { end -= 1 }
    guard start < at, end > at + 1, view.text[at..<end].contains(".") else { return nil }
    return start..<end
  }

  /// Reads the images from captions and the alternative texts before them.
  mutating func readImages() {
    var alternative: Range<Int>?
    for block in view.blocks {
      if block.kind == .alternativeText {
        if let open = alternative { header.images.append(DraftImage(alternativeText: open)) }
        alternative = block.range
      } else if block.kind == .caption {
        var image = DraftImage(caption: block.range, alternativeText: alternative)
        alternative = nil
        readCredit(&image)
        header.images.append(image)
      }
    }
    if let alternative { header.images.append(DraftImage(alternativeText: alternative)) }
  }

  /// Parts a caption and its credit.
  private func readCredit(_ image: inout DraftImage) {
    guard let caption = image.caption else { return }
    let list = WordList(view.text, caption)
    if let colon = view.text[caption].lastIndex(of: ":"),
      let open = view.text[caption.lowerBound..<colon].lastIndex(of: "("),
      colon - open <= 20, let close = view.text[colon..<caption.upperBound].firstIndex(of: ")"), colon + 2 < close
    {
      image.credit = colon + 2..<close
      var stop = open
      while stop > caption.lowerBound, view.text[stop - 1] == " " { stop -= 1 }
      image.caption = stop > caption.lowerBound ? caption.lowerBound..<stop : nil
      return
    }
    for phrase in tables.words("captions.credits") {
      guard let found = list.first(WordHash.words(of: phrase)), found.upperBound < list.ranges.count else { continue }
      let start = list.ranges[found.upperBound].lowerBound
      var end = start
      while end < caption.upperBound, view.text[end] != ")", view.text[end] != "]" { end += 1 }
      image.credit = start..<end
      var stop = list.ranges[found.lowerBound].lowerBound
      while stop > caption.lowerBound, [" ", "(", "[", "|"].contains(view.text[stop - 1]) { stop -= 1 }
      image.caption = stop > caption.lowerBound ? caption.lowerBound..<stop : nil
      return
    }
  }
}

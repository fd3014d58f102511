import Communique
import CommuniqueDraft

/// A passage of a test with its layout.
struct LayoutPassage {
  let text: BriefingText
  let view: BriefingView
  let header: DraftHeader

  init(_ text: String, _ markup: BriefingMarkup = .text, language: String = "en") {
    self.init(BriefingText(text), markup, language: language)
  }

  init(_ text: BriefingText, _ markup: BriefingMarkup = .text, language: String = "en") {
    self.text = text
    var stage = LayoutStage(
      text, markup: markup, tables: BriefingLanguage.tables(for: language) ?? BriefingLanguage.english)
    view = stage.run()
    header = stage.header
  }

  /// The blocks as `kind: words`, paragraphs without their kind, boxes in braces.
  var outline: [String] {
    view.blocks.map { block in
      let words = view.string(block.range)
      let marker = block.marker.map { $0 + " " } ?? ""
      let level = block.kind == .heading || block.kind == .listItem ? block.level.map(String.init) ?? "" : ""
      let line = block.kind == .paragraph ? words : "\(block.kind.rawValue)\(level): \(marker)\(words)"
      return block.box == nil ? line : "{\(line)}"
    }
  }

  /// Where words stand in the view.
  func place(of words: String) -> Range<Int>? {
    let words = Array(words.unicodeScalars)
    guard words.count <= view.text.count else { return nil }
    for start in 0...view.text.count - words.count where view.text[start..<start + words.count].elementsEqual(words) {
      return start..<start + words.count
    }
    return nil
  }

  /// What the spans of some words hold in the text as it came.
  func source(of words: String) -> [String]? {
    place(of: words).map { view.spans(of: $0, in: text).map(text.string) }
  }
}

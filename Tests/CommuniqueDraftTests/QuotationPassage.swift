import Communique
import CommuniqueDraft
import Testing

/// A passage with a difficulty, and the quotations that it has.
struct QuotationPassage: Sendable, CustomTestStringConvertible {
  let difficulty: String
  let text: String
  let quotations: [String]
  var language = "en"

  init(_ difficulty: String, _ text: String, _ quotations: [String], language: String = "en") {
    self.difficulty = difficulty
    self.text = text
    self.quotations = quotations
    self.language = language
  }

  var testDescription: String { difficulty }

  /// The passage after all stages, with one paragraph for each line; the layout has its own tests.
  var stages: (view: BriefingView, quotations: [Quotation]) {
    let tables = BriefingLanguage.tables(for: language) ?? BriefingLanguage.english
    let view = paragraphs(text.split(separator: "\n").map(String.init))
    let tokens = TokenStage(view, tables: tables).run()
    return (view, QuotationStage(view, tokens, tables: tables).run())
  }

  /// The quotations that are found, as they read.
  var found: [String] {
    let stages = stages
    return stages.quotations.map { stages.view.string($0.range) }
  }
}

/// A view of blocks that stand as they are.
func paragraphs(_ texts: [String]) -> BriefingView {
  var view = BriefingView()
  for text in texts {
    let start = view.text.count
    view.text += Array(text.unicodeScalars)
    view.origins += (start..<view.text.count).map { Int32($0) }
    let range = start..<view.text.count
    view.blocks.append(BriefingBlock(kind: .paragraph, range: range, spans: [range], rule: "test"))
    view.text.append("\n")
    view.origins.append(Int32(view.text.count - 1))
  }
  return view
}

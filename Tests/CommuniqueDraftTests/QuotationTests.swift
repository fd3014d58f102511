import Communique
import CommuniqueDraft
import Testing

@Suite("Quotations")
struct QuotationTests {
  @Test("Marks that pair", arguments: QuotationPassage.pairs)
  func pairs(passage: QuotationPassage) {
    #expect(passage.found == passage.quotations)
  }

  @Test("Single marks and apostrophes", arguments: QuotationPassage.singles)
  func singles(passage: QuotationPassage) {
    #expect(passage.found == passage.quotations)
  }

  @Test("Marks of other kinds", arguments: QuotationPassage.others)
  func others(passage: QuotationPassage) {
    #expect(passage.found == passage.quotations)
  }

  @Test("Marks that are missing, or none", arguments: QuotationPassage.damaged)
  func damaged(passage: QuotationPassage) {
    #expect(passage.found == passage.quotations)
  }

  @Test("Quotations over several paragraphs", arguments: QuotationPassage.long)
  func long(passage: QuotationPassage) {
    #expect(passage.found == passage.quotations)
  }

  @Test("The range leaves the marks and the white space at its ends out, the outer one holds the marks")
  func ranges() throws {
    let stages = QuotationPassage("", "He said « we\u{A0}agree. » twice.", []).stages
    let quotation = try #require(stages.quotations.first)
    #expect(stages.view.string(quotation.range) == "we\u{A0}agree.")
    #expect(stages.view.string(quotation.outer) == "« we\u{A0}agree. »")
    #expect(quotation.isClosed)
    #expect(quotation.rule == "quotation.marks")
  }

  @Test("A quotation within another knows it")
  func nested() {
    let text = "“They told us ‘never’ and “not now”, and ‘we “must” wait’”, he said. “Well.”"
    let stages = QuotationPassage("", text, []).stages
    #expect(stages.quotations.map(\.parent) == [nil, 0, 0, 0, 3, nil])
  }

  @Test("A quotation without its closing mark says so, and how its end was found")
  func missingCloser() {
    let text = "“We will win, the Minister said, adding “and soon”. “Really. They laughed."
    let quotations = QuotationPassage("", text, []).stages.quotations
    #expect(quotations.map(\.isClosed) == [false, true, false])
    #expect(
      quotations.map(\.rule) == [
        "quotation.missing-closer.before-cue", "quotation.marks", "quotation.missing-closer.sentence",
      ])
  }

  @Test("A reopened paragraph goes on from the one before")
  func reopened() {
    let stages = QuotationPassage("", "He said: “One. Two.\n“Three. Four.\n“Five.” He left.\n“No.”", []).stages
    #expect(stages.quotations.map(\.continues) == [nil, 0, 1, nil])
    #expect(stages.quotations.map(\.isClosed) == [false, false, true, true])
    #expect(stages.quotations.map(\.block) == [0, 1, 2, 3])
  }

  @Test("No quotation reaches from a heading or a list item into what follows")
  func kinds() {
    var view = paragraphs([
      "Russia “mortgaging its future", "China” said he.", "• the “fleet", "• of Allies” said they.",
    ])
    view.blocks[0].kind = .heading
    view.blocks[2].kind = .listItem
    view.blocks[3].kind = .listItem
    let tokens = TokenStage(view, tables: BriefingLanguage.english).run()
    let quotations = QuotationStage(view, tokens, tables: BriefingLanguage.english).run()
    #expect(quotations.allSatisfy { $0.continues == nil })
  }

  @Test("Boxes and menus have no quotations, and those that they interrupt go on")
  func furniture() {
    var view = paragraphs(["They work “on energy, and", "“Share this page”", "on resilience.” They agree."])
    view.blocks[1].kind = .navigation
    let tokens = TokenStage(view, tables: BriefingLanguage.english).run()
    let quotations = QuotationStage(view, tokens, tables: BriefingLanguage.english).run()
    #expect(quotations.map { view.string($0.range) } == ["on energy, and", "on resilience."])
    #expect(quotations.map(\.continues) == [nil, 0])
  }
}

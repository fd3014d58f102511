import Communique
import CommuniqueDraft
import Foundation
import Testing

/// The founding briefings beside the repository, with the samples that were made of them by hand.
enum LayoutSeeds {
  static func text(_ index: Int) throws -> BriefingText {
    BriefingText(decoding: try FoundingBriefings.bytes(index))
  }

  /// A block of a sample's source.
  struct Block: Decodable {
    struct Span: Decodable {
      let start: Int
      let end: Int
    }
    let kind: String
    let level: Int?
    let span: Span
  }

  private struct Dossier: Decodable {
    struct Source: Decodable {
      let id: String
      let blocks: [Block]?
    }
    let sources: [Source]
  }

  static func blocks(_ index: Int) throws -> [Block] {
    let name = index == 4 ? "nato-foreign-ministers-2024-12" : "nato-foreign-ministers-2023-11"
    let file = FoundingBriefings.sample(name)
    let dossier = try JSONDecoder().decode(Dossier.self, from: Data(contentsOf: file))
    return try #require(dossier.sources.first { $0.id == "src-00\(index)" }?.blocks)
  }
}

@Suite("Layout: the founding briefings", .enabled(if: FoundingBriefings.areThere, "needs ../shared/seeds"))
struct LayoutSeedTests {
  private func layout(_ text: BriefingText) -> (view: BriefingView, header: DraftHeader) {
    var stage = LayoutStage(text, markup: BriefingMarkup(guessing: text), tables: LanguageGuess.tables(for: text))
    let view = stage.run()
    return (view, stage.header)
  }

  /// The layouts differ from the samples on purpose where
  /// - 000: one box with three headings of its own and their items, for which the samples have three boxes;
  /// - 001: each line at the head is a block, for which the sample has one, and the call for donations is navigation;
  ///   the eight paragraphs that a page's end parts are one block each, for which the sample has two;
  /// - 003: the last words of the disclaimer are the words of a link.
  @Test(
    "Kinds of the samples' blocks",
    arguments: [(0, 1.0), (1, 0.995), (2, 1.0), (3, 0.99), (4, 1.0)])
  func kinds(index: Int, floor: Double) throws {
    let text = try LayoutSeeds.text(index)
    let view = layout(text).view
    var kinds = Array(repeating: "", count: text.scalars.count)
    for block in view.blocks {
      for span in block.spans { for offset in span { kinds[offset] = block.box == nil ? block.kind.rawValue : "box" } }
    }
    var right = 0
    var all = 0
    for block in try LayoutSeeds.blocks(index) {
      for offset in block.span.start..<block.span.end where !text.scalars[offset].properties.isWhitespace {
        all += 1
        if kinds[offset] == block.kind { right += 1 }
      }
    }
    #expect(Double(right) >= floor * Double(all), "\(right) of \(all)")
  }

  @Test(
    "Spans and levels of the samples' blocks", arguments: [(0, 39, 39), (1, 43, 61), (2, 39, 39), (3, 7, 9), (4, 4, 4)])
  func spans(index: Int, floor: Int, all: Int) throws {
    let text = try LayoutSeeds.text(index)
    let view = layout(text).view
    var found: [Range<Int>: BriefingBlock] = [:]
    for block in view.blocks { for span in block.spans { found[span] = block } }
    let samples = try LayoutSeeds.blocks(index).filter { $0.kind != "box" }
    let right = samples.filter { sample in
      guard let block = found[sample.span.start..<sample.span.end] else { return false }
      return block.kind.rawValue == sample.kind && block.level == sample.level
    }
    #expect(samples.count == all)
    #expect(right.count >= floor, "\(right.count) of \(samples.count)")
  }

  @Test("The list item that two boxes and an address interrupt is one")
  func interruptedItem() throws {
    let text = try LayoutSeeds.text(0)
    let view = layout(text).view
    let words =
      "on a broad range of issues, including interoperability, energy security, innovation, cyber defence, and resilience."
    let range = try #require(place(of: words, in: view))
    let spans = view.spans(of: range, in: text)
    #expect(spans.map(text.string).first?.hasSuffix("cyber defence, and") == true)
    #expect(spans.map(text.string).last == "resilience.")
    #expect(spans.count == 2)
  }

  @Test("What a briefing does not say of itself stays empty", arguments: [0, 4])
  func emptyHeaders(index: Int) throws {
    let header = layout(try LayoutSeeds.text(index)).header
    #expect(header.title == nil && header.publisher == nil && header.published == nil && header.authors.isEmpty)
    #expect(header.contacts.isEmpty && header.rights == nil && header.kind == nil && header.series == nil)
  }

  @Test("Headers as the samples have them")
  func headers() throws {
    var (view, header) = layout(try LayoutSeeds.text(1))
    #expect(header.series == "Briefing Paper" && header.number == "112" && header.published?.text == "2023-12-03")
    #expect(header.subtitle.map(view.string) == "A review of the meeting of NATO Ministers of Foreign Affairs")
    #expect(header.contacts == [Contact(name: "Dr. Ian Davis", email: "idavis@natowatch.org")])
    #expect(
      header.publisher.map(view.string) == "NATO Watch" && header.kind == .briefingPaper && header.authors.isEmpty)
    (view, header) = layout(try LayoutSeeds.text(2))
    #expect(header.publisher.map(view.string) == "IRIA" && header.kind == .newsArticle && header.published == nil)
    #expect(header.rights.map(view.string)?.hasPrefix("Copyright © 2024 IRIA") == true)
    #expect(header.images.compactMap(\.credit).map(view.string) == ["NATO/Erik Luntang erik", "NATO", "NATO"])
    #expect(header.images.compactMap(\.alternativeText).count == 2)
    (view, header) = layout(try LayoutSeeds.text(3))
    #expect(header.publisher.map(view.string) == "Mirage.News" && header.originator.map(view.string) == "NATO")
    #expect(header.kind == .pressRelease && header.images.count == 1)
  }

  private func place(of words: String, in view: BriefingView) -> Range<Int>? {
    let words = Array(words.unicodeScalars)
    return view.text.indices.dropLast(words.count - 1).first { view.text[$0..<$0 + words.count].elementsEqual(words) }
      .map { $0..<$0 + words.count }
  }
}

import CommuniqueDraft
import Foundation
import Testing

@Suite("Quotations of the founding briefings")
struct QuotationSeedTests {
  @Test("At least 98 in 100 are found, exactly, and 98 in 100 found are ones", .enabled(if: FoundingBriefings.areThere))
  func seeds() throws {
    var known = 0
    var found = 0
    var right = 0
    for briefing in FoundingBriefing.all {
      let text = BriefingText(decoding: try briefing.bytes())
      let truth = FoundingBriefing.joined(try briefing.quoted(), in: text)
      let stages = BriefingStages(text)
      let spans = stages.quotations.filter { $0.parent == nil }.compactMap { quotation in
        let spans = stages.view.spans(of: quotation.range, in: text)
        return spans.first.flatMap { first in spans.last.map { first.lowerBound..<$0.upperBound } }
      }
      let result = FoundingBriefing.joined(spans, in: text)
      known += truth.count
      found += result.count
      right += Set(truth).intersection(result).count
    }
    #expect(known > 100)
    #expect(Double(right) >= 0.98 * Double(known), "\(right) of \(known)")
    #expect(Double(right) >= 0.98 * Double(found), "\(right) of \(found)")
  }

  @Test(
    "Whatever the encoding of line ends and letters, the spans hold the words",
    .enabled(if: FoundingBriefings.areThere),
    arguments: FoundingBriefing.Variant.allCases)
  func variants(variant: FoundingBriefing.Variant) throws {
    for briefing in FoundingBriefing.all {
      let original = String(decoding: try briefing.bytes(), as: UTF8.self)
      let text = BriefingText(variant.of(original))
      let stages = BriefingStages(text)
      #expect(stages.quotations.count == BriefingStages(BriefingText(original)).quotations.count)
      for quotation in stages.quotations {
        let spans = stages.view.spans(of: quotation.range, in: text)
        let words = spans.map { text.string($0) }.joined(separator: " ")
        #expect(FoundingBriefing.folded(words) == FoundingBriefing.folded(stages.view.string(quotation.range)))
      }
    }
  }
}

/// One of the founding briefings, with the sample dossier that tells what was said in it.
struct FoundingBriefing {
  let prefix: String
  let source: String
  let sample: String

  static let all = [
    FoundingBriefing(prefix: "000", source: "src-000", sample: "nato-foreign-ministers-2023-11"),
    FoundingBriefing(prefix: "001", source: "src-001", sample: "nato-foreign-ministers-2023-11"),
    FoundingBriefing(prefix: "002", source: "src-002", sample: "nato-foreign-ministers-2023-11"),
    FoundingBriefing(prefix: "003", source: "src-003", sample: "nato-foreign-ministers-2023-11"),
    FoundingBriefing(prefix: "004", source: "src-004", sample: "nato-foreign-ministers-2024-12"),
  ]

  func bytes() throws -> [UInt8] {
    let names = try FileManager.default.contentsOfDirectory(atPath: FoundingBriefings.folder.path)
    let name = try #require(names.first { $0.hasPrefix(prefix) })
    return Array(try Data(contentsOf: FoundingBriefings.folder.appending(path: name)))
  }

  /// The words that the dossier quotes from the briefing, with what it leaves out within them.
  func quoted() throws -> [Range<Int>] {
    let file = FoundingBriefings.sample(sample)
    var spans: Set<Range<Int>> = []
    collect(from: try JSONSerialization.jsonObject(with: Data(contentsOf: file)), into: &spans)
    return Array(spans)
  }

  private func collect(from value: Any, into spans: inout Set<Range<Int>>) {
    if let list = value as? [Any] {
      for element in list { collect(from: element, into: &spans) }
    } else if let object = value as? [String: Any] {
      if object["source"] as? String == source, let segments = object["segments"] as? [[String: Any]] {
        for segment in segments where segment["kind"] as? String != "reported" {
          guard let span = segment["span"] as? [String: Any], let start = span["start"] as? Int,
            let end = span["end"] as? Int
          else { continue }
          spans.insert(start..<end)
        }
      }
      for element in object.values { collect(from: element, into: &spans) }
    }
  }

  /// Spans in order, those joined that only punctuation and white space part, without punctuation at their ends.
  static func joined(_ spans: [Range<Int>], in text: BriefingText) -> [Range<Int>] {
    func isBetween(_ index: Int) -> Bool {
      let scalar = text.scalars[index]
      return scalar.properties.isWhitespace || "….,;:!?[]()".unicodeScalars.contains(scalar)
    }
    var joined: [Range<Int>] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last,
        span.lowerBound <= last.upperBound || (last.upperBound..<span.lowerBound).allSatisfy(isBetween)
      {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
    return joined.map { span in
      var span = span
      while let first = span.first, isBetween(first) { span = first + 1..<span.upperBound }
      while let last = span.last, isBetween(last) { span = span.lowerBound..<last }
      return span
    }
  }

  /// Words with single blanks.
  static func folded(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Ways to write the same briefing.
  enum Variant: CaseIterable {
    case carriageReturns, carriageReturnsAlone, decomposed, byteOrderMark, emoji

    func of(_ text: String) -> String {
      switch self {
      case .carriageReturns: text.replacingOccurrences(of: "\n", with: "\r\n")
      case .carriageReturnsAlone: text.replacingOccurrences(of: "\n", with: "\r")
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .byteOrderMark: "\u{FEFF}" + text
      case .emoji: text.replacingOccurrences(of: " the ", with: " 👩🏽‍🚀 the 🇺🇦 ")
      }
    }
  }
}

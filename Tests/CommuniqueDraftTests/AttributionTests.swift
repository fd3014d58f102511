import CommuniqueDraft
import Testing

@Suite("Who says what")
struct AttributionTests {
  @Test("English", arguments: AttributionPassage.cues + AttributionPassage.subjects)
  func english(passage: AttributionPassage) { check(passage) }

  @Test("Without a cue, and what is no statement", arguments: AttributionPassage.others)
  func others(passage: AttributionPassage) { check(passage) }

  @Test("Names that no table has, and words that point back", arguments: AttributionPassage.references)
  func references(passage: AttributionPassage) { check(passage) }

  @Test("French", arguments: AttributionPassage.french)
  func french(passage: AttributionPassage) { check(passage) }

  private func check(_ passage: AttributionPassage) {
    let stages = BriefingStages(BriefingText(passage.text), markup: .text, tables: passage.language)
    for expected in passage.expected {
      let found = stages.utterances.filter { utterance in
        utterance.pieces.contains { stages.view.string($0.range).contains(expected.words) }
      }
      guard let utterance = found.first(where: { $0.kind == expected.kind }) ?? found.first else {
        Issue.record("“\(expected.words)” is in no utterance.")
        continue
      }
      #expect(utterance.kind == expected.kind, "“\(expected.words)” by \(utterance.rule)")
      #expect(speaker(utterance, stages) == expected.speaker, "“\(expected.words)” by \(utterance.rule)")
      if let confidence = expected.confidence {
        #expect(utterance.confidence == confidence, "“\(expected.words)” by \(utterance.rule)")
      }
    }
  }

  /// The names of the speakers, else the words that label them.
  private func speaker(_ utterance: Utterance, _ stages: BriefingStages) -> String? {
    let names = utterance.speakers.map { stages.entities.agents[$0].name }
    if !names.isEmpty { return names.joined(separator: "+") }
    let labels = utterance.speakerMentions.compactMap { index -> String? in
      let mention = stages.entities.mentions[index]
      guard mention.kind != .pronoun, utterance.confidence > .none else { return nil }
      let tokens = stages.tokens.tokens
      return stages.view.string(
        tokens[mention.tokens.lowerBound].range.lowerBound..<tokens[mention.tokens.upperBound - 1].range.upperBound)
    }
    return labels.isEmpty ? nil : labels.joined(separator: "+")
  }

  @Test("Soups of marks and words have a result, and every outermost quotation one utterance")
  func soups() {
    let parts = [
      "“", "”", "\"", "said ", "He ", "Mr Jones ", ", ", ". ", ": ", "that ", "“a b c”, ", "and ", "\n\n", "’", "– ",
    ]
    var seed: UInt64 = 7
    for length in stride(from: 1, to: 240, by: 7) {
      var text = ""
      for _ in 0..<length {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(seed >> 33) % parts.count]
      }
      let stages = BriefingStages(BriefingText(text))
      var counts: [Int: Int] = [:]
      for piece in stages.utterances.flatMap(\.pieces) {
        #expect(piece.range.lowerBound <= piece.range.upperBound && piece.range.upperBound <= stages.view.text.count)
        if let quotation = piece.quotation { counts[quotation, default: 0] += 1 }
      }
      #expect(counts.values.allSatisfy { $0 == 1 })
    }
  }
}

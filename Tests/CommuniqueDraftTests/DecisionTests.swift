import Communique
import CommuniqueDraft
import Testing

@Suite("Decisions")
struct DecisionTests {
  @Test("What a passage decides is found, and nothing else", arguments: DecidingPassages.english)
  func deciding(passage: DecisionPassage) {
    let (stages, words) = DecisionPassage.found(passage.text)
    #expect(words.count == passage.decisions.count, "\(words)")
    for (index, expected) in passage.decisions.enumerated() where words.indices.contains(index) {
      #expect(words[index].contains(expected.words), "\(words[index])")
      #expect(stages.outcomes.decisions[index].verb?.rawValue == expected.verb)
    }
  }

  @Test("What is hoped, denied, proposed or only said is no decision", arguments: UndecidedPassages.english)
  func undecided(passage: DecisionPassage) {
    #expect(DecisionPassage.found(passage.text).words == [])
  }
}

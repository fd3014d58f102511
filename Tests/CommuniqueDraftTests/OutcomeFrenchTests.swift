import Communique
import CommuniqueDraft
import Testing

@Suite("French outcomes")
struct OutcomeFrenchTests {
  static let passages: [DecisionPassage] = [
    DecisionPassage("Passé composé", "Le Conseil a adopté un règlement sur les batteries.", [("adopted", "règlement")]),
    DecisionPassage("Plural", "Les ministres ont approuvé le budget.", [("approved", "budget")]),
    DecisionPassage(
      "Adverbs between", "Les ministres ont en outre décidé de créer un fonds.", [("decided", "créer un fonds")]),
    DecisionPassage("Passive", "La déclaration a été adoptée par le Conseil.", [("adopted", "déclaration")]),
    DecisionPassage("Reflexive", "Les dirigeants sont convenus de doubler l’aide.", [("agreed", "doubler")]),
    DecisionPassage(
      "Two", "Le Conseil a levé les sanctions et a prolongé la mission.",
      [("x-lifted", "sanctions"), ("x-extended", "mission")]),
    DecisionPassage("Denied", "Le Conseil n’a pas adopté de conclusions."),
    DecisionPassage("None", "Aucune décision n’a été prise."),
    DecisionPassage("A participle alone", "Le plan adopté en 2019 reste en vigueur."),
    DecisionPassage("To come", "Le Conseil pourrait être saisi en mai et le texte adopté en juin."),
  ]

  @Test("What a French passage decides is found, and nothing else", arguments: passages)
  func decisions(passage: DecisionPassage) {
    let (stages, words) = DecisionPassage.found(passage.text, BriefingLanguage.french)
    #expect(words.count == passage.decisions.count, "\(words)")
    for (index, expected) in passage.decisions.enumerated() where words.indices.contains(index) {
      #expect(words[index].contains(expected.words), "\(words[index])")
      #expect(stages.outcomes.decisions[index].verb?.rawValue == expected.verb)
    }
  }
}

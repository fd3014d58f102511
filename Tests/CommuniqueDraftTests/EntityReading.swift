import Communique
import CommuniqueDraft

/// The entities of a short passage, by their words.
struct EntityReading {
  let stages: BriefingStages
  var entities: EntityList { stages.entities }

  init(_ text: String, tables: LanguageTables = BriefingLanguage.english) {
    stages = BriefingStages(BriefingText(text), markup: .text, tables: tables)
  }

  func words(_ tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let all = stages.tokens.tokens
    return stages.view.string(all[first].range.lowerBound..<all[last].range.upperBound)
  }

  /// The last mention with the words: that is the one that earlier ones explain.
  func mention(_ words: String) -> Mention? { entities.mentions.last { self.words($0.tokens) == words } }

  /// `kind: agent`, with `?` for nobody.
  func meaning(_ words: String) -> String? {
    mention(words).map { "\($0.kind): \($0.agent.map { entities.agents[$0].name } ?? "?")" }
  }

  func agent(_ name: String) -> DraftAgent? { entities.agents.first { $0.name == name } }

  /// The offices as `role, organization, person`.
  var offices: [String] {
    entities.offices.map { office in
      let organization = office.organization.map { entities.agents[$0].shortName ?? entities.agents[$0].name } ?? "?"
      return "\(office.role), \(organization), \(office.person.map { entities.agents[$0].name } ?? "?")"
    }
  }

  /// The values as `words = value`.
  var values: [String] {
    entities.values.map { value in
      let text: String =
        switch value.kind {
        case .place(let index): entities.places[index].name + " " + (entities.places[index].country ?? "?")
        case .date(let date): date.text + (value.isComplete ? "" : " incomplete")
        case .money(let money): EntityReading.text(money.quantity) + " " + (money.currency?.text ?? "?")
        case .quantity(let quantity): EntityReading.text(quantity) + " " + (quantity.unit ?? "?")
        }
      return "\(words(value.tokens)) = \(text)"
    }
  }

  private static func text(_ quantity: Quantity) -> String {
    let number = quantity.value?.text ?? quantity.minimum.map { "\($0.text)–\(quantity.maximum?.text ?? "?")" } ?? "?"
    let qualifier = quantity.qualifier.map { $0 == .exact ? "" : $0.rawValue + " " } ?? ""
    return qualifier + number
  }
}

import Communique
import CommuniqueDraft
import Foundation
import Testing

/// The founding briefings and the samples made of them by hand.
private enum Founding {
  static let seeds = FoundingBriefings.folder

  static let samples = [
    "nato-foreign-ministers-2023-11": [
      "000_e5cd899d52d9afaa", "001_9a5f241396a40810", "002_fc072bcf967fd6d4", "003_e472d49dfa78fc25",
    ],
    "nato-foreign-ministers-2024-12": ["004_3751b706b1349350"],
  ]

  static func dossier(_ sample: String) throws -> [String: Any] {
    let data = try Data(contentsOf: FoundingBriefings.sample(sample))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  static func readings(_ sample: String) throws -> [EntityReading] {
    try (samples[sample] ?? []).map { name in
      EntityReading(String(decoding: try Data(contentsOf: seeds.appending(path: name + ".txt")), as: UTF8.self))
    }
  }
}

@Suite("Entities of the founding briefings", .enabled(if: FoundingBriefings.areThere))
struct EntitySeedTests {
  private static let samples = Founding.samples.keys.sorted()

  private func records(_ dossier: [String: Any], _ key: String) -> [[String: Any]] {
    dossier[key] as? [[String: Any]] ?? []
  }

  private func name(_ record: [String: Any]) -> String {
    record["name"] as? String ?? (record["name"] as? [String: String])?["en"] ?? ""
  }

  /// How many of the expected are there; the others are shown where too many are missing.
  private func expect(_ expected: Set<String>, in found: Set<String>, atLeast share: Double) {
    let missing = expected.subtracting(found)
    #expect(Double(expected.count - missing.count) >= share * Double(expected.count), "\(missing.sorted())")
  }

  @Test("The people are found", arguments: samples)
  func people(sample: String) throws {
    let expected = Set(records(try Founding.dossier(sample), "people").map { name($0) })
    let agents = try Founding.readings(sample).flatMap(\.entities.agents).filter { $0.kind == .person }
    let found = Set(
      agents.flatMap {
        [$0.name] + $0.variants + $0.variants.compactMap { $0.split(separator: "Majesty ").last.map(String.init) }
      })
    expect(expected, in: found, atLeast: 0.94)
  }

  @Test("The states and organizations are found", arguments: samples)
  func organizations(sample: String) throws {
    let expected = Set(records(try Founding.dossier(sample), "organizations").map { name($0) })
    let agents = try Founding.readings(sample).flatMap(\.entities.agents).filter { $0.kind != .person }
    expect(expected, in: Set(agents.flatMap { [$0.name] + $0.variants }), atLeast: 0.7)
  }

  @Test("Who holds which office is found", arguments: samples)
  func memberships(sample: String) throws {
    let dossier = try Founding.dossier(sample)
    let people = Dictionary(
      uniqueKeysWithValues: records(dossier, "people").map { ($0["id"] as? String ?? "", name($0)) })
    let expected = records(dossier, "memberships").map { record in
      "\((record["role"] as? [String: String])?["en"] ?? ""), \(people[record["person"] as? String ?? ""] ?? "")"
    }
    let found = try Founding.readings(sample).flatMap { reading in
      reading.entities.offices.flatMap { office -> [String] in
        guard let person = office.person.map({ reading.entities.agents[$0] }) else { return [] }
        return ([person.name] + person.variants).map { "\(office.role), \($0)" }
      }
    }
    expect(Set(expected), in: Set(found), atLeast: 0.6)
  }

  @Test("The amounts and numbers are found", arguments: samples)
  func amounts(sample: String) throws {
    let dossier = try Founding.dossier(sample)
    var expected: Set<String> = []
    for record in records(dossier, "commitments") + records(dossier, "figures") {
      let amounts =
        records(record, "amounts") + records(record, "quantities") + [record["quantity"] as? [String: Any] ?? [:]]
      for amount in amounts {
        guard let value = amount["value"] as? String else { continue }
        expected.insert("\(value) \(amount["currency"] as? String ?? "")")
      }
    }
    let values = try Founding.readings(sample).flatMap(\.entities.values)
    let found = values.compactMap { value -> String? in
      switch value.kind {
      case .money(let money): "\(money.quantity.value?.text ?? "") \(money.currency?.text ?? "")"
      case .quantity(let quantity): "\(quantity.value?.text ?? "") "
      default: nil
      }
    }
    expect(expected, in: Set(found), atLeast: 0.8)
  }

  @Test("The cities are found; states in which something is are states", arguments: samples)
  func places(sample: String) throws {
    let expected = records(try Founding.dossier(sample), "places").filter { $0["country"] != nil }.map {
      name($0).split(separator: ",").first.map(String.init) ?? ""
    }
    expect(
      Set(expected), in: Set(try Founding.readings(sample).flatMap { $0.entities.places.map(\.name) }), atLeast: 0.7)
  }
}

@Suite("Entities of any text")
struct EntityRobustnessTests {
  @Test(
    "Texts of nothing but names, titles or numbers have a valid result",
    arguments: [
      "Peace and ", "Council of the ", "Deputy Deputy President of ", "Jens Abcd ", "8 and 2 ", "von der ", "(NATO) ",
      "’s ",
      "the ", "“President” ", "28 to ", "US$ ", "Mr. ", "\u{0301}é ", "A.B. ", "€", "1,", ", ", "King II ", "X, the ",
    ])
  func repeated(words: String) {
    let reading = EntityReading(String(repeating: words, count: 400))
    let count = reading.stages.tokens.tokens.count
    let entities = reading.entities
    var end = 0
    for mention in entities.mentions {
      #expect(mention.tokens.lowerBound >= end && mention.tokens.upperBound <= count && !mention.tokens.isEmpty)
      if let agent = mention.agent { #expect(entities.agents.indices.contains(agent)) }
      if let office = mention.office { #expect(entities.offices.indices.contains(office)) }
      end = mention.tokens.upperBound
    }
    for value in entities.values { #expect(!value.tokens.isEmpty && value.tokens.upperBound <= count) }
  }

  @Test("Every number of digits and scales has an exact value or none")
  func longNumbers() {
    let digits = String(repeating: "9", count: 500)
    let reading = EntityReading("They gave €\(digits) billion and 1.\(digits) million euros.")
    #expect(reading.entities.values.count == 2)
  }

  @Test("Names of the same family that are not told apart are nobody")
  func ambiguousNames() {
    let reading = EntityReading("Mark Brandt met Helga Brandt. Brandt left. Ms Brandt stayed.")
    #expect(reading.meaning("Brandt") == "person: ?")
    #expect(reading.meaning("Ms Brandt") == "person: Helga Brandt")
  }
}

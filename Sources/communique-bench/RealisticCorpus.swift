internal import Communique
internal import CommuniqueTesting

/// Makes dossiers that are like those of real meetings in size and make-up: long statements in several languages and
/// scripts, each reported by two sources in their own words, among a few dozen small entities. They follow from a seed.
struct RealisticCorpus {
  private var random: SplitMix64
  private var number = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func next() -> Dossier {
    number += 1
    var dossier = Dossier(id: ID(stringLiteral: "meeting-\(number)"))
    dossier.title = ["en": "Ministerial meeting \(number)"]
    dossier.language = "en"
    dossier.created = "2026-11-21"
    addSources(to: &dossier)
    addWorld(to: &dossier)
    addMeetings(to: &dossier)
    addDecisions(to: &dossier)
    for position in 0..<20 { dossier.statements.append(statement(position)) }
    addCommitments(to: &dossier)
    return dossier
  }

  // MARK: Words

  private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  private static let words: [LanguageTag: [String]] = [
    "en": [
      "ministers", "agreed", "that", "the", "support", "for", "partners", "remains", "essential", "and", "will",
      "continue",
      "security", "cooperation", "in", "region", "was", "discussed", "with", "allies", "who", "welcomed", "a",
      "programme",
      "of", "assistance", "“long-term”", "commitments", "including", "air", "defence", "critical", "infrastructure",
      "while",
      "noting", "challenges", "posed", "by", "hybrid", "actions", "against", "member", "states",
    ],
    "fr": [
      "les", "ministres", "ont", "réaffirmé", "leur", "soutien", "à", "l’égard", "des", "partenaires", "et", "décidé",
      "de",
      "poursuivre", "la", "coopération", "en", "matière", "sécurité", "énergétique", "où", "l’évaluation", "reste",
      "préoccupante",
    ],
    "ru": [
      "министры", "обсудили", "вопросы", "безопасности", "и", "сотрудничества", "в", "регионе", "с", "партнёрами",
      "подчеркнув", "важность",
    ],
    "zh": ["部长们", "讨论了", "地区安全", "与", "合作", "问题", "并", "重申", "支持", "伙伴国", "的", "承诺"],
  ]

  private mutating func language() -> LanguageTag {
    switch below(100) {
    case 0..<6: "ru"
    case 6..<12: "zh"
    case 12..<30: "fr"
    default: "en"
    }
  }

  private mutating func sentence(_ count: Int, _ language: LanguageTag) -> String {
    let words = Self.words[language] ?? []
    var text = ""
    for position in 0..<count {
      if position > 0 { text += below(14) == 0 ? ", " : " " }
      text += words[below(words.count)]
      if below(60) == 0 { text += " & \"partners\"" }
    }
    return text + "."
  }

  private mutating func paragraphs(_ language: LanguageTag) -> String {
    (0...below(3)).map { _ in (0..<4).map { _ in sentence(14 + below(10), language) }.joined(separator: " ") }
      .joined(separator: below(3) == 0 ? "\n" : " ")
  }

  private func id<Subject>(_ name: String, _ position: Int) -> ID<Subject> { ID(stringLiteral: "\(name)-\(position)") }

  // MARK: Entities

  private mutating func addSources(to dossier: inout Dossier) {
    for position in 0..<3 {
      var source = Source(id: id("source", position))
      source.kind = [.pressRelease, .newsArticle, .briefingPaper][position]
      source.title = LocalizedText(sentence(8, "en"), language: "en")
      source.published = PartialDate(stringLiteral: "2024-12-0\(1 + position)")
      source.language = "en"
      dossier.sources.append(source)
    }
    dossier.sources[1].derivedFrom = [Derivation(source: "source-0", relation: .republication)]
  }

  private mutating func addWorld(to dossier: inout Dossier) {
    for position in 0..<10 {
      var person = Person(id: id("person", position), name: "Person Nº \(position) of \(number)")
      person.nameVariants = ["P. \(position)"]
      dossier.people.append(person)
      var membership = Membership(
        id: id("office", position), person: person.id, role: ["en": "Minister of Foreign Affairs"])
      membership.organization = id("organization", position % 8)
      membership.start = PartialDate(stringLiteral: "2023-0\(1 + position % 9)")
      dossier.memberships.append(membership)
    }
    for position in 0..<8 {
      var organization = Organization(
        id: id("organization", position), name: ["en": "State \(position)", "fr": "État \(position)"])
      organization.kind = .state
      organization.country = "BE"
      dossier.organizations.append(organization)
      dossier.topics.append(Topic(id: id("topic", position), name: LocalizedText(sentence(3, "en"), language: "en")))
    }
    dossier.places = [Place(id: "brussels", name: ["en": "Brussels", "fr": "Bruxelles"])]
  }

  private mutating func addMeetings(to dossier: inout Dossier) {
    for position in 0..<4 {
      var meeting = Meeting(id: id("session", position), title: LocalizedText(sentence(6, "en"), language: "en"))
      meeting.kind = position == 0 ? .ministerial : .session
      meeting.parent = position == 0 ? nil : "session-0"
      meeting.start = position == 0 ? "2024-12-03" : "2024-12-04"
      meeting.end = position == 0 ? "2024-12-04" : nil
      meeting.place = "brussels"
      meeting.participations = (0..<4).map {
        Participation(party: party($0 + position), role: .member, presence: .present)
      }
      meeting.attestations = [attestation(0, "en")]
      dossier.meetings.append(meeting)
      var item = AgendaItem(id: id("item", position), title: LocalizedText(sentence(5, "en"), language: "en"))
      item.meeting = meeting.id
      item.topics = [id("topic", position)]
      dossier.agendaItems.append(item)
    }
    dossier.about = ["session-0"]
  }

  private func party(_ position: Int) -> Party {
    Party(
      agent: id("person", position % 10), membership: id("office", position % 10),
      onBehalfOf: id("organization", position % 8))
  }

  private mutating func attestation(_ source: Int, _ language: LanguageTag) -> Attestation {
    let quoted = sentence(12, language)
    let start = below(5000)
    return Attestation(
      source: id("source", source % 3), mode: .partialQuote,
      segments: [
        Segment(kind: .reported, text: sentence(8, "en"), span: TextSpan(start: start, end: start + 60)),
        Segment(
          kind: .quoted, text: quoted,
          span: TextSpan(start: start + 70, end: start + 70 + quoted.unicodeScalars.count, exact: quoted)),
      ], cue: "stressed", speakerLabel: "the minister")
  }

  private mutating func addDecisions(to dossier: inout Dossier) {
    for position in 0..<4 {
      let language = language()
      var decision = Decision(id: id("decision", position), title: LocalizedText(sentence(6, "en"), language: "en"))
      decision.text = LocalizedText(sentence(40, language), language: language)
      decision.verb = [.agreed, .endorsed, .adopted, .announced][position]
      decision.bodies = [Party(agent: "organization-0")]
      decision.decidedAt = "session-0"
      decision.decidedOn = "2024-12-04"
      decision.measures = (0..<3).map { _ in Measure(text: LocalizedText(sentence(9, "en"), language: "en")) }
      decision.topics = [id("topic", position)]
      decision.attestations = [attestation(0, language), attestation(1, language)]
      dossier.decisions.append(decision)
    }
  }

  private mutating func statement(_ position: Int) -> Statement {
    let language = language()
    var statement = Statement(
      id: id("statement", position), text: LocalizedText(paragraphs(language), language: language))
    statement.kind = .declaration
    statement.textStatus = .reconstructed
    statement.speakers = [party(below(10))]
    statement.meeting = id("session", below(4))
    statement.date = "2024-12-04"
    statement.agendaItem = id("item", below(4))
    statement.topics = [id("topic", below(8)), id("topic", below(8))]
    statement.attestations = [attestation(position, language), attestation(position + 1, language)]
    return statement
  }

  private mutating func addCommitments(to dossier: inout Dossier) {
    for position in 0..<3 {
      var commitment = Commitment(id: id("pledge", position), text: LocalizedText(sentence(16, "en"), language: "en"))
      commitment.kind = .financial
      commitment.actors = [party(position)]
      commitment.amounts = [
        Money(Quantity(value: ExactDecimal(below(1_000_000_000)), qualifier: .about), currency: "EUR")
      ]
      commitment.madeIn = ID<Occasion>(ID<Statement>(stringLiteral: "statement-\(position)"))
      commitment.attestations = [attestation(position, "en")]
      dossier.commitments.append(commitment)
      var figure = Figure(id: id("figure", position), text: LocalizedText(sentence(10, "en"), language: "en"))
      figure.quantity = Quantity(value: ExactDecimal(below(100_000)), qualifier: .moreThan, unit: "person")
      figure.attestations = [attestation(position, "en")]
      dossier.figures.append(figure)
    }
  }
}

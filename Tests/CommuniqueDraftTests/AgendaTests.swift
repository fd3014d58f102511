import Communique
import CommuniqueDraft
import Testing

@Suite("Agendas")
struct AgendaTests {
  private func points(_ text: String, _ tables: LanguageTables? = nil) -> [String] {
    let stages = BriefingStages(BriefingText(text), tables: tables)
    return stages.outcomes.agenda.filter { !$0.isDenied }.map { stages.view.string($0.range) }
  }

  @Test(
    "What a sentence names is parted into its points",
    arguments: [
      (
        "Ministers met in Oslo to discuss energy security, to review the mission in Chad as well as to exchange on the coming summit.",
        ["energy security", "review the mission in Chad", "exchange on the coming summit"]
      ),
      (
        "The summit discussed three main issues: (1) the war in Sudan; (2) debt relief; and (3) climate finance.",
        ["the war in Sudan", "debt relief", "climate finance"]
      ),
      (
        "Leaders met in Rome, addressing food prices, preparations for the conference and pressing challenges, including in the Sahel and the Horn.",
        ["food prices", "preparations for the conference", "pressing challenges, including in the Sahel and the Horn"]
      ),
      ("Topics: migration, trade, fisheries.", ["migration", "trade", "fisheries"]),
      ("The Council discussed the floods and approved a relief fund.", ["the floods"]),
      (
        "They discussed the urgent needs of Moldova, as well as what more members can do.",
        ["the urgent needs of Moldova", "what more members can do"]
      ),
      ("The future of the mission was discussed during the session.", ["The future of the mission"]),
      ("The Assembly debated the report on mines, as fighting went on.", ["the report on mines"]),
    ])
  func sentences(text: String, expected: [String]) {
    #expect(points(text) == expected)
  }

  @Test(
    "What was not discussed, or by one person alone, is no point",
    arguments: [
      "Ministers did not discuss the budget.", "The Council will discuss the report in May.",
      "The committee could have discussed the plan.", "If ministers discussed the plan, nobody said so.",
    ])
  func nothing(text: String) {
    #expect(points(text) == [])
  }

  @Test("A printed agenda is official, and what stands below it is additional")
  func printed() {
    let stages = BriefingStages(
      BriefingText(
        "Agenda\n\n• Security in the Baltic\n\n• Reform of the budget\n\nAdditional issues\n\n• Floods in Kenya\n"))
    let items = stages.outcomes.agenda
    #expect(
      items.map { stages.view.string($0.range) } == [
        "Security in the Baltic", "Reform of the budget", "Floods in Kenya",
      ])
    #expect(items.map(\.kind) == [.official, .official, .additional])
  }

  @Test("The numbers of points are kept")
  func numbers() {
    let stages = BriefingStages(BriefingText("The conference discussed two issues: (1) mines; and (2) small arms."))
    #expect(stages.outcomes.agenda.map(\.number) == ["(1)", "(2)"])
  }

  @Test(
    "A denial is told from a point",
    arguments: ["The war was not on the official agenda of the meeting.", "Enlargement did not feature on the agenda."])
  func denied(text: String) {
    let items = BriefingStages(BriefingText(text)).outcomes.agenda
    #expect(items.map(\.isDenied) == [true])
  }

  @Test("The sections of a text are its points where it names no others")
  func sections() {
    let text =
      "# Report on the session\n\n## Water and peace\n\nThe chair spoke.\n\n## Arms control\n\nThe chair spoke again.\n"
    let stages = BriefingStages(BriefingText(text), markup: .markdown)
    #expect(stages.outcomes.agenda.map { stages.view.string($0.range) } == ["Water and peace", "Arms control"])
    #expect(stages.outcomes.agenda.allSatisfy { $0.sections.count == 1 })
  }

  @Test("French agendas")
  func french() {
    #expect(
      points(
        "À l’ordre du jour : la sécheresse, la réforme du budget et le climat.", BriefingLanguage.french)
        == ["la sécheresse", "la réforme du budget", "le climat"])
  }
}

import CommuniqueDraft
import Testing

@Suite("Bodies, states and documents")
struct EntityBodyTests {
  typealias Passage = EntityPersonTests.Passage

  @Test(
    "Bodies are known by tables, by their shape and by acronyms",
    arguments: [
      Passage(
        "The Council of the European Union met.", "Council of the European Union", "body: Council of the European Union"
      ),
      Passage(
        "The Peace and Security Council decided.", "Peace and Security Council", "body: Peace and Security Council"),
      Passage(
        "The UN Security Council met. The Security Council adopted it.", "Security Council",
        "body: United Nations Security Council"),
      Passage(
        "The Joint Baltic Security Committee (JBSC) met. The JBSC agreed.", "JBSC",
        "body: Joint Baltic Security Committee"),
      Passage(
        "In the JBSC all agreed. The Joint Baltic Security Committee (JBSC) met.", "JBSC",
        "body: Joint Baltic Security Committee"),
      Passage(
        "The OSCE Ministerial Council met. The Council adopted ten texts.", "Council", "body: OSCE Ministerial Council"),
      Passage("The European Union and its allies acted. The Union will pay.", "Union", "organization: European Union"),
      Passage("The Turkish parliament will vote.", "Turkish parliament", "body: Turkish parliament"),
      Passage(
        "The Government of Japan and the delegation of Malta agreed.", "delegation of Malta",
        "body: delegation of Malta"),
      Passage(
        "the Committee of Permanent Representatives met", "Committee of Permanent Representatives",
        "body: Committee of Permanent Representatives"),
      Passage("The Group of Seven welcomed it.", "Group of Seven", "organization: Group of Seven"),
      Passage(
        "The Political and Security Committee heard him.", "Political and Security Committee",
        "body: Political and Security Committee"),
      Passage("ECOWAS imposed sanctions.", "ECOWAS", "organization: Economic Community of West African States"),
      Passage("who is it that us said?", "who", nil),
    ])
  func bodies(passage: Passage) {
    let reading = EntityReading(passage.text)
    let agent = reading.mention(passage.words)?.agent.map { reading.entities.agents[$0] }
    let expected = passage.meaning?.split(separator: ": ").last.map(String.init)
    #expect(agent?.name == expected)
    if let kind = passage.meaning?.split(separator: ":").first { #expect(agent.map { "\($0.kind)" } == String(kind)) }
  }

  @Test("Ministers are not those of a group that is named in passing")
  func passingGroup() {
    let reading = EntityReading(
      "The Council discussed Iran. Ministers thanked all who help, notably the E3 Foreign Ministers. Ministers left.")
    #expect(reading.mention("Ministers")?.agent != nil)
    #expect(reading.mention("Ministers")?.agent != reading.mention("E3 Foreign Ministers")?.agent)
  }

  @Test("Several wordings of one body are one, where only one is about")
  func unified() {
    let reading = EntityReading(
      "NATO Foreign Ministers met. Ministers agreed. The foreign ministers left. Allies, that is NATO Allies, agreed.")
    #expect(reading.mention("Ministers")?.agent == reading.mention("NATO Foreign Ministers")?.agent)
    #expect(reading.mention("foreign ministers")?.agent == reading.mention("NATO Foreign Ministers")?.agent)
    #expect(reading.mention("Allies")?.agent == reading.mention("NATO Allies")?.agent)
    #expect(reading.agent("NATO Foreign Ministers")?.variants == ["Ministers", "foreign ministers"])
  }

  @Test("Several bodies of one kind stay apart")
  func apart() {
    let reading = EntityReading("G7 Finance Ministers met. EU Defence Ministers agreed. Ministers left.")
    #expect(reading.mention("Ministers")?.agent != reading.mention("G7 Finance Ministers")?.agent)
    #expect(reading.mention("G7 Finance Ministers")?.agent != reading.mention("EU Defence Ministers")?.agent)
  }

  @Test("A part of a group is nobody in particular")
  func parts() {
    let reading = EntityReading("Some Allies objected. Several delegations left.")
    #expect(reading.meaning("Allies") == "anonymous: ?")
    #expect(reading.meaning("delegations") == "anonymous: ?")
    #expect(EntityReading("EU leaders met. African leaders left.").meaning("leaders") == "anonymous: ?")
    #expect(
      EntityReading("It was not on the official agenda.").entities.mentions.contains { $0.kind == .anonymous } == false)
  }

  @Test(
    "States go by names, codes and capitals that act",
    arguments: [
      ("Türkiye objected.", "Türkiye", "TR"), ("Turkey objected.", "Turkey", "TR"), ("The U.S. agreed.", "U.S.", "US"),
      ("The US agreed.", "US", "US"),
      ("The Democratic Republic of the Congo agreed.", "Democratic Republic of the Congo", "CD"),
      ("Côte d’Ivoire agreed.", "Côte d’Ivoire", "CI"), ("Ankara has not answered.", "Ankara", "TR"),
      ("Moscow’s actions were condemned.", "Moscow", "RU"),
      ("Bosnia and Herzegovina joined.", "Bosnia and Herzegovina", "BA"),
      ("Norway, Estonia and other states agreed.", "Estonia", "EE"),
    ])
  func states(text: String, words: String, code: String) {
    let reading = EntityReading(text)
    let mention = reading.mention(words)
    #expect(mention?.kind == .state)
    #expect(mention?.agent.map { reading.entities.agents[$0].country } == code)
  }

  @Test(
    "Places, summits and pronouns are no states",
    arguments: ["They met in Ankara.", "The Washington Summit began.", "He told us so.", "It cost US$77bn."])
  func noStates(text: String) {
    #expect(!EntityReading(text).entities.mentions.contains { $0.kind == .state })
  }

  @Test(
    "Documents that can be quoted are found",
    arguments: [
      Passage(
        "The Joint Baltic Council (JBC) met. According to the JBC statement, all agreed.", "JBC statement",
        "document: JBC statement"),
      Passage("Resolution 487 urges Allies.", "Resolution 487", "document: Resolution 487"),
      Passage("Under resolution 2231 (2015) it applies.", "resolution 2231 (2015)", "document: resolution 2231 (2015)"),
      Passage("The declaration says so.", "declaration", "document: declaration"),
      Passage("The final communiqué calls for peace.", "final communiqué", "document: final communiqué"),
    ])
  func documents(passage: Passage) {
    #expect(EntityReading(passage.text).meaning(passage.words) == passage.meaning)
  }

  @Test(
    "Those who are not named are nobody in particular",
    arguments: [
      ("Asked by a journalist, he smiled.", "journalist"),
      ("Turkish diplomatic sources said no.", "Turkish diplomatic sources"),
      ("One diplomat said so.", "One diplomat"), ("An EU official confirmed it.", "EU official"),
      ("A spokesperson declined.", "spokesperson"), ("Senior officials agreed.", "Senior officials"),
    ])
  func anonymous(text: String, words: String) {
    #expect(EntityReading(text).meaning(words) == "anonymous: ?")
  }

  @Test("Mentions stand in the order of the text, without overlap, and not across a mark")
  func order() {
    let reading = EntityReading(
      "“We thank NATO” Secretary General Harald Vestergaard said; the U.S. “Secretary of State” Martin Holloway agreed."
    )
    let mentions = reading.entities.mentions
    #expect(!mentions.isEmpty)
    for (first, second) in zip(mentions, mentions.dropFirst()) {
      #expect(first.tokens.upperBound <= second.tokens.lowerBound)
    }
    for mention in mentions {
      #expect(!mention.tokens.contains { reading.stages.tokens.tokens[$0].kind == .quotationMark })
    }
  }

  @Test(
    "Every table of entities can be read",
    arguments: [
      BriefingLanguage.englishStates, BriefingLanguage.englishOrganizations, BriefingLanguage.englishNames,
      BriefingLanguage.englishValues, BriefingLanguage.frenchStates, BriefingLanguage.frenchValues,
    ])
  func tables(text: String) throws {
    _ = try LanguageTables(language: "und", [text])
  }
}

import Communique
import CommuniqueDraft
import Testing

@Suite("Layout: plain text")
struct LayoutTextTests {
  @Test("Lines that only their width parted are one paragraph")
  func wraps() {
    let passage = LayoutPassage(
      """
      Foreign ministers of the participating States met in Vienna on Thursday and \u{20}
      discussed the situation at the borders. They called for “a lasting and \u{20}
      verifiable ceasefire” and for the release of all those who are held in \u{20}
      custody.\u{20}
      \u{20}
      The next meeting takes place in spring.
      """)
    #expect(passage.outline.count == 2)
    #expect(passage.source(of: "“a lasting and verifiable ceasefire”") == ["“a lasting and  \nverifiable ceasefire”"])
  }

  @Test("A hyphen at a line's end stays; a soft one does not")
  func hyphens() {
    let passage = LayoutPassage(
      """
      Ministers addressed what the new situation means for the security of the Euro-
      Atlantic area, for the High Representative/
      Vice-President, and for the work of their govern\u{AD}
      ments – a question that they left
      – for now – to the experts of the Council and its preparatory bodies here.
      """)
    #expect(passage.outline.count == 1)
    #expect(passage.place(of: "Euro-Atlantic area") != nil)
    #expect(passage.place(of: "Representative/Vice-President") != nil)
    #expect(passage.place(of: "governments – a question that they left – for now – to the experts") != nil)
    #expect(passage.source(of: "governments") == ["govern\u{AD}\nments"])
  }

  @Test("A blank line or a page's end within a sentence parts nothing")
  func pageBreaks() {
    let passage = LayoutPassage(
      """
      The Chair said that the mission would be extended by a year and that its mandate would

      cover the border crossings as well. “We have always said that the door is open to all who

      want peace”, she added. The talks were attended by the Foreign Minister of

      \u{C}Slovenia and by observers.

      A new paragraph begins here.
      """)
    #expect(passage.outline.count == 2)
    #expect(
      passage.source(of: "“We have always said that the door is open to all who want peace”")
        == ["“We have always said that the door is open to all who\n\nwant peace”"])
    #expect(passage.place(of: "the Foreign Minister of Slovenia and") != nil)
  }

  @Test("Page numbers, running heads and addresses are left out of the sentence that they stand in")
  func pageFurniture() {
    let passage = LayoutPassage(
      """
      The Permanent Council took note of the report on the work of the mission and asked for
      further details about the use of funds in the years before the current budget was
      Report to the Permanent Council
      3
      \u{C}Report to the Permanent Council
      adopted. The Secretary General will answer in writing within the month, as the delegations
      had asked, and will add an annex about the staff that was employed in the field by then. The

      https://www.example.org/documents/pc-2015-dec-11.pdf
       Council also welcomed the new Head of Mission, who will take office in January and who
      comes with a long record of service in the organization and beyond it in
      Report to the Permanent Council
      4
      \u{C}Report to the Permanent Council
      the region.
      """)
    let paragraphs = passage.view.blocks.filter { $0.kind == .paragraph }
    #expect(paragraphs.count == 1)
    #expect(passage.place(of: "budget was adopted. The Secretary") != nil)
    #expect(passage.place(of: "by then. The Council also welcomed") != nil)
    #expect(passage.place(of: "beyond it in the region.") != nil)
    #expect(passage.source(of: "budget was adopted.") == ["budget was", "adopted."])
    #expect(passage.view.blocks.contains { $0.kind.rawValue == "x-footnote" })
  }

  @Test("A box within a sentence stands beside it, with headings of its own")
  func box() {
    let passage = LayoutPassage(
      """
      II. SECURITY IN THE REGION

      • Ministers are working “on a common list of measures for the coming year, including patrols,
      training, joint procurement, and
       KEY POINTS

      The ministers met in Tallinn on 3 May.

      Agenda

      • Patrols in the Gulf

      Decisions

      • Ministers approved the list.

      https://www.example.org/list.htm
       exercises.” The list will be reviewed in autumn by the committee and the chiefs of defence.

      • The second point is short.
      """)
    #expect(
      passage.outline == [
        "heading1: II. SECURITY IN THE REGION",
        "listItem1: • Ministers are working “on a common list of measures for the coming year, including patrols, "
          + "training, joint procurement, and exercises.” The list will be reviewed in autumn by the committee and the "
          + "chiefs of defence.",
        "{heading1: KEY POINTS}", "{The ministers met in Tallinn on 3 May.}", "{heading2: Agenda}",
        "{listItem1: • Patrols in the Gulf}", "{heading2: Decisions}", "{listItem1: • Ministers approved the list.}",
        "x-footnote: https://www.example.org/list.htm", "listItem1: • The second point is short.",
      ])
    #expect(passage.source(of: "procurement, and exercises.”") == ["procurement, and", "exercises.”"])
    let sections = passage.view.blocks.map(\.section)
    #expect(sections == [nil, 0, nil, 2, 2, 4, 2, 6, 0, 0])
  }

  @Test("Items of lists by their markers")
  func items() {
    let passage = LayoutPassage(
      """
      The Council decided to:

      (1) extend the mission;
      (2) close the office; and
      (3) report back.

      a) first
      b) second

      - ⇒ Marked twice
      o Round
        ▪ Below it
      – Dashed item after a list

      1. Expresses its concern at the events that took place in the north;

      2. Requests the Chair to report by the end of

      2024 on progress.
      """)
    #expect(
      passage.outline == [
        "The Council decided to:", "listItem1: (1) extend the mission;", "listItem1: (2) close the office; and",
        "listItem1: (3) report back.", "listItem1: a) first", "listItem1: b) second", "listItem1: - ⇒ Marked twice",
        "listItem1: o Round", "listItem2: ▪ Below it", "listItem1: – Dashed item after a list",
        "listItem1: 1. Expresses its concern at the events that took place in the north;",
        "listItem1: 2. Requests the Chair to report by the end of 2024 on progress.",
      ])
  }

  @Test("Headings without markup, by number, case and form, and their levels")
  func headings() {
    let passage = LayoutPassage(
      """
      Ministers agree on border mission

      Ministers of the region agreed on Tuesday on a mission that will watch the border.

      1. The mission

      The mission will begin in May with forty observers.

      Who takes part

      Five states have offered observers so far.

      2. The budget

      The budget is still open.

      NEXT STEPS

      The ministers meet again in June.
      """)
    #expect(
      passage.outline.filter { $0.hasPrefix("heading") } == [
        "heading1: Ministers agree on border mission", "heading2: 1. The mission", "heading3: Who takes part",
        "heading2: 2. The budget", "heading2: NEXT STEPS",
      ])
    #expect(passage.view.blocks.map(\.section) == [nil, 0, 0, 2, 2, 4, 0, 6, 0, 8])
    #expect(passage.header.title.map(passage.view.string) == "Ministers agree on border mission")
  }

  @Test("A heading over two lines is one; a line that leads to a list with a colon is none")
  func headingForms() {
    let passage = LayoutPassage(
      """
      Delegations met for two days and spoke about the threats that they face in the region now.

      III. THREATS AND CHALLENGES IN THE NEIGHBOURHOOD AND THE SITUATION AT THE
      SOUTHERN BORDER

      The Council adopted the following conclusions:

      Key decisions of the Council:

      Participants of the talks called them useful, and said that they would be continued soon.
      """)
    #expect(
      passage.outline.dropFirst().prefix(3) == [
        "heading1: III. THREATS AND CHALLENGES IN THE NEIGHBOURHOOD AND THE SITUATION AT THE SOUTHERN BORDER",
        "The Council adopted the following conclusions:", "heading2: Key decisions of the Council:",
      ])
  }

  @Test("Captions with credits, and the alternative texts before them")
  func captions() {
    let passage = LayoutPassage(
      """
      The ministers met for the second time this year, and agreed to meet again before winter.

      Minister Ana Silva with Secretary Tom O'Neil
      Minister Ana Silva with Secretary Tom O’Neil in Geneva on 3 May. (Photo: Pool/A. Person)

      Left to right: Ana Silva; Tom O’Neil; General Jan Novak

      The talks will go on, the ministers said.
      """)
    #expect(
      passage.view.blocks.map(\.kind.rawValue) == [
        "paragraph", "x-alternativeText", "caption", "caption", "paragraph",
      ])
    #expect(passage.header.images.first?.credit.map(passage.view.string) == "Pool/A. Person")
    #expect(
      passage.header.images.first?.caption.map(passage.view.string)
        == "Minister Ana Silva with Secretary Tom O’Neil in Geneva on 3 May.")
  }

  @Test("Menus, notices and comments are furniture, and what quotes somebody is not")
  func furniture() {
    let passage = LayoutPassage(
      """
      Skip to main content

      Home > News > Statements

      Ministers condemn the attack

      Ministers condemned the attack on the convoy on Monday, and called for an inquiry.

      “Those who did this will be found and brought to court,” the Chair told reporters in Lusaka.

      Related articles

      Leave a comment

      Copyright © 2019 Example News. All rights reserved.

      About the European Union, she said: “We will not stand by while our partners are under attack there.”
      """)
    #expect(
      passage.view.blocks.map(\.kind.rawValue) == [
        "navigation", "navigation", "heading", "paragraph", "paragraph", "navigation", "navigation", "boilerplate",
        "paragraph",
      ])
    #expect(passage.header.publisher.map(passage.view.string) == "Example News")
  }

  @Test("What is said in transcripts stays a paragraph, whoever speaks")
  func transcripts() {
    let passage = LayoutPassage(
      """
      CHAIR: Good afternoon.
      Q: Will the mission be extended?
      A: It will.
      MARIA LOPEZ (Spokesperson): One more question.

      SECRETARY GENERAL:

      Thank you all.
      """)
    #expect(
      passage.outline == [
        "CHAIR: Good afternoon.", "Q: Will the mission be extended?", "A: It will.",
        "MARIA LOPEZ (Spokesperson): One more question.", "SECRETARY GENERAL:", "Thank you all.",
      ])
  }

  @Test("Clauses of a preamble that end with commas are not one paragraph")
  func preamble() {
    let passage = LayoutPassage(
      """
      The Peace and Security Council, at its meeting on the situation in the lakes region,

      Recalling its previous decisions on the matter,

      Noting the report of the Commission, and the statements of the members,

      Acting under Article 7 of its Protocol,

      1. Welcomes the report;
      """)
    #expect(passage.outline.count == 5)
  }

  @Test("Columns of text beside each other are read one after the other")
  func columns() {
    let passage = LayoutPassage(
      """
      The ministers met in Nicosia on Tuesday and spoke for       KEY POINTS
      two days about the “wider consequences of the war for
      the whole of the region”. They agreed that the mission      Ministers agreed on a new mission that will
      should be extended by twelve months and that it should      watch the border from May and that will “report
      be given more staff, and they asked the Secretary           to the Council every month” about what it has
      General to report in autumn about the progress that was     seen there. The mission has forty observers
      made until then in the field and at the headquarters.       from five states, and it can be extended by
                                                                  another six months.
      """)
    #expect(passage.outline.count == 3)
    #expect(
      passage.source(of: "“wider consequences of the war for the whole of the region”")
        == ["“wider consequences of the war for", "the whole of the region”"])
    #expect(passage.source(of: "“report to the Council every month”") == ["“report", "to the Council every month”"])
    #expect(passage.outline.last?.hasSuffix("extended by another six months.") == true)
  }

  @Test("A table's cells are read row by row")
  func rows() {
    let passage = LayoutPassage(
      """
      Participants

      Belgium:
      Ms Ana SILVA                 Deputy Prime Minister and Minister for Foreign Affairs
      Bulgaria:
      Mr Jan NOVAK                 Minister for Foreign Affairs
      Greece:
      Ms Eva PAPPAS                Minister for Foreign Affairs and for European Questions
      Malta:
      Mr Tom BORG                  Minister for Foreign Affairs
      Spain:
      Ms Luz MARIN                 Minister for Foreign Affairs
      """)
    #expect(passage.outline.count == 11)
    #expect(passage.outline.contains("Mr Jan NOVAK Minister for Foreign Affairs"))
  }

  @Test("A name and an office below a paragraph are no heading")
  func attributionLine() {
    let passage = LayoutPassage(
      """
      Border mission extended

      The mission must go on because people at the border rely on what it does for them there.
      Ana Silva, Minister for Foreign Affairs

      Budget

      The budget is still open, and will be decided upon in the next meeting of the ministers.
      """)
    #expect(passage.view.blocks.map(\.kind) == [.heading, .paragraph, .paragraph, .heading, .paragraph])
    #expect(passage.view.blocks.dropFirst(2).first?.rule == "paragraph.attribution")
  }

  @Test("A paper's head: series, number, date, contacts")
  func head() {
    let passage = LayoutPassage(
      """
      Policy Brief No. 7/2016

      Published on 5 March 2016

      Contact:
      Maria Lopez
      Email: m.lopez@example.org

      Ministers look for a common line on migration

      The ministers of the interior met in Nicosia from 1 to 3 March 2016 and discussed the camps at the border.
      """)
    #expect(passage.header.series == "Policy Brief" && passage.header.number == "7/2016")
    #expect(passage.header.published?.text == "2016-03-05" && passage.header.kind == .briefingPaper)
    #expect(passage.header.contacts.map(\.name) == ["Maria Lopez"])
    #expect(passage.header.contacts.map(\.email) == ["m.lopez@example.org"])
    #expect(passage.header.title.map(passage.view.string) == "Ministers look for a common line on migration")
  }

  @Test(
    "The day of publication, where a line or the start of the report states one",
    arguments: [
      ("Brussels, 8 June 2018\n\nMinisters met.", "2018-06-08"),
      ("Wed 15 Oct 2025 18.40 BST\n\nMinisters met.", "2025-10-15"),
      ("Press release | 29 June 2022, 02:15\n\nMinisters met.", "2022-06-29"),
      ("Brussels, 28-29 November 2023\n\nMinisters met.", nil), ("Luxembourg, 14 and 15 April 2014\n\nThey met.", nil),
      ("Ministers met on 5 May 2014.", nil),
      (
        "BASEL, 5 December 2014 – The Council ended today with ten decisions, which all the delegations that had come "
          + "to the city adopted at noon.", "2014-12-05"
      ),
    ])
  func published(text: String, date: String?) {
    #expect(LayoutPassage("Ministers agree on steps\n\n" + text).header.published?.text == date)
  }

  @Test("French: lines, headings and language")
  func french() {
    let text = BriefingText(
      """
      PRINCIPAUX RÉSULTATS

      Les ministres des affaires étrangères se sont réunis à Bruxelles et ont débattu de la
      situation dans les Balkans. « Nous resterons unis », a déclaré le Secrétaire général à la
      presse.
      """)
    #expect(LanguageGuess.tables(for: text).language == "fr")
    let passage = LayoutPassage(text, language: "fr")
    #expect(passage.outline.count == 2 && passage.view.blocks.first?.kind == .heading)
  }
}

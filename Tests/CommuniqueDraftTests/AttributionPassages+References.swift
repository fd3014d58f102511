import CommuniqueDraft

extension AttributionPassage {
  /// Names that only the text explains, and quotations whose speaker stands in another sentence.
  static let references: [AttributionPassage] = [
    AttributionPassage(
      "A name that no table has, after a possessive of a state",
      "But Hungary’s Zsombor Kerekes was blunt. “There is no majority for this,” he said.",
      [.says("There is no majority", "Zsombor Kerekes", .pronoun)]),
    AttributionPassage(
      "Words between a name after a possessive and its verb",
      "South Africa’s Lindelwa Khumalo-Nkosi, who chairs the Council this month, said the troops were living “on credit”.",
      [.says("on credit", "Lindelwa Khumalo-Nkosi")]),
    AttributionPassage(
      "A name that no table has, because its last word says something elsewhere",
      "Two guests were heard. Hildrun Ostrander came first. Aid alone, Ostrander said, “feeds people until they are hungry”.",
      [.says("feeds people until", "Hildrun Ostrander")]),
    AttributionPassage(
      "The labels of a transcript make names",
      "Jormo Lindqvar: We decided to join. As I said before, “the coat was for other weather”.\n\nQuestion: And now?\n\n"
        + "Jormo Lindqvar: I told the minister: “We shall be there.”",
      [.says("We shall be there", "Jormo Lindqvar")]),
    AttributionPassage(
      "A particle in a name is no common word",
      "“Europe is slow,” said Tomàs Ferrer de Vidal. The office of Ferrer de Vidal is new.",
      [.says("Europe is slow", "Tomàs Ferrer de Vidal")]),
    AttributionPassage(
      "A verb that no table has, after a quotation",
      "“I lost my boat first,” bewailed Falmata Bukar, who had come from Borno.",
      [.says("I lost my boat", "Falmata Bukar")]),
    AttributionPassage(
      "One who is quoted as saying something",
      "A reporter quoted the Foreign Minister of Eritrea, Semhar Tewolde, as saying that the visit was “tourism with cars”.",
      [.says("tourism with cars", "Semhar Tewolde")]),
    AttributionPassage(
      "Words of an office behind a name and before “who”",
      "Also briefing was Ulrik Sandholm, Special Envoy of the Secretary-General for the Lake region, who spoke of “a peace with nobody”.",
      [.says("a peace with nobody", "Ulrik Sandholm")]),
    AttributionPassage(
      "An official with an article is the one who spoke before",
      "Emergency Relief Coordinator Kwabena Asante thanked the hosts. The UN official estimated that “one child in five will not see July”.",
      [.says("one child in five", "Kwabena Asante", .pronoun)]),
    AttributionPassage(
      "A sentence that goes on after “X explained”",
      "Minister Ingrid Dahl spoke last. That is why, Dahl explained, the plan “begins with wells and ends with schools”.",
      [.says("begins with wells", "Ingrid Dahl")]),
    AttributionPassage(
      "With these words",
      "“It was a useful meeting, not a beautiful one.”\n\nWith these words, President Anna Fabbri closed the meeting.",
      [.says("It was a useful meeting", "Anna Fabbri", .explicit)]),
    AttributionPassage(
      "In her view",
      "Minister Ingrid Dahl took part. In her view, the statement is “a floor, not a ceiling”.",
      [.says("a floor", "Ingrid Dahl", .pronoun)]),
    AttributionPassage(
      "A quotation alone after a paragraph about one person",
      "Prime Minister Biruk Haile, the host, summed up the mood.\n\n“We came with forty flags and we leave with one purse.”",
      [.says("We came with forty flags", "Biruk Haile", .inherited)]),
    AttributionPassage(
      "The name and the office below a quotation, on a line that looks like a heading",
      "“The Horn is our neighbour, and we have learned what that means.”\nTomas Ferrer, High Representative of the Union\n\n"
        + "The ministers met again on Monday.",
      [.says("The Horn is our neighbour", "Tomas Ferrer")]),
    AttributionPassage(
      "The Permanent Representative is the one whose state stands behind the name",
      "Rodrigo Valdivieso (Peru) opened the debate. The Permanent Representative said his country would be “stubborn in follow-up”.",
      [.says("stubborn in follow-up", "Rodrigo Valdivieso")]),
    AttributionPassage(
      "The first person in a turn of a transcript",
      "Jormo Lindqvar, Prime Minister of Finland: We decided to join. As I told parliament, “the coat was for other weather”.",
      [.says("the coat was", "Jormo Lindqvar", .pronoun)]),
    AttributionPassage(
      "One of a delegation whose name no table has",
      "“I am glad,” said Xaver Ypsilon of the Maltese delegation.", [.says("I am glad", "Xaver Ypsilon")]),
    AttributionPassage(
      "Measures to counter something answer nobody",
      "Ministers agreed a set of measures to counter Russia’s hostile and cyber activities, he said.",
      [.says("to counter Russia’s hostile", "Ministers")]),
    AttributionPassage(
      "One quoted by another, before the main clause",
      "Responding to a reporter who quoted Minister Semhar Tewolde as saying that it was “tourism with cars”, Minister "
        + "Rui Tavares said that he had spoken to her.",
      [.says("tourism with cars", "Semhar Tewolde")]),
    AttributionPassage(
      "Who is told something within words that another adds",
      "Minister Paul Tavares had phoned Ms. Semhar Tewolde. She had assured him that “every door will be open”, he added.",
      [.says("every door", "Semhar Tewolde", .pronoun)]),
  ]
}

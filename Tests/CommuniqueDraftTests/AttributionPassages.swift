import CommuniqueDraft

extension AttributionPassage {
  /// Cues and where they stand.
  static let cues: [AttributionPassage] = [
    .init(
      "cue after the quotation, subject first",
      "“We cannot wait for another winter,” Foreign Minister Elina Korhonen said in Helsinki.",
      [.says("We cannot wait", "Elina Korhonen", .explicit)]),
    .init(
      "cue after the quotation, subject last",
      "“The ceasefire must hold,” said Ambassador Kwame Boateng, who chaired the meeting.",
      [.says("The ceasefire must hold", "Kwame Boateng")]),
    .init(
      "colon", "Prime Minister Anna Lindholm said: “This is a turning point. We will not go back.”",
      [.says("This is a turning point", "Anna Lindholm")]),
    .init(
      "clause with that",
      "President Paulo Mendes said that the Union “stands ready to help” and “will not look away”.",
      [.says("stands ready to help", "Paulo Mendes"), .says("will not look away", "Paulo Mendes")]),
    .init(
      "according to", "According to Commissioner Petra Novak, the fund is “already overdrawn”.",
      [.says("already overdrawn", "Petra Novak")]),
    .init(
      "according to, at the end", "The fund is “already overdrawn”, according to Commissioner Petra Novak.",
      [.says("already overdrawn", "Petra Novak")]),
    .init(
      "participle in front",
      "Noting that “the clock is ticking”, Secretary General Lars Holm called for an early decision.",
      [.says("the clock is ticking", "Lars Holm"), .says("an early decision", "Lars Holm")]),
    .init(
      "participle behind",
      "Minister Clara Duval welcomed the accord, adding that “the hard part begins now”.",
      [.says("the accord", "Clara Duval"), .says("the hard part begins now", "Clara Duval")]),
    .init(
      "cue far away",
      "The delays “are costing lives”, the queues at the border are growing longer by the day, warned President Ines Prado.",
      [.says("are costing lives", "Ines Prado")]),
    .init(
      "several fragments under one cue",
      "President Omar Diallo stressed that the force “has held”, that it had lost “too many men” and that it needed “boots, not words”.",
      [
        .says("has held", "Omar Diallo"), .says("too many men", "Omar Diallo"),
        .says("boots, not words", "Omar Diallo"),
      ]),
    .init(
      "coordinated cues",
      "Minister Viktor Halasz stressed that “unity is our strength” and reiterated his country’s “full support”.",
      [.says("unity is our strength", "Viktor Halasz"), .says("full support", "Viktor Halasz")]),
    .init(
      "interrupted quotation",
      "“We have a deal,” Chancellor Greta Baum told reporters, “and we will keep it.”",
      [.says("We have a deal", "Greta Baum"), .says("and we will keep it", "Greta Baum")]),
    .init(
      "cue in the perfect", "Foreign Minister Rui Tavares has repeatedly said that sanctions “are working”.",
      [.says("are working", "Rui Tavares")]),
    .init(
      "used to, wants to", "Minister Clara Duval went on to say that “patience is not a strategy”.",
      [.says("patience is not a strategy", "Clara Duval")]),
    .init(
      "as somebody put it", "The talks were, as Ambassador Kwame Boateng put it, “a long walk uphill”.",
      [.says("a long walk uphill", "Kwame Boateng")]),
    .init(
      "passive with by", "The text was described by Minister Clara Duval as “a modest beginning”.",
      [.says("a modest beginning", "Clara Duval")]),
    .init(
      "state of mind", "Prime Minister Anna Lindholm was confident that the treaty “will be ratified by June”.",
      [.says("will be ratified by June", "Anna Lindholm")]),
    .init(
      "be and a quotation", "Prime Minister Anna Lindholm was “deeply worried” about the famine.",
      [.says("deeply worried", "Anna Lindholm")]),
    .init(
      "noun with a possessive",
      "Delegates applauded Ambassador Kwame Boateng’s remark that “silence is also a vote”.",
      [.says("silence is also a vote", "Kwame Boateng")]),
    .init(
      "in the words of", "In the words of President Ines Prado, “the sea has no fences”.",
      [.says("the sea has no fences", "Ines Prado")]),
    .init(
      "verb with an object and a quotation", "President Ines Prado called the blockade “an act of piracy”.",
      [.says("an act of piracy", "Ines Prado")]),
    .init(
      "quoted as saying", "Minister Rui Tavares was quoted as saying that the plan was “dead on arrival”.",
      [.says("dead on arrival", "Rui Tavares")]),
    .init(
      "reported speech with that", "Minister Clara Duval announced that her country would host the next session.",
      [.says("her country would host the next session", "Clara Duval")]),
    .init(
      "reported speech without that", "President Omar Diallo said the mission had reached its limits.",
      [.says("the mission had reached its limits", "Omar Diallo")]),
    .init(
      "reported speech with an object", "The Council condemned the attack on the convoy and welcomed the inquiry.",
      [.says("the attack on the convoy", "Council"), .says("the inquiry", "Council")]),
    .init(
      "reported speech with an infinitive", "President Omar Diallo vowed to bring the soldiers home by spring.",
      [.says("bring the soldiers home by spring", "Omar Diallo")]),
    .init(
      "reported speech with the cue behind",
      "The harvest will fail for a third year, President Ines Prado warned.",
      [.says("The harvest will fail for a third year", "Ines Prado")]),
    .init(
      "a scare quotation within reported speech",
      "Minister Rui Tavares noted that tankers of the “ghost fleet” were still at sea.",
      [.says("ghost fleet", "Rui Tavares")]),
  ]

  /// Subjects and pronouns.
  static let subjects: [AttributionPassage] = [
    .init(
      "apposition", "Ana Pereira, the Foreign Minister of Portugal, said that “the door is open”.",
      [.says("the door is open", "Ana Pereira")]),
    .init(
      "office, then name", "The Irish Foreign Minister, Niall Brady, said that “the door is open”.",
      [.says("the door is open", "Niall Brady")]),
    .init(
      "relative clause between subject and cue",
      "Ana Pereira, who had met the rebels in Geneva, said that “the door is open”.",
      [.says("the door is open", "Ana Pereira")]),
    .init(
      "relative clause with the cue",
      "The chair thanked Ambassador Kwame Boateng, who said that “the real work starts today”.",
      [.says("the real work starts today", "Kwame Boateng")]),
    .init(
      "prepositional phrase before the cue",
      "Prime Minister Anna Lindholm, in a letter to President Omar Diallo, called the plan “unworkable”.",
      [.says("unworkable", "Anna Lindholm")]),
    .init(
      "introduction with another name",
      "Speaking after talks with President Omar Diallo, Minister Clara Duval said that “nothing is off the table”.",
      [.says("nothing is off the table", "Clara Duval")]),
    .init(
      "joint statement",
      "President Omar Diallo and Prime Minister Anna Lindholm said that “borders are not bargaining chips”.",
      [.says("borders are not bargaining chips", "Omar Diallo+Anna Lindholm")]),
    .init(
      "a body", "The African Union said that the election “was orderly”.",
      [.says("was orderly", "African Union")]),
    .init(
      "a state", "Norway said that it “will match every euro”.", [.says("will match every euro", "Norway")]),
    .init(
      "somebody without a name", "A senior diplomat said that the mood was “funereal”.",
      [.says("funereal", "senior diplomat")]),
    .init(
      "an office that nobody is said to hold", "The Lithuanian Defence Minister said that the wall “will be built”.",
      [.says("will be built", "Lithuanian Defence Minister")]),
    .init(
      "an office that somebody is said to hold",
      "Secretary General Lars Holm opened the meeting. The ministers took their seats. The Secretary General said that “time is short”.",
      [.says("time is short", "Lars Holm", .role)]),
    .init(
      "adverbs between subject and cue",
      "Minister Rui Tavares, for his part, also strongly condemned what he called “a cynical game”.",
      [.says("a cynical game", "Rui Tavares")]),
    .init(
      "pronoun for the speaker before",
      "Minister Clara Duval praised the monitors. She said that “they are our eyes”.",
      [.says("they are our eyes", "Clara Duval", .pronoun)]),
    .init(
      "pronoun for the subject, not for the object",
      "President Omar Diallo also met Prime Minister Jonas Weber in Accra. He said that “trade is not charity”.",
      [.says("trade is not charity", "Omar Diallo", .pronoun)]),
    .init(
      "pronoun of the other gender",
      "President Omar Diallo received Minister Clara Duval in Accra. She said that “trade is not charity”.",
      [.says("trade is not charity", "Clara Duval", .pronoun)]),
    .init(
      "pronoun for the one who did something in the passive",
      "The session was opened by Ambassador Kwame Boateng. He said that “the hall is full, the coffers are not”.",
      [.says("the hall is full", "Kwame Boateng", .pronoun)]),
    .init(
      "pronoun with two who compete",
      "Minister Rui Tavares spoke first, and Minister Viktor Halasz answered him. He said that “this is theatre”.",
      [.says("this is theatre", nil)]),
    .init(
      "pronoun with nobody before it", "He said that “the talks are over”.", [.says("the talks are over", nil)]),
    .init(
      "a clause within a clause",
      "Minister Clara Duval noted that the fact that President Omar Diallo had signed meant that “he wants peace”.",
      [.says("he wants peace", "Clara Duval")]),
    .init(
      "a name within what is said",
      "Minister Clara Duval said that President Omar Diallo “has kept his word”.",
      [.says("has kept his word", "Clara Duval")]),
    .init(
      "told by one, reported by another",
      "According to Minister Rui Tavares, Norway told the meeting that it “cannot wait”.",
      [.says("cannot wait", "Norway")]),
    .init(
      "participle between subject and verb",
      "President Omar Diallo, while welcoming the truce, cautioned that “much remains to be done”.",
      [.says("the truce", "Omar Diallo"), .says("much remains to be done", "Omar Diallo")]),
    .init(
      "cue within the clause", "The accord, President Ines Prado conceded, was “only a beginning”.",
      [.says("only a beginning", "Ines Prado", .explicit)]),
    .init(
      "verb and object in a relative clause",
      "A senior diplomat who briefed journalists on the talks said they were “tough but useful”.",
      [.says("tough but useful", "senior diplomat")]),
    .init(
      "a document, and the body that adopted it",
      "This echoes Resolution 2390, adopted by the Security Council in May, urging states to “honour their pledges”.",
      [.other(.documentText, "honour their pledges", "Security Council")]),
    .init(
      "clause after a semicolon",
      "Minister Clara Duval arrived on Monday; President Omar Diallo came a day later and said that “the train has left”.",
      [.says("the train has left", "Omar Diallo")]),
  ]

  /// Quotations without a cue, questions, silence, and what is no statement.
  static let others: [AttributionPassage] = [
    .init(
      "quotation after an attribution in its paragraph",
      "“We have a deal,” Chancellor Greta Baum said. “It took ten years.”",
      [.says("It took ten years", "Greta Baum", .inherited)]),
    .init(
      "quotation alone in its paragraph, after an attribution",
      "Chancellor Greta Baum told the hall that “we have a deal”.\n\n“It took ten years, and it was worth every hour.”",
      [.says("It took ten years", "Greta Baum", .inherited)]),
    .init(
      "quotation alone in its paragraph, after a colon",
      "Chancellor Greta Baum summed up the day:\n\n“It took ten years, and it was worth every hour.”",
      [.says("It took ten years", "Greta Baum")]),
    .init(
      "signature below",
      "“It took ten years, and it was worth every hour.”\n\n— Chancellor Greta Baum\n\nThe session closed.",
      [.says("It took ten years", "Greta Baum")]),
    .init(
      "speaker's label", "Minister Rui Tavares: “We will be back in May.”",
      [.says("We will be back in May", "Rui Tavares")]),
    .init(
      "colon after a clause that has no cue",
      "Minister Rui Tavares had a simple message: “We will be back in May.”",
      [.says("We will be back in May", "Rui Tavares")]),
    .init(
      "nobody near", "The hall was silent.\n\n“It took ten years, and it was worth every hour.”",
      [.says("It took ten years", nil)]),
    .init(
      "scare quotation", "The so-called “debt trap” worries many capitals.", [.isNone("debt trap")]),
    .init(
      "scare quotation without a naming word", "Tankers of the “ghost fleet” were seen off the coast.",
      [.isNone("ghost fleet")]),
    .init(
      "title", "Ministers took part in a panel entitled “Peace in a warming world” on Tuesday.",
      [.isNone("Peace in a warming world")]),
    .init(
      "title after an article", "Minister Clara Duval launched the “Green Harbour Partnership” in Lisbon.",
      [.isNone("Green Harbour Partnership")]),
    .init(
      "heading", "“Fortress Europe” again?\n\nMinisters met in Vienna and adopted a plan for the border.",
      [.isNone("Fortress Europe")]),
    .init(
      "question and answer",
      "Asked whether the mission would stay, Minister Rui Tavares replied that it would stay “as long as the host wants us”.",
      [
        .other(.question, "whether the mission would stay", nil),
        .other(.answer, "as long as the host wants us", "Rui Tavares"),
      ]),
    .init(
      "question in a sentence, answer in the next",
      "Minister Rui Tavares was asked whether the mission would stay. He said that it would stay “as long as the host wants us”.",
      [
        .other(.question, "whether the mission would stay", nil),
        .other(.answer, "as long as the host wants us", "Rui Tavares"),
      ]),
    .init(
      "question by a journalist",
      "When pressed by a journalist on the figures, Minister Clara Duval said: “I do not have them.”",
      [.other(.answer, "I do not have them", "Clara Duval")]),
    .init(
      "silence", "Minister Rui Tavares made no mention of the prisoners.",
      [.other(.silence, "the prisoners", "Rui Tavares")]),
    .init(
      "silence that goes on", "Minister Rui Tavares welcomed the truce but declined to comment on the prisoners.",
      [.says("the truce", "Rui Tavares"), .other(.silence, "on the prisoners", "Rui Tavares")]),
    .init(
      "a decision is no question of speech", "The committee noted the press release of the “Friends of Chad”.",
      [.isNone("Friends of Chad")]),
  ]

  /// French.
  static let french: [AttributionPassage] = [
    .init(
      "cue derrière, inversion",
      "« Nous ne pouvons plus attendre », a déclaré le ministre Paul Girard.",
      [.says("Nous ne pouvons plus attendre", "Paul Girard")], language: BriefingLanguage.french),
    .init(
      "inversion avec pronom",
      "Le président Jean Moulinier a ouvert la séance. « Le temps presse », a-t-il ajouté.",
      [.says("Le temps presse", "Jean Moulinier", .pronoun)], language: BriefingLanguage.french),
    .init(
      "proposition avec que", "Le ministre Paul Girard a souligné que l’Union « ne cédera pas ».",
      [.says("ne cédera pas", "Paul Girard")], language: BriefingLanguage.french),
    .init(
      "selon", "Selon le ministre Paul Girard, la mission « tient bon ».",
      [.says("tient bon", "Paul Girard")], language: BriefingLanguage.french),
    .init(
      "deux points", "Le ministre Paul Girard a rappelé sa position : « Rien n’a changé. »",
      [.says("Rien n’a changé", "Paul Girard")], language: BriefingLanguage.french),
  ]
}

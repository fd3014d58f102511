extension QuotationPassage {
  /// Double marks that pair.
  static let pairs = [
    QuotationPassage("Curly marks", "The Chair said “we agree” and “we act”.", ["we agree", "we act"]),
    QuotationPassage("Straight marks", "The Chair said \"we agree\", then \"no\".", ["we agree", "no"]),
    QuotationPassage(
      "A comma or full stop inside the marks belongs to the words", "“We agree,” she said. “Now.”",
      ["We agree,", "Now."]
    ),
    QuotationPassage("A curly opener, a straight closer", "He urged them to “stand back\" at once.", ["stand back"]),
    QuotationPassage("A straight opener, a curly closer", "He urged them to \"stand back” at once.", ["stand back"]),
    QuotationPassage("The opening mark at both ends", "The so-called “frozen“ talks resumed.", ["frozen"]),
    QuotationPassage(
      "The closing mark at both ends", "Ministern kallade det ”ett viktigt steg” i går.", ["ett viktigt steg"]),
    QuotationPassage("Several sentences", "He said: “One. Two! Three?” Nobody spoke.", ["One. Two! Three?"]),
    QuotationPassage("Marks side by side", "\"Peace\"\"now\" and “peace”“now”", ["Peace", "now", "peace", "now"]),
    QuotationPassage("Dashes on both sides", "The text—\"a first step\"—was adopted.", ["a first step"]),
    QuotationPassage("Slashes between", "The \"winners\"/\"losers\" talk went on.", ["winners", "losers"]),
    QuotationPassage(
      "Brackets at the ends", "She said \"[w]e go (now)\" and (\"at once\").", ["[w]e go (now)", "at once"]),
    QuotationPassage(
      "An ellipsis at the ends", "It is \"... a start ...\" or “…an end…”.", ["... a start ...", "…an end…"]),
    QuotationPassage("An ellipsis before a blank", "She said \"we hope … \" and left.", ["we hope …"]),
    QuotationPassage("Blanks inside the marks", "They called it “ historic ” twice.", ["historic"]),
    QuotationPassage("No blank before the opener", "The envoy said,\"we stay\" there.", ["we stay"]),
    QuotationPassage("No blank after the closer", "\"We stay,\"the envoy said. \"Yes.\"", ["We stay,", "Yes."]),
    QuotationPassage("A blank on the wrong side", "The envoy said\" we stay\", no more.", ["we stay"]),
    QuotationPassage(
      "Money and percent at the ends", "They pledged “€50bn” and \"up to 20%\".", ["€50bn", "up to 20%"]),
    QuotationPassage("A number at the end", "The vote was \"12 to 3\" and “by 2030”.", ["12 to 3", "by 2030"]),
    QuotationPassage(
      "Another kind within", "“They call it ‘peace’ here,” he said.", ["They call it ‘peace’ here,", "peace"]),
    QuotationPassage(
      "The same kind within", "“They call it “peace” here,” he said.", ["They call it “peace” here,", "peace"]),
    QuotationPassage(
      "Straight within curly", "“They call it \"peace\" here,” he said.", ["They call it \"peace\" here,", "peace"]),
    QuotationPassage("Both closers at once", "“They call it ‘peace’”, he said.", ["They call it ‘peace’", "peace"]),
    QuotationPassage("Nothing between the marks", "An empty “” and \"\" and “ ”.", []),
    QuotationPassage(
      "A straight apostrophe within curly marks", "He said: “It's too early....”, but", ["It's too early...."]),
  ]

  /// Single marks, and apostrophes that look like them.
  static let singles = [
    QuotationPassage("Before a possessive", "‘No fatigue’ in Ukraine’s support", ["No fatigue"]),
    QuotationPassage("Broken by a cue", "‘We must act’, he said, ‘now.’", ["We must act", "now."]),
    QuotationPassage("Straight single marks", "'We must act', he said, 'now.'", ["We must act", "now."]),
    QuotationPassage("The possessive of a plural is no mark", "The Allies’ aid and the States’ role grew.", []),
    QuotationPassage(
      "The possessive of a plural before the closer", "‘our Allies’ aid matters’, he said.", ["our Allies’ aid matters"]
    ),
    QuotationPassage(
      "A plural's possessive after the closer", "the ‘close ties’ of our Allies’ fleets", ["close ties"]),
    QuotationPassage(
      "Two that end with an s", "‘new threats’ and ‘old friends’ of the Union", ["new threats", "old friends"]),
    QuotationPassage(
      "The plural's possessive before the opener", "the Ministers’ ‘Friends of the Chair’ group",
      ["Friends of the Chair"]),
    QuotationPassage("Years and short words", "In the ’90s and ‘80s, ’twas rock ’n’ roll; get ’em.", []),
    QuotationPassage("Years within marks", "He praised ‘the ’90s spirit’ of Paris.", ["the ’90s spirit"]),
    QuotationPassage("A number after the opener", "She recalled ‘20 years of war’ there.", ["20 years of war"]),
    QuotationPassage("Names with apostrophes", "Mr O’Neill and Ms D'Amato met Côte d’Ivoire’s envoy.", []),
    QuotationPassage(
      "Double marks within", "‘They call it “peace” here,’ he said.", ["They call it “peace” here,", "peace"]),
    QuotationPassage("Contractions within", "‘We don’t know. It’s early,’ she said.", ["We don’t know. It’s early,"]),
    QuotationPassage("Before a hyphen", "a ‘no first use’-pledge by all", ["no first use"]),
    QuotationPassage("A possessive of the quoted word", "‘Quint’s’ views differ from the Quint’s.", ["Quint’s"]),
    QuotationPassage("Opener alone before a cue", "‘We must act, the Minister said, and left.", ["We must act"]),
    QuotationPassage("A mark that crosses a double one", "“the ‘old guard” stayed’ here", ["the ‘old guard"]),
    QuotationPassage(
      "Two closers that look like a double one", "‘They said ‘no’’ and “he said ‘no’”.", ["no", "he said ‘no’", "no"]),
    QuotationPassage("Quoted after a possessive of straight marks", "The Allies' 'open door' stays.", ["open door"]),
  ]

  /// Marks of other languages and of typewriters.
  static let others = [
    QuotationPassage(
      "Guillemets with no-break spaces", "Il parle de «\u{A0}paix\u{202F}» et d’« union ».", ["paix", "union"],
      language: "fr"),
    QuotationPassage(
      "Guillemets within guillemets", "« Ils disent « non » à tout », a dit le ministre.",
      ["Ils disent « non » à tout", "non"], language: "fr"),
    QuotationPassage(
      "Curly marks within guillemets", "« Ils disent “non” », a-t-il dit.", ["Ils disent “non”", "non"], language: "fr"),
    QuotationPassage(
      "Guillemets the other way round", "Der Minister sprach von »Frieden« und »Er sagte ›nein‹.«",
      ["Frieden", "Er sagte ›nein‹.", "nein"]),
    QuotationPassage(
      "Low marks", "Er sagte: „Wir ‚handeln‘ jetzt“, und „später“.", ["Wir ‚handeln‘ jetzt", "handeln", "später"]),
    QuotationPassage("Low marks with a raised closer", "Powiedział: „Tak, zgoda”, i „nie”.", ["Tak, zgoda", "nie"]),
    QuotationPassage("Single guillemets", "Das ‹Nein› blieb.", ["Nein"]),
    QuotationPassage("LaTeX", "He spoke of ``lasting peace'' and `trust'.", ["lasting peace", "trust"]),
    QuotationPassage("Typewriter", "He spoke of ''lasting peace'' and ''trust''.", ["lasting peace", "trust"]),
    QuotationPassage("Backticks", "The `communique draft` text", ["communique draft"]),
    QuotationPassage("Corner brackets", "大臣は「平和を『守る』」と述べた。", ["平和を『守る』", "守る"]),
    QuotationPassage("Chinese", "他说：“我们同意。”会议结束。", ["我们同意。"]),
    QuotationPassage("Full-width marks", "The ＂joint＂ text", ["joint"]),
  ]

  /// Marks that are missing, and signs that are no marks of quotation.
  static let damaged = [
    QuotationPassage(
      "No closer, a speaker with a cue",
      "“We can use it. But they can too, the NATO Secretary General said, adding “Our plan helps us”.",
      ["We can use it. But they can too", "Our plan helps us"]),
    QuotationPassage(
      "No closer, the cue before the speaker", "“We can use it, said Ms. Elina Berg, the Minister. They left.",
      ["We can use it"]),
    QuotationPassage("No closer, a pronoun", "“We can use it, he added. They left.", ["We can use it"]),
    QuotationPassage(
      "No closer, an abbreviation in the name", "“We can use it, Mr. Berg said. They left.", ["We can use it"]),
    QuotationPassage("No closer after a question", "“Can we use it? he asked. They left.", ["Can we use it?"]),
    QuotationPassage("No closer, no cue", "He called it “a disgrace. They left. It rained.", ["a disgrace."]),
    QuotationPassage("No closer, no end of a sentence", "He called it “a disgrace and left", ["a disgrace and left"]),
    QuotationPassage(
      "No closer of the inner one", "“They said “no” and left. We stayed.", ["They said “no” and left.", "no"]),
    QuotationPassage("No opener, a cue", "They met. The Union will act”, the Minister said.", ["The Union will act"]),
    QuotationPassage("No opener, no cue", "The Union will act” at once, and “soon”.", ["soon"]),
    QuotationPassage(
      "A straight mark without its opener", "We agree,\" he said. \"No\", she said.", ["We agree,", "No"]),
    QuotationPassage("Feet and inches", "A 6'2\" man, a 5′10″ one and a 12\" gun.", []),
    QuotationPassage("Feet and inches within marks", "\"The 5'10\" man\" fell.", ["The 5'10\" man"]),
    QuotationPassage("Degrees, minutes and seconds", "At 48°12'30\"N and 16°22′E they met.", []),
    QuotationPassage("A ditto mark", "Berlin  2021\tyes\nParis  \"  no", []),
    QuotationPassage(
      "Titles", "See “Our Common Agenda” and 'Pact for the Future'.", ["Our Common Agenda", "Pact for the Future"]),
    QuotationPassage(
      "Titles with inner marks", "The paper “On ‘Hybrid’ Threats” came out.", ["On ‘Hybrid’ Threats", "Hybrid"]),
    QuotationPassage(
      "Three openers in a row", "“One “two “three. Four.", ["One “two “three.", "two “three.", "three."]),
    QuotationPassage("Only closers", "one” two” three”", []),
  ]

  /// Quotations of several paragraphs.
  static let long = [
    QuotationPassage(
      "Reopened twice", "He said: “One. Two.\n“Three. Four.\n“Five.” He left.", ["One. Two.", "Three. Four.", "Five."]),
    QuotationPassage(
      "Reopened with straight marks", "\"One. Two.\n\"Three. Four,\" he said.", ["One. Two.", "Three. Four,"]),
    QuotationPassage(
      "Reopened with single marks", "‘One for our Allies’ sake. Two.\n‘Three. Four,’ he said.",
      ["One for our Allies’ sake. Two.", "Three. Four,"]),
    QuotationPassage("Reopened with guillemets", "« Un. Deux.\n« Trois. »", ["Un. Deux.", "Trois."], language: "fr"),
    QuotationPassage("Not reopened", "He said: “One. Two.\nThree. Four.” He left.", ["One. Two.", "Three. Four."]),
    QuotationPassage(
      "Broken in the sentence", "They work “on energy and\nresilience.” All agree.", ["on energy and", "resilience."]),
    QuotationPassage(
      "With another within", "“They say ‘no’. Two.\n“Three ‘yes’.”",
      ["They say ‘no’. Two.", "no", "Three ‘yes’.", "yes"]),
    QuotationPassage(
      "No closer before a cue, then another quotation", "“One, the Minister said.\n“Two.” He left.", ["One", "Two."]),
    QuotationPassage("No closer, and no going on", "He said “one. Two.\nThey left.\nSo did “we”.", ["one.", "we"]),
  ]
}

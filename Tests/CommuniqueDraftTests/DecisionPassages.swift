/// Passages in which something is decided.
enum DecidingPassages {
  static let english: [DecisionPassage] = nato + union + others + forms + lists

  static let nato: [DecisionPassage] = [
    DecisionPassage(
      "Body, verb, object", "Defence Ministers endorsed the new force model on Thursday.",
      [("endorsed", "force model")]),
    DecisionPassage(
      "Agreed to", "Allies agreed to pre-position equipment on the eastern flank.", [("agreed", "pre-position")]),
    DecisionPassage(
      "Agreed with a plain object", "At their meeting in Oslo, leaders agreed a package of air defence projects.",
      [("agreed", "a package of air defence projects")]),
    DecisionPassage(
      "An aside between commas",
      "The North Atlantic Council, meeting in an extraordinary session, approved a new operation plan.",
      [("approved", "a new operation plan")]),
    DecisionPassage(
      "Announced by somebody",
      "The Secretary General announced that Allies had approved the enhancement of the training mission.",
      [("approved", "enhancement of the training mission")]),
    DecisionPassage(
      "Told without “that”", "The spokesperson said Ministers decided to extend the maritime patrols.",
      [("decided", "maritime patrols")]),
    DecisionPassage(
      "Two decisions in a sentence",
      "Ministers approved the budget for the coming year and adopted a policy on space.",
      [("approved", "budget"), ("adopted", "policy on space")]),
    DecisionPassage(
      "After a verb that decides nothing",
      "Ministers welcomed the report of the military authorities and endorsed its recommendations.",
      [("endorsed", "recommendations")]),
  ]

  static let union: [DecisionPassage] = [
    DecisionPassage(
      "Conclusions", "The Council adopted conclusions on the situation in the Sahel.", [("adopted", "Sahel")]),
    DecisionPassage(
      "Sanctions prolonged",
      "The Council today prolonged the restrictive measures against persons who undermine the peace until 15 March 2026.",
      [("x-extended", "restrictive measures")]),
    DecisionPassage(
      "Without discussion", "The Council approved, without discussion, a mandate for talks on fisheries.",
      [("approved", "mandate for talks")]),
    DecisionPassage(
      "Listed persons", "The Council imposed sanctions on nine individuals and two entities.",
      [("x-imposed", "nine individuals")]),
    DecisionPassage(
      "A political agreement", "Ministers reached a political agreement on the directive on packaging waste.",
      [("agreed", "packaging waste")]),
    DecisionPassage(
      "Agreement was reached", "After two days of talks, agreement was reached on the reform of fiscal rules.",
      [("agreed", "agreement was reached on the reform")]),
    DecisionPassage(
      "A mission launched", "The Foreign Affairs Council launched a naval mission to protect shipping.",
      [("x-launched", "naval mission")]),
    DecisionPassage(
      "The President announced",
      "The President of the European Council said leaders had agreed to open accession talks.",
      [("agreed", "accession talks")]),
    DecisionPassage(
      "Asked another to act", "The European Council tasked the Commission with preparing a plan on housing.",
      [("requested", "plan on housing")]),
    DecisionPassage(
      "Present tense", "The European Council endorses the choice of Lisbon as the seat of the agency.",
      [("endorsed", "Lisbon")]),
    DecisionPassage(
      "A headline", "# Council adopts new rules on drones\n\nThe rules apply to all operators.",
      [("adopted", "new rules on drones")]),
  ]

  static let others: [DecisionPassage] = [
    DecisionPassage(
      "Under Chapter VII",
      "The Security Council, acting under Chapter VII of the Charter, decided to extend the mandate of the mission by a year.",
      [("decided", "extend the mandate of the mission")]),
    DecisionPassage(
      "Adopting a resolution first",
      "Adopting resolution 2999 (2031) by 13 votes in favour, the Security Council demanded an end to the siege.",
      [("adopted", "resolution 2999")]),
    DecisionPassage(
      "A decision taken by",
      "A decision on the deployment of additional monitors was taken by the Permanent Council in July.",
      [("decided", "monitors")]),
    DecisionPassage(
      "Passive with agent", "The declaration on small arms was adopted by the Ministerial Council in Skopje.",
      [("adopted", "declaration on small arms")]),
    DecisionPassage(
      "Passive without agent", "A joint communiqué was adopted at the end of the session.",
      [("adopted", "joint communiqué")]),
    DecisionPassage(
      "The Assembly requested",
      "The Assembly requested the Commission to submit a progress report to its next ordinary session.",
      [("requested", "progress report")]),
    DecisionPassage(
      "Heads of State elected",
      "The Heads of State and Government elected Angola to the Peace and Security Council.",
      [("x-elected", "Angola")]),
    DecisionPassage(
      "The Peace and Security Council authorized",
      "The Peace and Security Council authorized the deployment of a standby force for six months.",
      [("x-authorized", "standby force")]),
    DecisionPassage(
      "G7 leaders established", "G7 leaders established a working group on critical minerals.",
      [("established", "working group on critical minerals")]),
    DecisionPassage(
      "We agree", "We agree to phase out new plants by the end of the decade.", [("agreed", "phase out")]),
    DecisionPassage(
      "Participating States adopted",
      "The 57 participating States adopted a decision on combating trafficking in human beings.",
      [("adopted", "trafficking")]),
    DecisionPassage(
      "The General Assembly", "The General Assembly approved a peacekeeping budget of $5.6 billion.",
      [("approved", "peacekeeping budget")]),
    DecisionPassage(
      "Appointed by a person", "The Chairperson of the Commission has appointed a special envoy for the Horn.",
      [("x-appointed", "special envoy")]),
  ]

  static let forms: [DecisionPassage] = [
    DecisionPassage(
      "It was decided", "It was decided that the next session will take place in Tallinn.",
      [("decided", "next session")]),
    DecisionPassage(
      "It was agreed within a report", "The Chair reported that it was agreed to set up two expert groups.",
      [("agreed", "two expert groups")]),
    DecisionPassage(
      "A participle after the main clause",
      "The Governing Board ended its session on Friday, approving a two-year work plan.",
      [("approved", "work plan")]),
    DecisionPassage(
      "Ended with the adoption", "The conference concluded with the adoption of a plan of action on mercury.",
      [("adopted", "plan of action on mercury")]),
    DecisionPassage(
      "Unanimously", "The committee unanimously approved its new rules of procedure.",
      [("approved", "rules of procedure")]),
    DecisionPassage(
      "Pronoun", "The Council met on Monday. It adopted a regulation on batteries.",
      [("adopted", "regulation on batteries")]),
    DecisionPassage(
      "A relative clause", "Talks continued in the Council, which approved a second tranche of aid.",
      [("approved", "second tranche")]),
    DecisionPassage(
      "Told twice",
      "Leaders agreed to create a fund for coastal cities.\n\nThe meeting was long. In the end, leaders agreed to create a fund for coastal cities worth 2 billion euros.",
      [("agreed", "fund for coastal cities")]),
    DecisionPassage(
      "A plan announced", "The Secretary General said that NATO will open a liaison office in Lima.",
      [("announced", "liaison office")]),
    DecisionPassage(
      "Words of the decision in marks", "The Council decided to “suspend with immediate effect” the visa agreement.",
      [("decided", "visa agreement")]),
  ]

  static let lists: [DecisionPassage] = [
    DecisionPassage(
      "Items with verbs below a heading",
      "Decisions\n\n• Ministers approved the budget for 2031.\n\n• The mandate of the mission was extended.",
      [("approved", "budget"), ("x-extended", "mandate")]),
    DecisionPassage(
      "Items without verbs",
      "Key outcomes\n\n• Adoption of the strategy on water\n\n• New fund for small islands\n",
      [("adopted", "strategy on water"), (nil, "New fund")]),
    DecisionPassage(
      "Items that go on from a clause",
      "Ministers agreed to:\n\n• double the number of inspectors\n\n• publish an annual report\n",
      [("agreed", "inspectors"), ("agreed", "annual report")]),
    DecisionPassage(
      "Operative paragraphs",
      "The Security Council,\n\nRecalling its earlier resolutions,\n\n1. Welcomes the ceasefire;\n\n2. Decides to establish a verification mission;\n\n3. Expresses its concern about the famine;\n\n4. Requests the Secretary-General to report within 60 days;\n\n5. Condemns all attacks on civilians.",
      [("decided", "verification mission"), ("requested", "within 60 days")]),
    DecisionPassage(
      "A list in which some items are decisions",
      "Highlights\n\n- Ministers discussed the floods.\n\n- Ministers approved a relief fund.\n\n- Ministers condemned the coup.",
      [("approved", "relief fund")]),
  ]
}

/// Passages in which nothing is decided.
enum UndecidedPassages {
  static let english: [DecisionPassage] = [
    "Ministers hoped that the Council would adopt the proposal soon.",
    "The Secretary General urged Allies to adopt the plan.",
    "The Council did not adopt conclusions on enlargement.",
    "Leaders failed to agree on a new budget.",
    "Ministers have not yet agreed on the next step.",
    "A declaration could be adopted at the next summit.",
    "The Assembly will consider the report next year.",
    "The Council is expected to adopt the regulation in June.",
    "If approved, the plan would cost 3 billion euros.",
    "If the Council approved the deal, payments would begin in May.",
    "No agreement was reached on the text.",
    "No decision was taken at the meeting.",
    "Ministers discussed the implementation of the strategy.",
    "Foreign Ministers reiterated their support for Moldova.",
    "Has the Council adopted the plan?",
    "The presidency proposed to establish a fund for farmers.",
    "The Commission proposed that the Council approve the loan.",
    "The High Representative called on the parties to agree to a truce.",
    "Allies expressed concern about the coup.",
    "Leaders welcomed the progress made and condemned the attacks.",
    "The minister agreed with his colleague that time was short.",
    "Ministers agreed on the importance of dialogue.",
    "The package agreed in 2019 has been a success.",
    "Decisions are adopted by consensus.",
    "The treaty has yet to be ratified by two states.",
    "He said that the plan would be adopted by the Council in the spring.",
    "The Council extended its condolences to the families.",
    "“We agreed with nothing of this,” the envoy said.",
    "It remains unclear whether ministers approved the text.",
    "The rebels launched an attack on the town.",
    "Ministers will be asked to endorse the plan in autumn.",
    "The assembly was unable to reach a decision.",
    "Leaders renewed their call for a ceasefire.",
    "The chair recommended that states adopt the protocol.",
  ].map { DecisionPassage($0, $0) }
}

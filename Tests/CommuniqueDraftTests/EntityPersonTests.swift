import CommuniqueDraft
import Testing

@Suite("Persons and offices")
struct EntityPersonTests {
  /// A passage, words in it, and what they mean.
  struct Passage: Sendable, CustomTestStringConvertible {
    let text: String
    let words: String
    let meaning: String?
    var testDescription: String { text }

    init(_ text: String, _ words: String, _ meaning: String?) {
      self.text = text
      self.words = words
      self.meaning = meaning
    }
  }

  @Test(
    "Full names are found with office and honorific, before or after",
    arguments: [
      Passage(
        "NATO Secretary General Harald Vestergaard opened the session.", "NATO Secretary General Harald Vestergaard",
        "person: Harald Vestergaard"),
      Passage(
        "U.S. Secretary of State Martin J. Holloway said so.", "U.S. Secretary of State Martin J. Holloway",
        "person: Martin J. Holloway"),
      Passage(
        "Ministers met EU High Representative/Vice-President Carmen Ibarra.",
        "EU High Representative/Vice-President Carmen Ibarra", "person: Carmen Ibarra"),
      Passage(
        "The Foreign Minister of Ukraine, Taras Bondar, joined.", "Foreign Minister of Ukraine, Taras Bondar",
        "person: Taras Bondar"),
      Passage(
        "H.E. Mr Issa Koné Traoré, Chairperson of the AU Commission, spoke.",
        "H.E. Mr Issa Koné Traoré, Chairperson of the AU Commission", "person: Issa Koné Traoré"),
      Passage(
        "They met His Majesty King Faisal III of Jordan.", "His Majesty King Faisal III of Jordan", "person: Faisal III"
      ),
      Passage(
        "UN Special Envoy for Yemen Peter Aldridge briefed.", "UN Special Envoy for Yemen Peter Aldridge",
        "person: Peter Aldridge"),
      Passage("Ambassador Zhang Meilin (China) objected.", "Ambassador Zhang Meilin (China)", "person: Zhang Meilin"),
      Passage("Ms Helene von der Aue replied.", "Ms Helene von der Aue", "person: Helene von der Aue"),
      Passage(
        "said Riikka Salonen, the Foreign Minister of Finland, which joined.",
        "Riikka Salonen, the Foreign Minister of Finland", "person: Riikka Salonen"),
      Passage("Helga Brandt, who heads the agency, agreed.", "Helga Brandt", "person: Helga Brandt"),
      Passage("Miguel IBARRA FUENTES took the floor.", "Miguel IBARRA FUENTES", "person: Miguel IBARRA FUENTES"),
      Passage("Mr. SOKOLOV left early.", "Mr. SOKOLOV", "person: SOKOLOV"),
      Passage(
        "Egyptian President Omar al-Masri and Ahmed El-Tayeb met.", "Egyptian President Omar al-Masri",
        "person: Omar al-Masri"),
      Passage(
        "Ireland's Foreign Minister Aoife O’Rourke spoke.", "Ireland's Foreign Minister Aoife O’Rourke",
        "person: Aoife O’Rourke"),
      Passage(
        "PAVEL ORLENKO (Russian Federation) objected.", "PAVEL ORLENKO (Russian Federation)", "person: PAVEL ORLENKO"),
      Passage(
        "According to the minister of that country, Niamh Keogh, it works.", "Niamh Keogh", "person: Niamh Keogh"),
      Passage(
        "Her Japanese counterpart, Daichi Morishita, agreed.", "Japanese counterpart, Daichi Morishita",
        "person: Daichi Morishita"),
      Passage("Kassandra Bellomy said that all agreed.", "Kassandra Bellomy", "person: Kassandra Bellomy"),
      Passage("Brandt, the German minister: “We will pay.”", "Brandt, the German minister", "person: Brandt"),
      Passage(
        "Chair NATO Military Committee Admiral Wim de Boer stood left.",
        "Chair NATO Military Committee Admiral Wim de Boer",
        "person: Wim de Boer"),
      Passage(
        "OSCE Chairperson-in-Office and Swiss Foreign Minister Urs Aeby said so.",
        "OSCE Chairperson-in-Office and Swiss Foreign Minister Urs Aeby", "person: Urs Aeby"),
      Passage(
        "The Managing Director of the IMF, Ms Odile Garnier, warned.", "Managing Director of the IMF, Ms Odile Garnier",
        "person: Odile Garnier"),
      Passage(
        "The AU Commissioner for Political Affairs, Peace and Security, Ambassador Kwame Adjei, said so.",
        "AU Commissioner for Political Affairs", "role: ?"),
    ])
  func fullNames(passage: Passage) {
    #expect(EntityReading(passage.text).meaning(passage.words) == passage.meaning)
  }

  @Test(
    "Short forms and other spellings mean the person named in full",
    arguments: [
      Passage(
        "Secretary General Harald Vestergaard spoke. Vestergaard stressed it.", "Vestergaard",
        "person: Harald Vestergaard"),
      Passage(
        "Secretary General Harald Vestergaard spoke. Mr Vestergaard left.", "Mr Vestergaard",
        "person: Harald Vestergaard"),
      Passage("Foreign Minister Tomas Lindström came. Mr Lindstrom left.", "Mr Lindstrom", "person: Tomas Lindström"),
      Passage(
        "Secretary of State Antony Holloway came. Secretary of State Anthony Holloway left.",
        "Secretary of State Anthony Holloway", "person: Antony Holloway"),
      Passage("Mr Issa Koné Traoré opened it. Koné thanked him.", "Koné", "person: Issa Koné Traoré"),
      Passage("Ms Helene von der Aue came. Von der Aue left.", "Von der Aue", "person: Helene von der Aue"),
      Passage("Foreign Minister Wang Haoran came. Mr Wang left.", "Mr Wang", "person: Wang Haoran"),
      Passage("Prime Minister Theresa May left. On 3 May they met.", "May", nil),
      Passage("President Melnyk spoke at ten. Melnyk thanked Allies.", "Melnyk", "person: Melnyk"),
      Passage("“Peter Aldridge is right,” she said. Mr Aldridge smiled.", "Mr Aldridge", "person: Peter Aldridge"),
    ])
  func shortForms(passage: Passage) {
    #expect(EntityReading(passage.text).meaning(passage.words) == passage.meaning)
  }

  @Test(
    "An office means whoever the text says holds it, and nobody else",
    arguments: [
      Passage(
        "NATO Secretary General Harald Vestergaard spoke. The Secretary General said no.", "Secretary General",
        "role: Harald Vestergaard"),
      Passage("The Secretary General said no.", "Secretary General", "role: ?"),
      Passage(
        "NATO Secretary General Harald Vestergaard spoke, stated the NATO chief.", "NATO chief",
        "role: Harald Vestergaard"),
      Passage(
        "UN Secretary-General Paulo Nunes met NATO Secretary General Harald Vestergaard.\n\nThe Secretary General left.",
        "Secretary General", "role: ?"),
      Passage(
        "UN Secretary-General Paulo Nunes met NATO Secretary General Harald Vestergaard. The UN chief left.",
        "UN chief",
        "role: Paulo Nunes"),
      Passage(
        "Former Secretary General Harald Vestergaard wrote. The Secretary General replied.", "Secretary General",
        "role: ?"),
      Passage(
        "Deputy Secretary General Harald Vestergaard wrote. The Secretary General replied.", "Secretary General",
        "role: ?"),
      Passage(
        "The Swedish foreign minister spoke later. Swedish Foreign Minister Tomas Lindström agreed. The Swedish foreign minister said so.",
        "Swedish foreign minister", "role: Tomas Lindström"),
      Passage(
        "Foreign Minister Riikka Salonen of Finland and Swedish Foreign Minister Tomas Lindström met. The Finnish foreign minister left.",
        "Finnish foreign minister", "role: Riikka Salonen"),
      Passage(
        "The Finnish Chairperson-in-Office, Riikka Salonen, opened it. The OSCE Chair thanked all.", "OSCE Chair",
        "role: Riikka Salonen"),
      Passage(
        "EU High Representative Carmen Ibarra came. The High Representative left.", "High Representative",
        "role: Carmen Ibarra"),
      Passage("French President Luc Arnaud spoke. The president of Mali replied.", "president of Mali", "role: ?"),
      Passage("A deputy minister said so.", "deputy minister", "anonymous: ?"),
    ])
  func roles(passage: Passage) {
    #expect(EntityReading(passage.text).meaning(passage.words) == passage.meaning)
  }

  @Test("A role that is resolved says so")
  func resolution() {
    let reading = EntityReading("Secretary General Harald Vestergaard spoke. The Secretary General left. She agreed.")
    #expect(reading.mention("Secretary General")?.resolution == .role)
    #expect(reading.mention("Secretary General Harald Vestergaard")?.resolution == .explicit)
    #expect(reading.mention("She")?.kind == .pronoun)
  }

  @Test("Offices have their organization and holder, each once")
  func offices() {
    let reading = EntityReading(
      "NATO Secretary General Harald Vestergaard met Ukraine’s Foreign Minister Taras Bondar. The Secretary General thanked Foreign Minister Bondar."
    )
    #expect(
      reading.offices == [
        "Secretary General, NATO, Harald Vestergaard", "Foreign Minister, Ukraine, Taras Bondar",
      ])
  }

  @Test("Names are parted, and the gender is known where the text or the name tells")
  func nameParts() throws {
    let reading = EntityReading(
      "Ms Helene von der Aue met Foreign Minister Wang Haoran, Queen Ingrid of Denmark and Mr Kim Dae-suk.")
    let first = try #require(reading.agent("Helene von der Aue"))
    #expect(first.givenName == "Helene" && first.familyName == "von der Aue" && first.gender == .female)
    let second = try #require(reading.agent("Wang Haoran"))
    #expect(second.givenName == "Haoran" && second.familyName == "Wang" && second.gender == nil)
    #expect(reading.agent("Ingrid")?.gender == .female)
    #expect(reading.agent("Kim Dae-suk")?.gender == .male)
  }

  @Test(
    "Capitalized words that are no names are none",
    arguments: [
      "The Washington Summit Declaration was Adopted.", "Key Takeaways and Next Steps were discussed.",
      "The Black Sea Grain Initiative lapsed.", "Protecting Our Planet Challenge pledged more.",
      "Left to Right: Boeing Wedgetail.",
      "Secretary General Concludes Meeting, which concludes today.",
    ])
  func noNames(text: String) {
    #expect(!EntityReading(text).entities.mentions.contains { $0.kind == .person })
  }
}

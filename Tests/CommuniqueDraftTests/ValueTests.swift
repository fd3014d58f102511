import CommuniqueDraft
import Testing

@Suite("Places, dates and amounts")
struct ValueTests {
  @Test(
    "Dates never get a year that the text does not state",
    arguments: [
      ("They met on 28–29 November 2023.", "28–29 November 2023 = 2023-11-28/2023-11-29"),
      ("They met from 28 to 29 November.", "28 to 29 November = XXXX-11-28/XXXX-11-29 incomplete"),
      ("They met on 29 November.", "29 November = XXXX-11-29 incomplete"),
      ("They met on November 29, 2023.", "November 29, 2023 = 2023-11-29"),
      ("They met on November 28-29.", "November 28-29 = XXXX-11-28/XXXX-11-29 incomplete"),
      ("They met on Wednesday (December 4).", "Wednesday (December 4) = XXXX-12-04 incomplete"),
      ("They met on Wednesday, 29 November 2023.", "Wednesday, 29 November 2023 = 2023-11-29"),
      ("They met on 12/03/2014.", "12/03/2014 = 2014-03-12"), ("They met on 03/25/2014.", "03/25/2014 = 2014-03-25"),
      ("They met on 12.03.2014.", "12.03.2014 = 2014-03-12"), ("They met on 2014-03-12.", "2014-03-12 = 2014-03-12"),
      ("They met on the 3rd of December.", "3rd of December = XXXX-12-03 incomplete"),
      ("They met on 3 Dec. 2024.", "3 Dec. 2024 = 2024-12-03"),
      ("They met from 30 November to 1 December 2024.", "30 November to 1 December 2024 = 2024-11-30/2024-12-01"),
      ("It is due by next spring.", "next spring = XXXX-21 incomplete"),
      ("It ends in July 2024.", "July 2024 = 2024-07"),
      ("It enters service by 2031.", "2031 = 2031"), ("It fell last year.", "last year = XXXX incomplete"),
      ("It ends in the first half of 2025.", "first half of 2025 = 2025-40"),
      ("It ends in May.", "May = XXXX-05 incomplete"),
      ("The 2021-2027 budget is agreed.", "2021-2027 = 2021/2027"),
    ])
  func dates(text: String, value: String) {
    #expect(EntityReading(text).values == [value])
  }

  @Test(
    "What is no date is none",
    arguments: [
      "It may fail.", "They march on.", "Article 5 stands.", "In Chapter VII.", "On 32 December nothing.", "XI.2023",
    ])
  func noDates(text: String) {
    let reading = EntityReading(text)
    #expect(!reading.entities.values.contains { if case .date = $0.kind { true } else { false } })
  }

  @Test(
    "Money keeps its digits and gets the code of its currency",
    arguments: [
      ("It gave €8 billion.", ["€8 billion = 8000000000 EUR"]),
      (
        "They pledged 8 and 2 billion euros respectively.",
        ["8 = 8000000000 EUR", "2 billion euros = 2000000000 EUR"]
      ),
      ("It gave \\$61.4 billion.", ["$61.4 billion = 61400000000 USD"]),
      ("It gave EUR 1.5bn.", ["EUR 1.5bn = 1500000000 EUR"]),
      ("It gave US$77bn.", ["US$77bn = 77000000000 USD"]), ("It gave USD 3,000.", ["USD 3,000 = 3000 USD"]),
      ("It gave £2.5m.", ["£2.5m = 2500000 GBP"]),
      ("It gave 100 million dollars.", ["100 million dollars = 100000000 USD"]),
      ("It gave more than $110 billion.", ["more than $110 billion = moreThan 110000000000 USD"]),
      ("It gives up to €50bn.", ["up to €50bn = atMost 50000000000 EUR"]),
      ("It gives at least 5.5 million euros.", ["at least 5.5 million euros = atLeast 5500000 EUR"]),
      ("It costs between 5 and 10 million euros.", ["between 5 and 10 million euros = 5000000–10000000 EUR"]),
      ("It costs €5-10 million.", ["€5-10 million = 5000000–10000000 EUR"]),
      ("Sweden: SEK 253 million", ["SEK 253 million = 253000000 SEK"]),
      ("It costs CHF 14.2 million.", ["CHF 14.2 million = 14200000 CHF"]),
    ])
  func money(text: String, values: [String]) {
    #expect(EntityReading(text).values == values)
  }

  @Test(
    "Quantities have their unit in the singular",
    arguments: [
      ("It lost more than 300,000 casualties.", "more than 300,000 casualties = moreThan 300000 casualty"),
      ("It holds 50 per cent.", "50 per cent = 50 percent"), ("It holds 50%.", "50% = 50 percent"),
      ("It sent some 1,000 troops.", "some 1,000 troops = about 1000 troop"),
      ("It has 20 Allies.", "20 Allies = 20 Ally"),
      ("It bought six new Boeing E-7A Wedgetail aircraft.", "six new Boeing E-7A Wedgetail aircraft = 6 aircraft"),
      ("Some 1.3 million people left.", "Some 1.3 million people = about 1300000 person"),
      ("It has twenty-one ministers.", "twenty-one ministers = 21 minister"),
      ("It has thousands of troops.", "thousands of troops = ? troop"),
      ("It lasts 5 to 10 years.", "5 to 10 years = 5–10 year"),
      ("It lasted two days.", "two days = 2 day"), ("It is roughly 5,000-strong.", "roughly 5,000 = about 5000 ?"),
    ])
  func quantities(text: String, value: String) {
    #expect(EntityReading(text).values == [value])
  }

  @Test(
    "What counts nothing is no quantity",
    arguments: ["F-16 pilots train.", "Article 5 applies.", "one of them left", "the 32nd member", "paragraph 2.1.3"])
  func noQuantities(text: String) {
    #expect(EntityReading(text).values.isEmpty)
  }

  @Test(
    "Places have their country where the tables or the text tell it",
    arguments: [
      ("They met in Brussels.", ["Brussels BE"]), ("They met in Halden, Norway.", ["Halden NO"]),
      ("They met in Pristina and Belgrade.", ["Pristina XK", "Belgrade RS"]), ("Fighting in Gaza went on.", ["Gaza ?"]),
      ("Moscow has not answered.", []),
    ])
  func places(text: String, places: [String]) {
    #expect(EntityReading(text).entities.places.map { "\($0.name) \($0.country ?? "?")" } == places)
  }
}

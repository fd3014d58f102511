internal import Communique

extension AkomaNtosoDocumentWriter {
  /// Writes the metadata, in the order that the schema wants, up to the record.
  mutating func writeMetadata() {
    // Whatever is referred to must be known before the references are listed, which stand before the notes.
    let editor = editor()
    let author = world.author.map { reference(to: $0) } ?? editor
    let keywords = world.dossier.topics.map { topic in
      let label = world.text(topic.name)
      let iri = world.local(topic.id.rawValue)
      return (topic.id.rawValue, label, references.refer(to: .concept, topic.id.rawValue, iri: iri, label: label))
    }
    let dictionary = keywords.isEmpty ? nil : topicDictionary()
    let authorRole = references.refer(
      to: .role, "author", scheme: Self.ownScheme, identifier: "author", iri: "int.author", label: "author")
    markup.open("meta")
    writeIdentification(editor: editor, author: author, authorRole: authorRole)
    if let dictionary {
      openPart("classification", editor)
      for (value, label, reference) in keywords {
        markup.empty(
          "keyword",
          [
            "value": value, "showAs": AkomaNtosoReferences.isBlank(label) ? value : label, "dictionary": dictionary,
            "refersTo": reference,
          ])
      }
      markup.closeBlock()
    }
    writeTimes(editor: editor, author: author)
    writeReferences(editor)
    writeDiscrepancies(editor)
  }

  /// Starts the part of the metadata that holds the dossier, and goes to the line where it begins.
  mutating func openRecord() {
    openPart("proprietary", editor())
    markup.text("\n")
  }

  private mutating func topicDictionary() -> String {
    references.refer(
      to: .reference, "topics", scheme: Self.ownScheme, identifier: "topics", iri: "\(names.number).topics",
      label: "Topics of the dossier")
  }

  private mutating func openPart(_ name: StaticString, _ editor: String) {
    markup.open(name)
    markup.attribute("source", editor)
  }

  // MARK: Names

  private mutating func writeIdentification(editor: String, author: String, authorRole: String) {
    openPart("identification", editor)
    markup.open("FRBRWork")
    writeNames(names.work)
    markup.empty("FRBRalias", ["value": title, "name": "title"])
    writeDate(names.date, decision == nil ? "meeting" : "decision", author: author, as: authorRole)
    markup.empty("FRBRcountry", ["value": names.country])
    markup.empty("FRBRsubtype", ["value": names.subtype])
    markup.empty("FRBRnumber", ["value": names.number])
    markup.closeBlock()
    // Nothing here depends on the day on which it is written.
    let made = world.dossier.created?.earliest?.schemaText ?? names.date
    markup.open("FRBRExpression")
    writeNames(names.expression)
    writeDate(made, "publication", author: editor, as: authorRole)
    markup.empty("FRBRlanguage", ["language": names.language])
    markup.closeBlock()
    markup.open("FRBRManifestation")
    writeNames(names.expression, suffix: ".xml")
    writeDate(made, "markup", author: editor, as: authorRole)
    markup.empty("FRBRformat", ["value": "xml"])
    markup.closeBlock()
    markup.closeBlock()
  }

  private mutating func writeNames(_ name: String, suffix: String = "") {
    markup.empty("FRBRthis", ["value": name + "/!main" + suffix])
    markup.empty("FRBRuri", ["value": name + suffix])
  }

  private mutating func writeDate(_ date: String, _ name: String, author: String, as role: String) {
    markup.empty("FRBRdate", ["date": date, "name": name])
    markup.empty("FRBRauthor", ["href": author, "as": role])
  }

  // MARK: Times, votes, sources

  private mutating func writeTimes(editor: String, author: String) {
    if !events.isEmpty {
      openPart("lifecycle", editor)
      for date in events {
        markup.empty("eventRef", ["eId": eventIdentifiers[date], "date": date, "source": author])
      }
      markup.closeBlock()
    }
    if !steps.isEmpty {
      openPart("workflow", editor)
      for (index, step) in steps.enumerated() {
        markup.empty(
          "step",
          [
            "eId": "step_\(index + 1)", "date": step.date, "by": step.by, "as": step.role, "outcome": step.outcome,
            "refersTo": step.object, "href": "#" + step.element,
          ])
      }
      markup.closeBlock()
    }
    writeAnalysis(editor)
    guard !intervals.isEmpty else { return }
    openPart("temporalData", editor)
    for interval in intervals {
      markup.open("temporalGroup")
      markup.attribute("eId", interval.identifier)
      markup.empty("timeInterval", ["refersTo": interval.event, "start": interval.start, "end": interval.end])
      markup.closeBlock()
    }
    markup.closeBlock()
  }

  private mutating func writeAnalysis(_ editor: String) {
    guard !votings.isEmpty || !sourceReferences.isEmpty else { return }
    openPart("analysis", editor)
    if !votings.isEmpty {
      markup.open("parliamentary")
      for (index, voting) in votings.enumerated() {
        let identifier = "voting_\(index + 1)"
        markup.open("voting")
        markup.attribute("eId", identifier)
        markup.attribute("outcome", voting.outcome)
        markup.attribute("refersTo", voting.object)
        markup.attribute("href", "#" + voting.element)
        for (number, count) in voting.counts.enumerated() {
          markup.empty(
            "count",
            ["eId": "\(identifier)__count_\(number + 1)", "value": String(count.count), "refersTo": count.option])
        }
        markup.closeBlock()
      }
      markup.closeBlock()
    }
    if !sourceReferences.isEmpty {
      openPart("otherReferences", editor)
      for (element, source) in sourceReferences {
        markup.empty("implicitReference", ["for": "#" + element, "refersTo": source])
      }
      markup.closeBlock()
    }
    markup.closeBlock()
  }

  // MARK: References and notes

  private mutating func writeReferences(_ editor: String) {
    openPart("references", editor)
    for reference in references.list {
      markup.empty(
        reference.kind.element,
        [
          "eId": reference.identifier, "href": reference.iri, "showAs": reference.label,
          "shortForm": reference.shortLabel.flatMap { AkomaNtosoReferences.isBlank($0) ? nil : $0 },
          "name": reference.kind == .reference ? "source" : nil,
        ])
    }
    markup.closeBlock()
  }

  /// Writes what sources differ in as notes, because the markup has no place for it.
  private mutating func writeDiscrepancies(_ editor: String) {
    let discrepancies = decision == nil ? world.dossier.discrepancies : []
    guard !discrepancies.isEmpty else { return }
    openPart("notes", editor)
    for (index, discrepancy) in discrepancies.enumerated() {
      markup.open("note")
      markup.attribute("eId", "note_\(index + 1)")
      markup.open("p")
      markup.text([discrepancy.kind.rawValue, discrepancy.field ?? ""].filter { !$0.isEmpty }.joined(separator: ", "))
      markup.closeText()
      for reading in discrepancy.readings {
        let source = world.sources[reading.source].map { world.label(of: $0) } ?? reading.source.rawValue
        markup.open("p")
        markup.text("\(source): ")
        quote(reading.value)
        markup.closeText()
      }
      markup.closeBlock()
    }
    markup.closeBlock()
  }
}

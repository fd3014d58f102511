internal import Communique

extension AkomaNtosoDocumentWriter {
  /// Whom a party is: the thing to refer to, whether it is a person, and the name.
  struct Agent {
    let reference: String
    let isPerson: Bool
    let role: String?
    let name: String
  }

  /// Who a party is. One that is only called something is a thing of its own, so that every reference leads somewhere.
  mutating func agent(_ party: Party) -> Agent? {
    let membership = party.membership.flatMap { world.memberships[$0] }
    var role: String?
    if let membership { role = self.role(membership.role, membership.id) }
    let identifier = party.agent?.rawValue ?? membership?.person.rawValue
    if let identifier, let person = world.people[ID(unchecked: identifier)] {
      return Agent(reference: reference(to: person), isPerson: true, role: role, name: person.name)
    }
    let organization = identifier ?? (party.label == nil ? party.onBehalfOf?.rawValue : nil)
    if let organization, let organization = world.organizations[ID(unchecked: organization)] {
      return Agent(
        reference: reference(to: organization), isPerson: false, role: role, name: world.text(organization.name))
    }
    guard let label = party.label else { return nil }
    let number = labels[label] ?? labels.count + 1
    labels[label] = number
    let reference = references.refer(to: .person, "unnamed-\(number)", iri: "und.unnamed.\(number)", label: label)
    return Agent(reference: reference, isPerson: true, role: role, name: label)
  }

  /// Whom several parties are together; of several, a group.
  mutating func agent(_ parties: [Party]) -> Agent? {
    let agents = agents(parties)
    guard agents.count > 1 else { return agents.first }
    let name = agents.map(\.name).joined(separator: ", ")
    let key = agents.map(\.reference).joined(separator: " ")
    let number = groups[key] ?? groups.count + 1
    groups[key] = number
    let reference = references.refer(to: .organization, "group-\(number)", iri: "unreg.group-\(number)", label: name)
    return Agent(reference: reference, isPerson: false, role: nil, name: name)
  }

  mutating func agents(_ parties: [Party]) -> [Agent] {
    var agents: [Agent] = []
    for party in parties {
      if let agent = agent(party) { agents.append(agent) }
    }
    return agents
  }

  /// Writes agents within text.
  mutating func write(_ agents: [Agent]) {
    for (index, agent) in agents.enumerated() {
      if index > 0 { markup.text(", ") }
      if agent.isPerson {
        inline("person", identifiers.next("person"), agent.reference, role: agent.role, agent.name)
      } else {
        inline("organization", identifiers.next("organization"), agent.reference, agent.name)
      }
    }
  }

  // MARK: Texts

  /// The value of `xml:lang` for a text; none where it is in the language of the document.
  func language(_ entry: LocalizedText.Entry) -> String? {
    entry.language == world.dossier.language ? nil : entry.language.text
  }

  /// Writes a paragraph for each language that a text is in.
  mutating func writeParagraphs(_ text: LocalizedText, isQuoted: Bool) {
    for entry in text.entries {
      markup.open("p")
      markup.attribute("xml:lang", language(entry))
      if isQuoted { quote(entry.text) } else { markup.text(entry.text) }
      markup.closeText()
    }
  }

  private static let quotationMarks: Set<Character> = ["\"", "“", "”", "„", "«", "»", "‘", "’", "'", "‹", "›"]

  /// Writes words that somebody used. Quotation marks stand in attributes, unless the words have their own.
  mutating func quote(_ words: String) {
    markup.openInline("embeddedText")
    let ends = [words.first, words.last].compactMap { $0 }
    if !ends.contains(where: Self.quotationMarks.contains) {
      markup.attribute("startQuote", "“")
      markup.attribute("endQuote", "”")
    }
    markup.text(words)
    markup.closeInline()
  }

  /// Writes how each source words a proposition, and remembers which sources report it.
  mutating func writeAttestations(_ attestations: [Attestation], of element: String) {
    for attestation in attestations {
      guard let source = world.sources[attestation.source] else { continue }
      let reference = reference(to: source)
      note(reference, for: element)
      let segments = attestation.segments.filter { $0.text?.isEmpty == false || $0.kind == .elision }
      guard !segments.isEmpty else { continue }
      markup.open("p")
      markup.attribute("refersTo", reference)
      for (index, segment) in segments.enumerated() {
        if index > 0 { markup.text(" ") }
        write(segment)
      }
      markup.closeText()
    }
  }

  private mutating func write(_ segment: Segment) {
    let text = segment.text ?? ""
    switch segment.kind {
    case .quoted: quote(text)
    case .elision: markup.text(text.isEmpty ? "…" : text)
    case .interpolation: markup.text("[\(text)]")
    default: markup.text(text)
    }
  }

  // MARK: Numbers

  mutating func write(_ money: Money) {
    let unit: String
    if let currency = money.currency {
      unit = concept("iso4217", currency.text)
    } else {
      unit = concept("unit", money.quantity.unit ?? "money")
    }
    write(money.quantity, of: unit, name: money.currency?.text)
  }

  mutating func write(_ quantity: Quantity) { write(quantity, of: concept("unit", quantity.unit ?? "one"), name: nil) }

  private mutating func write(_ quantity: Quantity, of unit: String, name: String?) {
    let bounds = [quantity.minimum, quantity.maximum].compactMap { $0?.text }.joined(separator: " – ")
    let number = quantity.value?.text ?? bounds
    let printed = [number, name ?? quantity.unit ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    inline(
      "quantity", identifiers.next("quantity"), unit, normalized: quantity.value?.text,
      quantity.text ?? (printed.isEmpty ? "—" : printed))
  }
}

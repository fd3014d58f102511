internal import Communique

extension AkomaNtosoDocumentWriter {
  /// Whom a party is: the thing to refer to, whether it is a person, the role held, and the name.
  struct Agent {
    let reference: String
    let isPerson: Bool
    let membership: Membership?
    let name: String
  }

  /// What a party names.
  private enum Being {
    case person(Person)
    case organization(Organization)
    case label(String)

    func name(in world: AkomaNtosoWorld) -> String {
      switch self {
      case .person(let person): person.name
      case .organization(let organization): world.text(organization.name)
      case .label(let label): label
      }
    }
  }

  private func being(_ party: Party) -> Being? {
    let member = party.membership.flatMap { world.memberships[$0] }?.person.rawValue
    if let identifier = party.agent?.rawValue ?? member {
      if let person = world.people[ID(unchecked: identifier)] { return .person(person) }
      if let organization = world.organizations[ID(unchecked: identifier)] { return .organization(organization) }
    }
    if let label = party.label, !AkomaNtosoReferences.isBlank(label) { return .label(label) }
    return party.onBehalfOf.flatMap { world.organizations[ID(unchecked: $0.rawValue)] }.map { .organization($0) }
  }

  /// Who a party is. One that is only called something is a thing of its own, so that every reference leads somewhere.
  mutating func agent(_ party: Party) -> Agent? {
    if let agent = parties[party] { return agent }
    let agent = makeAgent(party)
    parties[party] = agent
    return agent
  }

  private mutating func makeAgent(_ party: Party) -> Agent? {
    guard let being = being(party) else { return nil }
    let name = being.name(in: world)
    switch being {
    case .person(let person):
      let membership = party.membership.flatMap { world.memberships[$0] }
      return Agent(reference: reference(to: person), isPerson: true, membership: membership, name: name)
    case .organization(let organization):
      return Agent(reference: reference(to: organization), isPerson: false, membership: nil, name: name)
    case .label(let label):
      let number = labels[label] ?? labels.count + 1
      labels[label] = number
      let reference = references.refer(
        to: .person, "\(number)", scheme: Self.ownScheme, identifier: "unnamed-\(number)", iri: "und.unnamed.\(number)",
        label: label)
      return Agent(reference: reference, isPerson: true, membership: nil, name: name)
    }
  }

  /// Whom several parties are together; of several, a group.
  mutating func agent(_ parties: [Party]) -> Agent? {
    let beings = parties.compactMap { being($0) }
    guard beings.count > 1 else { return agents(parties).first }
    let name = beings.map { $0.name(in: world) }.joined(separator: ", ")
    let number = groups[name] ?? groups.count + 1
    groups[name] = number
    let reference = references.refer(
      to: .organization, "group-\(number)", scheme: Self.ownScheme, identifier: "group-\(number)",
      iri: "unreg.group-\(number)", label: name)
    return Agent(reference: reference, isPerson: false, membership: nil, name: name)
  }

  mutating func agents(_ parties: [Party]) -> [Agent] {
    var agents: [Agent] = []
    for party in parties {
      if let agent = agent(party) { agents.append(agent) }
    }
    return agents
  }

  /// A reference to the role that an agent holds.
  mutating func role(of agent: Agent) -> String? { agent.membership.map { role(of: $0) } }

  /// Writes agents within text.
  mutating func write(_ agents: [Agent]) {
    for (index, agent) in agents.enumerated() {
      if index > 0 { markup.text(", ") }
      if agent.isPerson {
        inline("person", identifiers.next("person"), agent.reference, role: role(of: agent), visible(agent.name))
      } else {
        inline("organization", identifiers.next("organization"), agent.reference, visible(agent.name))
      }
    }
  }

  // MARK: Texts

  /// The value of `xml:lang` for a text; none where it is in the language of the document.
  func language(_ entry: LocalizedText.Entry) -> String? {
    entry.language == world.dossier.language ? nil : entry.language.text
  }

  /// A text that can be seen: a dash for one that is nothing but white space.
  func visible(_ text: String) -> String { AkomaNtosoReferences.isBlank(text) ? "—" : text }

  /// Writes a paragraph for each language that a text is in.
  mutating func writeParagraphs(_ text: LocalizedText, isQuoted: Bool) {
    for entry in text.entries {
      markup.open("p")
      markup.attribute("xml:lang", language(entry))
      writeWords(entry.text, areQuoted: isQuoted)
      markup.closeText()
    }
  }

  /// Writes a text, as a quotation where its words are those that were used.
  mutating func writeWords(_ text: String, areQuoted: Bool) {
    if areQuoted { quote(text) } else { markup.text(visible(text)) }
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "‹", "›": true
    default: false
    }
  }

  /// Writes words that somebody used. Quotation marks stand in attributes, unless the words have their own.
  mutating func quote(_ words: String) {
    markup.openInline("embeddedText")
    let scalars = words.unicodeScalars
    let ends = [scalars.first { $0.value > 0x20 }, scalars.last { $0.value > 0x20 }].compactMap { $0 }
    if !ends.contains(where: Self.isQuotationMark) {
      markup.attribute("startQuote", "“")
      markup.attribute("endQuote", "”")
    }
    markup.text(visible(words))
    markup.closeInline()
  }

  /// Writes how each source words a proposition, and remembers which sources report it.
  mutating func writeAttestations(_ attestations: [Attestation], of element: String) {
    for attestation in attestations {
      guard let reference = source(attestation.source) else { continue }
      note(reference, for: element)
      let segments = attestation.segments.filter {
        $0.text.map { !AkomaNtosoReferences.isBlank($0) } ?? ($0.kind == .elision)
      }
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
      visible(quantity.text ?? printed))
  }
}

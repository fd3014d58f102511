internal import Communique

extension AkomaNtosoReading {
  /// Makes entities of the persons, organizations, places and documents of the references, whoever refers to them.
  mutating func readReferences() {
    guard let meta = table.child(of: document, named: "meta") else { return }
    for list in table.children(of: meta, named: "references") {
      for reference in table.children(of: list) { readReference(reference) }
    }
  }

  private mutating func readReference(_ reference: Int) {
    switch table.name(of: reference) {
    case "TLCPerson": addPerson(reference)
    case "TLCOrganization": addOrganization(reference)
    case "TLCLocation": addPlace(reference)
    case "TLCReference", "TLCObject":
      if let name = shownName(of: reference) {
        documents[reference] = document(at: table.attribute("href", of: reference) ?? name, titled: name, reference)
      }
    case "TLCRole", "TLCConcept", "TLCTerm", "TLCEvent": break
    default: leave(reference)
    }
  }

  private mutating func addPerson(_ node: Int) {
    guard let name = shownName(of: node), !isUnnamed(node) else { return }
    var person = Person(id: names.take(identifier(of: node), or: "person"), name: name)
    person.sameAs = sameAs(node)
    people[node] = person.id
    agents[node] = ID(person.id)
    origins[person.id.rawValue] = node
    dossier.people.append(person)
  }

  /// Whether an element stands for a person of whom only a description is known. The schema wants everybody who speaks to
  /// be somebody, so “a journalist” has an IRI without a country, of the undetermined.
  private func isUnnamed(_ person: Int) -> Bool {
    let name = table.attribute("href", of: person)?.split(separator: "/").last ?? ""
    return name.hasPrefix("und.")
  }

  private mutating func addOrganization(_ node: Int) {
    guard let name = shownName(of: node) else { return }
    let text = localized(name, at: node)
    var organization = Organization(id: names.take(identifier(of: node), or: "organization"), name: text)
    if let short = table.attribute("shortForm", of: node).map(Self.trimmed), !short.isEmpty, short != name {
      organization.shortName = localized(short, at: node)
    }
    organization.sameAs = sameAs(node)
    organizations[node] = organization.id
    agents[node] = ID(organization.id)
    origins[organization.id.rawValue] = node
    dossier.organizations.append(organization)
  }

  private mutating func addPlace(_ node: Int) {
    guard let name = shownName(of: node) else { return }
    var place = Place(id: names.take(identifier(of: node), or: "place"), name: localized(name, at: node))
    place.sameAs = sameAs(node)
    places[node] = place.id
    origins[place.id.rawValue] = node
    dossier.places.append(place)
  }

  // MARK: Documents

  /// The document of an address; the first title that is given to it stands.
  mutating func document(at address: String, titled title: String, _ node: Int) -> ID<Document> {
    let whole = String(address.prefix { $0 != "#" })
    let key = whole.isEmpty ? address : whole
    if let document = documentsByReference[key] { return document }
    let name = table.parent(of: node).map { table.name(of: $0) } == "references" ? identifier(of: node) : nil
    var document = Document(
      id: names.take(name, or: "document"), title: localized(title.isEmpty ? key : title, at: node))
    if let iri = try? IRI(text: key) { document.url = iri }
    if key.hasPrefix("/") || key.contains("/akn/") {
      document.identifiers = [Identifier(scheme: "AKN", value: key)]
    }
    documentsByReference[key] = document.id
    origins[document.id.rawValue] = node
    dossier.documents.append(document)
    return document.id
  }

  /// Takes the documents that the text refers to, and the links.
  mutating func readLinks() {
    let meta = table.child(of: document, named: "meta")
    var node = meta.map { table.end(of: $0) } ?? document
    while node < table.end(of: document) {
      switch table.name(of: node) {
      case "ref", "documentRef", "rref": readDocumentReference(node)
      case "a": readLink(node)
      default: break
      }
      node += 1
    }
  }

  private mutating func readDocumentReference(_ node: Int) {
    guard let address = (table.attribute("href", of: node) ?? table.attribute("from", of: node)).map(Self.trimmed),
      !address.isEmpty
    else { return }
    if address.hasPrefix("#") {
      // Within the document; or to a document of the references.
      if let target = target(of: address) { documents[node] = documents[target] }
      return
    }
    let title = shownName(of: node) ?? text(of: node) ?? address
    documents[node] = document(at: address, titled: Self.title(from: title), node)
  }

  private mutating func readLink(_ node: Int) {
    guard let text = text(of: node) else { return }
    let link = Link(label: text, href: table.attribute("href", of: node).flatMap { try? IRI(text: $0) })
    dossier.sources[0].links.append(link)
  }

  /// Takes the documents that are attached, as documents of the meeting; what they say is not read.
  mutating func readAttachments(_ attachments: Int, _ meeting: ID<Meeting>?) {
    var seen: Set<ID<Document>> = []
    for attachment in table.children(of: attachments) {
      leave(attachment)
      guard let title = attachmentTitle(attachment) else { continue }
      let work = firstElement("FRBRWork", in: attachment)
      func value(_ name: String) -> String? {
        work.flatMap { table.child(of: $0, named: name) }.flatMap { table.attribute("value", of: $0) }.map(Self.trimmed)
      }
      let address = value("FRBRthis") ?? identifier(of: attachment).map { "#\($0)" } ?? "#\(attachment)"
      let document = document(at: address.isEmpty ? "#\(attachment)" : address, titled: title, attachment)
      guard let position = meeting.flatMap({ meetings[$0] }),
        seen.insert(document).inserted
      else { continue }
      dossier.meetings[position].documents.append(document)
    }
  }

  /// What an attachment is called: by its heading, or by the document in it.
  private func attachmentTitle(_ attachment: Int) -> String? {
    for name in ["heading", "docTitle", "num"] {
      if let element = firstElement(name, in: attachment), let text = text(of: element) { return text }
    }
    return firstElement("FRBRalias", in: attachment).flatMap { shownName(of: $0) }
  }

  // MARK: Parties

  /// What stands for nobody in attributes that cannot be left out.
  private static let nobody: Set<String> = ["", "undefined", "unknown", "anonymous", "none", "null", "nn", "und"]

  /// The parties that an attribute names, with the role in which they act.
  ///
  /// - Parameter label: Who it is, as printed.
  mutating func parties(_ attribute: String, of node: Int, role: String? = nil, label: String? = nil) -> [Party] {
    let stated = (table.attribute(attribute, of: node) ?? "").split { $0 == " " || $0.isNewline || $0 == "\t" }
    let parties = stated.compactMap { party(String($0), attribute, of: node, role: role, label: label) }
    if !parties.isEmpty { return parties }
    return label.map { [Party(label: $0)] } ?? []
  }

  private mutating func party(
    _ reference: String, _ attribute: String, of node: Int, role: String?, label: String?
  ) -> Party? {
    let bare = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
    guard let target = agentElement(reference) else {
      if Self.nobody.contains(bare.lowercased()) { return nil }
      tellUnresolved(reference, attribute, of: node)
      return Party(label: label ?? bare)
    }
    let role = role.flatMap { self.role($0, of: node) }
    guard let agent = agents[target] else {
      // A role or a group without a name of its own: whoever it is, is called so.
      return (label ?? shownName(of: target)).map { Party(label: $0) }
    }
    var party = Party(agent: agent, label: label)
    if let person = people[target], let role { party.membership = membership(of: person, role) }
    if people[target] == nil, label == nil { party.label = role.flatMap { shownName(of: $0) } }
    return party
  }

  /// The element that stands for an agent: of the references, or one of the text that refers to those.
  private func agentElement(_ reference: String?) -> Int? {
    guard let target = target(of: reference) else { return nil }
    if table.name(of: target).hasPrefix("TLC") { return target }
    return concept(of: target)
  }

  private mutating func role(_ reference: String, of node: Int) -> Int? {
    let bare = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
    guard !Self.nobody.contains(bare.lowercased()) else { return nil }
    if let target = target(of: reference), shownName(of: target) != nil { return target }
    tellUnresolved(reference, "as", of: node)
    return nil
  }

  private mutating func membership(of person: ID<Person>, _ role: Int) -> ID<Membership> {
    let key = "\(person) \(role)"
    if let membership = memberships[key] { return membership }
    let text = localized(shownName(of: role) ?? "", at: role)
    let membership = Membership(
      id: names.take("\(person)-\(identifier(of: role) ?? "role")", or: "membership"), person: person, role: text)
    memberships[key] = membership.id
    origins[membership.id.rawValue] = role
    dossier.memberships.append(membership)
    return membership.id
  }

  private mutating func tellUnresolved(_ reference: String, _ attribute: String, of node: Int) {
    tell(
      .aknReadSpeakerUnresolved, "“\(reference.prefix(80))” names nothing in the references of the document",
      at: table.location(ofAttribute: attribute, of: node), of: node,
      hint: attribute == "as"
        ? "Add a TLCRole of that eId; the role is left out"
        : "Add a TLCPerson or TLCOrganization of that eId; only the label is taken over")
  }
}

internal import Communique

/// A dossier with its entities at hand.
final class AkomaNtosoWorld {
  let dossier: Dossier
  let options: AkomaNtosoWritingOptions
  let people: [ID<Person>: Person]
  let organizations: [ID<Organization>: Organization]
  let memberships: [ID<Membership>: Membership]
  let places: [ID<Place>: Place]
  let topics: [ID<Topic>: Topic]
  let documents: [ID<Document>: Document]
  let meetings: [ID<Meeting>: Meeting]
  let agendaItems: [ID<AgendaItem>: AgendaItem]
  let agendaItemsByMeeting: [ID<Meeting>: [AgendaItem]]
  let sources: [ID<Source>: Source]
  /// The countries whose offices people hold.
  private let countries: [ID<Person>: String]
  /// The body whose record it is.
  let author: Organization?
  /// The meeting that the document is the record of.
  let meeting: Meeting?
  /// The organization or state that the author belongs to, as a name has it.
  let country: String

  init(_ dossier: Dossier, _ options: AkomaNtosoWritingOptions) {
    func index<Value: Entity>(_ list: [Value]) -> [ID<Value>: Value] {
      Dictionary(list.map { ($0.id, $0) }) { first, _ in first }
    }
    self.dossier = dossier
    self.options = options
    people = index(dossier.people)
    organizations = index(dossier.organizations)
    memberships = index(dossier.memberships)
    places = index(dossier.places)
    topics = index(dossier.topics)
    documents = index(dossier.documents)
    meetings = index(dossier.meetings)
    agendaItems = index(dossier.agendaItems)
    let placed = dossier.agendaItems.filter { $0.meeting != nil }
    agendaItemsByMeeting = Dictionary(grouping: placed) { $0.meeting ?? .missing }
    sources = index(dossier.sources)
    let meetings = meetings
    let meeting = dossier.about.first.flatMap { meetings[$0] } ?? dossier.meetings.first
    self.meeting = meeting
    let organizations = organizations
    let author = (meeting?.bodies.first ?? dossier.meetings.lazy.compactMap(\.bodies.first).first).flatMap {
      organizations[$0]
    }
    self.author = author
    countries = Dictionary(
      dossier.memberships.compactMap { membership in
        membership.organization.flatMap { organizations[$0]?.country }.map { (membership.person, $0.text) }
      }
    ) { first, _ in first }
    country = author.map { Self.country(of: Self.top(of: $0, organizations)) } ?? "xx"
  }

  /// The organization at the top of those that one belongs to.
  private static func top(of organization: Organization, _ all: [ID<Organization>: Organization]) -> Organization {
    var (top, seen) = (organization, [organization.id])
    while let parent = top.parent.flatMap({ all[$0] }), !seen.contains(parent.id) {
      top = parent
      seen.append(parent.id)
    }
    return top
  }

  private static let reserved = [
    "un": "un", "united nations": "un", "eu": "eu", "european union": "eu", "au": "aa-au", "african union": "aa-au",
  ]

  private static func country(of organization: Organization) -> String {
    let names = (organization.shortName?.entries ?? []).map(\.text) + organization.name.entries.map(\.text)
    for name in names { if let country = reserved[name.lowercased()] { return country } }
    if organization.kind == .state, let code = organization.country?.text { return code.lowercased() }
    let short = organization.shortName?.entries.first?.text ?? organization.id.rawValue
    let slug = AkomaNtosoReferences.slug(short, separator: "-")
    return "xx-" + (slug ?? AkomaNtosoReferences.slug(organization.id.rawValue, separator: "-") ?? "body")
  }

  /// The end of an IRI of something that is known only in the dossier.
  func local(_ identifier: String) -> String { "\(dossier.id.rawValue).\(identifier)" }

  /// What a source is called: its title, or what it is and when it was published.
  func label(of source: Source) -> String {
    if let title = source.title { return text(title) }
    let parts = [source.kind?.rawValue, source.published?.text].compactMap { $0 }
    return parts.isEmpty ? source.id.rawValue : parts.joined(separator: " ")
  }

  /// The text in the dossier's language, or the first there is.
  func text(_ text: LocalizedText?) -> String { text?.text(preferring: dossier.language) ?? "" }

  /// The day on which it was decided, or from which the dossier reports; always a whole day, because the schema wants one.
  func date(of decision: Decision?) -> String {
    let dates = [
      decision?.decidedOn, decision?.announcedOn, decision?.decidedAt.flatMap { meetings[$0]?.start },
      decision?.announcedAt.flatMap { meetings[$0]?.start }, meeting?.start,
    ]
    let other = dossier.sources.lazy.compactMap { $0.published?.earliest }.first ?? dossier.created?.earliest
    return (dates.lazy.compactMap { $0?.earliest }.first ?? other)?.schemaText ?? "0001-01-01"
  }

  /// The end of a person's IRI: the country whose office the person holds, or `int`, and the name (section 4.11.1, which also
  /// has the date of birth; the model does not).
  func iri(of person: Person) -> String {
    let name = AkomaNtosoReferences.slug(person.name, separator: ".") ?? person.id.rawValue
    return "\(countries[person.id]?.lowercased() ?? "int").\(name)"
  }

  /// The end of an organization's IRI: its country, `int` or `unreg`, and its name (naming convention, section 4.11.2).
  func iri(of organization: Organization) -> String {
    "\(scope(of: organization)).\(name(of: organization))"
  }

  private func scope(of organization: Organization) -> String {
    if let country = organization.country?.text { return country.lowercased() }
    let international: [OrganizationKind] = [.intergovernmentalOrganization, .organ, .committee, .coalition, .mission]
    return organization.kind.map(international.contains) == true ? "int" : "unreg"
  }

  private func name(of organization: Organization) -> String {
    AkomaNtosoReferences.slug(text(organization.name), separator: "-") ?? organization.id.rawValue
  }

  /// The part of a document's name that says who issued it; it does not begin with a digit.
  func actor(of organization: Organization) -> String? {
    let actor = options.profile == .akn4un ? iri(of: organization) : name(of: organization)
    return actor.first?.isNumber == true ? nil : actor
  }
}

extension Entity {
  /// What to call the entity in a list: its title, name or text. Inlinable, so that where the type is known nothing is cast.
  @inlinable
  package func displayLabel(preferring language: LanguageTag?) -> String? {
    switch self {
    case let source as Source: source.title?.text(preferring: language)
    case let person as Person: person.name
    case let organization as Organization: organization.name.text(preferring: language)
    case let membership as Membership: membership.role.text(preferring: language)
    case let place as Place: place.name.text(preferring: language)
    case let topic as Topic: topic.name.text(preferring: language)
    case let document as Document: document.title.text(preferring: language)
    case let meeting as Meeting: meeting.title.text(preferring: language)
    case let item as AgendaItem: item.title.text(preferring: language)
    case let decision as Decision: decision.title.text(preferring: language)
    case let statement as Statement: statement.text.text(preferring: language)
    case let commitment as Commitment: commitment.text.text(preferring: language)
    case let figure as Figure: figure.text.text(preferring: language)
    case let discrepancy as Discrepancy: discrepancy.reason?.text(preferring: language) ?? discrepancy.field
    case let extraction as Extraction: extraction.field
    default: nil
    }
  }
}

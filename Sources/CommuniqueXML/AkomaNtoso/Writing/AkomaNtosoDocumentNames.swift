internal import Communique

/// The names of a document by the Akoma Ntoso Naming Convention 1.0, sections 4.5 to 4.8: as a work, an expression and a
/// manifestation.
struct AkomaNtosoDocumentNames {
  let country: String
  let type: String
  let subtype: String
  let actor: String?
  let date: String
  let number: String
  let language: String

  /// The document as a work.
  var work: String {
    (["/akn", country, type, subtype] + [actor, date, number].compactMap { $0 }).joined(separator: "/")
  }
  /// The document in a language. Records have no versions, so nothing follows the `@` (section 4.6.1).
  var expression: String { "\(work)/\(language)@" }

  /// - Parameter decision: The decision that the document holds; `nil` where it holds the dossier.
  init(_ world: AkomaNtosoWorld, decision: Decision?) {
    let options = world.options
    country = options.profile == .akn4un ? "un" : options.country?.lowercased() ?? world.country
    type = options.documentType.rawValue
    subtype = options.documentType.subtype
    actor = world.author.flatMap { world.actor(of: $0) }
    date = world.date(of: decision)
    // An identifier holds neither blanks nor slashes, which a name may not hold.
    number = decision?.id.rawValue ?? world.dossier.id.rawValue
    language = AkomaNtosoLanguages.code(for: world.dossier.language?.text)
  }
}

extension PartialDate.Day {
  /// The day as XML Schema 1.0 writes it, which has no year 0.
  var schemaText: String { year > 0 ? text : "0001" + text.dropFirst(4) }
}

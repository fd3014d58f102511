public import Communique

/// The codes of the profile of JSON-LD for search engines.
extension Diagnostic.Code {
  /// `jsonld.search-engine.no-meeting`
  public static let jsonLDSearchEngineNoMeeting = Self(
    "jsonld.search-engine.no-meeting", "A dossier has no meeting, so there is no event to describe to search engines.")
  /// `jsonld.search-engine.incomplete`
  public static let jsonLDSearchEngineIncomplete = Self(
    "jsonld.search-engine.incomplete", "An event lacks properties that search engines ask for.", severity: .warning)

  /// All codes of the profile, in the order of the documentation.
  public static let jsonLDSearchEngine: [Self] = [jsonLDSearchEngineNoMeeting, jsonLDSearchEngineIncomplete]
}

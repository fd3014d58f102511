/// What is written as Akoma Ntoso, and how.
public struct AkomaNtosoWritingOptions: Hashable, Sendable {
  /// What kind of document is made of a dossier (Akoma Ntoso 1.0 part 1, section 5.1; AKN4UN guidelines, table 3.3).
  public enum DocumentType: String, Hashable, Sendable, CaseIterable {
    /// A record of a meeting in the third person.
    case debateReport
    /// A transcript.
    case debate
    /// The texts that were adopted: a document for each decision. Such a document holds its decision, not the dossier.
    case statement
    /// A communiqué: what was declared and decided, without who said it when.
    case doc
  }

  /// The rules by which documents are named.
  public enum Profile: String, Hashable, Sendable, CaseIterable {
    /// The Akoma Ntoso Naming Convention 1.0.
    case namingConvention = "naming-convention"
    /// The guidelines of the United Nations system (AKN4UN): the country is `un`, numbers hold no blanks or slashes.
    case akn4un
  }

  /// The kind of document.
  public var documentType: DocumentType
  /// The rules by which documents are named.
  public var profile: Profile
  /// The country or organization in names (`FRBRcountry`), such as `un`, `eu`, `fr` or `xx-nato`; `nil` to take it from
  /// the body that meets: `un`, `eu` and `aa-au` for the United Nations, the European and the African Union, its ISO 3166
  /// code for a state, and otherwise the user-assigned `xx-` with the organization's short name.
  public var country: String?
  /// Whether the document carries the dossier itself, as our XML in a `proprietary` block, so that nothing is lost.
  public var carriesRecord: Bool
  /// Whether characters that XML cannot hold are escaped in the block and replaced by U+FFFD elsewhere; otherwise a dossier
  /// with such a character is refused.
  public var escapesForbiddenCharacters: Bool

  /// Makes options.
  public init(
    documentType: DocumentType = .debateReport, profile: Profile = .namingConvention, country: String? = nil,
    carriesRecord: Bool = true, escapesForbiddenCharacters: Bool = false
  ) {
    self.documentType = documentType
    self.profile = profile
    self.country = country
    self.carriesRecord = carriesRecord
    self.escapesForbiddenCharacters = escapesForbiddenCharacters
  }
}

extension AkomaNtosoWritingOptions.DocumentType {
  /// The part of an IRI that says what kind of text it is (`FRBRsubtype`).
  var subtype: String {
    switch self {
    case .debateReport: "report"
    case .debate: "record"
    case .statement: "deliberation"
    case .doc: "communication"
    }
  }

  var element: StaticString {
    switch self {
    case .debateReport: "debateReport"
    case .debate: "debate"
    case .statement: "statement"
    case .doc: "doc"
    }
  }
}

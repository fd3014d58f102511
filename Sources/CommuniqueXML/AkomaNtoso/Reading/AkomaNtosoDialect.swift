internal import Communique

/// The types of documents that are read.
enum AkomaNtosoDocumentKind: String, CaseIterable {
  case debate, debateReport, statement, doc

  static let all = Set(allCases.map(\.rawValue))
}

/// The form of Akoma Ntoso that a document is in.
enum AkomaNtosoDialect: Equatable {
  case standard
  /// A draft of 3.0.
  case draft(String)
  /// What came before OASIS, with `id` in the place of `eId`.
  case early(String)
  /// None stated, as SayIt writes it.
  case bare
  case unknown(String)

  private static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  init(_ table: XMLDocumentTable) {
    switch table.namespace(of: 0) {
    case nil: self = .bare
    case Self.namespace?: self = .standard
    case let name? where name.hasPrefix(Self.namespace + "/"):
      self = .draft(String(name.dropFirst(Self.namespace.count + 1)))
    case let name? where name.hasPrefix("http://www.akomantoso.org/"):
      self = .early(String(name.dropFirst("http://www.akomantoso.org/".count)))
    case let name?: self = .unknown(name)
    }
  }

  /// What is to be told about it.
  func findings(in table: XMLDocumentTable) -> [Diagnostic] {
    let message: String
    switch self {
    case .standard: return []
    case .draft(let name): message = "The document follows the draft \(name) of Akoma Ntoso 3.0"
    case .early(let version): message = "The document follows version \(version) of Akoma Ntoso"
    case .bare: message = "The document is in no namespace, as SayIt writes it"
    case .unknown(let name): message = "The namespace “\(name)” is none of Akoma Ntoso"
    }
    return [
      Diagnostic(
        .aknReadDialect, message + "; it is read as if it followed 3.0", location: table.location(of: 0),
        path: table.path(of: 0), hint: "The namespace of the standard is \(Self.namespace)")
    ]
  }
}

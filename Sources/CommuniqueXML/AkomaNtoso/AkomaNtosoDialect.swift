internal import Communique

/// The form of Akoma Ntoso that a document is in, by the namespace of its root.
enum AkomaNtosoDialect: Equatable {
  /// The OASIS Standard, LegalDocumentML 1.0, which is Akoma Ntoso 3.0.
  case standard
  /// A draft of 3.0.
  case draft(String)
  /// What came before OASIS, with `id` in the place of `eId`.
  case early(String)
  /// None stated, as SayIt writes it.
  case bare
  case unknown(String)

  /// The namespace of the standard. Those of its drafts continue it.
  static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
  private static let startOfDrafts = namespace + "/"
  private static let startOfEarly = "http://www.akomantoso.org/"

  /// - Parameter namespace: That of the root; `nil` where it is in none.
  init(namespace: String?) {
    switch namespace {
    case nil: self = .bare
    case Self.namespace?: self = .standard
    case let name? where name.hasPrefix(Self.startOfDrafts):
      self = .draft(String(name.dropFirst(Self.startOfDrafts.count)))
    case let name? where name.hasPrefix(Self.startOfEarly):
      self = .early(String(name.dropFirst(Self.startOfEarly.count)))
    case let name?: self = .unknown(name)
    }
  }

  /// What the reader, which takes what it finds, tells of a document; `nil` for the standard.
  var note: String? {
    let reading = "it is read as if it followed 3.0"
    return switch self {
    case .standard: nil
    case .draft(let name): "The document follows the draft \(name) of Akoma Ntoso 3.0; \(reading)"
    case .early(let version): "The document follows version \(version) of Akoma Ntoso; \(reading)"
    case .bare: "The document is in no namespace, as SayIt writes it; \(reading)"
    case .unknown(let name): "The namespace “\(name)” is none of Akoma Ntoso; \(reading)"
    }
  }

  /// What is wrong with a document by the lint, whose rules are those of the standard; `nil` for the standard.
  var problem: String? {
    let expected = "expected Akoma Ntoso 3.0, the OASIS standard"
    return switch self {
    case .standard: nil
    case .draft(let name): "The document follows the draft \(Spelling.shortened(name)) of Akoma Ntoso 3.0; \(expected)"
    case .early(let version): "The document follows Akoma Ntoso \(Spelling.shortened(version)); \(expected)"
    case .bare: "The document is in no namespace, as exports of SayIt are; \(expected)"
    case .unknown(let name): "The document is in the namespace “\(Spelling.shortened(name))”; \(expected)"
    }
  }
}

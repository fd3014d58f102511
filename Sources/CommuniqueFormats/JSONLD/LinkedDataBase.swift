package import Communique

/// How the identifiers of a dossier become IRIs: each is appended to one address.
package struct LinkedDataBase: Hashable, Sendable {
  /// The address to which identifiers are appended.
  package let address: String
  /// The base IRI of a document (`@base`) against which the references in it are resolved (RFC 3986, section 5.2); `nil`
  /// where they are absolute, because resolving would not give the same as appending.
  package let base: String?
  /// What stands before each identifier in a document.
  package let prefix: String

  /// The base of a dossier: its own, or one made from its identifier.
  package init(of dossier: Dossier) { self.init(dossier.base?.text, dossierID: dossier.id.rawValue) }

  init(_ base: String?, dossierID: String) {
    let address = base ?? "\(Namespace.dossiers)\(dossierID)#"
    self.address = address
    if let base = LinkedDataBase.base(fromFragment: address) {
      (self.base, prefix) = (base, "#")
    } else if LinkedDataBase.isFolder(address) {
      (self.base, prefix) = (address, "")
    } else {
      (self.base, prefix) = (nil, address)
    }
  }

  /// The address without the `#` at its end, where references such as `#x` resolve to it and what follows.
  private static func base(fromFragment address: String) -> String? {
    guard address.hasSuffix("#") else { return nil }
    let base = String(address.dropLast())
    return isResolvable(base) && !base.contains("#") ? base : nil
  }

  private static func isFolder(_ address: String) -> Bool {
    address.hasSuffix("/") && isResolvable(address) && !address.contains { $0 == "#" || $0 == "?" }
  }

  /// Whether an address has an authority, a path, and nothing that resolving would take out of it.
  private static func isResolvable(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return false }
    let rest = address[address.index(after: colon)...]
    guard rest.hasPrefix("//") else { return false }
    let afterSlashes = rest.dropFirst(2)
    guard let slash = afterSlashes.firstIndex(of: "/"), slash != afterSlashes.startIndex else { return false }
    let path = afterSlashes[slash...].prefix { $0 != "?" && $0 != "#" }
    return !path.split(separator: "/").contains { $0 == "." || $0 == ".." }
  }

  /// What stands between an entity's identifier and that of the source in the identifier of an attestation.
  static let attestation: StaticString = "/attestation/"
  /// What stands before the dossier's own identifier.
  static let dossier: StaticString = "dossier/"
}

extension LinkedDataBase {
  /// What a reference can name.
  enum Target {
    /// The dossier itself.
    case dossier
    /// An entity of the dossier.
    case entity
    /// An attestation of an entity.
    case attestation

    /// What it is, with its article.
    var phrase: String {
      switch self {
      case .dossier: "the dossier"
      case .entity: "an entity"
      case .attestation: "an attestation"
      }
    }

    /// What references to it look like, as an anchored regular expression. After an address only the end can be told.
    var pattern: String {
      let id = "[A-Za-z][A-Za-z0-9._-]{0,255}"
      let address = #"[A-Za-z][A-Za-z0-9+.-]*:[^ <>"{}|\\^`]*"#
      switch self {
      case .dossier: return "^(#|\(address))?\(LinkedDataBase.dossier.string)\(id)$"
      case .entity: return "^(#?\(id)|\(address)[A-Za-z0-9._-])$"
      case .attestation: return "^(#?\(id)|\(address))\(LinkedDataBase.attestation.string)\(id)(/[1-9][0-9]*)?$"
      }
    }
  }
}

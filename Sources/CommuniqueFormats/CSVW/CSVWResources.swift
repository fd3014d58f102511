internal import Communique
internal import SystemPackage

/// The files that metadata may lead to: those in one folder, and those that the caller gives for an address. Nothing is
/// fetched from anywhere.
///
/// A file is opened only if it is an ordinary one and no symbolic link leads to it from the folder on.
public struct CSVWResources: Sendable {
  /// Where the files are.
  private let folder: FilePath
  /// The address of the folder, with a slash at its end.
  private let base: String
  private var files: [String: String] = [:]

  /// An address that leads nowhere else, deep enough for `..` to be seen to climb out of it.
  private static let localBase = "folder:" + String(repeating: "/-", count: 64) + "/"

  /// Offers the files of a folder.
  ///
  /// - Parameters:
  ///   - folder: Its path; empty for the current one.
  ///   - address: The absolute IRI under which metadata knows the folder, so that absolute links into it are understood;
  ///     `nil` where only relative links lead into it.
  public init(folder: String, address: String? = nil) {
    self.folder = FilePath(folder)
    base = address.map { Self.normalized($0.utf8.last == UInt8(ascii: "/") ? $0 : $0 + "/") } ?? Self.localBase
  }

  /// Gives a file for an address.
  ///
  /// - Parameters:
  ///   - path: The path of the file; it may stand anywhere.
  ///   - iri: The absolute IRI by which metadata names it.
  public mutating func add(_ path: String, for iri: String) { files[Self.normalized(iri)] = path }

  // MARK: Addresses

  /// The address of a file in the folder.
  func address(of name: String) -> String {
    var address = base
    for byte in name.utf8 {
      switch byte {
      case 0x21, 0x24, 0x26...0x3B, 0x3D, 0x40...0x5A, 0x5F, 0x61...0x7A, 0x7E, 0x80...:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return Self.normalized(address)
  }

  /// What a reference means, seen from an address (RFC 3986, section 5), in normal form.
  static func resolved(_ reference: String, against base: String) -> String {
    let target = IRIReference(reference).resolved(against: IRIReference(base))
    guard let fragment = target.fragment else { return normalized(target.withoutFragment) }
    return normalized(target.withoutFragment) + "#\(fragment)"
  }

  /// An address in lower case where case does not count, without the usual port (RFC 3986, section 6).
  static func normalized(_ address: String) -> String {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return address }
    let scheme = address[..<colon].lowercased()
    var rest = address[address.utf8.index(after: colon)...]
    guard rest.utf8.starts(with: "//".utf8) else { return escapesNormalized("\(scheme):\(rest)") }
    rest = rest.dropFirst(2)
    let end = rest.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
    var authority = rest[..<end].lowercased()
    if scheme == "http", authority.hasSuffix(":80") { authority.removeLast(3) }
    if scheme == "https", authority.hasSuffix(":443") { authority.removeLast(4) }
    let path = rest[end...]
    return escapesNormalized("\(scheme)://\(authority)\(path.isEmpty ? "/" : path)")
  }

  /// Resolves escapes of characters that need none, and writes the others in upper case.
  private static func escapesNormalized(_ address: String) -> String {
    guard address.utf8.contains(UInt8(ascii: "%")) else { return address }
    let bytes = Array(address.utf8)
    var normal: [UInt8] = []
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
        let high = bytes[position + 1].hexadecimalValue, let low = bytes[position + 2].hexadecimalValue
      else {
        normal.append(bytes[position])
        position += 1
        continue
      }
      let value = high << 4 | low
      switch value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: normal.append(value)
      default: normal += String(decoding: bytes[position...(position + 2)], as: UTF8.self).uppercased().utf8
      }
      position += 3
    }
    return String(decoding: normal, as: UTF8.self)
  }

  // MARK: Files

  /// Why an address leads to no file.
  enum Problem: Error {
    case missing(path: String)
    case refused(reason: String)
    case remote
  }

  /// The file at an address.
  ///
  /// - Returns: Its path, and whether the caller gave it, who may use links.
  /// - Throws: Why there is none that may be opened.
  func file(at address: String) throws(Problem) -> (path: String, isGiven: Bool) {
    let plain = IRIReference(address).withoutFragment
    if let path = files[address] ?? files[plain] { return (path, true) }
    guard plain.utf8.starts(with: base.utf8) else {
      guard base == Self.localBase, plain.utf8.starts(with: "folder:".utf8) else {
        if plain.utf8.starts(with: "file:".utf8) { throw .refused(reason: "names a file by an absolute address") }
        throw .remote
      }
      throw .refused(reason: "leads out of the folder of the metadata")
    }
    let rest = plain.utf8.dropFirst(base.utf8.count).prefix { $0 != UInt8(ascii: "?") }
    guard let name = IRIReference.decoded(Substring(rest)), !name.isEmpty else {
      throw .refused(reason: "names no file")
    }
    return (try path(inside: name), false)
  }

  /// Goes down from the folder, one name after the other.
  private func path(inside name: String) throws(Problem) -> String {
    var path = folder
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    for (position, part) in parts.enumerated() {
      guard part != "..", part != ".", !part.isEmpty, !part.utf8.contains(0), !part.utf8.contains(UInt8(ascii: "/"))
      else { throw .refused(reason: "leads out of the folder of the metadata") }
      path.append(FilePath.Component(String(part)) ?? "-")
      let isLast = position == parts.count - 1
      switch FileSystem.type(of: path, followsLinks: false) {
      case nil: throw .missing(path: path.string)
      case .symbolicLink: throw .refused(reason: "leads over the symbolic link “\(Spelling.shortened(path.string))”")
      case .directory: if isLast { throw .refused(reason: "leads to a folder; expected a file") }
      case .regular: if !isLast { throw .missing(path: path.string) }
      default: throw .refused(reason: "leads to something that is no ordinary file")
      }
    }
    return path.string
  }

  /// Whether an ordinary file stands at a path.
  static func isFile(_ path: String) -> Bool { FileSystem.type(of: FilePath(path)) == .regular }

  /// The folder of a path, empty for the current one, and the name within it.
  static func parts(of path: String) -> (folder: String, name: String) {
    let path = FilePath(path)
    return (path.removingLastComponent().string, path.lastComponent?.string ?? "")
  }

  /// The path of a name within a folder.
  static func joined(_ folder: String, _ name: String) -> String { FilePath(folder).appending(name).string }
}

/// One finding about an input or a dossier: what is wrong, where, and how to mend it.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How grave a finding is.
  public enum Severity: String, Codable, Hashable, Sendable, CaseIterable {
    /// The input breaks a rule; it is not accepted.
    case error
    /// The input is accepted, and probably not what was meant.
    case warning
    /// Something worth knowing.
    case note
  }

  /// How grave it is.
  public var severity: Severity
  /// The stable code, such as `json.key.unknown`.
  public var code: Code
  /// What is wrong: what was found and what was expected, in one sentence without a full stop.
  public var message: String
  /// Where it stands in the input, where there is one.
  public var location: SourceLocation?
  /// The place in the record: a JSON pointer (RFC 6901), such as `/statements/3/text`; in XML, an element path, such as
  /// `/dossier/statements/statement[4]/text`. Empty for the whole.
  public var path: String
  /// How to mend it, where that can be said; one sentence without a full stop.
  public var hint: String?

  /// Makes a finding, of the severity that its code has by default.
  public init(
    _ code: Code, _ message: String, severity: Severity? = nil, location: SourceLocation? = nil, path: String = "",
    hint: String? = nil
  ) {
    self.severity = severity ?? code.severity
    self.code = code
    self.message = message
    self.location = location
    self.path = path
    self.hint = hint
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: message [code]`, as compilers write it; the path stands in for a missing location.
  public var description: String {
    let place = location?.description ?? (path.isEmpty ? "<dossier>" : path)
    return "\(place): \(severity.rawValue): \(message) [\(code)]"
  }
}

extension Diagnostic {
  /// A stable identifier of a kind of finding. Codes are never reused; new ones may come with any version.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The code, in parts that get narrower from left to right.
    public let name: String
    /// The severity that findings of the code have unless stated otherwise.
    public let severity: Severity
    /// What is wrong where the code is reported, in one sentence.
    public let summary: String

    /// Declares a code. Packages that add formats declare their own, under the name of the format.
    public init(_ name: String, _ summary: String, severity: Severity = .error) {
      self.name = name
      self.severity = severity
      self.summary = summary
    }

    /// The code's name.
    public var description: String { name }

    /// Codes are equal when their names are.
    public static func == (left: Code, right: Code) -> Bool { left.name == right.name }
    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }
}

public import Communique

/// Writes dossiers in a format.
///
/// An exporter makes a session; the session takes dossiers one by one, so that a corpus of any size streams, and is
/// finished at the end. `CommuniqueTesting` has the suite that every exporter must pass.
public protocol Exporter: Sendable {
  /// What the format is called and what it can do.
  var format: Format { get }

  /// Starts an output.
  ///
  /// - Parameters:
  ///   - output: Where the bytes go; of the shape that the format states.
  ///   - settings: What the user asked for.
  /// - Throws: ``ExportError`` where the settings or the output are not the format's.
  func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession
}

/// An output in the making.
public protocol ExportSession {
  /// Adds a dossier. A caller that needs it no longer can give it away, which saves the exporter from copying it.
  ///
  /// - Throws: ``ExportError/dossier(_:)`` where this dossier cannot be written; nothing of it is then in the output, and
  ///   others can follow. ``ExportError/output(_:)`` where nothing more can be written.
  mutating func append(_ dossier: consuming Dossier) throws(ExportError)

  /// Completes the output.
  ///
  /// - Throws: ``ExportError`` where it cannot be completed.
  mutating func finish() throws(ExportError)

  /// What the user should know about the output, such as cells that a spreadsheet would run as formulas.
  var notices: [Diagnostic] { get }
}

extension ExportSession {
  /// Nothing.
  public var notices: [Diagnostic] { [] }
}

/// Where an exporter's bytes go.
public enum ExportOutput {
  /// One document.
  case document(any ByteSink)
  /// A folder of files.
  case folder(any OutputFolder)
}

/// What a user asks of a format.
public struct ExportSettings: Hashable, Sendable {
  /// The profile; `nil` for the format's default.
  public var profile: String?
  /// The values of settings, by name.
  public var values: [String: String]

  /// Makes settings.
  public init(profile: String? = nil, values: [String: String] = [:]) {
    self.profile = profile
    self.values = values
  }

  /// Checks that a format has the profile and the settings.
  ///
  /// - Throws: ``ExportError/settings(_:)`` with what the format has.
  public func check(for format: Format) throws(ExportError) {
    if let profile, !format.profiles.contains(where: { $0.name == profile }) {
      let known = format.profiles.map(\.name).joined(separator: ", ")
      throw .settings("“\(profile)” is not a profile of \(format.id); expected \(known.isEmpty ? "none" : known)")
    }
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      guard let setting = format.settings.first(where: { $0.name == name }) else {
        let known = format.settings.map(\.name).joined(separator: ", ")
        throw .settings("“\(name)” is not a setting of \(format.id); expected \(known.isEmpty ? "none" : known)")
      }
      guard setting.values.contains(value) else {
        throw .settings("“\(value)” is not a value of \(name); expected \(setting.values.joined(separator: " or "))")
      }
    }
  }

  /// The value of a setting: the one asked for, or the default.
  public func value(_ name: String, of format: Format) -> String? {
    values[name] ?? format.settings.first { $0.name == name }?.values.first
  }
}

/// Why an export failed.
public enum ExportError: Error, Sendable, CustomStringConvertible {
  /// The format does not have what was asked for.
  case settings(String)
  /// One dossier cannot be written in the format.
  case dossier(DiagnosticsError)
  /// The output cannot be written.
  case output(OutputError)

  /// What went wrong.
  public var description: String {
    switch self {
    case .settings(let message): message
    case .dossier(let error): error.description
    case .output(let error): error.description
    }
  }

  /// Runs an operation on an output.
  package static func wrapping<Value>(_ body: () throws(OutputError) -> Value) throws(ExportError) -> Value {
    do { return try body() } catch { throw .output(error) }
  }
}

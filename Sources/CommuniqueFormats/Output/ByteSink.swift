/// Where an exporter's bytes go: memory, a file, a pipe.
public protocol ByteSink {
  /// Takes the next bytes.
  ///
  /// - Throws: ``OutputError`` where they cannot be stored.
  mutating func write(_ bytes: [UInt8]) throws(OutputError)
  /// Says that all bytes have been written. Nothing is written afterwards.
  ///
  /// - Throws: ``OutputError`` where what was written cannot be completed.
  mutating func close() throws(OutputError)
}

/// A place in memory that several values can share.
public final class MemorySink: ByteSink {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty place.
  public init() {}

  /// Keeps the bytes.
  public func write(_ bytes: [UInt8]) { self.bytes += bytes }
  /// Does nothing.
  public func close() {}

  /// What was written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// That an output could not be written.
public struct OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A kind of failure.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private let name: String
    private init(_ name: String) { self.name = name }
    /// The system refused an operation: no space, no permission, no such folder.
    public static let system = Code("output.system")
    /// The folder that an output is to replace holds files that are not the exporter's.
    public static let foreignFiles = Code("output.foreign-files")
    /// A file or folder stands where the output's counterpart is to go.
    public static let inTheWay = Code("output.in-the-way")
    /// The format writes a folder, and standard output is none; or the other way round.
    public static let wrongShape = Code("output.wrong-shape")
    /// The code's name, such as `output.system`.
    public var description: String { name }
  }

  /// The kind of failure.
  public let code: Code
  /// The path that was to be written.
  public let path: String
  /// What went wrong, in one sentence without a full stop.
  public let message: String
  /// How to mend it.
  public let hint: String?

  /// Describes a failure.
  public init(_ code: Code, path: String, _ message: String, hint: String? = nil) {
    self.code = code
    self.path = path
    self.message = message
    self.hint = hint
  }

  /// The path and what went wrong.
  public var description: String { "\(path): \(message)" }
}

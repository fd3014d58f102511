internal import SystemPackage

/// Where bytes come from: memory, a file, a pipe.
public protocol ByteSource {
  /// Appends the next bytes.
  ///
  /// - Parameter bytes: What has been read so far and is still needed; the new bytes follow after it.
  /// - Returns: Whether there were any; `false` at the end.
  /// - Throws: ``InputError`` where they cannot be read.
  mutating func read(into bytes: inout [UInt8]) throws(InputError) -> Bool
}

/// Bytes in memory.
public struct MemorySource: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let chunkSize: Int

  /// Offers bytes, in chunks of at most a size.
  public init(_ bytes: [UInt8], chunkSize: Int = .max) {
    rest = bytes[...]
    self.chunkSize = max(chunkSize, 1)
  }

  /// Appends the next chunk.
  public mutating func read(into bytes: inout [UInt8]) -> Bool {
    guard !rest.isEmpty else { return false }
    let chunk = rest.prefix(chunkSize)
    rest = rest.dropFirst(chunk.count)
    bytes += chunk
    return true
  }
}

/// A file, or standard input.
public final class FileSource: ByteSource {
  private let descriptor: FileDescriptor
  private let path: FilePath
  private let isOwned: Bool
  /// Memory of its own, so that what is read need not be filled with zeros before.
  private var chunk = [UInt8](repeating: 0, count: 1 << 20)

  /// Standard input.
  public init() {
    descriptor = .standardInput
    path = "<standard input>"
    isOwned = false
  }

  /// Opens a file.
  ///
  /// - Throws: ``InputError`` where there is none, or it cannot be read.
  public convenience init(path: String) throws(InputError) { try self.init(path: path, followsLinks: true) }

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: Its path.
  ///   - followsLinks: Whether a symbolic link may stand there.
  /// - Throws: ``InputError`` where there is none, or it cannot be read.
  init(path: String, followsLinks: Bool) throws(InputError) {
    self.path = FilePath(path)
    isOwned = true
    do {
      descriptor = try FileDescriptor.open(
        self.path, .readOnly, options: followsLinks ? [.closeOnExec] : [.closeOnExec, .noFollow])
    } catch {
      throw InputError(path: path, "Cannot open the file: \(error)")
    }
    if FileSystem.type(of: self.path) == .directory {
      throw InputError(path: path, "A folder stands there; expected a file")
    }
  }

  /// Appends the next chunk.
  public func read(into bytes: inout [UInt8]) throws(InputError) -> Bool {
    let received: Int
    do {
      received = try chunk.withUnsafeMutableBytes { try descriptor.read(into: $0) }
    } catch {
      throw InputError(path: path.string, "Cannot read: \(error)")
    }
    bytes += chunk[..<received]
    return received > 0
  }

  deinit { if isOwned { try? descriptor.close() } }
}

/// That an input could not be read.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path that was to be read.
  public let path: String
  /// What went wrong, in one sentence without a full stop.
  public let message: String

  /// Describes a failure.
  public init(path: String, _ message: String) {
    self.path = path
    self.message = message
  }

  /// The path and what went wrong.
  public var description: String { "\(path): \(message)" }
}

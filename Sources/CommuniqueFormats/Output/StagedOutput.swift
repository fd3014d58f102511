internal import SystemPackage

/// An output that is written beside its place and moved there when it is complete. Whatever happens before, what stood
/// there stays as it was.
public protocol StagedOutput {
  /// Moves the output to its place.
  ///
  /// - Throws: ``OutputError``; the place is then as it was.
  mutating func commit() throws(OutputError)
  /// Removes what was written. Does nothing after ``commit()``.
  mutating func discard()
}

/// A file in the making. A device or pipe is written directly.
public struct StagedDocument: StagedOutput {
  private let path: FilePath
  private let staging: FilePath?
  private let file: FileSink
  private var isPending = true

  /// Starts a file.
  ///
  /// - Throws: ``OutputError`` where a folder stands at the path, or the system refuses.
  public init(path: String) throws(OutputError) {
    let path = try Staging.destination(FilePath(path))
    self.path = path
    switch FileSystem.type(of: path) {
    case .directory?:
      throw OutputError(.inTheWay, path: path.string, "A folder stands there", hint: "Name a file, not a folder")
    case .regular?, nil:
      let staging = Staging.path(beside: path)
      Staging.removeLeftovers(of: path)
      self.staging = staging
      file = try FileSink(making: staging)
    default:
      staging = nil
      do {
        file = FileSink(try FileDescriptor.open(path, .writeOnly, options: [.closeOnExec]), path: path)
      } catch {
        throw OutputError(error as? Errno ?? .ioError, path: path, "open")
      }
    }
  }

  /// Where the bytes go.
  public var sink: any ByteSink { file }

  /// Moves the file to its place.
  public mutating func commit() throws(OutputError) {
    try file.close()
    if let staging {
      do {
        if FileSystem.type(of: path) == .regular { try FileSystem.copyPermissions(from: path, to: staging) }
        try FileSystem.move(staging, to: path)
      } catch {
        throw OutputError(error, path: path, "move the finished file to its place")
      }
    }
    isPending = false
  }

  /// Removes what was written.
  public mutating func discard() {
    guard isPending else { return }
    isPending = false
    try? file.close()
    if let staging { try? FileSystem.removeFile(staging) }
  }
}

/// Where a format that writes several files makes them.
public protocol OutputFolder {
  /// Makes a file.
  ///
  /// - Parameter name: A plain file name, without folders.
  /// - Throws: ``OutputError`` where the file cannot be made.
  func makeFile(_ name: String) throws(OutputError) -> any ByteSink
}

/// A folder in memory.
public final class MemoryFolder: OutputFolder {
  private var sinks: [String: MemorySink] = [:]

  /// Makes an empty folder.
  public init() {}

  /// Makes a file, in the place of one of that name.
  public func makeFile(_ name: String) -> any ByteSink {
    let sink = MemorySink()
    sinks[name] = sink
    return sink
  }

  /// The files, by name.
  public var files: [String: [UInt8]] { sinks.mapValues(\.bytes) }
}

/// A folder of files in the making.
///
/// A folder that stands at the path is replaced in one step, but only if it is empty or holds the very files that the new
/// one holds: a folder of an earlier export does, a folder with anything else in it, or with only some of them, does not.
public final class StagedFolder: StagedOutput, OutputFolder {
  private let path: FilePath
  private let staging: FilePath
  private var names: Set<String> = []
  private var isPending = true

  /// Starts a folder.
  ///
  /// - Throws: ``OutputError`` where a file stands at the path, or the system refuses.
  public init(path: String) throws(OutputError) {
    // A trailing slash would put the staging folder inside the folder that it is to replace.
    var path = FilePath(path)
    if path.lastComponent == nil || path.lastComponent?.kind != .regular { path = path.lexicallyNormalized() }
    path = try Staging.destination(path)
    self.path = path
    guard path.lastComponent?.kind == .regular else {
      throw OutputError(
        .foreignFiles, path: path.string, "This folder cannot be replaced",
        hint: "Name a folder of its own for the output")
    }
    if let type = FileSystem.type(of: path), type != .directory {
      throw OutputError(
        .inTheWay, path: path.string, "A file stands there",
        hint: "The format writes a folder; name one, or remove the file")
    }
    staging = Staging.path(beside: path)
    Staging.removeLeftovers(of: path)
    do {
      try FileSystem.makeFolder(staging)
    } catch {
      throw OutputError(error, path: path, "make the folder")
    }
  }

  /// Makes a file.
  public func makeFile(_ name: String) throws(OutputError) -> any ByteSink {
    names.insert(name)
    return try FileSink(making: staging.appending(name))
  }

  /// Checks that the folder may replace what stands at its place, with the files that were made so far.
  ///
  /// - Throws: ``OutputError`` where there is anything that would be lost.
  public func checkReplaceable() throws(OutputError) {
    guard FileSystem.type(of: path) == .directory else { return }
    do {
      let found = try FileSystem.names(in: path)
      guard !found.isEmpty else { return }
      let foreign = found.filter {
        !names.contains($0) || FileSystem.type(of: path.appending($0), followsLinks: false) != .regular
      }
      guard let first = foreign.first else {
        guard found.count != names.count else { return }
        throw OutputError(
          .foreignFiles, path: path.string,
          "The folder holds “\(found[0])”, and not all files of an export; it may be somebody's own",
          hint: "Name another folder, or remove this one; an export replaces only its own folders")
      }
      throw OutputError(
        .foreignFiles, path: path.string,
        "The folder holds “\(first)”\(foreign.count > 1 ? " and \(foreign.count - 1) more" : ""), which this export does not write",
        hint: "Name another folder, or remove what is in this one; an export replaces only its own folders")
    } catch let error as Errno {
      throw OutputError(error, path: path, "look into the folder")
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError(.ioError, path: path, "look into the folder")
    }
  }

  /// Moves the folder to its place.
  public func commit() throws(OutputError) {
    try checkReplaceable()
    do {
      if FileSystem.type(of: path) == .directory {
        try FileSystem.copyPermissions(from: path, to: staging)
        try replace()
      } else {
        try FileSystem.move(staging, to: path)
      }
    } catch {
      throw OutputError(error, path: path, "move the finished folder to its place")
    }
    isPending = false
  }

  private func replace() throws(Errno) {
    do {
      try FileSystem.exchange(staging, with: path)
    } catch {
      // A file system without exchange: two steps, with the old folder beside for the moment between.
      let old = Staging.path(beside: path)
      try FileSystem.move(path, to: old)
      do {
        try FileSystem.move(staging, to: path)
      } catch {
        try FileSystem.move(old, to: path)
        throw error
      }
      try? FileSystem.removeFolder(old, files: names)
      return
    }
    // What came into the old folder since it was looked at stays.
    try? FileSystem.removeFolder(staging, files: names)
  }

  /// Removes what was written.
  public func discard() {
    guard isPending else { return }
    isPending = false
    try? FileSystem.removeFolder(staging, files: names)
  }
}

/// The names of unfinished outputs: `.NAME.communique-PROCESS-NUMBER`, beside their place.
private enum Staging {
  static func path(beside path: FilePath) -> FilePath {
    let name = "\(prefix(of: path))\(FileSystem.processIdentifier)-\(UInt32.random(in: 0 ... .max))"
    return path.removingLastComponent().appending(name)
  }

  /// Where an output goes: a link is followed, so that it stays.
  static func destination(_ path: FilePath) throws(OutputError) -> FilePath {
    do { return try FileSystem.resolvingLink(path) } catch { throw OutputError(error, path: path, "follow the link") }
  }

  private static func prefix(of path: FilePath) -> String { ".\(path.lastComponent?.string ?? "").communique-" }

  /// Removes what processes that no longer run have left.
  static func removeLeftovers(of path: FilePath) {
    let parent = path.removingLastComponent()
    let prefix = prefix(of: path)
    for name in (try? FileSystem.names(in: parent.isEmpty ? "." : parent)) ?? [] where name.hasPrefix(prefix) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = Int32(process), !FileSystem.isRunning(process) else { continue }
      let leftover = parent.appending(name)
      // Only what this user's processes can have made: a link, or somebody else's folder, is left alone.
      guard FileSystem.isOwn(leftover) else { continue }
      switch FileSystem.type(of: leftover, followsLinks: false) {
      case .directory?: try? FileSystem.removeFolder(leftover, files: (try? FileSystem.names(in: leftover)) ?? [])
      case .regular?: try? FileSystem.removeFile(leftover)
      default: break
      }
    }
  }
}

internal import SystemPackage

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The few operations on files that swift-system does not have.
enum FileSystem {
  static func makeFolder(_ path: FilePath) throws(Errno) {
    try check(path.withPlatformString { mkdir($0, 0o777) })
  }

  static func move(_ path: FilePath, to other: FilePath) throws(Errno) {
    try check(path.withPlatformString { from in other.withPlatformString { rename(from, $0) } })
  }

  /// Exchanges two paths in one step, so that at no moment either is missing.
  static func exchange(_ path: FilePath, with other: FilePath) throws(Errno) {
    #if canImport(Darwin)
      try check(
        path.withPlatformString { from in other.withPlatformString { renamex_np(from, $0, UInt32(RENAME_SWAP)) } })
    #else
      typealias Rename = @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt
      // Not in Swift's view of the C library, which leaves out what needs _GNU_SOURCE.
      guard let symbol = dlsym(nil, "renameat2") else { throw Errno.notSupported }
      let renameAt = unsafeBitCast(symbol, to: Rename.self)
      let exchangeFlag: CUnsignedInt = 2
      try check(
        path.withPlatformString { from in
          other.withPlatformString { renameAt(AT_FDCWD, from, AT_FDCWD, $0, exchangeFlag) }
        })
    #endif
  }

  static func removeFile(_ path: FilePath) throws(Errno) { try check(path.withPlatformString { unlink($0) }) }

  /// Removes a folder and the files of these names in it. If anything else is there, it stays, and so does the folder.
  static func removeFolder(_ path: FilePath, files names: some Sequence<String>) throws(Errno) {
    // A link is no folder of ours, wherever it leads.
    guard type(of: path, followsLinks: false) == .directory else { throw Errno.notDirectory }
    for name in names { try? removeFile(path.appending(name)) }
    try check(path.withPlatformString { rmdir($0) })
  }

  /// Where a link leads; the path itself where there is no link.
  static func resolvingLink(_ path: FilePath) throws(Errno) -> FilePath {
    guard type(of: path, followsLinks: false) == .symbolicLink else { return path }
    guard let resolved = path.withPlatformString({ realpath($0, nil) }) else { throw Errno(rawValue: errno) }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }

  /// Gives a path the permissions of another.
  static func copyPermissions(from path: FilePath, to other: FilePath) throws(Errno) {
    var status = stat()
    try check(path.withPlatformString { stat($0, &status) })
    try check(other.withPlatformString { chmod($0, status.st_mode & 0o7777) })
  }

  /// Whether a path belongs to the user of this process, without following a link.
  static func isOwn(_ path: FilePath) -> Bool {
    var status = stat()
    return path.withPlatformString { lstat($0, &status) } == 0 && status.st_uid == geteuid()
  }

  /// The names of what is in a folder, without `.` and `..`, in ascending order.
  static func names(in path: FilePath) throws(Errno) -> [String] {
    guard let folder = path.withPlatformString({ opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// What stands at a path; `nil` where nothing does.
  static func type(of path: FilePath, followsLinks: Bool = true) -> FileType? {
    (try? Stat(path, followTargetSymlink: followsLinks))?.type
  }

  /// The folder and the name of a path.
  static func split(_ path: String) -> (folder: String, name: String) {
    let path = FilePath(path)
    let folder = path.removingLastComponent().string
    return (folder.isEmpty ? "." : folder, path.lastComponent?.string ?? "")
  }

  static var processIdentifier: Int32 { getpid() }

  static func isRunning(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  private static func check(_ result: CInt) throws(Errno) {
    if result != 0 { throw Errno(rawValue: errno) }
  }
}

extension OutputError {
  init(_ problem: Errno, path: FilePath, _ action: String) {
    let hint: String? =
      switch problem {
      case .noSuchFileOrDirectory: "Make the folder first, or correct the path"
      case .permissionDenied, .readOnlyFileSystem: "Choose a place where you may write"
      case .noSpace: "Free some space; what stood there before is untouched"
      default: nil
      }
    self.init(.system, path: path.string, "Cannot \(action): \(problem)", hint: hint)
  }
}

/// Makes folders for output.
package enum OutputFolders {
  /// Makes a folder and those above it that are missing.
  package static func make(_ path: String) throws(OutputError) {
    let path = FilePath(path)
    guard !path.isEmpty, FileSystem.type(of: path) == nil else { return }
    let parent = path.removingLastComponent()
    if parent != path { try make(parent.string) }
    do {
      try FileSystem.makeFolder(path)
    } catch {
      throw OutputError(error, path: path, "make the folder")
    }
  }
}

/// Finds the dossiers in a folder.
package enum InputFolder {
  /// What stands beside the tables of an export.
  private static let metadata: Set = ["csv-metadata.json", "datapackage.json"]

  /// The files in a folder, and in those within it, whose names end in one of the endings; in ascending order of their
  /// paths. `nil` where the path is no folder.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - endings: The endings, each with its dot.
  ///   - isWhole: Whether a folder with these names in it is one input, which stands for what is in it.
  /// - Throws: ``InputError`` where a folder cannot be looked into.
  package static func files(
    at path: String, endings: [String], isWhole: ([String]) -> Bool = { _ in false }
  ) throws(InputError) -> [String]? {
    guard isFolder(path) else { return nil }
    var found: [String] = []
    var waiting = [FilePath(path)]
    while let folder = waiting.popLast() {
      let names = try names(in: folder.string)
      if isWhole(names) {
        found.append(folder.string)
        continue
      }
      // What is hidden is not meant; unfinished outputs are hidden too.
      for name in names where !name.hasPrefix(".") {
        let inner = folder.appending(name)
        // A link to a folder could lead in a circle.
        if FileSystem.type(of: inner, followsLinks: false) == .directory {
          waiting.append(inner)
        } else if FileSystem.type(of: inner) == .regular, endings.contains(where: name.lowercased().hasSuffix),
          !metadata.contains(name)
        {
          found.append(inner.string)
        }
      }
    }
    return found.sorted()
  }

  /// Whether a path is that of a folder.
  package static func isFolder(_ path: String) -> Bool { FileSystem.type(of: FilePath(path)) == .directory }

  /// The names of what stands directly in a folder, in ascending order.
  ///
  /// - Throws: ``InputError`` where it cannot be looked into.
  package static func names(in path: String) throws(InputError) -> [String] {
    do {
      return try FileSystem.names(in: FilePath(path))
    } catch {
      throw InputError(path: path, "Cannot look into the folder: \(error)")
    }
  }
}

/// Makes files for people to fill in, which must not take the place of what they have filled in.
package enum NewFile {
  /// Makes a file that is not there yet.
  ///
  /// - Throws: ``OutputError`` where something stands at the path, or it cannot be written.
  package static func make(_ path: String, _ content: [UInt8]) throws(OutputError) {
    let sink = try FileSink(making: FilePath(path))
    try sink.write(content)
    try sink.close()
  }

  /// Whether something stands at a path, a link that leads nowhere included.
  package static func isTaken(_ path: String) -> Bool {
    FileSystem.type(of: FilePath(path), followsLinks: false) != nil
  }
}

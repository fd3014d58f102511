internal import SystemPackage

/// A folder whose tables are read: on disk, or in memory.
package enum CSVFolder: Sendable {
  /// A folder on disk.
  case disk(path: String)
  /// Files by their names.
  case memory(name: String, files: [String: [UInt8]])

  /// The folder as the user named it.
  var path: String {
    switch self {
    case .disk(let path): path
    case .memory(let name, _): name
    }
  }

  /// The last part of the path, after which a dossier is named that has no name.
  var name: String? {
    switch self {
    case .disk(let path): FilePath(path).lexicallyNormalized().lastComponent?.string
    case .memory(let name, _): name
    }
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String {
    switch self {
    case .disk(let path): FilePath(path).appending(name).string
    case .memory(let folder, _): folder.isEmpty ? name : "\(folder)/\(name)"
    }
  }

  /// The names of what stands directly in the folder, in ascending order.
  ///
  /// - Throws: ``InputError`` where it cannot be looked into.
  func names() throws(InputError) -> [String] {
    switch self {
    case .disk(let path):
      do {
        return try FileSystem.names(in: FilePath(path))
      } catch {
        throw InputError(path: path, "Cannot look into the folder: \(error)")
      }
    case .memory(_, let files): return files.keys.sorted()
    }
  }

  /// Opens a file that stands directly in the folder. Links are not followed, and nothing is waited for.
  ///
  /// - Throws: ``InputError`` where it is no file, or cannot be opened.
  func open(_ name: String) throws(InputError) -> CSVFile {
    switch self {
    case .disk: return try CSVFile(path: path(of: name))
    case .memory(_, let files):
      guard let bytes = files[name] else { throw InputError(path: path(of: name), "There is no such file") }
      return CSVFile(bytes, path: path(of: name))
    }
  }
}

internal import SystemPackage

/// A file that is read in pieces, in any order.
final class CSVFile: Sendable {
  private enum Content: Sendable {
    case memory([UInt8])
    case disk(FileDescriptor)
  }

  /// The path, as the user named it.
  let path: String
  /// How many bytes the file had when it was opened. What is added later is not read.
  let count: Int
  private let content: Content

  init(_ bytes: [UInt8], path: String) {
    self.path = path
    count = bytes.count
    content = .memory(bytes)
  }

  /// Opens a regular file. A link in its place is not followed, and a pipe does not make it wait.
  init(path: String) throws(InputError) {
    self.path = path
    let place = FilePath(path)
    switch FileSystem.type(of: place, followsLinks: false) {
    case .regular?: break
    case .symbolicLink?: throw InputError(path: path, "A link stands there; expected a file")
    case .directory?: throw InputError(path: path, "A folder stands there; expected a file")
    case nil: throw InputError(path: path, "There is no such file")
    default: throw InputError(path: path, "A device or a pipe stands there; expected a file")
    }
    do {
      let descriptor = try FileDescriptor.open(place, .readOnly, options: [.closeOnExec, .noFollow, .nonBlocking])
      content = .disk(descriptor)
      // What stands there can have changed since it was looked at.
      let status = try Stat(descriptor)
      count = status.type == .regular ? Int(status.size) : 0
    } catch {
      throw InputError(path: path, "Cannot open the file: \(error)")
    }
  }

  deinit { if case .disk(let descriptor) = content { try? descriptor.close() } }

  /// Appends the bytes of a range, as far as the file has them.
  func read(_ range: Range<Int>, into bytes: inout [UInt8]) throws(InputError) {
    let range = range.clamped(to: 0..<count)
    switch content {
    case .memory(let all): bytes += all[range]
    case .disk(let descriptor):
      let first = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: range.count))
      var received = 0
      do {
        while received < range.count {
          let more = try bytes.withUnsafeMutableBytes {
            try descriptor.read(
              fromAbsoluteOffset: Int64(range.lowerBound + received), into: .init(rebasing: $0[(first + received)...]))
          }
          guard more > 0 else { break }
          received += more
        }
      } catch {
        throw InputError(path: path, "Cannot read: \(error)")
      }
      bytes.removeLast(range.count - received)
    }
  }
}

/// A stretch of a file.
struct CSVFileSource: ByteSource {
  private let file: CSVFile
  private var rest: Range<Int>
  private let chunkSize: Int

  init(_ file: CSVFile, _ range: Range<Int>, chunkSize: Int = 1 << 20) {
    self.file = file
    rest = range.clamped(to: 0..<file.count)
    self.chunkSize = chunkSize
  }

  mutating func read(into bytes: inout [UInt8]) throws(InputError) -> Bool {
    guard !rest.isEmpty else { return false }
    let end = min(rest.lowerBound + chunkSize, rest.upperBound)
    let before = bytes.count
    try file.read(rest.lowerBound..<end, into: &bytes)
    // A file that has become shorter ends here.
    rest = bytes.count == before ? rest.upperBound..<rest.upperBound : end..<rest.upperBound
    return bytes.count > before
  }
}

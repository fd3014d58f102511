internal import SystemPackage

/// A sink behind which there is a file that another process can write to as well.
package protocol DescriptorSink: ByteSink {
  /// The number of the open file.
  var fileDescriptor: CInt { get }
}

/// Writes to a file, a pipe or a device.
final class FileSink: DescriptorSink {
  private let descriptor: FileDescriptor
  private let path: FilePath
  private var isOpen = true

  init(_ descriptor: FileDescriptor, path: FilePath) {
    self.descriptor = descriptor
    self.path = path
  }

  var fileDescriptor: CInt { descriptor.rawValue }

  /// Makes a file that is not there yet.
  convenience init(making path: FilePath) throws(OutputError) {
    do {
      let descriptor = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: FilePermissions(rawValue: 0o666))
      self.init(descriptor, path: path)
    } catch {
      throw OutputError(error as? Errno ?? .ioError, path: path, "make the file")
    }
  }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    do {
      _ = try bytes.withUnsafeBytes { try descriptor.writeAll($0) }
    } catch {
      throw OutputError(error as? Errno ?? .ioError, path: path, "write")
    }
  }

  func close() throws(OutputError) {
    guard isOpen else { return }
    isOpen = false
    do {
      try descriptor.close()
    } catch {
      throw OutputError(error as? Errno ?? .ioError, path: path, "finish writing")
    }
  }

  deinit { if isOpen { try? descriptor.close() } }
}

/// Writes to standard output.
public struct StandardOutputSink: ByteSink, DescriptorSink {
  /// Makes a sink; there is one standard output, and several sinks share it.
  public init() {}

  /// Writes the bytes.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    do {
      _ = try bytes.withUnsafeBytes { try FileDescriptor.standardOutput.writeAll($0) }
    } catch {
      throw OutputError(error as? Errno ?? .ioError, path: "<standard output>", "write")
    }
  }

  package var fileDescriptor: CInt { FileDescriptor.standardOutput.rawValue }

  /// Does nothing; standard output stays open.
  public func close() {}
}

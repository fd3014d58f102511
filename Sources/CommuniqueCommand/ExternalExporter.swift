#if CLI
  internal import Communique
  internal import CommuniqueFormats
  internal import SystemPackage

  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// A format that a program on the path writes: `communique-to-NAME` gets canonical JSON Lines on standard input and
  /// writes the format to standard output. If it ends with anything but 0, the output is discarded.
  struct ExternalExporter: Exporter {
    let format: Format
    private let program: String

    /// The program for a format; `nil` where the path has none.
    init?(_ name: String) {
      guard !name.isEmpty, name.utf8.allSatisfy({ ExternalExporter.isNameByte($0) }),
        let program = ExternalExporter.folders.map({ folder -> String in "\(folder)/communique-to-\(name)" })
          .first(where: { path in access(path, X_OK) == 0 })
      else { return nil }
      self.program = program
      format = Format(
        id: name, title: "written by \(program)", mediaType: "application/octet-stream", fileExtensions: [],
        shape: .stream)
    }

    /// The names of the formats that programs on the path write.
    static var names: [String] {
      var names: Set<String> = []
      for folder in folders {
        guard let listing = opendir(folder) else { continue }
        defer { closedir(listing) }
        while let entry = readdir(listing) {
          let file = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
          }
          if file.hasPrefix("communique-to-") { names.insert(String(file.dropFirst("communique-to-".count))) }
        }
      }
      return names.filter { ExternalExporter($0) != nil }.sorted()
    }

    private static var folders: [String] {
      guard let path = getenv("PATH") else { return [] }
      return String(cString: path).split(separator: ":").map(String.init)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }

    func begin(_ output: ExportOutput, settings: ExportSettings) throws(ExportError) -> any ExportSession {
      try settings.check(for: format)
      guard case .document(let sink) = output, let target = sink as? any DescriptorSink else {
        throw .output(OutputError(.wrongShape, path: program, "The program writes one document to standard output"))
      }
      return try ExternalSession(program, writingTo: target)
    }
  }

  private final class ExternalSession: ExportSession {
    private let program: String
    private let process: pid_t
    private var input: CInt
    private let lines: PipeSink
    private var session: any ExportSession

    init(_ program: String, writingTo target: any DescriptorSink) throws(ExportError) {
      self.program = program
      var ends: [CInt] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Self.error(program, "Cannot make a pipe") }
      let (reading, writing) = (ends[0], ends[1])
      _ = fcntl(writing, F_SETFD, FD_CLOEXEC)
      var actions = Self.makeActions()
      posix_spawn_file_actions_adddup2(&actions, reading, 0)
      if target.fileDescriptor != 1 { posix_spawn_file_actions_adddup2(&actions, target.fileDescriptor, 1) }
      posix_spawn_file_actions_addclose(&actions, reading)
      defer { posix_spawn_file_actions_destroy(&actions) }
      // The program gets the signal that this process does without.
      var attributes = Self.makeAttributes()
      defer { posix_spawnattr_destroy(&attributes) }
      var process: pid_t = 0
      let status = program.withCString { path in
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
        defer { free(arguments[0]) }
        return posix_spawn(&process, path, &actions, &attributes, &arguments, environ)
      }
      close(reading)
      guard status == 0 else {
        close(writing)
        throw Self.error(program, "Cannot start the program: \(String(cString: strerror(status)))")
      }
      self.process = process
      input = writing
      lines = PipeSink(writing, program)
      session = try JSONLinesExporter().begin(.document(lines), settings: ExportSettings())
    }

    private static func makeActions() -> posix_spawn_file_actions_t {
      #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t? = nil
      #else
        var actions = posix_spawn_file_actions_t()
      #endif
      posix_spawn_file_actions_init(&actions)
      return actions
    }

    private static func makeAttributes() -> posix_spawnattr_t {
      #if canImport(Darwin)
        var attributes: posix_spawnattr_t? = nil
      #else
        var attributes = posix_spawnattr_t()
      #endif
      posix_spawnattr_init(&attributes)
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGPIPE)
      posix_spawnattr_setsigdefault(&attributes, &signals)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
      return attributes
    }

    func append(_ dossier: consuming Dossier) throws(ExportError) { try session.append(dossier) }

    func finish() throws(ExportError) {
      var failure: ExportError?
      do { try session.finish() } catch { failure = error }
      closeInput()
      var status: CInt = 0
      while waitpid(process, &status, 0) == -1, errno == EINTR {}
      // The macros of wait(2) are not to be had in Swift: the low seven bits are the signal, the next eight the status.
      let (signal, code) = (status & 0x7F, (status >> 8) & 0xFF)
      if signal != 0 { throw Self.error(program, "The program was ended by signal \(signal)") }
      if code != 0 { throw Self.error(program, "The program ended with status \(code)") }
      if let failure { throw failure }
    }

    private func closeInput() {
      if input >= 0 { close(input) }
      input = -1
    }

    deinit { closeInput() }

    private static func error(_ program: String, _ message: String) -> ExportError {
      .output(OutputError(.system, path: program, message, hint: "What the program wrote is discarded"))
    }
  }

  /// Writes to the program's standard input.
  private final class PipeSink: ByteSink {
    private let descriptor: FileDescriptor
    private let program: String

    init(_ descriptor: CInt, _ program: String) {
      self.descriptor = FileDescriptor(rawValue: descriptor)
      self.program = program
    }

    func write(_ bytes: [UInt8]) throws(OutputError) {
      do {
        _ = try descriptor.writeAll(bytes)
      } catch {
        throw OutputError(.system, path: program, "The program does not take all dossiers: \(error)")
      }
    }

    func close() {}
  }
#endif

#if CLI
  internal import CommuniqueFormats
  internal import Synchronization
  internal import SystemPackage

  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// Standard output or standard error, with what can be known of who reads it.
  struct Terminal {
    private let descriptor: FileDescriptor
    /// Whether a person is at the other end.
    let isTerminal: Bool
    /// Whether colours are wanted (https://no-color.org).
    let hasColor: Bool

    init(_ descriptor: FileDescriptor) {
      self.descriptor = descriptor
      isTerminal = isatty(descriptor.rawValue) == 1
      hasColor = isTerminal && getenv("NO_COLOR") == nil
    }

    static let output = Terminal(.standardOutput)
    static let error = Terminal(.standardError)

    private static let lost = Mutex(false)

    /// Whether something could not be written to standard output.
    static var hasLostOutput: Bool { lost.withLock { $0 } }

    /// Writes a line. That standard output does not take it is told once; a reader that has gone, such as `head`, had
    /// what it wanted.
    func print(_ text: String, terminator: String = "\n") {
      do {
        _ = try descriptor.writeAll(Array((text + terminator).utf8))
      } catch {
        guard descriptor == .standardOutput, error as? Errno != .brokenPipe else { return }
        let isFirst = Self.lost.withLock { lost in
          defer { lost = true }
          return !lost
        }
        if isFirst { Terminal.error.print("<standard output>: error: Cannot write: \(error) [output.system]") }
      }
    }

    /// How many columns a terminal has; `nil` where there is none.
    var width: Int? {
      guard isTerminal else { return nil }
      var size = winsize()
      return ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    }

    /// Input can hold what would drive a terminal; control and bidirectional characters are shown, not sent.
    static func printable(_ text: String) -> String {
      var result = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        let isControl =
          (scalar.value < 0x20 && scalar != "\t" && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
        let isBidirectional = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        if isControl || isBidirectional {
          result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars
        } else {
          result.append(scalar)
        }
      }
      return String(result)
    }

    /// Tells that an input cannot be read.
    func print(_ error: InputError) {
      print("\(Self.printable(error.path)): error: \(error.message) [input.unreadable]")
    }

    func print(_ error: OutputError) {
      print("\(Self.printable(error.path)): error: \(error.message) [\(error.code)]")
      if let hint = error.hint { print("  hint: \(hint)") }
    }

    func faint(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
    func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func red(_ text: String) -> String { hasColor ? "\u{1B}[1;31m\(text)\u{1B}[0m" : text }
    func yellow(_ text: String) -> String { hasColor ? "\u{1B}[1;33m\(text)\u{1B}[0m" : text }
    func cyan(_ text: String) -> String { hasColor ? "\u{1B}[36m\(text)\u{1B}[0m" : text }
    func green(_ text: String) -> String { hasColor ? "\u{1B}[32m\(text)\u{1B}[0m" : text }
  }
#endif

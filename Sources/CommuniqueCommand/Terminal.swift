#if CLI
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

    /// Writes a line. Where nobody takes it there is nobody to tell, so failures are passed over.
    func print(_ text: String, terminator: String = "\n") {
      _ = try? descriptor.writeAll(Array((text + terminator).utf8))
    }

    func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func red(_ text: String) -> String { hasColor ? "\u{1B}[1;31m\(text)\u{1B}[0m" : text }
    func yellow(_ text: String) -> String { hasColor ? "\u{1B}[1;33m\(text)\u{1B}[0m" : text }
    func cyan(_ text: String) -> String { hasColor ? "\u{1B}[36m\(text)\u{1B}[0m" : text }
    func green(_ text: String) -> String { hasColor ? "\u{1B}[32m\(text)\u{1B}[0m" : text }
  }
#endif

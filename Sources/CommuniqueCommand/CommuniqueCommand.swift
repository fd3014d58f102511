#if CLI
  public import ArgumentParser
  public import CommuniqueFormats
  public import CommuniqueXML
  internal import SystemPackage

  #if canImport(Glibc)
    internal import Glibc
  #elseif canImport(Musl)
    internal import Musl
  #elseif canImport(Darwin)
    internal import Darwin
  #endif

  /// The command `communique` as a library, so that a package that adds a format can ship its own tool:
  ///
  /// ```swift
  /// var formats = FormatRegistry.complete
  /// formats.add(MyExporter())
  /// CommuniqueCommand.run(formats: formats)
  /// ```
  public struct CommuniqueCommand: ParsableCommand {
    /// The name, the help and the subcommands.
    public static let configuration = CommandConfiguration(
      commandName: "communique",
      abstract: "Turns what intergovernmental meetings decided and said into structured data.",
      discussion: """
        A dossier is canonical JSON (.json), XML (.xml) or a folder of CSV tables; a corpus is one dossier a line (.jsonl), XML
        or such a folder. A briefing is text (.txt), Markdown (.md) or HTML (.html).

          communique draft briefing.txt --review -o dossier.json
          communique convert dossier.json --to csv -o tables
          communique validate dossier.json

        Exit status: 0 fine, 1 findings, 2 usage, unreadable input or unwritable output.
        """,
      version: CommuniqueCommand.version,
      subcommands: [
        DraftCommand.self, MergeCommand.self, ConvertCommand.self, ValidateCommand.self, InspectCommand.self,
        TemplateCommand.self,
        FormatsCommand.self,
        SchemaCommand.self, ExplainCommand.self,
      ])

    /// The version of the command and of the library.
    public static let version = "0.1.0"

    /// The formats that the command knows.
    @TaskLocal static var formats = FormatRegistry.complete

    /// Makes the command without arguments, which shows its help.
    public init() {}

    /// Runs the command with the arguments of the process, and ends the process with its exit status.
    ///
    /// - Parameter formats: The formats that the command knows.
    public static func run(formats: FormatRegistry = .complete) -> Never {
      $formats.withValue(formats) { runToEnd() }
    }

    private static func runToEnd() -> Never {
      // A file that is opened must not get the number of a standard stream that is closed, or messages would go into it.
      for descriptor: CInt in 0...2 where fcntl(descriptor, F_GETFD) == -1 { _ = open("/dev/null", O_RDWR) }
      // A reader that closes the pipe, such as head, is no reason to die without a word of what is unfinished.
      signal(SIGPIPE, SIG_IGN)
      do {
        var command = try parseAsRoot()
        try command.run()
        endProcess(Terminal.hasLostOutput ? 2 : 0)
      } catch {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if !message.isEmpty {
          Terminal(code == .success ? .standardOutput : .standardError).print(message)
        }
        // Other tools of this kind use 2 for wrong usage; the argument parser's own is 64.
        endProcess(code == .validationFailure || Terminal.hasLostOutput ? 2 : code.rawValue)
      }
    }
  }

  private func endProcess(_ status: Int32) -> Never { exit(status) }
#endif

#if CLI
  internal import ArgumentParser
  internal import CommuniqueFormats

  /// `communique template`
  struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "template", abstract: "Write empty tables to fill in, with a guide.",
      discussion: """
        The tables of meetings, decisions and statements are a start; a spreadsheet can fill them in.

          communique template --to csv -o tables
          communique validate tables
          communique convert tables --to json -o dossier.json
        """)

    @Option(help: "The format of the tables: csv.")
    var to = "csv"

    @Option(name: [.short, .long], help: "The folder to write.", completion: .directory)
    var output = "tables"

    @Flag(help: "All tables, not only those to start with.")
    var all = false

    func validate() throws {
      guard to == "csv" else { throw ValidationError("There are templates for csv, not for “\(to)”.") }
    }

    func run() throws {
      let files = CSVTemplate(includesAll: all).files
      let folder = output.hasSuffix("/") ? output : output + "/"
      // Nothing is written where anything would be in the way, so that no half of a template is left.
      if let taken = files.first(where: { NewFile.isTaken(folder + $0.name) }) {
        Terminal.error.print(
          "\(Terminal.printable(folder + taken.name)): error: The file is there already [output.exists]")
        Terminal.error.print("  hint: Name another folder with -o; a template takes the place of nothing")
        throw ExitCode.unusable
      }
      do throws(OutputError) {
        try OutputFolders.make(output)
        for (name, content) in files { try NewFile.make(folder + name, content) }
      } catch {
        Terminal.error.print(error)
        throw ExitCode.unusable
      }
      Terminal.output.print("Wrote \(files.count) files to \(output); start with \(folder)README.md")
    }
  }
#endif

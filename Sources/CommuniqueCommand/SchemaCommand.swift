#if CLI
  internal import ArgumentParser
  internal import CommuniqueFormats
  internal import SystemPackage

  /// `communique schema`
  struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema", abstract: "Write the schemas that follow from the model.",
      discussion: "With --check nothing is written; the exit status is 1 where a file is not what the model says.")

    @Option(name: [.short, .long], help: "The folder to write.", completion: .directory)
    var output = "Schemas"

    @Flag(help: "Compare only.")
    var check = false

    func run() throws {
      var drifted = 0
      for file in SchemaCatalog.files {
        let path = "\(output)/\(file.path)"
        if check {
          if try contents(of: path) != file.content {
            drifted += 1
            Terminal.error.print("\(path): error: The file is not what the model says [schema.drift]")
          }
        } else {
          try write(file.content, to: path)
        }
      }
      if drifted > 0 {
        Terminal.error.print("  hint: Run 'communique schema' and commit what it writes")
        throw ExitCode.findings
      }
      Terminal.output.print(
        check ? "\(output): as the model says" : "Wrote \(SchemaCatalog.files.count) files to \(output)")
    }

    private func contents(of path: String) throws -> [UInt8]? {
      guard let source = try? FileSource(path: path) else { return nil }
      var bytes: [UInt8] = []
      do {
        while try source.read(into: &bytes) {}
      } catch {
        Terminal.error.print("\(error)")
        throw ExitCode.unusable
      }
      return bytes
    }

    private func write(_ content: [UInt8], to path: String) throws {
      do {
        try OutputFolders.make(FilePath(path).removingLastComponent().string)
        var document = try StagedDocument(path: path)
        var sink = document.sink
        try sink.write(content)
        try document.commit()
      } catch {
        Terminal.error.print("error: \(error)")
        throw ExitCode.unusable
      }
    }
  }
#endif

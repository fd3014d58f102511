#if CLI
  internal import ArgumentParser
  internal import CommuniqueFormats

  /// `communique formats`
  struct FormatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "formats", abstract: "List the formats, their profiles and settings.")

    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
      let external = ExternalExporter.names.compactMap { ExternalExporter($0)?.format }
      let formats = CommuniqueCommand.formats.exporters.map(\.format) + external
      if json {
        Terminal.output.print(
          String(decoding: JSONValue.array(formats.map(describe)).bytes, as: UTF8.self), terminator: "")
        return
      }
      for format in formats {
        Terminal.output.print("\(Terminal.output.bold(format.id))  \(format.title)")
        Terminal.output.print(
          "    endings: \(format.fileExtensions.map { "." + $0 }.joined(separator: ", ")); writes \(shape(format))")
        for profile in format.profiles {
          Terminal.output.print("    --profile \(profile.name): \(profile.summary)")
        }
        for setting in format.settings {
          Terminal.output.print(
            "    --set \(setting.name)=\(setting.values.joined(separator: "|")): \(setting.summary)")
        }
      }
      let known = CommuniqueCommand.formats
      let inputs = (known.importers.map(\.format) + known.folderImporters.map(\.format)).map {
        "\($0.id) (\($0.title))"
      }
      Terminal.output.print("\nInput: \(inputs.joined(separator: "; ")).")
    }

    private func shape(_ format: Format) -> String {
      switch format.shape {
      case .document: "one document for one dossier"
      case .stream: "one document for any number of dossiers"
      case .folder: "a folder of files for any number of dossiers"
      case .documents: "a document for each dossier or part of one, several into a folder"
      }
    }

    private func describe(_ format: Format) -> JSONValue {
      [
        "id": .string(format.id), "title": .string(format.title), "mediaType": .string(format.mediaType),
        "fileExtensions": .array(format.fileExtensions.map(JSONValue.string)), "shape": .string(format.shape.rawValue),
        "profiles": .array(format.profiles.map { ["name": .string($0.name), "summary": .string($0.summary)] }),
        "settings": .array(
          format.settings.map {
            [
              "name": .string($0.name), "values": .array($0.values.map(JSONValue.string)),
              "summary": .string($0.summary),
            ]
          }),
      ]
    }
  }
#endif

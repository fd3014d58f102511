#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueDraft
  internal import CommuniqueFormats
  internal import CommuniqueXML

  /// `communique explain`
  struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Say what a diagnostic code means; without a code, list them all.")

    @Argument(help: "A code, such as json.key.unknown.", completion: .list(ExplainCommand.codes.map(\.name)))
    var code: String?

    static let codes =
      Diagnostic.Code.model + Diagnostic.Code.json + Diagnostic.Code.csv + Diagnostic.Code.xml
      + Diagnostic.Code.jsonSchema + Diagnostic.Code.jsonLD + Diagnostic.Code.jsonLDSearchEngine
      + Diagnostic.Code.akomaNtoso + Diagnostic.Code.csvw + Diagnostic.Code.draft + Diagnostic.Code.merging

    func run() throws {
      guard let code else {
        let width = Self.codes.map(\.name.count).max() ?? 0
        for known in Self.codes {
          let padding = String(repeating: " ", count: width - known.name.count)
          Terminal.output.print("\(known.name)\(padding)  \(known.severity.rawValue)  \(known.summary)")
        }
        return
      }
      guard let known = Self.codes.first(where: { $0.name == code }) else {
        let near = Spelling.nearest(to: code, in: Self.codes.map(\.name))
        throw ValidationError("“\(code)” is not a code\(near.map { "; did you mean \($0)?" } ?? ".")")
      }
      Terminal.output.print("\(known.name) (\(known.severity.rawValue)): \(known.summary)")
    }
  }
#endif

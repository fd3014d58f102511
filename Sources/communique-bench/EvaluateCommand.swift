#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueEvaluation
  internal import CommuniqueFormats

  /// `communique-bench evaluate`
  struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "evaluate", abstract: "Compare drafted dossiers with one that is taken as truth.",
      discussion: """
        Sources are matched by their digests, else by order. Without --misses only the figures are printed; all drafts
        are counted together.
        """)

    @Option(help: "The dossier taken as truth, in JSON.")
    var truth: String

    @Argument(help: "Drafted dossiers, in JSON.")
    var drafts: [String]

    @Flag(help: "List every place where a draft differs from truth.")
    var misses = false

    func run() throws {
      let evaluation = Evaluation(truth: try dossier(truth), drafts: try drafts.map(dossier))
      guard evaluation.sources > 0 else {
        throw ValidationError("No source of a draft is one of \(truth); expected the same digests.")
      }
      print(evaluation.table, terminator: "")
      if misses { for miss in evaluation.misses { print(miss) } }
    }

    private func dossier(_ path: String) throws -> Dossier {
      let source = try FileSource(path: path)
      var bytes: [UInt8] = []
      while try source.read(into: &bytes) {}
      guard let dossier = JSONReader().read(bytes, file: path).dossier else {
        throw ValidationError("\(path) has errors; validate it first.")
      }
      return dossier
    }
  }
#endif

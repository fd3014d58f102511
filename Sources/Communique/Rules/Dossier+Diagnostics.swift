extension Dossier {
  /// Checks the rules that go beyond the shape of the data: references, cycles, dates, spans, codes, vocabularies and
  /// what a quotation, a paraphrase and an answer are.
  ///
  /// Spans are checked against ``Source/text`` where a source has it; to check a dossier whose sources are kept
  /// elsewhere, set the texts first.
  ///
  /// - Returns: The findings in the order of the dossier, each with its code, JSON pointer and hint; empty where the
  ///   dossier is valid. ``Diagnostic/Code/model`` lists the codes.
  public func diagnostics() -> [Diagnostic] {
    var copy = self
    return copy.diagnosticsInPlace()
  }

  /// The same, without the copies that walking a dossier takes if somebody else has it too. Nothing is changed.
  package mutating func diagnosticsInPlace() -> [Diagnostic] {
    var checker = DossierChecker(self)
    visitFields(&checker)
    return checker.findings
  }

  /// Whether ``diagnostics()`` finds no error. Warnings do not count.
  public var isValid: Bool { !diagnostics().contains { $0.severity == .error } }
}

extension Diagnostic {
  init(_ code: Code, _ message: String, at path: RecordPath, hint: String) {
    self.init(code, message, path: path.description, hint: hint)
  }
}

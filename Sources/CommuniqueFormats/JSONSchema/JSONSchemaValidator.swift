public import Communique

/// Validates JSON of any kind against a JSON Schema.
///
/// A key that stands twice in an object is a finding: the specification leaves open which of the values counts.
public struct JSONSchemaValidator: Sendable {
  private let schema: JSONSchema
  private let options: JSONReadingOptions

  /// Makes a validator.
  ///
  /// - Parameters:
  ///   - schema: The schema.
  ///   - options: What is put up with in the texts.
  public init(schema: JSONSchema, options: JSONReadingOptions = JSONReadingOptions()) {
    self.schema = schema
    self.options = options
  }

  /// Whether a text is JSON and fits the schema; a run that reaches a limit is a no.
  public func isValid(_ bytes: [UInt8]) -> Bool {
    guard let index = try? JSONIndex(bytes, options: options) else { return false }
    return isValid(index)
  }

  /// Validates a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - file: The name under which findings refer to it.
  /// - Returns: All findings, in the order of the text, each with line, column and JSON pointer, and with the place in
  ///   the schema at the end of the hint; empty where the text is valid.
  public func diagnostics(of bytes: [UInt8], file: String? = nil) -> [Diagnostic] {
    diagnostics(of: bytes, JSONIndex.Origin(file: file))
  }

  /// Says what came of validating a text, in a form of the specification (core, section 12).
  ///
  /// - Parameters:
  ///   - form: How much it says.
  ///   - bytes: The text, in UTF-8. Where it is not JSON, the output has its one error, for the whole.
  public func output(_ form: JSONSchemaOutput.Form, of bytes: [UInt8]) -> JSONSchemaOutput {
    let index: JSONIndex
    do {
      index = try JSONIndex(bytes, options: options)
    } catch {
      return SchemaOutputWriter.output(form, about: error)
    }
    if form == .flag { return SchemaOutputWriter.flag(isValid(index)) }
    if let (_, key) = index.duplicateKey() {
      return SchemaOutputWriter.output(
        form, about: SchemaExplainer.duplicate(key, nil, in: index, index.location(of: index.offset(of: key))))
    }
    return schema.run(SchemaRecordingMode.self, on: index, keepsAnnotations: true) { machine in
      _ = machine.run()
      return SchemaOutputWriter(schema.program, index, machine.trace, machine.stop).output(form)
    } ?? SchemaOutputWriter.flag(false)
  }

  /// Validates an input, and reports each text with findings, with the text around them.
  ///
  /// - Parameters:
  ///   - source: The input, in UTF-8.
  ///   - file: The name under which findings refer to it.
  ///   - form: Whether it is one text, or one a line.
  ///   - report: Is told the findings, in order.
  /// - Throws: `InputError` where the source cannot be read.
  package func validate(
    _ source: any ByteSource, file: String?, form: JSONDossierReader.Form, report: (ReadingItem) -> Void
  ) throws(InputError) {
    var texts = JSONTextSource(source, form: form, file: file, maximumBytes: options.maximumBytes)
    while let (bytes, origin) = try texts.next() {
      for finding in diagnostics(of: bytes, origin) {
        report(
          ReadingItem(
            result: ReadingResult(dossier: nil, diagnostics: [finding]), map: nil, bytes: bytes,
            start: origin.offset,
            limit: ReadingItem.Limit(count: options.maximumDiagnostics, code: .jsonDiagnosticLimit)))
      }
    }
  }

  /// Says what came of validating each text of an input.
  package func output(
    _ output: JSONSchemaOutput.Form, of source: any ByteSource, file: String?, form: JSONDossierReader.Form,
    report: (JSONSchemaOutput) -> Void
  ) throws(InputError) {
    var texts = JSONTextSource(source, form: form, file: file, maximumBytes: options.maximumBytes)
    while let (bytes, _) = try texts.next() { report(self.output(output, of: bytes)) }
  }

  // MARK: Work

  private func isValid(_ index: JSONIndex) -> Bool {
    guard index.duplicateKey() == nil else { return false }
    return schema.run(SchemaVerdictMode.self, on: index) { $0.run() } ?? false
  }

  private func diagnostics(of bytes: [UInt8], _ origin: JSONIndex.Origin) -> [Diagnostic] {
    let index: JSONIndex
    do {
      index = try JSONIndex(bytes, origin: origin, options: options)
    } catch {
      return [error]
    }
    guard !isValid(index) else { return [] }
    var explainer = SchemaExplainer(schema.program, index, maximumDiagnostics: options.maximumDiagnostics)
    explainer.addDuplicates()
    schema.run(SchemaRecordingMode.self, on: index) { machine in
      _ = machine.run()
      explainer.explain(machine.trace, machine.stop)
    }
    return explainer.finishedFindings()
  }
}

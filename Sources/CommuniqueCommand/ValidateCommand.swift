#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats
  internal import CommuniqueXML

  /// `communique validate`
  struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "validate", abstract: "Check dossiers: syntax, shape, and the rules that go beyond it.",
      discussion: """
        CSV with CSVW metadata beside it is validated against that, whosever it is.

        Findings go to standard output. The exit status is 1 where there is an error among them.

          communique validate dossier.json export.xml
          communique validate tables
          communique validate anybodys-table.csv
          communique validate --as akn record.xml
          communique validate --as akn --schema akomantoso30.xsd record.xml
          communique validate --schema order.schema.json order.json
        """)

    @OptionGroup var inputOptions: InputOptions

    @Flag(name: [.short, .long], help: "Say nothing but findings.")
    var quiet = false

    @OptionGroup var diagnosticOptions: DiagnosticOptions

    @Option(
      help: """
        An XML Schema (.xsd) or a JSON Schema of draft 2020-12 (.json): the inputs are XML or JSON of any kind, and are \
        validated against it alone.
        """,
      completion: .file(extensions: ["xsd", "json"]))
    var schema: String?

    @Flag(help: "With a JSON Schema, its formats, such as date-time, are held to.")
    var assertFormats = false

    @Option(
      help: ArgumentHelp(
        "With a JSON Schema, a document that it may refer to, by its address; nothing is fetched.",
        valueName: "iri=file"))
    var resource: [String] = []

    @Option(
      help: "With a JSON Schema, print the specification's output instead of findings: flag, basic or detailed.",
      completion: .list(JSONSchemaOutput.Form.allCases.map(\.rawValue)),
      transform: { text in
        guard let form = JSONSchemaOutput.Form(rawValue: text) else {
          throw ValidationError("The output is flag, basic or detailed, not \(text).")
        }
        return form
      })
    var schemaOutput: JSONSchemaOutput.Form?

    @Option(
      name: .customLong("as"),
      help: "akn: the inputs are Akoma Ntoso, ours or another's, and are checked for what no schema can see.")
    var dialect: Dialect?

    @Option(help: "With --as akn, the conformance level that a document is held to: 1 or 2.")
    var level: Int?

    @Flag(help: "With --as akn, also validate against the profile of what communique writes.")
    var profile = false

    /// What inputs are taken for.
    enum Dialect: String, ExpressibleByArgument, CaseIterable {
      case akn
    }

    func validate() throws {
      if schema == nil, assertFormats || !resource.isEmpty || schemaOutput != nil {
        throw ValidationError("--assert-formats, --resource and --schema-output go with --schema.")
      }
      guard dialect == nil else {
        if let level, AkomaNtosoLint.Level(rawValue: level) == nil {
          throw ValidationError("The level is 1 or 2, not \(level).")
        }
        return
      }
      if level != nil || profile { throw ValidationError("--level and --profile go with --as akn.") }
    }

    func run() throws {
      var validation = Validation(
        printer: diagnosticOptions.makePrinter(.output), isQuiet: quiet,
        saysValid: !quiet && diagnosticOptions.diagnostics == .text)
      if dialect != nil || schema != nil {
        do throws(DiagnosticsError) {
          if dialect == nil, let validator = try jsonSchemaValidator() {
            validation.run(inputOptions.inputs, validator, output: schemaOutput)
          } else {
            validation.run(inputOptions.inputs, checks: try checks())
          }
        } catch {
          validation.printer.print(error.diagnostics)
          throw ExitCode.unusable
        }
      } else {
        validateDossiers(&validation)
      }
      validation.printer.finish()
      if !quiet, schemaOutput == nil, diagnosticOptions.diagnostics == .text, let summary = validation.printer.summary {
        Terminal.output.print(summary)
      }
      if validation.hasUnreadableInput { throw ExitCode.unusable }
      if validation.printer.errors > 0 || validation.hasEmptyInput || validation.hasInvalidText {
        throw ExitCode.findings
      }
    }
  }

  extension ValidateCommand {
    /// Validates the inputs in their order: tables one by one, and dossiers together, because others are read while one is
    /// checked.
    private func validateDossiers(_ validation: inout Validation) {
      var waiting: [String] = []
      for input in inputOptions.inputs {
        let isTable = input.lowercased().hasSuffix(".csv") && !InputFolder.isFolder(input)
        let isDescribed = inputOptions.from == nil && CSVTableCheck.isDescribed(input)
        guard isTable || isDescribed else {
          waiting.append(input)
          continue
        }
        if !waiting.isEmpty { validation.run(DossierStream(waiting, format: inputOptions.from)) }
        waiting = []
        validation.run(tables: input, isDescribed: isDescribed)
      }
      if !waiting.isEmpty { validation.run(DossierStream(waiting, format: inputOptions.from)) }
    }
  }

  /// What a document is checked for.
  private enum XMLCheck {
    case schema(XMLValidator)
    case lint(AkomaNtosoLint)

    func run(
      _ source: any ByteSource, _ name: String, report: @escaping (ReadingItem) -> Void
    ) throws(InputError) {
      switch self {
      case .schema(let validator): try validator.validate(source, file: name, report: report)
      case .lint(let lint): try lint.validate(source, file: name, report: report)
      }
    }
  }

  extension ValidateCommand {
    /// The validator of a JSON Schema; `nil` where the schema is not in JSON.
    private func jsonSchemaValidator() throws(DiagnosticsError) -> JSONSchemaValidator? {
      guard let schema, !schema.hasSuffix(".xsd") else { return nil }
      let bytes = try Self.bytes(ofSchema: schema)
      guard bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) != UInt8(ascii: "<") else { return nil }
      var registry = JSONSchemaRegistry()
      for argument in resource {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard let iri = parts.first, let path = parts.last, parts.count == 2 else {
          throw DiagnosticsError([
            Diagnostic(
              .jsonSchemaUnusable, "“\(argument)” is no address with a file", hint: "Write --resource IRI=FILE")
          ])
        }
        registry.add(try Self.bytes(ofSchema: String(path)), for: String(iri))
      }
      let options = JSONSchemaOptions(assertsFormats: assertFormats)
      return JSONSchemaValidator(
        schema: try JSONSchema(bytes, file: schema, options: options, registry: registry))
    }

    private static func bytes(ofSchema path: String) throws(DiagnosticsError) -> [UInt8] {
      do throws(InputError) {
        let source = try FileSource(path: path)
        var bytes: [UInt8] = []
        // One byte more than a schema may have is enough for it to be refused.
        while bytes.count <= JSONSchemaOptions().maximumSchemaBytes, try source.read(into: &bytes) {}
        return bytes
      } catch {
        throw DiagnosticsError([
          Diagnostic(
            .jsonSchemaUnusable, "The schema cannot be read: \(error.message)",
            location: SourceLocation(file: path, line: 1, column: 1), hint: "Check the path")
        ])
      }
    }

    /// What the inputs are checked for, in turn. Schemas are compiled once for all documents.
    private func checks() throws(DiagnosticsError) -> [XMLCheck] {
      var checks: [XMLCheck] = []
      if let schema { checks.append(.schema(XMLValidator(schema: try XMLSchema(contentsOf: schema)))) }
      if profile { checks.append(.schema(XMLValidator(schema: try XMLSchema.akomaNtosoProfile()))) }
      if dialect == .akn {
        checks.append(.lint(AkomaNtosoLint(level: level.flatMap(AkomaNtosoLint.Level.init) ?? .two)))
      }
      return checks
    }
  }

  /// The work of validating: reads, checks, reports, and goes on.
  private struct Validation {
    var printer: DiagnosticPrinter
    private(set) var hasUnreadableInput = false
    private(set) var hasEmptyInput = false
    /// Whether a text is invalid of which only the specification's output is shown.
    private(set) var hasInvalidText = false
    private let saysValid: Bool
    private var progress: Progress
    private var current: (name: String, count: Int, before: (Int, Int))?

    init(printer: DiagnosticPrinter, isQuiet: Bool, saysValid: Bool) {
      self.printer = printer
      self.saysValid = saysValid
      progress = Progress(isShown: !isQuiet && Terminal.error.isTerminal)
    }

    // MARK: Dossiers

    mutating func run(_ stream: DossierStream) {
      while let event = stream.next() {
        switch event {
        case .input(let name):
          endInput()
          current = (name, 0, (printer.errors, printer.warnings))
        case .item(let item):
          current?.count += 1
          print(item)
          progress.advance()
        case .unreadable(let error):
          current = nil
          report(error)
        }
      }
      endInput()
    }

    private mutating func endInput() {
      guard let input = current else { return }
      progress.clear()
      let isClean = input.before == (printer.errors, printer.warnings)
      if input.count == 0 {
        hasEmptyInput = true
        Terminal.error.print("\(Terminal.printable(input.name)): error: The input holds no dossier [input.empty]")
      } else if isClean {
        sayValid(input.name, "\(input.count) \(input.count == 1 ? "dossier" : "dossiers")")
      }
      current = nil
    }

    // MARK: CSV

    /// Validates a CSV file, or what CSVW metadata describes.
    mutating func run(tables path: String, isDescribed: Bool) {
      let before = (printer.errors, printer.warnings)
      var items: [ReadingItem] = []
      var count = 1
      do throws(InputError) {
        if isDescribed {
          count = try CSVTableCheck.validate(described: path) { items.append($0) }
        } else {
          try CSVTableCheck.check(path) { items.append($0) }
        }
        for item in items { print(item) }
        if before == (printer.errors, printer.warnings) {
          sayValid(path, "\(count) \(count == 1 ? "table" : "tables")")
        }
      } catch {
        report(error)
      }
    }

    // MARK: Any XML

    mutating func run(_ inputs: [String], checks: [XMLCheck]) {
      for input in inputs {
        do throws(InputError) {
          for file in try InputFolder.files(at: input, endings: [".xml", ".akn"]) ?? [input] {
            try validate(file, checks)
          }
        } catch {
          report(error)
        }
      }
    }

    private mutating func validate(_ input: String, _ checks: [XMLCheck]) throws(InputError) {
      let name = input == "-" ? "<standard input>" : input
      let before = (printer.errors, printer.warnings)
      // Standard input cannot be read twice.
      var bytes: [UInt8] = []
      if input == "-" {
        let source = FileSource()
        while try source.read(into: &bytes) {}
      }
      for check in checks {
        let source: any ByteSource = input == "-" ? MemorySource(bytes) : try FileSource(path: input)
        var printer = printer
        var failure: InputError?
        withoutActuallyEscaping({ (item: ReadingItem) in printer.print(item.result.diagnostics, of: item) }) { report in
          do throws(InputError) { try check.run(source, name, report: report) } catch { failure = error }
        }
        self.printer = printer
        if let failure { throw failure }
      }
      if before == (printer.errors, printer.warnings) { sayValid(name, nil) }
    }

    // MARK: Any JSON

    /// Of files with a text a line.
    private static let lineEndings = [".jsonl", ".ndjson", ".ndjsonld"]
    private static let jsonEndings = [".json", ".jsonld"] + lineEndings

    mutating func run(_ inputs: [String], _ validator: JSONSchemaValidator, output: JSONSchemaOutput.Form?) {
      for input in inputs {
        do throws(InputError) {
          for file in try InputFolder.files(at: input, endings: Self.jsonEndings) ?? [input] {
            try validate(file, validator, output)
          }
        } catch {
          report(error)
        }
      }
    }

    private mutating func validate(
      _ input: String, _ validator: JSONSchemaValidator, _ output: JSONSchemaOutput.Form?
    ) throws(InputError) {
      let name = input == "-" ? "<standard input>" : input
      let source: any ByteSource = input == "-" ? FileSource() : try FileSource(path: input)
      let form: JSONDossierReader.Form =
        Self.lineEndings.contains { input.hasSuffix($0) } ? .lines : .document
      if let output { return try print(output, of: source, name, form, validator) }
      let before = (printer.errors, printer.warnings)
      var printer = printer
      try validator.validate(source, file: name, form: form) { printer.print($0.result.diagnostics, of: $0) }
      self.printer = printer
      if before == (printer.errors, printer.warnings) { sayValid(name, nil) }
    }

    /// Prints what the specification calls output, one line for each text.
    private mutating func print(
      _ form: JSONSchemaOutput.Form, of source: any ByteSource, _ name: String, _ texts: JSONDossierReader.Form,
      _ validator: JSONSchemaValidator
    ) throws(InputError) {
      var hasInvalid = false
      try validator.output(form, of: source, file: name, form: texts) { output in
        Terminal.output.print(String(decoding: output.bytes, as: UTF8.self))
        if !output.isValid { hasInvalid = true }
      }
      if hasInvalid { hasInvalidText = true }
    }

    // MARK: Reports

    private mutating func print(_ item: ReadingItem) {
      guard !item.result.diagnostics.isEmpty else { return }
      progress.clear()
      printer.print(item.result.diagnostics, of: item)
    }

    private func sayValid(_ name: String, _ what: String?) {
      guard saysValid else { return }
      Terminal.output.print("\(Terminal.printable(name)): valid\(what.map { " (\($0))" } ?? "")")
    }

    private mutating func report(_ error: InputError) {
      progress.clear()
      hasUnreadableInput = true
      Terminal.error.print(error)
    }
  }
#endif

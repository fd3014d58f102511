internal import CCommuniqueXML
internal import Communique
public import CommuniqueFormats

/// A compiled XML Schema (XSD 1.0). It is immutable: any number of threads may validate against it at once.
public final class XMLSchema: Sendable {
  private let compiled: Compiled

  /// The owner of libxml2's schema. libxml2 does not change a schema once it is compiled; validating 160 documents against
  /// one from eight threads under ThreadSanitizer gave no report.
  private struct Compiled: ~Copyable, @unchecked Sendable {
    let schema: OpaquePointer
    deinit { cxml_schema_free(schema) }
  }

  /// Compiles a schema file. What it includes and imports may be files too; the network is never asked.
  ///
  /// - Throws: `DiagnosticsError` with what is wrong with the schema.
  public convenience init(contentsOf path: String) throws(DiagnosticsError) {
    do throws(InputError) {
      _ = try FileSource(path: path)
    } catch {
      throw DiagnosticsError([
        Diagnostic(
          .xmlSchemaUnusable, "The schema cannot be read: \(error.message)",
          location: SourceLocation(file: path, line: 1, column: 1), hint: "Check the path")
      ])
    }
    try self.init(location: path, resources: [], allowsFiles: true)
  }

  /// Compiles a schema in memory.
  ///
  /// - Parameters:
  ///   - location: The name of the resource to begin with.
  ///   - resources: The schema documents, by the names under which they import each other.
  init(location: String, resources: [(name: String, bytes: [UInt8])], allowsFiles: Bool = false)
    throws(DiagnosticsError)
  {
    let findings = Findings()
    var entries: [cxml_resource] = []
    var owned: [(name: UnsafeMutablePointer<CChar>, bytes: UnsafeMutablePointer<UInt8>)] = []
    defer {
      for entry in owned {
        entry.name.deallocate()
        entry.bytes.deallocate()
      }
    }
    for resource in resources {
      let name = UnsafeMutablePointer<CChar>.allocate(capacity: resource.name.utf8.count + 1)
      for (index, byte) in (Array(resource.name.utf8) + [0]).enumerated() { name[index] = CChar(bitPattern: byte) }
      let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(resource.bytes.count, 1))
      bytes.initialize(from: resource.bytes, count: resource.bytes.count)
      owned.append((name, bytes))
      entries.append(cxml_resource(name: name, bytes: bytes, count: Int32(clamping: resource.bytes.count)))
    }
    let schema = cxml_schema_compile(
      location, entries, Int32(entries.count), allowsFiles ? 1 : 0,
      { context, problem in
        guard let context, let problem else { return }
        Unmanaged<Findings>.fromOpaque(context).takeUnretainedValue().add(problem.pointee)
      }, Unmanaged.passUnretained(findings).toOpaque())
    guard let schema else {
      throw DiagnosticsError(findings.diagnostics.isEmpty ? [Findings.unknown(location)] : findings.diagnostics)
    }
    compiled = Compiled(schema: schema)
  }

  /// Collects what libxml2 finds wrong with a schema.
  private final class Findings {
    private(set) var diagnostics: [Diagnostic] = []

    func add(_ problem: cxml_problem) {
      guard diagnostics.count < 100 else { return }
      let message = problem.message.map { String(cString: $0) } ?? ""
      let text = message.split(separator: "\n").joined(separator: " ")
      let file = problem.file.map { String(cString: $0) }
      diagnostics.append(
        Diagnostic(
          .xmlSchemaUnusable, "The schema cannot be used: \(text.hasSuffix(".") ? String(text.dropLast()) : text)",
          location: problem.line > 0 ? SourceLocation(file: file, line: Int(problem.line), column: 1) : nil,
          hint: "Correct the schema; what it imports must be a file beside it, because nothing is fetched"))
    }

    static func unknown(_ location: String) -> Diagnostic {
      Diagnostic(
        .xmlSchemaUnusable, "The schema “\(location)” cannot be read", hint: "Check that the file is there")
    }
  }

  borrowing func makeValidator(_ callback: cxml_problem_callback, _ context: UnsafeMutableRawPointer) -> OpaquePointer?
  {
    cxml_validator_new(compiled.schema, callback, context)
  }
}

extension XMLSchema {
  /// The structure of our XML: values and references, the reader and the rules of the model check, and explain better.
  /// Compiled when it is first needed.
  static let dossier = Result { () throws(DiagnosticsError) in
    try XMLSchema(
      location: "communique-schemas:/communique.xsd",
      resources: [
        ("communique-schemas:/communique.xsd", Array(DossierXMLSchema.document(for: .reading).utf8)),
        ("communique-schemas:/\(DossierXMLSchema.attributesFile)", Array(DossierXMLSchema.attributes.utf8)),
      ])
  }
}

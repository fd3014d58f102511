internal import Communique

/// A compiled JSON Schema of draft 2020-12: core, applicators, unevaluated, validation, meta-data, format and content.
///
/// It is immutable: any number of threads may validate against it at once. Remote references lead into the registry and
/// to the metaschemas of 2020-12, never to the network or to files. The keyword `dependencies` of former drafts is
/// understood; other drafts are refused.
public struct JSONSchema: Sendable {
  let program: SchemaProgram
  let options: JSONSchemaOptions

  /// Compiles a schema.
  ///
  /// - Parameters:
  ///   - bytes: The schema, in UTF-8.
  ///   - file: The name under which findings refer to it.
  ///   - options: How it is understood, and what it may take.
  ///   - registry: The documents that its references may lead to.
  /// - Throws: `DiagnosticsError` with everything that is wrong with the schema, each with its place in it: references
  ///   that lead nowhere or back to the same value, values that keywords cannot have, patterns that are none, limits.
  public init(
    _ bytes: [UInt8], file: String? = nil, options: JSONSchemaOptions = JSONSchemaOptions(),
    registry: JSONSchemaRegistry = JSONSchemaRegistry()
  ) throws(DiagnosticsError) {
    program = try SchemaCompiler.compile(bytes, file: file, options: options, registry: registry)
    self.options = options
  }

  /// The schema of canonical JSON, compiled when it is first asked for.
  package static let dossier: Result<JSONSchema, DiagnosticsError> = Result { () throws(DiagnosticsError) in
    try JSONSchema(DossierJSONSchema.document.bytes, file: "dossier.schema.json")
  }

  /// Runs the schema on a text.
  func run<Mode: SchemaMachineMode, Outcome>(
    _ mode: Mode.Type, on index: JSONIndex, keepsAnnotations: Bool = false,
    _ body: (inout SchemaMachine<Mode>) -> Outcome
  ) -> Outcome? {
    index.withInstance { instance in
      program.withTables { tables in
        var machine = SchemaMachine<Mode>(instance, program, tables, options, keepsAnnotations: keepsAnnotations)
        return body(&machine)
      }
    }
  }
}

extension SchemaProgram {
  /// Lends the tables that are used all the time.
  fileprivate func withTables<Outcome, Mode>(_ body: (SchemaMachine<Mode>.Tables) -> Outcome) -> Outcome? {
    quick.withUnsafeBufferPointer { quick in
      complete.withUnsafeBufferPointer { complete in
        operations.withUnsafeBufferPointer { operations in
          members.withUnsafeBufferPointer { members in
            names.withFinder { finder in
              guard let quick = quick.baseAddress, let complete = complete.baseAddress, let finder,
                let operations = operations.baseAddress, let members = members.baseAddress
              else { return nil }
              return body(
                .init(quick: quick, complete: complete, operations: operations, plans: members, finder: finder))
            }
          }
        }
      }
    }
  }
}

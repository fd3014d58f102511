internal import Communique

/// Reads our JSON-LD into the model, without loss.
///
/// It is no general processor of JSON-LD: the document must be compacted with our context, which may stand in it or be
/// named by its address, and have the graph that ``JSONLDExporter`` writes. Anything else is refused with a finding that
/// says what to do. A context is never fetched.
public struct JSONLDReader: Sendable {
  /// What the reader puts up with.
  public var options: JSONReadingOptions

  /// Makes a reader.
  public init(options: JSONReadingOptions = JSONReadingOptions()) { self.options = options }

  /// Reads one dossier.
  ///
  /// - Parameters:
  ///   - bytes: The document, in UTF-8.
  ///   - file: The name under which findings refer to the document.
  public func read(_ bytes: [UInt8], file: String? = nil) -> ReadingResult {
    item(bytes, JSONIndex.Origin(file: file)).result
  }

  /// Reads one dossier, and keeps the structure so that later findings can be placed in the text.
  func item(_ bytes: [UInt8], _ origin: JSONIndex.Origin) -> ReadingItem {
    func item(_ result: ReadingResult, _ map: (any SourceMap)?) -> ReadingItem {
      ReadingItem(
        result: result, map: map, bytes: bytes, start: origin.offset,
        limit: ReadingItem.Limit(count: options.maximumDiagnostics, code: .jsonDiagnosticLimit))
    }
    let index: JSONIndex
    do {
      index = try JSONIndex(bytes, origin: origin, options: options)
    } catch {
      return item(ReadingResult(dossier: nil, diagnostics: [error]), nil)
    }
    let graph: JSONLDGraph
    do {
      graph = try JSONLDGraph(index, maximumDiagnostics: options.maximumDiagnostics)
    } catch {
      return item(ReadingResult(dossier: nil, diagnostics: error.diagnostics), nil)
    }
    var visitor = JSONRecordReader(
      index: index, form: LinkedDataForm(graph: graph), maximumDiagnostics: options.maximumDiagnostics)
    var dossier = Dossier.template
    visitor.read(&dossier, at: graph.dossier)
    visitor.checkVersion(of: dossier)
    let findings = visitor.finishedFindings()
    let failed = findings.contains { $0.severity == .error }
    return item(
      ReadingResult(dossier: failed ? nil : dossier, diagnostics: findings),
      JSONLDSourceMap(index: index, graph: graph))
  }
}

/// Where the values of a dossier stand in JSON-LD.
private struct JSONLDSourceMap: SourceMap {
  let index: JSONIndex
  let graph: JSONLDGraph

  func places(of pointers: [String]) -> [(location: SourceLocation, path: String)] {
    let lines = JSONIndex.LineTable(index)
    return pointers.map { pointer in
      let node = node(nearest: pointer)
      return (lines.location(of: index.offset(of: node)), index.path(of: node))
    }
  }

  /// The node at a place in the record, or the nearest one above it that there is.
  private func node(nearest pointer: String) -> Int {
    var parts = pointer.split(separator: "/").map(String.init)[...]
    var record = Dossier.recordDescription
    var node = graph.dossier
    if let first = parts.first, let field = record.fields.first(where: { $0.name == first }),
      case .entities(let entity) = field.content, let kind = entity.kind
    {
      parts = parts.dropFirst()
      guard let position = parts.popFirst().flatMap({ Int($0) }), let nodes = graph.entities[kind],
        nodes.indices.contains(position)
      else { return node }
      (record, node) = (entity, nodes[position])
    }
    while let name = parts.popFirst(), let field = record.fields.first(where: { $0.name == name }) {
      let keys = field.iri == "@id" ? ["id"] : JSONLDTerm.terms(of: field).map(\.key)
      guard let value = keys.lazy.compactMap({ index.child(of: node, named: $0) }).first else { return node }
      node = value
      while index.nodes[node].kind == .array, let position = parts.first,
        let element = index.child(of: node, named: position)
      {
        parts = parts.dropFirst()
        node = element
      }
      switch field.content {
      case .record(let inner): record = inner
      case .localizedText:
        guard let tag = parts.popFirst().flatMap({ try? LanguageTag(text: $0) }) else { return node }
        return index.child(of: node, named: tag.linkedDataKey) ?? node
      default: return node
      }
    }
    return node
  }
}

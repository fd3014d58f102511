internal import Communique
internal import CommuniqueFormats

/// Reads a document of Akoma Ntoso as one dossier, or tells what is wrong with it.
///
/// Any part of a document may refer to any other, so it is read as a whole.
struct AkomaNtosoDossierReader: DossierReader {
  private var source: (any ByteSource)?
  private let file: String?
  private let options: XMLReadingOptions

  init(_ source: any ByteSource, file: String? = nil, options: XMLReadingOptions = XMLReadingOptions()) {
    self.source = source
    self.file = file
    self.options = options
  }

  mutating func next() throws(InputError) -> ReadingItem? {
    guard let source else { return nil }
    self.source = nil
    let (table, problem) = try XMLDocumentTable.read(source, file: file, options: options)
    if let problem { return item([problem], table) }
    guard !table.nodes.isEmpty, table.name(of: 0) == "akomaNtoso" else {
      return item([Self.refusal(ofRootOf: table)], table)
    }
    let children = Array(table.children(of: 0))
    let document = children.first { AkomaNtosoDocumentKind.all.contains(table.name(of: $0)) } ?? children.first
    if let document, let block = Self.blocks(of: document, in: table).first {
      return try readBlock(block, of: document, in: table)
    }
    guard let document, let kind = AkomaNtosoDocumentKind(rawValue: table.name(of: document)) else {
      return item([Self.refusal(of: document, in: table)], table)
    }
    var reading = AkomaNtosoReading(table, document: document, kind: kind, options: options)
    let dossier = reading.read()
    let findings = reading.findings + Self.notes(onDialectOf: table)
    return ReadingItem(
      result: ReadingResult(dossier: dossier, diagnostics: Self.limited(findings, options)),
      map: AkomaNtosoSourceMap(dossier: dossier, table: table, origins: reading.origins), bytes: table.bytes, start: 0,
      limit: options.limit)
  }

  private func item(_ findings: [Diagnostic], _ table: XMLDocumentTable) -> ReadingItem {
    ReadingItem(
      result: ReadingResult(dossier: nil, diagnostics: Self.limited(findings, options)), map: nil, bytes: table.bytes,
      start: 0, limit: options.limit)
  }

  private static func limited(_ findings: [Diagnostic], _ options: XMLReadingOptions) -> [Diagnostic] {
    let sorted = findings.sorted { ($0.location?.offset ?? 0) < ($1.location?.offset ?? 0) }
    let maximum = max(options.maximumDiagnostics, 0)
    guard sorted.count > maximum else { return sorted }
    let (kept, rest) = (Array(sorted.prefix(maximum)), sorted.dropFirst(maximum))
    return kept + [
      options.limit.finding(
        omitted: rest.count, hasErrors: rest.contains { $0.severity == .error }, after: kept.last)
    ]
  }

  private static func notes(onDialectOf table: XMLDocumentTable) -> [Diagnostic] {
    guard let note = AkomaNtosoDialect(namespace: table.namespace(of: 0)).note else { return [] }
    return [
      Diagnostic(
        .aknReadDialect, note, location: table.location(of: 0), path: table.path(of: 0),
        hint: "The namespace of the standard is \(AkomaNtosoDialect.namespace)")
    ]
  }

  // MARK: What is not read

  private static func refusal(ofRootOf table: XMLDocumentTable) -> Diagnostic {
    guard !table.nodes.isEmpty else { return Diagnostic(.xmlEmpty, "There is nothing to read") }
    return Diagnostic(
      .aknReadDocumentType, "The root element is <\(table.name(of: 0))>; expected <akomaNtoso>",
      location: table.location(of: 0), path: table.path(of: 0),
      hint: "Read it in another format, or begin with <akomaNtoso>")
  }

  private static func refusal(of document: Int?, in table: XMLDocumentTable) -> Diagnostic {
    let node = document ?? 0
    return Diagnostic(
      .aknReadDocumentType,
      document == nil
        ? "The element <akomaNtoso> is empty" : "Documents of the type <\(table.name(of: node))> are not read",
      location: table.location(of: node), path: table.path(of: node),
      hint: "Records of meetings are read: <debate>, <debateReport>, <statement> and <doc>")
  }

  // MARK: Our own

  /// The dossiers that a document has in its metadata.
  private static func blocks(of document: Int, in table: XMLDocumentTable) -> [Int] {
    guard let meta = table.child(of: document, named: "meta") else { return [] }
    return table.children(of: meta, named: "proprietary").flatMap { proprietary in
      table.children(of: proprietary, named: "dossier").filter { table.namespace(of: $0) == Namespace.xml }
    }
  }

  /// Reads a dossier as the document of its own that it is, so that nothing is lost and findings are those of our XML.
  private func readBlock(
    _ block: Int, of document: Int, in table: XMLDocumentTable
  ) throws(InputError) -> ReadingItem {
    let blocks = Self.blocks(of: document, in: table)
    guard blocks.count == 1 else {
      let message = "The document has \(blocks.count) dossiers in its metadata; expected one"
      return item([Self.unreadable(blocks[1], message, "Remove those that do not belong to it", in: table)], table)
    }
    let path = table.parent(of: block).map { table.path(of: $0) } ?? ""
    var reader = XMLDossierReader(
      MemorySource(Array(table.bytes(of: block))), file: file, options: options, start: table.nodes[block].place,
      path: path)
    var items: [ReadingItem] = []
    while let item = try reader.next() { items.append(item) }
    if items.count == 1, items[0].result.dossier != nil { return items[0].showing(table.bytes, from: 0) }
    let finding = Self.unreadable(
      block, "The dossier in the metadata cannot be read",
      "Mend what else is reported, or remove the element, so that the document is read as one that others wrote",
      in: table)
    return item([finding] + items.flatMap(\.result.diagnostics), table)
  }

  private static func unreadable(
    _ block: Int, _ message: String, _ hint: String, in table: XMLDocumentTable
  ) -> Diagnostic {
    Diagnostic(
      .aknReadBlockUnreadable, message, location: table.location(of: block), path: table.path(of: block), hint: hint)
  }
}

/// Where the entities of a dossier stand in the document that it was read from.
struct AkomaNtosoSourceMap: SourceMap {
  private let table: XMLDocumentTable
  /// The elements of the entities, by the names of the dossier's lists.
  private let nodes: [String: [Int]]

  init(dossier: Dossier, table: XMLDocumentTable, origins: [String: Int]) {
    self.table = table
    var lists = AkomaNtosoOrigins(origins: origins)
    var dossier = dossier
    dossier.visitFields(&lists)
    nodes = lists.nodes
  }

  func places(of pointers: [String]) -> [(location: SourceLocation, path: String)] {
    pointers.map { pointer in
      let parts = pointer.split(separator: "/")
      var node = 0
      if parts.count > 1, let list = nodes[String(parts[0])], let number = Int(parts[1]), list.indices.contains(number)
      {
        node = list[number]
      }
      return (table.location(of: node), table.path(of: node))
    }
  }
}

/// Collects the elements of entities, list by list.
private struct AkomaNtosoOrigins: EntityListVisitor {
  typealias Failure = Never
  let origins: [String: Int]
  private(set) var nodes: [String: [Int]] = [:]

  init(origins: [String: Int]) { self.origins = origins }

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    nodes["\(field.name)"] = value.map { origins[$0.id.rawValue] ?? 0 }
  }
}

import Communique
import CommuniqueFormats
import Foundation
import Testing

@Suite("Schemas follow from the model")
struct SchemaTests {
  @Test("The files in Schemas/ are what the model says; 'communique schema' writes them anew")
  func drift() throws {
    let folder = SharedMaterial.repository.appending(path: "Schemas")
    for file in SchemaCatalog.files {
      let content = try SharedMaterial.bytes(folder.appending(path: file.path))
      #expect(content == file.content, "Schemas/\(file.path) is out of date")
    }
  }

  @Test("Every vocabulary, record and scalar has its own definition in the JSON Schema")
  func definitions() throws {
    let bytes = try #require(SchemaCatalog.files.first { $0.path.hasSuffix("dossier.schema.json") }?.content)
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    #expect(definitions["id"]?["pattern"] != nil)
    #expect(definitions["identifier"]?["properties"] != nil)
    #expect(definitions["meetingKind"]?["anyOf"] != nil)
    #expect(definitions["attestation"]?["required"] as? [String] == ["source"])
    func references(_ value: Any) -> [String] {
      if let object = value as? [String: Any] {
        return object.flatMap { $0.key == "$ref" ? [$0.value as? String ?? ""] : references($0.value) }
      }
      return (value as? [Any])?.flatMap(references) ?? []
    }
    for reference in Set(references(schema)) {
      #expect(reference.hasPrefix("#/$defs/") && definitions[String(reference.dropFirst(8))] != nil, "\(reference)")
    }
  }

  @Test("No definition of the JSON Schema stands for two things")
  func names() {
    var records: Set<String> = []
    var scalars: Set<String> = []
    func walk(_ record: RecordDescription) {
      records.insert(record.name)
      for field in record.fields {
        switch field.content {
        case .record(let inner), .entities(let inner): walk(inner)
        case .scalar(let type), .identity(let type): scalars.insert(type.name)
        case .integer, .localizedText, .reference: break
        }
      }
    }
    walk(Dossier.recordDescription)
    #expect(records.intersection(scalars) == [])
    #expect(records.count == 37)
  }
}

@Suite("Formats")
struct FormatRegistryTests {
  @Test("A format is found by its name and by the ending of a path")
  func lookUp() {
    let registry = FormatRegistry.standard
    #expect(registry.exporters.map(\.format.id) == ["json", "jsonl", "csv", "jsonld", "ndjsonld", "nquads"])
    #expect(registry.exporter(named: "csv")?.format.shape == .folder)
    #expect(registry.exporter(named: "CSV") == nil)
    #expect(registry.exporter(forPath: "a/b.JSON")?.format.id == "json")
    #expect(registry.exporter(forPath: "a/b.ndjson")?.format.id == "jsonl")
    #expect(registry.exporter(forPath: "a.json/b") == nil)
    #expect(registry.exporter(forPath: "a") == nil)
  }

  @Test("An exporter takes the place of one of the same name")
  func replace() {
    var registry = FormatRegistry.standard
    registry.add(JSONExporter())
    #expect(registry.exporters.map(\.format.id) == ["jsonl", "csv", "jsonld", "ndjsonld", "nquads", "json"])
  }

  @Test("JSON holds one dossier, JSON Lines any number")
  func jsonShapes() throws {
    let sink = MemorySink()
    var session = try JSONLinesExporter().begin(.document(sink), settings: ExportSettings())
    try session.append(Dossier(id: "a"))
    try session.append(Dossier(id: "b"))
    try session.finish()
    #expect(sink.text == "{\"schemaVersion\":\"1.0\",\"id\":\"a\"}\n{\"schemaVersion\":\"1.0\",\"id\":\"b\"}\n")
    var single = try JSONExporter().begin(.document(MemorySink()), settings: ExportSettings())
    try single.append(Dossier(id: "a"))
    #expect(throws: ExportError.self) { try single.append(Dossier(id: "b")) }
  }

  @Test("U+0000 is refused, and nothing of its dossier is written")
  func nul() throws {
    let sink = MemorySink()
    var session = try JSONLinesExporter().begin(.document(sink), settings: ExportSettings())
    var bad = Dossier(id: "b")
    bad.generator = "a\0b"
    #expect(throws: ExportError.self) { try session.append(bad) }
    try session.append(Dossier(id: "c"))
    try session.finish()
    #expect(sink.text == "{\"schemaVersion\":\"1.0\",\"id\":\"c\"}\n")
    #expect(throws: DiagnosticsError.self) { try bad.jsonBytes() }
  }

  @Test("Indented JSON has a line for each member")
  func indented() throws {
    var dossier = Dossier(id: "a")
    dossier.topics = [Topic(id: "t", name: "x")]
    dossier.figures = [Figure(id: "f", text: "y")]
    dossier.figures[0].quantity = Quantity()
    #expect(
      try dossier.jsonString(options: JSONWritingOptions(layout: .indented)) == """
        {
          "schemaVersion": "1.0",
          "id": "a",
          "topics": [
            {
              "id": "t",
              "name": {
                "und": "x"
              }
            }
          ],
          "figures": [
            {
              "id": "f",
              "text": {
                "und": "y"
              }
            }
          ]
        }

        """)
  }
}

internal import Communique

/// The schema files of this version of the model, as they stand in the folder `Schemas`.
public enum SchemaCatalog {
  /// A generated file.
  public struct File: Hashable, Sendable {
    /// The path within the folder, with `/` between its parts.
    public let path: String
    /// What the file is, in one sentence.
    public let summary: String
    /// The content, in UTF-8.
    public let content: [UInt8]
  }

  /// The files, in ascending order of their paths, the README among them.
  public static var files: [File] {
    let csv = CSVMetadata(schema: CSVSchema.current, options: CSVOptions())
    var files = [
      File(
        path: "json/dossier.schema.json",
        summary: "JSON Schema 2020-12 of canonical JSON, one dossier; of JSON Lines, each line.",
        content: DossierJSONSchema.document.bytes),
      File(
        path: "json-ld/context.jsonld",
        summary: "The context of our JSON-LD: every key, the property that it stands for, and the type of its values.",
        content: JSONLDContext.current.document.bytes),
      File(
        path: "json-ld/jsonld.schema.json",
        summary: "JSON Schema 2020-12 of our JSON-LD, one document; of NDJSON-LD, each line.",
        content: DossierJSONLDSchema.document.bytes),
      File(
        path: "json-ld/shapes.ttl", summary: "SHACL shapes of our linked data: classes, properties, counts and types.",
        content: Array(DossierSHACLShapes.document.utf8)),
      File(
        path: "json-ld/vocabulary.ttl",
        summary: "Our own terms as RDF: classes, properties, and the tokens of every vocabulary as SKOS concepts.",
        content: Array(LinkedDataVocabularyDocument.document.utf8)),
      File(
        path: "xml/communique.xsd",
        summary: "XML Schema (XSD 1.0) of our XML: elements, types, keys and references.",
        content: Array(DossierXMLSchema.document().utf8)),
      File(
        path: "xml/\(DossierXMLSchema.attributesFile)", summary: "The attribute `xml:lang`, which the former imports.",
        content: Array(DossierXMLSchema.attributes.utf8)),
    ]
    for (name, content) in csv.files {
      let summary =
        switch name {
        case "csv-metadata.json": "CSVW metadata of the CSV package: tables, columns, datatypes, keys and foreign keys."
        case "datapackage.json": "Data Package v2 descriptor of the CSV package, with a Table Schema for each table."
        default: "The README that goes into every CSV package: what each table and column means."
        }
      files.append(File(path: "csv/\(name)", summary: summary, content: content))
    }
    files.sort { $0.path < $1.path }
    return [File(path: "README.md", summary: "This list.", content: Array(readme(files).utf8))] + files
  }

  private static func readme(_ files: [File]) -> String {
    var lines = [
      "# Schemas", "",
      "Generated from the field declarations of the model, version \(SchemaVersion.current.text), by `communique schema`.",
      "Do not edit; a test fails where a file is not what the model says.", "",
      "| file | what it is |", "| --- | --- |",
    ]
    for file in files { lines.append("| [`\(file.path)`](\(file.path)) | \(file.summary) |") }
    lines += [
      "",
      "Written by hand: [`akoma-ntoso/communique-akn.xsd`](akoma-ntoso/communique-akn.xsd), the profile of Akoma Ntoso 3.0 that",
      "`communique convert --to akn` writes, a part of the official schema; and what it imports. The library carries both.",
      "", "The addresses in `$id` and in our own terms name the schemas; nothing is fetched from them.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}

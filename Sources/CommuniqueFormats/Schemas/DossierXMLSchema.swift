internal import Communique

/// The XML Schema (XSD 1.0) of our XML, generated from the fields of the model.
///
/// An element for each field, in declared order, once for each value; the dossier's lists hold an element for each entity.
/// References are checked by keys and key references with the dossier as their scope, because a corpus holds several
/// dossiers with the same identifiers, which `xs:ID` does not allow.
package struct DossierXMLSchema {
  /// What a schema is for.
  package enum Purpose {
    /// To say all that XML Schema can say about a document.
    case exchange
    /// To say what our reader leaves to libxml2: which elements and attributes stand where. The reader parses every value
    /// and checks every reference itself, and says more about them than patterns and keys can.
    case reading
  }

  private let purpose: Purpose
  private var types: [(name: String, body: [String])] = []
  private var references: [(kinds: Set<EntityKind>, field: String, path: String)] = []

  private init(for purpose: Purpose) { self.purpose = purpose }

  /// The name of the file that declares `xml:lang`.
  package static let attributesFile = "xml.xsd"

  /// The schema.
  package static func document(for purpose: Purpose = .exchange) -> String {
    var schema = DossierXMLSchema(for: purpose)
    let dossier = Dossier.recordDescription
    schema.collectReferences(of: dossier, at: "")
    schema.define(dossier)
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\#(Namespace.xml)" xmlns:c="\#(Namespace.xml)""#,
      #"  targetNamespace="\#(Namespace.xml)" elementFormDefault="qualified" version="\#(SchemaVersion.current.text)">"#,
      #"  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="\#(attributesFile)"/>"#,
    ]
    lines += schema.roots(dossier).map { "  " + $0 }
    for type in schema.types.sorted(by: { $0.name < $1.name }) { lines += type.body.map { "  " + $0 } }
    lines.append("</xs:schema>")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the schema imports: the attributes of XML's own namespace that we use.
  package static let attributes = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xs:attribute name="lang">
        <xs:annotation>
          <xs:documentation>The language of the element's text, as a BCP 47 tag (XML 1.0, section 2.12).</xs:documentation>
        </xs:annotation>
        <xs:simpleType>
          <xs:restriction base="xs:token">
            \(LanguageTag.scalarType.xsdFacets.joined(separator: "\n            "))
          </xs:restriction>
        </xs:simpleType>
      </xs:attribute>
    </xs:schema>

    """

  // MARK: Roots

  private func roots(_ dossier: RecordDescription) -> [String] {
    [#"<xs:element name="corpus">"#] + Self.documentation("Any number of dossiers.")
      + [
        "  <xs:complexType>", "    <xs:sequence>",
        #"      <xs:element ref="dossier" minOccurs="0" maxOccurs="unbounded"/>"#, "    </xs:sequence>",
        "  </xs:complexType>", "</xs:element>", #"<xs:element name="dossier" type="dossier">"#,
      ] + Self.documentation(dossier.summary) + (purpose == .exchange ? keys(dossier) : []) + ["</xs:element>"]
  }

  private func keys(_ dossier: RecordDescription) -> [String] {
    var sets: [Set<EntityKind>] = [Set(EntityKind.allCases)]
    for reference in references where !sets.contains(reference.kinds) { sets.append(reference.kinds) }
    var lines: [String] = []
    for kinds in sets {
      let entities = EntityKind.allCases.filter(kinds.contains).map { "c:\($0.listName)/c:\($0.rawValue)" }
      lines += Self.constraint("key", Self.keyName(kinds), entities)
    }
    for kinds in sets {
      let paths = selectors(of: kinds)
      guard !paths.isEmpty else { continue }
      lines += Self.constraint("keyref", Self.keyName(kinds) + "Reference", paths, refers: Self.keyName(kinds))
    }
    return lines
  }

  /// Where references to the kinds stand: anywhere under a field's name, where the name always means the same.
  private func selectors(of kinds: Set<EntityKind>) -> [String] {
    var paths: [String] = []
    for reference in references where reference.kinds == kinds {
      let isUnambiguous = references.allSatisfy { $0.field != reference.field || $0.kinds == kinds }
      let path = isUnambiguous ? ".//c:\(reference.field)" : reference.path
      if !paths.contains(path) { paths.append(path) }
    }
    return paths
  }

  private static func constraint(
    _ element: String, _ name: String, _ paths: [String], refers: String? = nil
  ) -> [String] {
    let refer = refers.map { #" refer="c:\#($0)""# } ?? ""
    return [
      #"  <xs:\#(element) name="\#(name)"\#(refer)>"#,
      #"    <xs:selector xpath="\#(paths.joined(separator: "|"))"/>"#,
      #"    <xs:field xpath="\#(refers == nil ? "@id" : "@ref")"/>"#, "  </xs:\(element)>",
    ]
  }

  private static func keyName(_ kinds: Set<EntityKind>) -> String {
    if kinds.count == EntityKind.allCases.count { return "entity" }
    let names = EntityKind.allCases.filter(kinds.contains).map(\.rawValue)
    return names.prefix(1).joined()
      + names.dropFirst().map { "Or" + $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private mutating func collectReferences(of record: RecordDescription, at path: String) {
    for field in record.fields {
      let here = path.isEmpty ? "c:\(field.name)" : "\(path)/c:\(field.name)"
      switch field.content {
      case .reference(_, let kinds): references.append((kinds, field.name, here))
      case .record(let inner): collectReferences(of: inner, at: here)
      case .entities(let inner): collectReferences(of: inner, at: "\(here)/c:\(inner.name)")
      case .identity, .scalar, .integer, .localizedText: break
      }
    }
  }

  // MARK: Types

  private mutating func define(_ record: RecordDescription) {
    guard !types.contains(where: { $0.name == record.name }) else { return }
    let position = types.count
    types.append((record.name, []))
    var elements: [String] = []
    for field in record.fields { elements += element(of: field) }
    var body = [#"<xs:complexType name="\#(record.name)">"#] + Self.documentation(record.summary)
    if !elements.isEmpty {
      body += ["  <xs:sequence>"] + elements.map { "    " + $0 } + ["  </xs:sequence>"]
    }
    for field in record.fields {
      guard case .identity(let type) = field.content else { continue }
      define(type)
      body += [#"  <xs:attribute name="\#(field.name)" type="\#(type.xsdName)" use="required">"#]
      body += Self.documentation(field.summary).map { "  " + $0 } + ["  </xs:attribute>"]
    }
    if record.kind == nil, record.name == Dossier.recordName.string {
      body += [
        #"  <xs:attribute name="\#(CharacterEscapes.attribute)">"#,
        "    <xs:annotation>",
        "      <xs:documentation>That texts write characters which XML cannot hold as \\u and four hexadecimal digits, and a backslash as two.</xs:documentation>",
        "    </xs:annotation>", "    <xs:simpleType>",
        #"      <xs:restriction base="xs:token"><xs:enumeration value="\#(CharacterEscapes.backslash)"/></xs:restriction>"#,
        "    </xs:simpleType>", "  </xs:attribute>",
      ]
    }
    types[position].body = body + ["</xs:complexType>"]
  }

  private mutating func define(_ name: String, _ body: (String) -> [String]) {
    if !types.contains(where: { $0.name == name }) { types.append((name, body(name))) }
  }

  private mutating func define(_ scalar: ScalarType, named name: String? = nil) {
    defineSimple(name ?? scalar.xsdName) { Self.simpleType(scalar, named: $0) }
  }

  /// Defines a type of values; where they are not looked at, any text is one.
  private mutating func defineSimple(_ name: String, _ body: (String) -> [String]) {
    guard purpose == .reading else { return define(name, body) }
    define(name) { [#"<xs:simpleType name="\#($0)"><xs:restriction base="xs:string"/></xs:simpleType>"#] }
  }

  private mutating func element(of field: FieldDescription) -> [String] {
    let type: String
    var isRepeated = field.cardinality == .repeated
    switch field.content {
    case .identity: return []
    case .scalar(let scalar):
      type = scalar.xsdName
      define(scalar)
    case .integer:
      type = "count"
      defineSimple(type) { Self.count(named: $0) }
    case .localizedText:
      type = "localizedText"
      define(String.scalarType, named: "text")
      define(type) { Self.localizedText(named: $0) }
      isRepeated = true
    case .reference(let name, let kinds):
      type = Self.keyName(kinds) + "Reference"
      define(type) { Self.reference(named: $0, to: name) }
    case .record(let record):
      type = record.name
      define(record)
    case .entities(let record):
      define(record)
      return [#"<xs:element name="\#(field.name)" minOccurs="0">"#] + Self.documentation(field.summary)
        + [
          "  <xs:complexType>", "    <xs:sequence>",
          #"      <xs:element name="\#(record.name)" type="\#(record.name)" minOccurs="0" maxOccurs="unbounded"/>"#,
          "    </xs:sequence>", "  </xs:complexType>", "</xs:element>",
        ]
    }
    let least = field.cardinality == .required ? "" : #" minOccurs="0""#
    let most = isRepeated ? #" maxOccurs="unbounded""# : ""
    return [#"<xs:element name="\#(field.name)" type="\#(type)"\#(least)\#(most)>"#]
      + Self.documentation(field.summary) + ["</xs:element>"]
  }

  private static func simpleType(_ type: ScalarType, named name: String) -> [String] {
    let body: [String]
    switch type.form {
    case .text:
      body =
        documentation("A text that is not empty.")
        + [
          #"  <xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction>"#
        ]
    case .vocabulary(let terms):
      body =
        documentation("An open vocabulary (\(type.name)): a known token, an x- token, or an absolute IRI.")
        + [
          "  <xs:union>", "    <xs:simpleType>", #"      <xs:restriction base="xs:string">"#,
        ]
        + terms.flatMap { term in
          [#"        <xs:enumeration value="\#(escaped(term.token))">"#]
            + documentation(term.summary).map { "        " + $0 } + ["        </xs:enumeration>"]
        }
        + [
          "      </xs:restriction>", "    </xs:simpleType>", "    <xs:simpleType>",
          #"      <xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction>"#,
          "    </xs:simpleType>", "  </xs:union>",
        ]
    case .decimal, .iri, .pattern:
      body =
        documentation("Expected: \(type.expectation).")
        + [
          #"  <xs:restriction base="xs:token">"#
        ] + type.xsdFacets.map { "    " + $0 } + ["  </xs:restriction>"]
    }
    return [#"<xs:simpleType name="\#(name)">"#] + body + ["</xs:simpleType>"]
  }

  private static func count(named name: String) -> [String] {
    [#"<xs:simpleType name="\#(name)">"#] + documentation("A count or offset.")
      + [
        #"  <xs:restriction base="xs:nonNegativeInteger">"#, #"    <xs:maxInclusive value="9007199254740992"/>"#,
        #"    <xs:pattern value="[0-9]+"/>"#, "  </xs:restriction>", "</xs:simpleType>",
      ]
  }

  private static func localizedText(named name: String) -> [String] {
    [#"<xs:complexType name="\#(name)">"#]
      + documentation(
        "A text in one language; without xml:lang, in the dossier's. Several make a text in several languages.")
      + [
        "  <xs:simpleContent>", #"    <xs:extension base="text"><xs:attribute ref="xml:lang"/></xs:extension>"#,
        "  </xs:simpleContent>", "</xs:complexType>",
      ]
  }

  private static func reference(named name: String, to target: String) -> [String] {
    [#"<xs:complexType name="\#(name)">"#] + documentation("Refers to \(target) by its identifier.")
      + [#"  <xs:attribute name="ref" type="id" use="required"/>"#, "</xs:complexType>"]
  }

  // MARK: Text

  private static func documentation(_ text: String) -> [String] {
    ["  <xs:annotation>", "    <xs:documentation>\(escaped(text))</xs:documentation>", "  </xs:annotation>"]
  }

  fileprivate static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

/// How texts of a document write characters that XML 1.0 cannot hold, where the user wants them kept.
package enum CharacterEscapes {
  /// The attribute of a dossier that says so.
  package static let attribute: StaticString = "characterEscapes"
  /// Its only value: a backslash, `u` and four hexadecimal digits; a backslash itself is written twice.
  package static let backslash = "backslash"
}

extension ScalarType {
  /// The name of the type in a schema: in camel case.
  fileprivate var xsdName: String { definitionName }

  /// The facets of the type. XML Schema's regular expressions are always about the whole text; a length that the pattern
  /// has as a count of repetitions is written as a length, because libxml2 takes three times as long to count.
  fileprivate var xsdFacets: [String] {
    var text = (pattern ?? "")[...]
    if text.first == "^" { text.removeFirst() }
    if text.last == "$" { text.removeLast() }
    guard let maximumLength, text.hasSuffix("{0,\(maximumLength - 1)}") else { return [Self.patternFacet(text)] }
    let unbounded = text.prefix(upTo: text.lastIndex(of: "{") ?? text.endIndex) + "*"
    return [Self.patternFacet(unbounded), #"<xs:maxLength value="\#(maximumLength)"/>"#]
  }

  private static func patternFacet(_ text: Substring) -> String {
    #"<xs:pattern value="\#(DossierXMLSchema.escaped(String(text)))"/>"#
  }
}

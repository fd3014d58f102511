internal import Communique

/// The rules for values of common properties (Metadata Vocabulary for Tabular Data, section 5.8).
extension CSVWMetadataReader {
  /// Checks a value and all that is in it. Nodes of a text follow one another, so nesting costs no stack.
  mutating func checkCommonValue(_ node: Int, in document: Int) {
    let index = documents[document].index
    let end = Int(index.nodes[node].next)
    for object in node..<end where index.nodes[object].kind == .object {
      checkCommonObject(object, document, index)
    }
  }

  private mutating func checkCommonObject(_ object: Int, _ document: Int, _ index: JSONIndex) {
    var (value, language, type): (Int?, Int?, Int?) = (nil, nil, nil)
    var others: Int?
    for key in index.members(of: object) {
      let place = CSVWPlace(document: document, node: key + 1)
      switch index.text(of: key) {
      case "@value": value = key + 1
      case "@language": language = key + 1
      case "@type": type = key + 1
      case "@id":
        others = others ?? key + 1
        checkCommonID(place, index)
      case let name where name.utf8.first == UInt8(ascii: "@"):
        reportCommon("A value has the member “\(Spelling.shortened(name))”", place)
      default: others = others ?? key + 1
      }
    }
    if let type { checkCommonType(type, document, index) }
    if let language {
      checkCommonLanguage(CSVWPlace(document: document, node: language), index, hasValue: value != nil)
    }
    guard let value else { return }
    if let others {
      reportCommon(
        "An object with @value has another member", CSVWPlace(document: document, node: others),
        hint: "Only @type or @language may stand beside @value")
    }
    if let type, language != nil {
      reportCommon(
        "A value has both @type and @language", CSVWPlace(document: document, node: type), hint: "Remove one of the two"
      )
    }
    switch index.nodes[value].kind {
    case .string, .number, .true, .false: break
    case let kind:
      reportCommon(
        "@value is \(kind.description)", CSVWPlace(document: document, node: value),
        hint: "Write a string, a number, true or false")
    }
  }

  private mutating func reportCommon(_ message: String, _ place: CSVWPlace, hint: String? = nil) {
    report(
      .csvwCommonProperty, message, at: place,
      hint: hint ?? "Of the members that start with @, a value may have @id, @type, @value and @language")
  }

  private mutating func checkCommonID(_ place: CSVWPlace, _ index: JSONIndex) {
    guard index.nodes[place.node].kind != .string else {
      if index.text(of: place.node).utf8.starts(with: "_:".utf8) {
        reportCommon("@id is the blank node \(shown(place))", place, hint: "Write an IRI, or leave it out")
      }
      return
    }
    reportCommon("@id is \(shown(place))", place, hint: "Write an IRI as a string")
  }

  private mutating func checkCommonType(_ node: Int, _ document: Int, _ index: JSONIndex) {
    let elements = index.nodes[node].kind == .array ? index.elements(of: node) : [node]
    for element in elements {
      let isString = index.nodes[element].kind == .string
      guard !isString || !CSVWVocabulary.isType(index.text(of: element)) else { continue }
      let place = CSVWPlace(document: document, node: element)
      reportCommon(
        "@type is \(shown(place))", place,
        hint: "Write a term of CSVW, a name with a known prefix such as schema:Thing, or an absolute IRI")
    }
  }

  private mutating func checkCommonLanguage(_ place: CSVWPlace, _ index: JSONIndex, hasValue: Bool) {
    guard hasValue else {
      return reportCommon("@language stands without @value", place, hint: "Add @value, or remove @language")
    }
    switch index.nodes[place.node].kind {
    case .null: break
    case .string where (try? LanguageTag(text: index.text(of: place.node))) != nil: break
    default:
      reportCommon("@language is \(shown(place))", place, hint: "Write a language tag such as \"en\"")
    }
  }
}

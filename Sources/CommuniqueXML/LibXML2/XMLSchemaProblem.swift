internal import CCommuniqueXML
internal import Communique

/// What libxml2 found to be invalid, in our words.
struct XMLSchemaProblem {
  /// What the problem is about.
  enum Subject {
    /// Whether the element, its children and its attributes are where they may be.
    case structure
    /// The text of the element, or the value of an attribute.
    case content
  }

  let code: Diagnostic.Code
  let subject: Subject
  let message: String
  let hint: String?
  /// The attribute that it is about.
  let attribute: String?

  /// The finding at a place of a file, about an element.
  func diagnostic(at place: XMLPosition) -> (_ file: String?, _ path: String) -> Diagnostic {
    { Diagnostic(code, message, location: place.location(in: $0), path: $1, hint: hint) }
  }

  init(_ problem: cxml_problem) {
    let text = problem.message.map { String(cString: $0) } ?? ""
    self.init(kind: problem.kind, message: text)
  }

  /// Takes libxml2's message apart: “Element '{namespace}name', attribute 'name': what is wrong. Expected is ( … ).”
  init(kind: cxml_kind, message: String) {
    var rest = message[...]
    while rest.last?.isNewline == true { rest.removeLast() }
    let element = Self.takeName("Element '", &rest) ?? "?"
    attribute = Self.takeName(", attribute '", &rest)
    if rest.hasPrefix(": ") { rest.removeFirst(2) }
    let expected = Self.takeExpected(&rest)
    let subjectName = attribute.map { "The attribute “\($0)” of <\(element)>" } ?? "<\(element)>"
    let list = Self.enumeration(expected)
    switch kind {
    case CXML_ELEMENT_CONTENT where rest.hasPrefix("Missing"):
      (code, subject) = (.xmlInvalidContent, .structure)
      self.message = expected.isEmpty ? "<\(element)> lacks an element" : "<\(element)> ends before \(list)"
      hint = expected.isEmpty ? nil : "Add \(list)"
    case CXML_ELEMENT_CONTENT:
      (code, subject) = (.xmlInvalidElement, .structure)
      self.message = "<\(element)> is not expected here\(expected.isEmpty ? "" : "; expected \(list)")"
      hint =
        expected.isEmpty
        ? "Remove it, or move it to where the schema has it" : "Rename it, move it, or add \(list) before it"
    case CXML_UNDECLARED_ROOT:
      (code, subject) = (.xmlInvalidRoot, .structure)
      self.message = "The schema declares no element <\(element)> that could stand here, in its namespace"
      hint = "Check the element's namespace (xmlns), and that it is the right schema"
    case CXML_TEXT_NOT_ALLOWED:
      (code, subject) = (.xmlInvalidText, .content)
      self.message = "There is text in <\(element)>, where the schema allows none"
      hint = "Remove the text, or put it into an element"
    case CXML_ELEMENTS_NOT_ALLOWED:
      (code, subject) = (.xmlInvalidElement, .structure)
      self.message = "There are elements in <\(element)>, where the schema allows only text"
      hint = "Remove the elements, or write their “<” as &lt;"
    case CXML_ATTRIBUTE_NOT_ALLOWED:
      (code, subject) = (.xmlInvalidAttribute, .structure)
      self.message = "<\(element)> has the attribute “\(attribute ?? "?")”, which the schema does not allow"
      hint = "Remove it, or correct its name"
    case CXML_ATTRIBUTE_MISSING:
      (code, subject) = (.xmlInvalidAttribute, .structure)
      let name = Self.quoted(rest) ?? "?"
      self.message = "<\(element)> lacks the attribute “\(name)”"
      hint = "Add \(name)=\"…\""
    case CXML_IDENTITY_CONSTRAINT:
      (code, subject) = (.xmlInvalidKey, .structure)
      (self.message, hint) = Self.key(element, rest)
    case CXML_VALUE:
      (code, subject) = (.xmlInvalidValue, .content)
      (self.message, hint) = Self.value(subjectName, rest)
    default:
      (code, subject) = (.xmlInvalid, .structure)
      self.message = "\(subjectName): \(Self.sentence(rest))"
      hint = nil
    }
  }

  private static func key(_ element: String, _ rest: Substring) -> (String, String?) {
    let value = between("key-sequence [", "]", rest).map { "“\($0.filter { $0 != "'" })”" } ?? "The value"
    if rest.hasPrefix("No match") {
      return ("\(value) in <\(element)> refers to nothing that is there", "Correct the reference, or add what it names")
    }
    if rest.hasPrefix("Duplicate") { return ("\(value) in <\(element)> is there already", "Give each its own") }
    return ("<\(element)>: \(sentence(rest))", nil)
  }

  /// A value is told apart by the words around it, because it can hold any character itself.
  private static func value(_ subject: String, _ rest: Substring) -> (String, String?) {
    var rest = rest
    if rest.hasPrefix("[facet '"), let end = rest.firstRange(of: "] ") { rest = rest[end.upperBound...] }
    if let value = between("The value '", "' is not accepted by the pattern '", rest) {
      let pattern = rest.ranges(of: "' is not accepted by the pattern '").last.map { rest[$0.upperBound...] } ?? ""
      return (
        "\(subject) is “\(Spelling.shortened(value))”, which does not match the pattern of its type",
        "The pattern is \(pattern.hasSuffix("'.") ? pattern.dropLast(2) : pattern)"
      )
    }
    if let value = between("The value '", "' is not an element of the set {", rest) {
      let values = rest.ranges(of: "' is not an element of the set {").last.map { rest[$0.upperBound...] } ?? ""
      return (
        "\(subject) is “\(Spelling.shortened(value))”, which is none of the values that its type has",
        "Write one of \(values.hasSuffix("}.") ? values.dropLast(2) : values)"
      )
    }
    if let value = between("'", "' is not a valid value of the ", rest) {
      let type = rest.ranges(of: "' is not a valid value of the ").last.map { rest[$0.upperBound...] } ?? ""
      return (
        "\(subject) is “\(Spelling.shortened(value))”; expected a value of the \(type.filter { $0 != "'" && $0 != "." })",
        nil
      )
    }
    return ("\(subject): \(sentence(rest))", nil)
  }

  /// “a”, “a or b”, “a, b or c”.
  private static func enumeration(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  private static func sentence(_ text: Substring) -> String {
    let text = text.drop { $0 == " " }
    return Spelling.shortened(String(text.last == "." ? text.dropLast() : text))
  }

  /// What stands between the first two quotation marks.
  private static func quoted(_ text: Substring) -> String? { between("'", "'", text) }

  /// What stands between a first text and the last place of a second one.
  private static func between(_ start: String, _ end: String, _ text: Substring) -> String? {
    guard let opening = text.firstRange(of: start) else { return nil }
    let inner = text[opening.upperBound...]
    let closing = end.count == 1 ? inner.firstRange(of: end) : inner.ranges(of: end).last
    return closing.map { String(inner[..<$0.lowerBound]) }
  }

  /// Takes a prefix off, and the name that follows up to the next quotation mark, without its namespace.
  private static func takeName(_ prefix: String, _ text: inout Substring) -> String? {
    guard text.hasPrefix(prefix) else { return nil }
    let inner = withoutNamespace(text.dropFirst(prefix.count))
    guard let end = inner.name.firstIndex(of: "'") else { return nil }
    text = inner.name[inner.name.index(after: end)...]
    return inner.prefix + inner.name[..<end]
  }

  private static func withoutNamespace(_ name: Substring) -> (prefix: String, name: Substring) {
    guard name.first == "{", let end = name.firstIndex(of: "}") else { return ("", name) }
    let isXML = name[...end] == "{http://www.w3.org/XML/1998/namespace}"
    return (isXML ? "xml:" : "", name[name.index(after: end)...])
  }

  /// Takes the list off that says what could have stood there.
  private static func takeExpected(_ text: inout Substring) -> [String] {
    guard let range = text.ranges(of: " Expected is ").last else { return [] }
    let list = text[range.upperBound...].drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
    text = text[..<range.lowerBound]
    return list.split(separator: ",").map { name in
      let name = withoutNamespace(name.drop { $0 == " " }).name.filter { $0 != " " }
      return name.hasPrefix("##") || name == "*" ? "an element of another namespace" : "<\(name)>"
    }
  }
}

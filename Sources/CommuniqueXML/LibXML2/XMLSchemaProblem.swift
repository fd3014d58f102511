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
    var rest = Self.shortened(message.split(separator: "\n").joined(separator: " "))[...]
    let element = Self.take("Element '", &rest) ?? "?"
    attribute = Self.take(", attribute '", &rest)
    if rest.hasPrefix(": ") { rest.removeFirst(2) }
    var expected: [String] = []
    if let range = rest.range(of: " Expected is ") {
      let list = rest[range.upperBound...].drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
      expected = list.split(separator: ",").map { name in
        let name = name.filter { $0 != " " }
        return name.hasPrefix("##") || name == "*" ? "an element of another namespace" : "<\(name)>"
      }
      rest = rest[..<range.lowerBound]
    }
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
      self.message = "The schema declares no root element <\(element)> in this namespace"
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
    let value = rest.firstIndex(of: "[").flatMap { start in
      rest[start...].firstIndex(of: "]").map { String(rest[rest.index(after: start)..<$0]).filter { $0 != "'" } }
    }
    let name = value.map { "“\($0)”" } ?? "The value"
    if rest.hasPrefix("No match") {
      return ("\(name) in <\(element)> refers to nothing that is there", "Correct the reference, or add what it names")
    }
    if rest.hasPrefix("Duplicate") {
      return ("\(name) in <\(element)> is there already", "Give each its own")
    }
    return ("<\(element)>: \(sentence(rest))", nil)
  }

  private static func value(_ subject: String, _ rest: Substring) -> (String, String?) {
    var rest = rest
    if rest.hasPrefix("[facet '"), let end = rest.range(of: "] ") { rest = rest[end.upperBound...] }
    if let range = rest.range(of: "is not accepted by the pattern '"), let value = quoted(rest) {
      let pattern = rest[range.upperBound...].prefix { $0 != "'" }
      return ("\(subject) is “\(value)”, which does not match the pattern of its type", "The pattern is \(pattern)")
    }
    if let range = rest.range(of: "is not an element of the set "), let value = quoted(rest) {
      let values = rest[range.upperBound...].filter { $0 != "{" && $0 != "}" && $0 != "." && $0 != "'" }
      return ("\(subject) is “\(value)”, which is none of the values that its type has", "Write one of \(values)")
    }
    if let range = rest.range(of: "is not a valid value of the "), let value = quoted(rest) {
      let type = rest[range.upperBound...].filter { $0 != "'" && $0 != "." }
      return ("\(subject) is “\(value)”; expected a value of the \(type)", nil)
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
    return String(text.last == "." ? text.dropLast() : text)
  }

  /// What stands between the first two quotation marks.
  private static func quoted(_ text: Substring) -> String? {
    guard let start = text.firstIndex(of: "'") else { return nil }
    let inner = text[text.index(after: start)...]
    return inner.firstIndex(of: "'").map { String(inner[..<$0]) }
  }

  /// Takes a prefix off, and what follows up to the next quotation mark.
  private static func take(_ prefix: String, _ text: inout Substring) -> String? {
    guard text.hasPrefix(prefix) else { return nil }
    let inner = text.dropFirst(prefix.count)
    guard let end = inner.firstIndex(of: "'") else { return nil }
    text = inner[inner.index(after: end)...]
    return String(inner[..<end])
  }

  /// Names without their namespaces, and no more than a person reads.
  private static func shortened(_ message: String) -> String {
    let message = message.replacing("{http://www.w3.org/XML/1998/namespace}", with: "xml:")
    var result = ""
    var isInNamespace = false
    var previous: Character = " "
    for character in message.prefix(2000) {
      if character == "{", previous == "'" || previous == " " { isInNamespace = true }
      if !isInNamespace { result.append(character) }
      if character == "}" { isInNamespace = false }
      previous = character
    }
    return result
  }
}

extension Substring {
  /// The first place of a text.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}

internal import Communique

extension ScalarType {
  /// The name under which a schema defines the type: that of a vocabulary in camel case.
  var definitionName: String {
    let words = name.split(separator: " ")
    return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The JSON Schema of a text of the type.
  var jsonSchema: JSONValue { .object(jsonSchemaMembers) }

  /// The members of ``jsonSchema``, for a schema that says more.
  var jsonSchemaMembers: [(String, JSONValue)] {
    let description: (String, JSONValue) = ("description", .string("Expected: \(expectation)."))
    switch form {
    case .vocabulary(let terms):
      // The known tokens are listed for editors that complete them; others are accepted.
      return [
        ("description", .string("An open vocabulary (\(name)): a known token, an x- token, or an absolute IRI.")),
        ("type", "string"),
        (
          "anyOf",
          .array(
            terms.map { ["const": .string($0.token), "description": .string($0.summary)] } + [["minLength": 0]])
        ),
      ]
    case .text: return [description, ("type", "string")]
    case .decimal, .iri, .pattern:
      return [description, ("type", "string"), ("pattern", .string(pattern ?? ""))]
    }
  }
}

extension JSONValue {
  /// The schema of a text that must say something.
  static var requiredTextSchema: JSONValue {
    ["description": "A text that is not empty.", "type": "string", "minLength": 1]
  }

  /// The schema of a count: what every JSON reader holds exactly (RFC 8259, section 6).
  static var countSchema: JSONValue {
    ["description": "A count or offset.", "type": "integer", "minimum": 0, "maximum": 9_007_199_254_740_992]
  }
}

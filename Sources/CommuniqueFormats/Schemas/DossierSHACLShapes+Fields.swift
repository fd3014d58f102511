internal import Communique

/// The shapes of properties.
extension DossierSHACLShapes {
  /// Those of a record. Fields on one property are one shape, because counts are over all values of a property.
  func propertyShapes(of record: RecordDescription) -> [Term] {
    var groups: [[FieldDescription]] = []
    for field in record.fields where !JSONLDTerm.terms(of: field).isEmpty {
      if let known = groups.firstIndex(where: { $0.first?.iri == field.iri }) {
        groups[known].append(field)
      } else {
        groups.append([field])
      }
    }
    return groups.flatMap { shapes(of: $0, in: record) }
  }

  private func shapes(of fields: [FieldDescription], in record: RecordDescription) -> [Term] {
    guard let first = fields.first else { return [] }
    let property: Term = .iri(LinkedDataNaming.property(of: first))
    let description: Members = [
      ("sh:name", [.text(names(fields), language: "en")]),
      ("sh:description", [.text(fields.map(\.summary).joined(separator: " "), language: "en")]),
      ("sh:message", [.text(message(fields, in: record), language: "en")]),
    ]
    if first.isSequence {
      let list: Members = [
        ("sh:path", [property]), ("sh:maxCount", [.integer(1)]), ("sh:node", [.iri("shape:list")]),
        ("sh:message", [.text("\(subject(fields, in: record)): one list.", language: "en")]),
      ]
      let members: Term = .list([
        property, .blank([("sh:zeroOrMorePath", [.iri("rdf:rest")])]), .iri("rdf:first"),
      ])
      return [.blank(list), .blank([("sh:path", [members])] + constraints(fields) + description)]
    }
    let path: Term = first.iri.hasPrefix("^") ? .blank([("sh:inversePath", [property])]) : property
    return [.blank([("sh:path", [path])] + counts(fields) + constraints(fields) + description)]
  }

  // MARK: Counts

  private func counts(_ fields: [FieldDescription]) -> Members {
    let isRequired = fields.contains { $0.cardinality == .required }
    let isBounded = fields.allSatisfy { field in
      if case .localizedText = field.content { return false }
      return field.cardinality != .repeated
    }
    return [
      ("sh:minCount", isRequired ? [.integer(1)] : []), ("sh:maxCount", isBounded ? [.integer(fields.count)] : []),
    ]
  }

  // MARK: Values

  private func constraints(_ fields: [FieldDescription]) -> Members {
    var constraints: Members = []
    let texts = fields.filter { if case .localizedText = $0.content { true } else { false } }
    // A text in languages can be a plain string too, so it covers other texts on the property.
    let alternatives = fields.filter { texts.isEmpty || !$0.isPlainText }.flatMap(alternatives(of:))
    if alternatives.count == 1, let only = alternatives.first {
      constraints = only
    } else {
      constraints = [("sh:or", [self.alternatives(alternatives)])]
    }
    guard !texts.isEmpty else { return constraints }
    constraints.append(("sh:uniqueLang", [.boolean(true)]))
    // Beside another field on the property, plain strings may be its values.
    if fields.count == 1 {
      constraints += [
        ("sh:qualifiedValueShape", [.blank([("sh:datatype", [.iri("xsd:string")])])]),
        ("sh:qualifiedMaxCount", [.integer(1)]),
      ]
    }
    return constraints
  }

  /// What a value of a field can be: one or several sets of constraints.
  private func alternatives(of field: FieldDescription) -> [Members] {
    switch field.content {
    case .identity: return []
    case .integer:
      return [[("sh:datatype", [.iri(XSD.nonNegativeInteger)]), ("sh:minInclusive", [.integer(0)])]]
    case .localizedText:
      return [[("sh:datatype", [.iri("rdf:langString")]), ("sh:minLength", [.integer(1)])], text]
    case .reference(_, let kinds):
      let targets = records.filter { $0.kind.map(kinds.contains) == true }
      let isIRI: Members = [("sh:nodeKind", [.iri("sh:IRI")])]
      if targets.count == 1, let target = targets.first { return [isIRI + classConstraint(target)] }
      return [isIRI + [("sh:or", [alternatives(targets.map(classConstraint))])]]
    case .record(let record), .entities(let record):
      // Whoever gives values names may do so; attestations have them.
      let isNamed = record.kind != nil || record.name == Attestation.recordName.string
      return [[("sh:nodeKind", [.iri(isNamed ? "sh:IRI" : "sh:BlankNodeOrIRI")])] + classConstraint(record)]
    case .scalar(let type): return alternatives(of: type)
    }
  }

  private var text: Members { [("sh:datatype", [.iri("xsd:string")]), ("sh:minLength", [.integer(1)])] }

  private func alternatives(of type: ScalarType) -> [Members] {
    if type == PartialDate.scalarType {
      return LinkedDataDate.allCases.map { date in
        // Not every validator knows every datatype, so the pattern is stated too.
        [("sh:datatype", [.iri(date.datatype)]), ("sh:pattern", [.string(date.pattern)])]
      }
    }
    switch type.form {
    case .text: return [text]
    case .pattern: return [[("sh:datatype", [.iri("xsd:string")]), ("sh:pattern", [.string(type.pattern ?? "")])]]
    case .decimal: return [[("sh:datatype", [.iri(XSD.decimal)])]]
    case .iri, .vocabulary: return [[("sh:nodeKind", [.iri("sh:IRI")])]]
    }
  }

  // MARK: Messages

  private func subject(_ fields: [FieldDescription], in record: RecordDescription) -> String {
    LinkedDataNaming.capitalized("\(names(fields)) of \(LinkedDataNaming.phrase(record.name))")
  }

  private func names(_ fields: [FieldDescription]) -> String {
    fields.map { LinkedDataNaming.words($0.name) }.joined(separator: " and ")
  }

  private func message(_ fields: [FieldDescription], in record: RecordDescription) -> String {
    subject(fields, in: record) + ": " + fields.map(expectation).joined(separator: "; or ") + "."
  }

  private func expectation(of field: FieldDescription) -> String {
    let value =
      switch field.content {
      case .identity: "an IRI"
      case .integer: "a whole number that is not negative"
      case .localizedText: "a text"
      case .reference(let name, _): "the IRI of \(name)"
      case .record(let record), .entities(let record):
        "\(LinkedDataNaming.phrase(record.name)), a node of the class \(ownClass(of: record))"
      case .scalar(let type): expectation(of: type)
      }
    if case .localizedText = field.content {
      let least = field.cardinality == .required ? "; at least one" : ""
      return "texts that are not empty, each language once\(least)"
    }
    switch field.cardinality {
    case .required: return "exactly one, \(value)"
    case .optional: return "at most one, \(value)"
    case .repeated: return "each \(value)"
    }
  }

  private func expectation(of type: ScalarType) -> String {
    if case .vocabulary = type.form { return "the IRI of a token of the vocabulary “\(type.name)”" }
    return type == PartialDate.scalarType
      ? "\(type.expectation), with the datatype that fits"
      : type.form == .text ? "a text that is not empty" : type.expectation
  }
}

extension FieldDescription {
  /// Whether it holds texts without a language.
  fileprivate var isPlainText: Bool {
    if case .scalar(let type) = content { type.form == .text } else { false }
  }
}

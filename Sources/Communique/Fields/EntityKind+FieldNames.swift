extension EntityKind {
  private static let fieldNamesByKind: [EntityKind: [String]] = {
    var names: [EntityKind: [String]] = [:]
    for list in Dossier.recordDescription.fields {
      if case .entities(let record) = list.content, let kind = record.kind { names[kind] = record.fields.map(\.name) }
    }
    return names
  }()

  /// The names of the fields that entities of the kind have in canonical JSON, in declared order.
  package var fieldNames: [String] { EntityKind.fieldNamesByKind[self] ?? [] }
}

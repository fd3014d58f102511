package import Communique

extension RecordDescription {
  /// The record and all that stand in it, each once, in the order of the model.
  package var allRecords: [RecordDescription] {
    var records: [RecordDescription] = []
    func add(_ record: RecordDescription) {
      guard !records.contains(where: { $0.name == record.name }) else { return }
      records.append(record)
      for field in record.fields {
        switch field.content {
        case .record(let inner), .entities(let inner): add(inner)
        case .identity, .scalar, .integer, .localizedText, .reference: break
        }
      }
    }
    add(self)
    return records
  }
}

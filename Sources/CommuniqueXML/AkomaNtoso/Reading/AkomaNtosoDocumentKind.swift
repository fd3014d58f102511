/// The types of documents that are read.
enum AkomaNtosoDocumentKind: String, CaseIterable {
  case debate, debateReport, statement, doc

  static let all = Set(allCases.map(\.rawValue))
}

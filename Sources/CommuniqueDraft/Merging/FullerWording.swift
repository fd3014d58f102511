import Communique

/// Chooses the fuller of two wordings of a statement.
enum FullerWording {
  /// Exchanges the texts of two reports of one statement where the second quotes more than the first.
  static func exchange<Value: Entity>(_ value: inout Value, _ other: inout Value) {
    guard let first = value as? Statement, let second = other as? Statement, isFuller(second, than: first) else {
      return
    }
    var fuller = first
    var poorer = second
    (fuller.text, poorer.text) = (second.text, first.text)
    (fuller.textStatus, poorer.textStatus) = (second.textStatus, first.textStatus)
    guard let exchanged = fuller as? Value, let rest = poorer as? Value else { return }
    value = exchanged
    other = rest
  }

  private static func isFuller(_ second: Statement, than first: Statement) -> Bool {
    let rank = (status(second), quotedLength(second))
    return rank > (status(first), quotedLength(first))
  }

  private static func status(_ statement: Statement) -> Int {
    switch statement.textStatus {
    case .some(.verbatim): 2
    case .some(.reconstructed): 1
    default: 0
    }
  }

  private static func quotedLength(_ statement: Statement) -> Int {
    statement.attestations.map { attestation in
      attestation.segments.filter { $0.kind == .quoted }.reduce(0) { $0 + ($1.text?.utf8.count ?? 0) }
    }.max() ?? 0
  }
}

import Communique

/// A dossier's discrepancies, to which others are added: one for each field of a thing, with the readings of all sources.
struct DiscrepancyList {
  private(set) var discrepancies: [Discrepancy]
  private var positions: [String: Int] = [:]
  private var taken: Set<String>

  init(_ dossier: Dossier) {
    discrepancies = dossier.discrepancies
    taken = Set(EntityInventory([dossier]).nodes.map(\.id))
    for (position, discrepancy) in discrepancies.enumerated() where discrepancy.subjects.count == 1 {
      let key = DiscrepancyList.key(discrepancy.kind, discrepancy.subjects[0].rawValue, discrepancy.field ?? "")
      if positions[key] == nil { positions[key] = position }
    }
  }

  private static func key(_ kind: DiscrepancyKind, _ subject: String, _ field: String) -> String {
    "\(kind.rawValue) \(subject) \(field)"
  }

  /// Adds readings of a field of a thing.
  mutating func add(_ kind: DiscrepancyKind, _ subject: String, _ field: String, _ readings: [SourceReading]) {
    let key = DiscrepancyList.key(kind, subject, field)
    let position: Int
    if let known = positions[key] {
      position = known
    } else {
      var discrepancy = Discrepancy(id: identifier(kind, subject, field), kind: kind)
      discrepancy.subjects = [ID(unchecked: subject)]
      discrepancy.field = field
      position = discrepancies.count
      positions[key] = position
      discrepancies.append(discrepancy)
    }
    for reading in readings {
      let isKnown = discrepancies[position].readings.contains {
        $0.source == reading.source && $0.value == reading.value
      }
      if !isKnown { discrepancies[position].readings.append(reading) }
    }
  }

  private mutating func identifier(_ kind: DiscrepancyKind, _ subject: String, _ field: String) -> ID<Discrepancy> {
    let stem = String("x-\(subject)-\(kind == .misquotation ? "misquotation" : field)".prefix(240))
    var identifier = stem
    var number = 2
    while !taken.insert(identifier).inserted {
      identifier = "\(stem)-\(number)"
      number += 1
    }
    return ID(unchecked: identifier)
  }
}

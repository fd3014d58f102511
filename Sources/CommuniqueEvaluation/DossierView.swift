internal import Communique

/// A dossier with what the comparison looks up in it.
struct DossierView {
  let dossier: Dossier
  let names: AgentNames
  /// Quotations that the dossier uses nowhere, by source.
  let unusedQuotations: [ID<Source>: [TextSpan]]

  init(_ dossier: Dossier, unusedQuotations: [ID<Source>: [TextSpan]] = [:]) {
    self.dossier = dossier
    self.unusedQuotations = unusedQuotations
    names = AgentNames(dossier)
  }

  /// All attestations of records that may hold quoted words, of one source.
  func attestations(of source: ID<Source>) -> [Attestation] {
    var all: [Attestation] = []
    func add(_ entities: [some Attested]) {
      for entity in entities { all += entity.attestations.filter { $0.source == source } }
    }
    add(dossier.statements)
    add(dossier.decisions)
    add(dossier.commitments)
    add(dossier.figures)
    add(dossier.agendaItems)
    add(dossier.meetings)
    return all
  }

  /// Whether a record is attested by a source.
  func isAttested(_ source: ID<Source>) -> Bool { !attestations(of: source).isEmpty }

  /// The segments of some kinds in a source.
  func pieces(_ kinds: Set<SegmentKind>, of source: ID<Source>) -> [QuotedPassage.Piece] {
    attestations(of: source).flatMap(\.segments).compactMap { segment in
      guard kinds.contains(segment.kind), let span = segment.span else { return nil }
      return QuotedPassage.Piece(range: span.range, words: span.exact ?? segment.text)
    }
  }

  /// The quoted stretches of a source, used or not.
  func quotedPieces(of source: ID<Source>) -> [QuotedPassage.Piece] {
    let unused = unusedQuotations[source] ?? []
    return pieces([.quoted], of: source) + unused.map { QuotedPassage.Piece(range: $0.range, words: $0.exact) }
  }

  /// The reports of a list of records by a source, one for each record that it attests.
  func reports<Subject: Attested>(_ entities: [Subject], of source: ID<Source>) -> [Report<Subject>] {
    entities.compactMap { entity in
      let attestations = entity.attestations.filter { $0.source == source && $0.mode != .silence }
      guard !attestations.isEmpty else { return nil }
      return Report(entity: entity, attestations: attestations)
    }
  }
}

/// What one source reports of a record.
struct Report<Subject: Attested> {
  let entity: Subject
  let attestations: [Attestation]
  /// The stretches of each attestation.
  let spans: [SpanSet]

  init(entity: Subject, attestations: [Attestation]) {
    self.entity = entity
    self.attestations = attestations
    spans = attestations.map { SpanSet($0.ranges([.reported, .quoted])) }
  }

  /// Whether the source reports at the same place what another report has.
  func isMostlyOrWithin(_ other: Report<Subject>) -> Bool {
    spans.contains { span in other.spans.contains { span.isMostlyOrWithin($0) } }
  }

  /// From where to where the first attestation goes.
  var bounds: Range<Int>? { spans.first?.bounds }

  /// The words of the first attestation, or what the record is called.
  var words: String {
    let words = attestations.first?.segments.compactMap { $0.span?.exact ?? $0.text }.joined(separator: " … ")
    return words.flatMap { $0.isEmpty ? nil : $0 } ?? entity.displayLabel(preferring: nil) ?? entity.id.rawValue
  }
}

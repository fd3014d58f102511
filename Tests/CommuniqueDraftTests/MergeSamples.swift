import Communique
import CommuniqueDraft
import Foundation

/// A sample dossier taken apart: one dossier for each source, with identifiers of its own.
struct SplitSample {
  /// The sample's dossiers, one for each source, in the order of the sources.
  var dossiers: [Dossier] = []
  /// For each of them, the sample's identifiers by the new ones.
  var truth: [[String: String]] = []

  /// The nearest folder around this file that has the samples.
  static func dossier(_ name: String) throws -> Dossier {
    let url = FoundingBriefings.sample(name)
    return try JSONDecoder().decode(Dossier.self, from: Data(contentsOf: url))
  }

  static let seeds = FoundingBriefings.folder

  /// The text of the seed with a number, as scalars.
  static func seed(_ number: Int) throws -> [Unicode.Scalar] {
    let names = try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted()
    guard let name = names.first(where: { $0.hasPrefix("00\(number)") }) else { return [] }
    let text = try String(contentsOf: seeds.appending(path: name), encoding: .utf8)
    return Array(text.replacing("\r\n", with: "\n").unicodeScalars)
  }

  /// - Parameter texts: The texts of the sources, by identifier; segments get their words, where they are given, and the
  ///   sample's own otherwise.
  ///   - keepsTexts: Whether propositions keep the sample's texts, instead of those that their attestations have.
  init(_ sample: Dossier, texts: [ID<Source>: [Unicode.Scalar]] = [:], keepsTexts: Bool = false) {
    for (number, source) in sample.sources.enumerated() {
      var part = SplitSample.part(of: sample, source: source, text: texts[source.id], keepsTexts: keepsTexts)
      guard !part.meetings.isEmpty else { continue }
      var collector = IdentifierCollector()
      part.visitFields(&collector)
      var replacements: [String: String] = [:]
      for id in collector.identifiers { replacements[id] = "part-\(number).\(id)" }
      var rewriter = ReferenceRewriter(replacements: replacements)
      part.visitFields(&rewriter)
      part.id = ID(stringLiteral: "part-\(number)")
      dossiers.append(part)
      truth.append(Dictionary(uniqueKeysWithValues: replacements.map { ($1, $0) }))
    }
  }

  /// What one source reports, with what that refers to.
  private static func part(of sample: Dossier, source: Source, text: [Unicode.Scalar]?, keepsTexts: Bool) -> Dossier {
    var part = sample
    part.sources = [source]
    part.discrepancies = []
    part.meetings = reported(part.meetings, source.id, text) { _, _ in }
    part.agendaItems = reported(part.agendaItems, source.id, text) { _, _ in }
    part.decisions = reported(part.decisions, source.id, text) { entity, text in
      if keepsTexts { return }

      entity.title = text
      entity.text = nil
      entity.measures = []
    }
    part.statements = reported(part.statements, source.id, text) { entity, text in
      if keepsTexts { return }
      entity.text = text
    }
    part.commitments = reported(part.commitments, source.id, text) { entity, text in
      if keepsTexts { return }
      entity.text = text
    }
    part.figures = reported(part.figures, source.id, text) { entity, text in
      if keepsTexts { return }

      entity.text = text
      entity.subject = nil
    }
    prune(&part)
    return part
  }

  private static func reported<Value: Attested>(
    _ list: [Value], _ source: ID<Source>, _ text: [Unicode.Scalar]?, _ name: (inout Value, LocalizedText) -> Void
  ) -> [Value] {
    list.compactMap { entity in
      var entity = entity
      entity.note = nil
      entity.attestations = entity.attestations.filter { $0.source == source }
      guard !entity.attestations.isEmpty else { return nil }
      for position in entity.attestations.indices {
        entity.attestations[position].readings = []
        for segment in entity.attestations[position].segments.indices {
          guard let text, let span = entity.attestations[position].segments[segment].span else { continue }
          let words = String(String.UnicodeScalarView(text[span.start..<span.end]))
          entity.attestations[position].segments[segment].text = words.split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        }
      }
      let wordings = entity.attestations.map { attestation in
        attestation.segments.filter { $0.kind != .gap }.compactMap(\.text).joined(separator: " ")
      }
      let fullest = wordings.max { $0.count < $1.count }
      guard let fullest, !fullest.isEmpty else { return nil }
      name(&entity, LocalizedText(fullest, language: "en"))
      return entity
    }
  }

  /// Takes out references to what the part does not have, and entities to which nothing refers.
  private static func prune(_ part: inout Dossier) {
    var collector = IdentifierCollector()
    part.visitFields(&collector)
    var pruner = ReferencePruner(known: Set(collector.identifiers))
    part.visitFields(&pruner)
  }
}

/// Collects the identifiers of entities.
struct IdentifierCollector: EntityListVisitor {
  var identifiers: [String] = []

  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    identifiers += value.map(\.id.rawValue)
  }
}

/// Takes out references to entities that are not there.
struct ReferencePruner: FieldVisitor {
  typealias Failure = Never
  let known: Set<String>
  var isDangling = false

  private func has<Target>(_ id: ID<Target>) -> Bool { known.contains(id.rawValue) }

  private func prune<Value: Record>(_ value: inout Value) -> Bool {
    var inner = ReferencePruner(known: known)
    value.visitFields(&inner)
    return !inner.isDangling
  }

  func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {}
  func field(_ field: Field, _ value: inout Int) {}
  func field(_ field: Field, _ value: inout Int?) {}
  func field(_ field: Field, _ value: inout LocalizedText) {}
  func field(_ field: Field, _ value: inout LocalizedText?) {}
  mutating func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {
    if !has(value) { isDangling = true }
  }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    if let id = value, !has(id) { value = nil }
  }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) { value.removeAll { !has($0) } }
  func field<Value: Record>(_ field: Field, _ value: inout Value) { _ = prune(&value) }
  func field<Value: Record>(_ field: Field, _ value: inout Value?) {
    guard var inner = value else { return }
    value = prune(&inner) ? inner : nil
  }
  func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    value = value.compactMap { element in
      var element = element
      return prune(&element) ? element : nil
    }
  }
  func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    value = value.compactMap { element in
      var element = element
      return prune(&element) ? element : nil
    }
  }
}

/// How many of the joins that a sample has were found again.
struct JoinCount {
  var expected = 0
  var found = 0
  var missing: [String] = []
  var wrong: [String] = []

  /// - Parameter identifiers: The sample's identifiers of the entities that count.
  init(_ split: SplitSample, _ result: MergeResult, of identifiers: [String]) {
    let counted = Set(identifiers)
    var places: [String: Set<String>] = [:]
    var sources: [String: Int] = [:]
    var owners: [String: Set<String>] = [:]
    for (input, truth) in split.truth.enumerated() {
      for (id, original) in truth where counted.contains(original) {
        guard let new = result.identifiers[input][id] else { continue }
        places[original, default: []].insert(new)
        sources[original, default: 0] += 1
        owners[new, default: []].insert(original)
      }
    }
    for (original, count) in sources.sorted(by: { $0.key < $1.key }) where count > 1 {
      expected += count - 1
      found += count - (places[original]?.count ?? 0)
      if let parts = places[original]?.count, parts > 1 { missing.append("\(original) in \(parts)") }
    }
    for names in owners.values where names.count > 1 { wrong.append(names.sorted().joined(separator: " + ")) }
    wrong.sort()
  }
}

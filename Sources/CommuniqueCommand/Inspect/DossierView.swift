#if CLI
  internal import Communique
  internal import CommuniqueFormats

  /// A dossier as a reader wants it: names in the place of identifiers, what belongs together side by side.
  struct DossierView {
    /// One source's report of an item.
    struct Report {
      let source: String
      let wording: String
      let mode: String?
      let cue: String?
      let evaluation: String?
    }

    /// Something that sources report.
    struct Item {
      let id: String
      let label: String
      /// Short facts, such as the verb and the body of a decision.
      let facts: [String]
      /// Who speaks, decides or promises.
      let agents: [String]
      let reports: [Report]
      let sourceCount: Int
      let independentCount: Int
      /// How deep it stands below others.
      var depth = 0
    }

    /// A difference between sources.
    struct Disagreement {
      let id: String
      let kind: String
      let subjects: [String]
      let field: String?
      let readings: [(source: String, value: String)]
      let preferred: String?
      let reason: String?
    }

    let dossier: Dossier
    let language: LanguageTag?
    private let names: [String: String]
    private let roles: [ID<Membership>: String]
    private let groups: [[ID<Source>]]
    private let speaker: String?
    private let topic: String?

    init(_ dossier: Dossier, speaker: String? = nil, topic: String? = nil) {
      self.dossier = dossier
      self.speaker = speaker?.lowercased()
      self.topic = topic?.lowercased()
      language = dossier.language
      let language = dossier.language
      var names: [String: String] = [:]
      func add(_ entities: [some Entity]) {
        for entity in entities { names[entity.id.rawValue] = entity.displayLabel(preferring: language) }
      }
      add(dossier.sources)
      add(dossier.people)
      add(dossier.organizations)
      add(dossier.places)
      add(dossier.topics)
      add(dossier.documents)
      add(dossier.meetings)
      add(dossier.agendaItems)
      add(dossier.decisions)
      add(dossier.statements)
      add(dossier.commitments)
      add(dossier.figures)
      self.names = names
      roles = Dictionary(
        dossier.memberships.map { ($0.id, $0.role.text(preferring: language) ?? "") },
        uniquingKeysWith: { first, _ in first })
      groups = dossier.independentSourceGroups()
    }

    // MARK: Names

    func text(_ text: LocalizedText?) -> String? { text?.text(preferring: language) }

    func name(_ id: String) -> String { names[id] ?? id }

    func name(_ party: Party) -> String {
      let name = party.agent.map { self.name($0.rawValue) } ?? party.label ?? "somebody"
      let role = party.membership.flatMap { roles[$0] }
      let principal = party.onBehalfOf.map { "for \(self.name($0.rawValue))" }
      let additions = [role, principal].compactMap { $0 }.filter { !$0.isEmpty }
      return additions.isEmpty ? name : "\(name) (\(additions.joined(separator: ", ")))"
    }

    // MARK: Filters

    private func matches(_ parties: [Party]) -> Bool {
      guard let speaker else { return true }
      return parties.contains { party in
        let agent = party.agent.map { name($0.rawValue) } ?? ""
        return [agent, party.label ?? "", party.onBehalfOf.map { name($0.rawValue) } ?? ""]
          .contains { $0.lowercased().contains(speaker) }
      }
    }

    private func matches(_ topics: [ID<Topic>]) -> Bool {
      guard let topic else { return true }
      return topics.contains { name($0.rawValue).lowercased().contains(topic) }
    }

    /// Whether only a part was asked for.
    var isFiltered: Bool { speaker != nil || topic != nil }

    // MARK: Items

    private func item(_ entity: some Attested, _ label: String?, facts: [String?], agents: [Party] = [], depth: Int = 0)
      -> Item
    {
      let sources = Set(entity.attestations.filter(\.isReport).map(\.source))
      return Item(
        id: entity.id.rawValue, label: label ?? entity.id.rawValue,
        facts: facts.compactMap { $0 }.filter { !$0.isEmpty },
        agents: agents.map(name), reports: entity.attestations.map(report), sourceCount: sources.count,
        independentCount: groups.count(of: sources), depth: depth)
    }

    private func report(_ attestation: Attestation) -> Report {
      var wording = ""
      for segment in attestation.segments {
        let piece =
          switch segment.kind {
          case .quoted: segment.text.map { "“\($0)”" }
          case .interpolation: segment.text.map { "[\($0)]" }
          case .elision: "…"
          case .gap: "⟨…⟩"
          default: segment.text
          }
        guard let piece, !piece.isEmpty else { continue }
        wording += (wording.isEmpty ? "" : " ") + piece
      }
      return Report(
        source: attestation.source.rawValue, wording: wording, mode: attestation.mode?.rawValue, cue: attestation.cue,
        evaluation: text(attestation.evaluation))
    }

    func items(_ section: InspectSection) -> [Item] {
      switch section {
      case .timeline: isFiltered ? [] : timeline
      case .agenda: agenda
      case .decisions: decisions
      case .statements: statements
      case .pledges: pledges
      case .figures: figures
      case .disagreements, .extractions, .sources: []
      }
    }

    /// Meetings in the order of their dates, sessions below the meeting that they are a part of.
    private var timeline: [Item] {
      var children: [ID<Meeting>: [Meeting]] = [:]
      let known = Set(dossier.meetings.map(\.id))
      var roots: [Meeting] = []
      for meeting in dossier.meetings {
        if let parent = meeting.parent, known.contains(parent), parent != meeting.id {
          children[parent, default: []].append(meeting)
        } else {
          roots.append(meeting)
        }
      }
      var items: [Item] = []
      var waiting = inOrder(roots).reversed().map { ($0, 0) }
      while let (meeting, depth) = waiting.popLast() {
        let end = meeting.end == meeting.start ? nil : meeting.end
        let dates = [meeting.start, end].compactMap { $0?.text }.joined(separator: " → ")
        let status = meeting.status == .held ? nil : meeting.status?.rawValue
        items.append(
          item(
            meeting, text(meeting.title),
            facts: [
              dates, meeting.kind?.rawValue, meeting.access == .public ? nil : meeting.access?.rawValue, status,
              meeting.place.map { name($0.rawValue) },
            ],
            depth: depth))
        // Deeper than this, indentation says nothing more.
        waiting += inOrder(children[meeting.id] ?? []).reversed().map { ($0, min(depth + 1, 12)) }
      }
      return items
    }

    /// The dossier's order, except where dates decide otherwise.
    private func inOrder(_ meetings: [Meeting]) -> [Meeting] {
      let keyed = meetings.enumerated().map {
        (position: $0.offset, day: $0.element.start?.earliest, meeting: $0.element)
      }
      return keyed.sorted { left, right in
        if let first = left.day, let second = right.day, first != second { return first < second }
        return (left.day == nil ? 1 : 0, left.position) < (right.day == nil ? 1 : 0, right.position)
      }.map(\.meeting)
    }

    private var agenda: [Item] {
      guard speaker == nil else { return [] }
      return dossier.agendaItems.filter { matches($0.topics) }.map { entity in
        item(
          entity, text(entity.title),
          facts: [entity.number.map { "no. \($0)" }, entity.kind?.rawValue, entity.meeting.map { name($0.rawValue) }],
          depth: entity.parent == nil ? 0 : 1)
      }
    }

    private var decisions: [Item] {
      dossier.decisions.filter { matches($0.bodies) && matches($0.topics) }.map { decision in
        let access = decision.access == .public ? nil : decision.access?.rawValue
        let measures = decision.measures.isEmpty ? nil : "\(decision.measures.count) measures"
        return item(
          decision, text(decision.title),
          facts: [
            decision.verb?.rawValue, decision.decidedOn?.text, decision.status?.rawValue, decision.procedure?.rawValue,
            access,
            measures, decision.effectiveTo.map { "until \($0)" },
          ], agents: decision.bodies)
      }
    }

    private var statements: [Item] {
      dossier.statements.filter { matches($0.speakers) && matches($0.topics) }.map { statement in
        item(
          statement, text(statement.text),
          facts: [
            statement.kind?.rawValue, statement.polarity == .made ? nil : statement.polarity?.rawValue,
            statement.date?.text,
            statement.meeting.map { name($0.rawValue) },
          ], agents: statement.speakers)
      }
    }

    private var pledges: [Item] {
      let chosen = dossier.commitments.filter { matches($0.actors) && topic == nil }
      let keyed = chosen.enumerated().map { position, commitment -> (String, ExactDecimal?, Int, Commitment) in
        let money = commitment.amounts.first
        return (money?.currency?.text ?? "~", money?.quantity.value ?? money?.quantity.minimum, position, commitment)
      }
      let ordered = keyed.sorted { left, right in
        if left.0 != right.0 { return left.0 < right.0 }
        guard let first = left.1, let second = right.1, first != second else {
          return (left.1 == nil ? 1 : 0, left.2) < (right.1 == nil ? 1 : 0, right.2)
        }
        return second.isLessThan(first)
      }
      return ordered.map { _, _, _, commitment in
        item(
          commitment, text(commitment.text),
          facts: commitment.amounts.map { describe($0.quantity, $0.currency?.text) }
            + commitment.quantities.map { describe($0, $0.unit) }
            + [commitment.kind?.rawValue, commitment.status?.rawValue, commitment.deadline.map { "by \($0)" }],
          agents: commitment.actors)
      }
    }

    private var figures: [Item] {
      dossier.figures.filter { matches($0.claimant.map { [$0] } ?? []) && topic == nil }.map { figure in
        item(
          figure, text(figure.text),
          facts: [
            figure.quantity.map { describe($0, $0.unit) },
            figure.money.map { describe($0.quantity, $0.currency?.text) },
            figure.asOf?.text,
          ], agents: figure.claimant.map { [$0] } ?? [])
      }
    }

    private func describe(_ quantity: Quantity, _ unit: String?) -> String {
      let words: [QuantityQualifier: String] = [
        .about: "about", .moreThan: "more than", .atLeast: "at least", .lessThan: "less than", .atMost: "up to",
      ]
      let range = [quantity.minimum, quantity.maximum].compactMap { $0.map { grouped($0) } }.joined(separator: "–")
      let number = quantity.value.map { grouped($0) } ?? (range.isEmpty ? quantity.text ?? "" : range)
      return [quantity.qualifier.flatMap { words[$0] }, number, unit].compactMap { $0 }.filter { !$0.isEmpty }.joined(
        separator: " ")
    }

    /// The number with a thin space between groups of three digits, as ISO 80000-1, 7.3.1 has it.
    private func grouped(_ number: ExactDecimal) -> String {
      let parts = number.text.split(separator: ".", maxSplits: 1)
      var result = ""
      for (position, digit) in (parts.first ?? "").reversed().enumerated() {
        if position > 0, position.isMultiple(of: 3), digit != "-" { result.append("\u{202F}") }
        result.append(digit)
      }
      return String(result.reversed()) + (parts.count > 1 ? "." + parts[1] : "")
    }

    var disagreements: [Disagreement] {
      guard !isFiltered else { return [] }
      return dossier.discrepancies.map { discrepancy in
        Disagreement(
          id: discrepancy.id.rawValue, kind: discrepancy.kind.rawValue,
          subjects: discrepancy.subjects.map { name($0.rawValue) },
          field: discrepancy.field, readings: discrepancy.readings.map { ($0.source.rawValue, $0.value) },
          preferred: discrepancy.preferred, reason: text(discrepancy.reason))
      }
    }

    // MARK: JSON

    func json(_ sections: [InspectSection]) -> JSONValue {
      var members: [(String, JSONValue)] = [("id", .string(dossier.id.rawValue))]
      if let title = text(dossier.title) { members.append(("title", .string(title))) }
      members.append(
        ("sourceCount", .number(dossier.sources.count)))
      for section in sections {
        switch section {
        case .disagreements: members.append((section.rawValue, .array(disagreements.map(json))))
        case .extractions: members.append((section.rawValue, .array(drafts.map(json))))
        case .sources:
          guard !isFiltered else { continue }
          members.append(
            (
              section.rawValue,
              .array(dossier.sources.map { ["id": .string($0.id.rawValue), "title": .string(name($0.id.rawValue))] })
            ))
        default: members.append((section.rawValue, .array(items(section).map(json))))
        }
      }
      return .object(members)
    }

    private func json(_ item: Item) -> JSONValue {
      [
        "id": .string(item.id), "label": .string(item.label), "facts": .array(item.facts.map(JSONValue.string)),
        "agents": .array(item.agents.map(JSONValue.string)), "sourceCount": .number(item.sourceCount),
        "independentSourceCount": .number(item.independentCount),
        "reports": .array(
          item.reports.map { report in
            var members: [(String, JSONValue)] = [
              ("source", .string(report.source)), ("wording", .string(report.wording)),
            ]
            for (name, value) in [("mode", report.mode), ("cue", report.cue), ("evaluation", report.evaluation)] {
              if let value { members.append((name, .string(value))) }
            }
            return .object(members)
          }),
      ]
    }

    private func json(_ disagreement: Disagreement) -> JSONValue {
      var members: [(String, JSONValue)] = [
        ("id", .string(disagreement.id)), ("kind", .string(disagreement.kind)),
        ("subjects", .array(disagreement.subjects.map(JSONValue.string))),
        (
          "readings",
          .array(disagreement.readings.map { ["source": .string($0.source), "value": .string($0.value)] })
        ),
      ]
      for (name, value) in [
        ("field", disagreement.field), ("preferred", disagreement.preferred), ("reason", disagreement.reason),
      ] {
        if let value { members.append((name, .string(value))) }
      }
      return .object(members)
    }
  }
#endif

#if CLI
  internal import Communique
  internal import CommuniqueFormats

  extension DossierView {
    /// Something that a program drafted.
    struct Draft {
      let id: String
      let subject: String
      let field: String?
      let extraction: Extraction
      let reviewer: String?

      /// The facts about it that the dossier states, each with its name.
      var facts: [(name: String, value: String)] {
        let facts: [(String, String?)] = [
          ("status", extraction.status?.rawValue), ("confidence", extraction.confidence?.rawValue),
          ("stage", extraction.stage?.rawValue), ("rule", extraction.rule), ("generator", extraction.generator),
          ("reviewer", reviewer), ("reviewed", extraction.reviewed?.text),
        ]
        return facts.compactMap { name, value in value.map { (name, $0) } }
      }
    }

    /// What a program drafted, in the order of the dossier.
    var drafts: [Draft] {
      guard !isFiltered else { return [] }
      return dossier.extractions.map { extraction in
        Draft(
          id: extraction.id.rawValue, subject: name(extraction.subject.rawValue), field: extraction.field,
          extraction: extraction, reviewer: extraction.reviewer.map { name($0) })
      }
    }

    /// How many of them nobody has looked at.
    var draftedCount: Int { dossier.extractions.count { $0.status == .drafted } }

    func json(_ draft: Draft) -> JSONValue {
      var members: [(String, JSONValue)] = [("id", .string(draft.id)), ("subject", .string(draft.subject))]
      if let field = draft.field { members.append(("field", .string(field))) }
      for (name, value) in draft.facts { members.append((name, .string(value))) }
      return .object(members)
    }
  }
#endif

internal import Communique

/// eIds and wIds: R1 to R3, and those of documents in documents (R14).
extension AkomaNtosoLint.Run {
  private typealias Index = AkomaNtosoLint.Index

  /// What an element's eId is made of.
  private struct Parts {
    let eId: String
    let prefix: String
    let local: String
    /// How the last part begins, of those that the element can have.
    let reference: String?
    let number: String?

    init(_ eId: String, _ traits: AkomaNtosoLint.Traits) {
      self.eId = eId
      (prefix, local) = AkomaNtosoLint.Index.split(eId)
      let local = local
      reference = traits.references.first {
        local == $0 || (local.hasPrefix($0) && local.dropFirst($0.count).first == "_")
      }
      number = reference.flatMap { local == $0 ? nil : String(local.dropFirst($0.count + 1)) }
    }
  }

  /// Checks the ids of an element, and remembers the element as a context for those in it.
  mutating func checkIds(eId: String?, wId: String?, of node: Int, _ traits: AkomaNtosoLint.Traits) {
    guard let eId else {
      if traits.needsEId, !index.identified.isEmpty { addMissing(node, traits) }
      if let wId { checkForm("wId", wId, of: node) }
      return
    }
    if let wId {
      if wId == eId {
        add(.aknWIdRedundant, at: node, attribute: "wId", "wId is the same as eId", "Remove it")
      } else {
        checkForm("wId", wId, of: node)
      }
    }
    guard checkForm("eId", eId, of: node, isLabel: isLabel(node, traits)) else { return }
    if let first = index.duplicates[node] {
      let place = " in line \(table.location(of: first).line)"
      let parts = Parts(eId, traits)
      add(
        .aknEIdDuplicate, at: node, attribute: "eId",
        "“\(Spelling.shortened(eId))” is the eId of the \(table.name(of: first))\(place) already",
        isLabel(node, traits)
          ? "Write another label"
          : "Write “\(AkomaNtosoLint.proposal(freeEId(of: node, traits, prefix: parts.prefix)))”, and mend the references"
      )
    } else if !isLabel(node, traits) {
      checkParts(Parts(eId, traits), of: node, traits)
    }
    contexts.append(
      Context(
        node: node, eId: eId, end: table.end(of: node), isInline: traits.isInline && !traits.isContext,
        isRequired: traits.isContext || traits.isHolder, isHolder: traits.isHolder))
  }

  /// Whether an element has a label as eId, which the convention leaves to the author.
  private func isLabel(_ node: Int, _ traits: AkomaNtosoLint.Traits) -> Bool {
    traits.isLabelled || (table.parent(of: node).map { table.name(of: $0) == "references" } ?? false)
  }

  private mutating func addMissing(_ node: Int, _ traits: AkomaNtosoLint.Traits) {
    let proposal =
      isLabel(node, traits)
      ? "Write a label, such as eId=\"\(traits.name)1\""
      : "Write eId=\"\(AkomaNtosoLint.proposal(freeEId(of: node, traits, prefix: nil)))\""
    add(.aknEIdMissing, at: node, "The \(traits.name) has no eId", proposal)
  }

  @discardableResult
  private mutating func checkForm(_ attribute: String, _ value: String, of node: Int, isLabel: Bool = false) -> Bool {
    let problem: String
    if value.isEmpty {
      problem = "is empty"
    } else if value.utf8.contains(where: { $0 <= 0x20 }) {
      problem = "“\(Spelling.shortened(value))” has white space"
    } else if value.utf8.contains(UInt8(ascii: "#")) {
      problem = "“\(Spelling.shortened(value))” has a “#”, which only references have"
    } else if !isLabel, Self.hasEmptyPart(value) {
      problem = "“\(Spelling.shortened(value))” has an empty part"
    } else {
      return true
    }
    let mended = value.split { $0.isWhitespace || $0 == "#" }.joined(separator: "-")
    add(
      .aknEIdForm, at: node, attribute: attribute,
      "The \(attribute) \(problem); expected parts of a name and a number, with “__” between them",
      mended.isEmpty || mended == value
        ? "Write it as the naming convention does, such as dbsect_1__speech_2"
        : "Write “\(AkomaNtosoLint.proposal(mended))”")
    return false
  }

  private static func hasEmptyPart(_ value: String) -> Bool {
    guard value.utf8.first != UInt8(ascii: "_"), value.utf8.last != UInt8(ascii: "_") else { return true }
    var underscores = 0
    for byte in value.utf8 {
      underscores = byte == UInt8(ascii: "_") ? underscores + 1 : 0
      if underscores == 3 { return true }
    }
    return false
  }

  // MARK: Parts

  private mutating func checkParts(_ parts: Parts, of node: Int, _ traits: AkomaNtosoLint.Traits) {
    let group = index.group(of: node)
    let numbers = numbers(of: node)
    let isNumbered = parts.number.map { numbers.contains($0) } ?? false
    counts[group].all += 1
    if !isNumbered { counts[group].unnumbered += 1 }

    guard let context = checkPrefix(parts, of: node, traits) else { return }
    guard parts.reference != nil else {
      add(
        .aknEIdElement, at: node, attribute: "eId",
        "The eId “\(Spelling.shortened(parts.eId))” of a \(traits.name) ends with “\(Spelling.shortened(parts.local))”;"
          + " expected \(traits.references.joined(separator: " or ")) and a number",
        proposal(for: node, traits, prefix: parts.prefix))
      return
    }
    guard !isNumbered else { return }
    checkNumber(parts, group, numbers, of: node, in: context, traits)
  }

  private mutating func checkNumber(
    _ parts: Parts, _ group: Int, _ numbers: [String], of node: Int, in context: Int,
    _ traits: AkomaNtosoLint.Traits
  ) {
    let count = counts[group]
    guard let number = parts.number else {
      guard index.sizes[group] > 1 else { return }
      add(
        .aknEIdNumber, at: node, attribute: "eId",
        "The eId “\(Spelling.shortened(parts.eId))” has no number, though there are several like elements",
        proposal(for: node, traits, prefix: parts.prefix))
      return
    }
    let value = Int(number).flatMap { String($0) == number ? $0 : nil }
    let isCount =
      value.map {
        $0 == count.all || $0 == count.unnumbered || $0 == Int(table.nodes[node].number)
          || $0 == index.count(upTo: node, named: table.nodes[node].name, in: context)
      } ?? false
    if isCount, numbers.isEmpty { return }
    let named = numbers.first.map {
      (parts.prefix.isEmpty ? "" : parts.prefix + "__") + "\(parts.reference ?? "")_\($0)"
    }
    // A num in words may be counted, and so may one that another element has.
    let isTaken = named.flatMap { index.elements[$0] }.map { $0 != node } ?? false
    if isCount, isTaken || !numbers.contains(where: { $0.contains(where: \.isNumber) || $0.count == 1 || isRoman($0) })
    {
      return
    }
    add(
      .aknEIdNumber, at: node, attribute: "eId",
      "The eId “\(Spelling.shortened(parts.eId))” has the number “\(Spelling.shortened(number))”; expected "
        + (numbers.first.map { "“\(Spelling.shortened($0))”, which its num says" }
          ?? "\(count.all), its count in its context"),
      proposal(for: node, traits, prefix: parts.prefix))
  }

  private func isRoman(_ text: String) -> Bool { text.allSatisfy { "IVXLCDMivxlcdm".contains($0) } }

  /// Checks what precedes the last part of an eId.
  ///
  /// - Returns: The element that is its context; `nil` where that was wrong.
  private mutating func checkPrefix(
    _ parts: Parts, of node: Int, _ traits: AkomaNtosoLint.Traits
  ) -> Int? {
    let shown = Spelling.shortened(parts.eId)
    let context = contexts.last { $0.eId == parts.prefix }
    if !isMetadata(node), let required = contexts.last(where: \.isRequired),
      context.map({ $0.node < required.node }) ?? true,
      !parts.eId.hasPrefix(required.eId + "__")
    {
      add(
        required.isHolder ? .aknComponentEId : .aknEIdPrefix, at: node, attribute: "eId",
        "The eId “\(shown)” stands in the \(table.name(of: required.node)) “\(Spelling.shortened(required.eId))”;"
          + " expected “\(Spelling.shortened(required.eId))__” before it",
        proposal(for: node, traits, prefix: nil))
      return nil
    }
    guard !parts.prefix.isEmpty else { return documents.last ?? 0 }
    guard let context else {
      add(
        .aknEIdPrefix, at: node, attribute: "eId",
        "The eId “\(shown)” continues “\(Spelling.shortened(parts.prefix))”, which is the eId of no element around it",
        proposal(for: node, traits, prefix: nil))
      return nil
    }
    guard !context.isInline else {
      add(
        .aknEIdPrefix, at: node, attribute: "eId",
        "The eId “\(shown)” continues that of the \(table.name(of: context.node)), which is part of a line",
        proposal(for: node, traits, prefix: nil))
      return nil
    }
    return context.node
  }

  // MARK: Proposals

  private func proposal(for node: Int, _ traits: AkomaNtosoLint.Traits, prefix: String?) -> String {
    "Write “\(AkomaNtosoLint.proposal(freeEId(of: node, traits, prefix: prefix)))”"
  }

  /// The eId that an element should have, in a context or, without one, in the nearest around it.
  private func freeEId(of node: Int, _ traits: AkomaNtosoLint.Traits, prefix: String?) -> String {
    guard !isFull else { return "" }
    let isKnown = prefix.map { prefix in prefix.isEmpty || contexts.contains { $0.eId == prefix && !$0.isInline } }
    let context = contexts.last { !$0.isInline && $0.node != node }
    let prefix = isKnown == true ? prefix ?? "" : isMetadata(node) ? "" : context?.eId ?? ""
    let start = (prefix.isEmpty ? "" : prefix + "__") + (traits.references.first ?? traits.name)
    if AkomaNtosoLint.Vocabulary.titles.contains(traits.name), index.elements[start] == nil { return start }
    for number in numbers(of: node) where index.elements["\(start)_\(number)"].map({ $0 == node }) ?? true {
      return "\(start)_\(number)"
    }
    let group = index.groups[Index.Group(prefix: prefix, name: table.nodes[node].name)]
    let count = max(1, group.map { counts[$0].all } ?? 1)
    // The next that is free, but without going through all that there are.
    for number in count..<(count + 50) where index.elements["\(start)_\(number)"].map({ $0 == node }) ?? true {
      return "\(start)_\(number)"
    }
    return "\(start)_\((group.map { index.sizes[$0] } ?? 0) + 1)"
  }

  /// What an element's num says, in the forms in which an eId may have it; the most likely one first.
  func numbers(of node: Int) -> [String] {
    var source: String?
    for child in table.children(of: node) {
      let name = table.name(of: child)
      if name == "num" {
        source = table.text(of: child)
        break
      }
      guard AkomaNtosoLint.Vocabulary.titles.contains(name) else { break }
    }
    guard let text = source ?? table.attribute("marker", of: node) else { return [] }
    return AkomaNtosoLint.cleanedNumbers(text)
  }
}

extension AkomaNtosoLint {
  /// The forms in which an eId may have a num: without what is around it and with `-` for punctuation in it. How many words
  /// before the number are redundant is for people to say, so that any number of them may be left out.
  static func cleanedNumbers(_ text: String) -> [String] {
    let words = text.prefix(200).split { $0.isWhitespace || $0 == "\u{A0}" }.map { word in
      String(word).drop { !$0.isLetter && !$0.isNumber }
    }.filter { !$0.isEmpty }.prefix(8)
    var forms: [String] = []
    for start in words.indices {
      for separator in ["", "-"] {
        let cleaned = clean(words[start...].joined(separator: separator))
        if !cleaned.isEmpty, !forms.contains(cleaned) { forms.append(cleaned) }
      }
    }
    // The first form that begins with a number; then the last, as in “Annex A”.
    let likely = forms.first { $0.first?.isNumber == true } ?? forms.last
    guard let likely, let position = forms.firstIndex(of: likely) else { return [] }
    forms.remove(at: position)
    return [likely] + forms
  }

  private static func clean(_ text: String) -> String {
    var cleaned = ""
    for character in text {
      if character.isLetter || character.isNumber {
        cleaned.append(character)
      } else if cleaned.last != "-" {
        cleaned.append("-")
      }
    }
    while cleaned.last == "-" { cleaned.removeLast() }
    return cleaned
  }
}

internal import Communique

extension Field {
  /// The key of the field in JSON-LD, without what the type of its values adds: the one declared, or the local name of
  /// the property.
  @inline(__always)
  var localTerm: (start: UnsafePointer<UInt8>, count: Int) {
    if term.utf8CodeUnitCount > 0 { return (term.utf8Start, term.utf8CodeUnitCount) }
    return propertyName
  }

  /// Whether the property points from the value to the record.
  @inline(__always)
  var isReverse: Bool { iri.utf8CodeUnitCount > 0 && iri.utf8Start[0] == UInt8(ascii: "^") }

  /// The namespace of the property; that of our own terms where none has its prefix, which a test rules out.
  var propertyNamespace: StaticString {
    let start = isReverse ? 1 : 0
    let count = iri.utf8CodeUnitCount - propertyName.count - start - 1
    for prefix in LinkedDataPrefix.all where prefix.name.utf8CodeUnitCount == count {
      var position = 0
      while position < count, prefix.name.utf8Start[position] == iri.utf8Start[start + position] { position += 1 }
      if position == count { return prefix.namespace }
    }
    return LinkedDataPrefix.own.namespace
  }

  /// The name of the property in its namespace.
  @inline(__always)
  var propertyName: (start: UnsafePointer<UInt8>, count: Int) {
    let count = iri.utf8CodeUnitCount
    // Most properties are schema.org's or our own.
    if count > 7, iri.utf8Start[6] == UInt8(ascii: ":") { return (iri.utf8Start + 7, count &- 7) }
    if count > 11, iri.utf8Start[10] == UInt8(ascii: ":") { return (iri.utf8Start + 11, count &- 11) }
    var position = 0
    while position < count, iri.utf8Start[position] != UInt8(ascii: ":") { position &+= 1 }
    guard position < count else { return (iri.utf8Start, count) }
    return (iri.utf8Start + position + 1, count &- position &- 1)
  }

  /// Whether the key ends in `Date`, which the suffixes for other datatypes than days then replace.
  var termEndsInDate: Bool {
    let (start, count) = localTerm
    return count > 4 && start[count - 4] == UInt8(ascii: "D") && start[count - 3] == UInt8(ascii: "a")
      && start[count - 2] == UInt8(ascii: "t") && start[count - 1] == UInt8(ascii: "e")
  }
}

extension LanguageTag {
  /// The tag as a key of a language map: in lower case, because processors fold case, and `@none` where the language is
  /// not determined (JSON-LD 1.1, section 9.8).
  var linkedDataKey: String {
    if self == .undetermined { return "@none" }
    return text.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } ? text.lowercased() : text
  }

  /// What a key of a language map looks like, as an anchored regular expression.
  static let linkedDataKeyPattern = "^([a-z]{2,8}(-[a-z0-9]{1,8})*|[xi](-[a-z0-9]{1,8})+|@none)$"
}

extension String {
  /// The rest after a prefix; `nil` where the text does not begin with it.
  func removing(prefix: String) -> String? {
    utf8.starts(with: prefix.utf8) ? String(self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...]) : nil
  }

  /// Where a text occurs last.
  func range(ofLast text: String) -> Range<Index>? { ranges(of: text).last }
}

extension BriefingLanguage {
  /// English: offices, bodies, states, months, numbers and money.
  package static let englishEntities = #"""
    """#
}

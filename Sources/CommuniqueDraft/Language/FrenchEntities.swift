extension BriefingLanguage {
  /// French: offices, bodies, states, months, numbers and money.
  package static let frenchEntities = #"""
    """#
}

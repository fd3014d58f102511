extension BriefingLanguage {
  /// French: verbs of decisions and headings that announce them.
  package static let frenchDecisions = #"""
    """#
}

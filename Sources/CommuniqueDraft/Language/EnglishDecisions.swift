extension BriefingLanguage {
  /// English: verbs of decisions and headings that announce them.
  package static let englishDecisions = #"""
    """#
}

extension BriefingLanguage {
  /// English: cues and those who are not named.
  package static let englishAttribution = #"""
    """#
}

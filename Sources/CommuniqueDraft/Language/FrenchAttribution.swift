extension BriefingLanguage {
  /// French: cues and those who are not named.
  package static let frenchAttribution = #"""
    """#
}

extension BriefingLanguage {
  /// English: what headings, captions and furniture are made of.
  package static let englishLayout = #"""
    """#
}

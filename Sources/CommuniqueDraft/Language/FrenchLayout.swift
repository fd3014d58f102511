extension BriefingLanguage {
  /// French: what headings, captions and furniture are made of.
  package static let frenchLayout = #"""
    """#
}

extension BriefingLanguage {
  /// French: what words and sentences are made of.
  package static let frenchWords = #"""
    [elisions]
    l', d', qu', n', s', j', c', m', t', lorsqu', puisqu', jusqu', quelqu', aujourd'

    [abbreviations]
    m, mm, mme, mlle, dr, pr, st, no, art, cf, p, vol, janv, févr, juill, sept, oct, nov, déc
    """#
}

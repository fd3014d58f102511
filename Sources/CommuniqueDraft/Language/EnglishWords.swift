extension BriefingLanguage {
  /// English: what words and sentences are made of.
  package static let englishWords = #"""
    [enclitics]
    's

    [abbreviations]
    mr, mrs, ms, dr, prof, st, no, nos, art, gen, lt, col, sen, rep, gov, amb, hon, vs, etc, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, para, paras, vol, fig, cf, e.g, i.e, approx, dept, est, u.s, u.k, u.n, e.u
    """#
}

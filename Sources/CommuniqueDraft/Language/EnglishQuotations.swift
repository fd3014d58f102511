extension BriefingLanguage {
  /// English: what tells where a quotation ends whose mark is missing, and apostrophes that look like marks.
  package static let englishQuotations = #"""
    [reporting verbs]
    said, says, say, told, tells, added, adds, stated, states, noted, notes, stressed, stresses, warned, warns
    announced, announces, argued, argues, asked, asks, replied, replies, answered, responded, explained, explains
    declared, declares, emphasised, emphasized, emphasises, emphasizes, underlined, underlines, underscored, underscores
    insisted, insists, concluded, concludes, remarked, observed, recalled, reiterated, reaffirmed, affirmed, confirmed
    claimed, claims, cautioned, continued, commented, wrote, writes, tweeted, posted, acknowledged, admitted, pledged
    vowed, urged, urges, highlighted, highlights, pointed, elaborated, repeated, predicted, suggested, maintained

    [speaker openers]
    the, a, an, he, she, they, it, we, his, her, their, this, one, another, our, its

    [cue followers]
    in, at, on, during, after, before, to, following, when, while, ahead, as, earlier, later, yesterday, today, adding, and
    of, from, via, through, alongside, about, regarding, last, this

    [elided words]
    em, tis, twas, til, till, cause, cos, n, round, bout, tho, twould
    """#
}

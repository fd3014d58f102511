extension BriefingLanguage {
  /// English: words without content, endings, and spellings that count as one.
  package static let englishMerging = #"""
    [stop words]
    articles: a, an, the
    pronouns: i, you, he, she, it, we, they, me, him, her, us, them, my, your, his, its, our, their, mine, yours, hers, ours, theirs, this, that, these, those, who, whom, whose, which, what, one, ones, itself, himself, herself, themselves, ourselves, there, here, someone, anyone, everyone, something, anything, everything
    prepositions: of, in, to, for, on, at, by, with, from, as, into, onto, about, over, under, after, before, between, among, amongst, against, through, during, within, without, towards, toward, upon, across, around, along, via, per, than, since, until, up, down, out, off, amid, amidst, regarding, concerning, ahead
    conjunctions: and, or, but, nor, so, yet, if, because, while, whilst, although, though, when, where, why, how, whether, both, either, neither, as well
    auxiliaries: be, is, are, was, were, been, being, am, have, has, had, having, do, does, did, done, doing, will, would, shall, should, can, could, may, might, must, cannot, ought, let
    adverbs: not, no, also, very, too, just, only, even, still, already, now, then, again, once, more, most, much, many, less, least, some, any, all, each, every, other, others, another, such, same, own, few, several, well, further, however, therefore, thus, moreover, furthermore, indeed, actually, of course, really, quite, rather, always, never, ever, often, including, include, includes
    letters: s, t, d, m, ll, re, ve, o, u
    reporting: said, say, says, saying, stated, state that, told, added, adding, noted, noting, stressed, stressing, underlined, underlining, emphasised, emphasized, emphasising, reiterated, recalled, explained, according, pointed, highlighted, announced, claimed, argued, expressed

    [suffixes]
    ization: izations
    ize: izes, ized, izing, izer, izers
    y: ies, ied
    : ations, ation, ments, ment, ings, ing, edly, ed, ers, er, ors, or, ness, ities, ity, ives, ive, ions, ion, ally, al, ly, ances, ance, ences, ence, ants, ant, ents, ent, ables, able, es, s, e

    [spelling endings]
    ization: isation
    izations: isations
    ize: ise
    ized: ised
    izes: ises
    izing: ising
    yze: yse
    yzed: ysed

    [spellings]
    program: programme
    programs: programmes
    defense: defence
    neighborhood: neighbourhood
    neighbor: neighbour
    neighbors: neighbours
    neighboring: neighbouring
    labor: labour
    honor: honour
    honored: honoured
    favor: favour
    center: centre
    centers: centres
    license: licence
    kyiv: kiev

    [honorifics]
    masculine: Mr, Mr., Lord, Sir, King, Prince, Baron, Count
    feminine: Ms, Ms., Mrs, Mrs., Miss, Lady, Dame, Queen, Princess, Baroness
    any: Dr, Dr., Prof, Professor, Ambassador, General, Admiral, President, Minister, HE, Chancellor, Secretary, Judge, Senator, Colonel, Major, Captain
    """#
}

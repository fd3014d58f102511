extension BriefingLanguage {
  /// English: numbers, money, units and dates.
  package static let englishValues = #"""
    [decimal mark]
    point

    [number words]
    0: zero
    1: one, a
    2: two, a couple of, a pair of
    3: three
    4: four
    5: five
    6: six
    7: seven
    8: eight
    9: nine
    10: ten
    11: eleven
    12: twelve, a dozen
    13: thirteen
    14: fourteen
    15: fifteen
    16: sixteen
    17: seventeen
    18: eighteen
    19: nineteen
    20: twenty
    30: thirty
    40: forty
    50: fifty
    60: sixty
    70: seventy
    80: eighty
    90: ninety

    [number scales]
    2: hundred
    3: thousand
    6: million, millions, mn, mln, mio
    9: billion, billions, bn, bln
    12: trillion, trillions, tn, trn

    [money scales]
    3: k, K
    6: m, M
    9: b, B

    [vague numbers]
    dozens of, hundreds of, thousands of, tens of thousands of, hundreds of thousands of, millions of, tens of millions of, billions of, tens of billions of, hundreds of millions of, scores of

    [currencies]
    EUR euro: €, EUR, euro, euros, Euro, Euros
    USD US dollar: US $, US$, USD, U.S. dollars, US dollars, American dollars, dollar, dollars, $
    GBP pound sterling: £, GBP, pounds sterling, British pounds, pounds
    JPY yen: ¥, JPY, yen
    CHF Swiss franc: CHF, Swiss francs
    CAD Canadian dollar: C $, CAD, CA $, Canadian dollars, CDN $
    AUD Australian dollar: A $, AUD, AU $, Australian dollars
    NZD New Zealand dollar: NZ $, NZD, New Zealand dollars
    SEK Swedish krona: SEK, Swedish kronor, Swedish krona
    NOK Norwegian krone: NOK, Norwegian kroner
    DKK Danish krone: DKK, Danish kroner
    PLN Polish zloty: PLN, zlotys, zloty
    CZK Czech koruna: CZK, Czech crowns
    HUF forint: HUF, forints, forint
    RUB rouble: RUB, roubles, rubles, ₽
    UAH hryvnia: UAH, hryvnia, hryvnias, ₴
    TRY Turkish lira: TRY, Turkish lira, ₺
    CNY yuan: CNY, RMB, yuan, renminbi
    INR rupee: INR, rupees, ₹
    KRW won: KRW, won, ₩
    ZAR rand: ZAR, rand
    XOF CFA franc: XOF, CFA francs, FCFA
    ETB birr: ETB, birr
    NGN naira: NGN, naira, ₦
    KES Kenyan shilling: KES, Kenyan shillings

    [number qualifiers]
    moreThan: more than, over, in excess of, exceeding, upwards of, well over, above
    atLeast: at least, no less than, not less than, no fewer than, a minimum of
    lessThan: less than, fewer than, under, below, just under
    atMost: up to, at most, no more than, not more than, a maximum of, as much as, as many as
    about: about, some, around, approximately, roughly, nearly, almost, an estimated, estimated, close to, circa, approx

    [range openers]
    between, from

    [range joiners]
    to, and, -, –, —

    [list joiners]
    and, or

    [words before a number that names]
    article, articles, chapter, chapters, paragraph, paragraphs, para, resolution, resolutions, section, sections, annex, no, number, protocol, phase, level, page, pages, rule, decision, agenda, item, items, title, clause, point, step, track, option, war, act, part, volume, basket, group of, security council resolution, directive, regulation, figure, table, box, day, session, round, area, pillar

    [percent]
    %, per cent, percent

    [units]
    troop: troops
    soldier: soldiers
    casualty: casualties
    person: people, persons
    aircraft: aircraft
    country: countries
    Ally: Allies, allies
    member state: Member States, member states
    participating State: participating States, participating states
    member: members
    state: States, states
    minister: ministers
    delegation: delegations
    day: days, day
    week: weeks, week
    month: months, month
    year: years, year
    hour: hours, hour
    minute: minutes, minute
    kilometre: kilometres, km, kilometers
    mile: miles
    tonne: tonnes, tons
    hostage: hostages
    refugee: refugees
    migrant: migrants
    victim: victims
    civilian: civilians
    child: children
    woman: women
    man: men
    peacekeeper: peacekeepers
    observer: observers
    monitor: monitors
    percentage point: percentage points
    vote: votes
    abstention: abstentions
    megawatt: megawatts, MW
    gigawatt: gigawatts, GW
    degree: degrees
    euro area member: euro area members
    item: items
    party: parties
    personnel: personnel
    staff: staff
    police officer: police officers
    tank: tanks
    missile: missiles
    vessel: vessels
    ship: ships
    round: rounds

    [words that are no unit]
    thirds, third, quarters, quarter, halves, half, fifths,     is, was, has, as, its, this, his, hers, ours, yours, us, thus, plus, versus, less, across, besides, towards, always, perhaps, whereas, of, the, and, or, to, in, on, at, by, for, from, with, that, which, who, were, are, had, have, after, before, when, while, where, but, not, also, under, over, per, a, an, it, he, she, they, we, said, will, would, adopted, discussed, news, says, notes, adds, calls, welcomes, underlines, stresses, does, goes, must, can, could, into, since, until, between, about, among

    [calendar weekdays]
    Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday

    [seasons]
    21: spring
    22: summer
    23: autumn, fall
    24: winter

    [season qualifiers]
    next, this, last, coming, past, the, following

    [parts of years]
    40: first half of, first half
    41: second half of, second half
    33: first quarter of, first quarter
    34: second quarter of, second quarter
    35: third quarter of, third quarter
    36: fourth quarter of, fourth quarter, last quarter of

    [years without number]
    last year, next year, this year, the coming year, the following year, the previous year

    [date fillers]
    of, the

    [year prepositions]
    in, by, since, for, until, till, from, during, through, throughout, before, after, to, of, and, early, late, mid, around, over, end, beginning, start

    [month prepositions]
    in, by, since, until, till, from, during, through, throughout, before, after, early, late, mid, last, next, this, of, mid-, end

    [ordinal endings]
    st, nd, rd, th

    [plural endings]
    y: ies
    ss: sses
    sh: shes
    ch: ches
    x: xes
    -: s
    """#
}

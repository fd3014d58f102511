extension BriefingLanguage {
  /// English: words without content, endings, and spellings that count as one.
  package static let englishMerging = #"""
    [stop words]
    articles: a, an, the
    pronouns: i, you, he, she, it, we, they, me, him, her, us, them, my, your, his, its, our, their, mine, yours, hers, ours, theirs, this, that, these, those, who, whom, whose, which, what, one, ones, itself, himself, herself, themselves, ourselves, there, here, someone, anyone, everyone, something, anything, everything
    prepositions: of, in, to, for, on, at, by, with, from, as, into, onto, about, over, under, after, before, between, among, amongst, against, through, during, within, without, towards, toward, upon, across, around, along, via, per, than, since, until, up, down, out, off, amid, amidst, regarding, concerning, ahead
    conjunctions: and, or, but, nor, so, yet, if, because, while, whilst, although, though, when, where, why, how, whether, both, either, neither, as well
    auxiliaries: be, is, are, was, were, been, being, am, have, has, had, having, do, does, did, done, doing, will, would, shall, should, can, could, may, might, must, cannot, ought, let
    adverbs: not, no, also, very, too, just, only, even, still, already, now, then, again, once, more, most, much, many, less, least, some, any, all, each, every, other, others, another, such, same, own, few, several, well, further, however, therefore, thus, moreover, furthermore, indeed, actually, of course, really, quite, rather, always, never, ever, often, including, include, includes, soon, possible, possible
    letters: s, t, d, m, ll, re, ve, o, u
    reporting: said, say, says, saying, stated, state that, told, added, adding, noted, noting, stressed, stressing, underlined, underlining, emphasised, emphasized, emphasising, reiterated, recalled, explained, according, pointed, highlighted, announced, claimed, argued, expressed

    [attitudes]
    welcome: welcomed, welcomes, welcoming, praised, praising, commended, hailed, applauded, thanked
    wish: hopes, hope, hoped, hoping, called, calls, calling, urged, urges, urging, appealed, demanded, wants, wanted
    refuse: condemned, condemns, condemning, rejected, rejects, denounced, deplored

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

    [words for states]
    afghanistan: Afghan, Afghans, Kabul
    albania: Albanian, Albanians, Tirana
    algeria: Algerian, Algiers
    argentina: Argentine, Argentinian
    armenia: Armenian, Armenians, Yerevan
    australia: Australian, Australians, Canberra
    austria: Austrian, Austrians, Vienna
    azerbaijan: Azerbaijani, Azeri, Baku
    belarus: Belarusian, Belarusians, Minsk
    belgium: Belgian, Belgians
    bosnia: Bosnian, Bosnians, Sarajevo
    brazil: Brazilian, Brazilians, Brasilia
    bulgaria: Bulgarian, Bulgarians, Sofia
    canada: Canadian, Canadians, Ottawa
    chad: Chadian
    china: Chinese, Beijing
    colombia: Colombian, Bogota
    croatia: Croatian, Croatians, Croats, Zagreb
    cuba: Cuban, Havana
    cyprus: Cypriot, Cypriots, Nicosia
    czechia: Czech, Czechs, Prague
    denmark: Danish, Danes, Copenhagen
    egypt: Egyptian, Egyptians, Cairo
    eritrea: Eritrean, Asmara
    estonia: Estonian, Estonians, Tallinn
    ethiopia: Ethiopian, Ethiopians
    finland: Finnish, Finns, Finn, Helsinki
    france: French, Paris
    gaza: Gazan, Gazans
    georgia: Georgian, Georgians, Tbilisi
    germany: German, Germans, Berlin
    greece: Greek, Greeks, Athens
    haiti: Haitian, Haitians
    hungary: Hungarian, Hungarians, Budapest
    iceland: Icelandic, Reykjavik
    india: Indian, Indians, Delhi
    indonesia: Indonesian, Jakarta
    iran: Iranian, Iranians, Tehran
    iraq: Iraqi, Iraqis, Baghdad
    ireland: Irish, Dublin
    israel: Israeli, Israelis, Jerusalem
    italy: Italian, Italians, Rome
    japan: Japanese, Tokyo
    jordan: Jordanian, Amman
    kazakhstan: Kazakh, Astana
    kenya: Kenyan, Nairobi
    korea: Korean, Koreans, Seoul, Pyongyang
    kosovo: Kosovar, Kosovars, Pristina, Priština
    latvia: Latvian, Latvians, Riga
    lebanon: Lebanese, Beirut
    libya: Libyan, Libyans, Tripoli
    lithuania: Lithuanian, Lithuanians, Vilnius
    macedonia: Macedonian, Skopje
    mali: Malian, Malians, Bamako
    mexico: Mexican
    moldova: Moldovan, Moldovans, Chisinau
    mongolia: Mongolian
    montenegro: Montenegrin, Podgorica
    morocco: Moroccan, Rabat
    mozambique: Mozambican, Maputo
    myanmar: Burma, Burmese
    netherlands: Dutch, Hague
    niger: Nigerien, Niamey
    nigeria: Nigerian, Abuja
    norway: Norwegian, Norwegians, Oslo
    pakistan: Pakistani, Islamabad
    palestine: Palestinian, Palestinians, Ramallah
    poland: Polish, Poles, Warsaw
    portugal: Portuguese, Lisbon
    romania: Romanian, Romanians, Bucharest
    russia: Russian, Russians, Moscow, Kremlin
    rwanda: Rwandan, Kigali
    senegal: Senegalese, Dakar
    serbia: Serbian, Serb, Serbs, Belgrade
    slovakia: Slovak, Slovaks, Bratislava
    slovenia: Slovenian, Slovene, Ljubljana
    somalia: Somali, Somalis, Mogadishu
    spain: Spanish, Spaniards, Madrid
    sudan: Sudanese, Khartoum
    sweden: Swedish, Swedes, Swede, Stockholm
    switzerland: Swiss, Bern
    syria: Syrian, Syrians, Damascus
    taiwan: Taiwanese, Taipei
    tajikistan: Tajik, Dushanbe
    tunisia: Tunisian, Tunis
    turkey: Türkiye, Turkish, Turks, Ankara
    uganda: Ugandan, Kampala
    ukraine: Ukrainian, Ukrainians, Kyiv, Kiev
    uzbekistan: Uzbek, Tashkent
    venezuela: Venezuelan, Caracas
    yemen: Yemeni, Yemenis, Sanaa
    zimbabwe: Zimbabwean, Harare

    [ordinals]
    ordinals: first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, final, last, opening, closing, monday, tuesday, wednesday, thursday, friday, saturday, sunday

    [honorifics by gender]
    masculine: Mr, Mr., Lord, Sir, King, Prince, Baron, Count
    feminine: Ms, Ms., Mrs, Mrs., Miss, Lady, Dame, Queen, Princess, Baroness
    any: Dr, Dr., Prof, Professor, Ambassador, General, Admiral, President, Minister, HE, Chancellor, Secretary, Judge, Senator, Colonel, Major, Captain
    """#
}

extension BriefingLanguage {
  /// French: numbers, money, units and dates.
  package static let frenchValues = #"""
    [decimal mark]
    comma

    [number words]
    1: un, une
    2: deux
    3: trois
    4: quatre
    5: cinq
    6: six
    7: sept
    8: huit
    9: neuf
    10: dix
    11: onze
    12: douze, une douzaine de
    13: treize
    14: quatorze
    15: quinze
    16: seize
    20: vingt
    30: trente
    40: quarante
    50: cinquante
    60: soixante

    [number scales]
    2: cent, cents
    3: mille
    6: million, millions
    9: milliard, milliards
    12: billion, billions

    [money scales]
    3: k
    6: M

    [vague numbers]
    des dizaines de, des centaines de, des milliers de, des dizaines de milliers de, des millions de

    [currencies]
    EUR euro: €, EUR, euro, euros
    USD US dollar: $, USD, dollars américains, dollars, dollar
    GBP pound sterling: £, GBP, livres sterling
    CHF Swiss franc: CHF, francs suisses
    XOF CFA franc: francs CFA, FCFA
    CAD Canadian dollar: CAD, dollars canadiens
    JPY yen: ¥, yens

    [number qualifiers]
    moreThan: plus de, plus d'
    atLeast: au moins, pas moins de
    lessThan: moins de, moins d'
    atMost: jusqu'à, au plus
    about: environ, quelque, près de, quelques

    [range openers]
    entre, de, du

    [range joiners]
    à, et, au, -, –

    [list joiners]
    et, ou

    [words before a number that names]
    article, articles, chapitre, paragraphe, résolution, section, annexe, numéro, protocole, phase, page, décision, point, titre

    [percent]
    %, pour cent

    [units]
    troop: soldats
    person: personnes
    country: pays
    state: États, Etats
    minister: ministres
    day: jours, jour
    month: mois
    year: ans, années, an
    hour: heures, heure
    refugee: réfugiés
    casualty: victimes

    [words that are no unit]
    dans, sous, sans, mais, puis, plus, vers, dès, après, depuis, lors, hors, alors, toujours, jamais, très, est, les, des, ses, ces, nos, vos, leurs, pas, fois, de, du, la, le, et, ou, à, au, aux, en, pour, par, sur, avec

    [calendar weekdays]
    lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche

    [seasons]
    21: printemps
    22: été
    23: automne
    24: hiver

    [season qualifiers]
    prochain, cet, ce

    [parts of years]
    40: premier semestre, premier semestre de
    41: second semestre, second semestre de, deuxième semestre
    33: premier trimestre
    34: deuxième trimestre
    35: troisième trimestre
    36: quatrième trimestre

    [years without number]
    l'année dernière, l'an dernier, l'année prochaine, l'an prochain, cette année

    [date fillers]
    de, d', le

    [year prepositions]
    en, depuis, pour, de, à, jusqu'en, dès, avant, après, fin, début, d'ici, d'ici à, l'année

    [month prepositions]
    en, depuis, dès, fin, début, mi, de, d'

    [ordinal endings]
    er

    [plural endings]
    al: aux
    -: s
    """#
}

extension BriefingLanguage {
  /// French: words without content and endings.
  package static let frenchMerging = #"""
    [stop words]
    articles: le, la, les, l, un, une, des, du, de, d, au, aux
    pronouns: je, tu, il, elle, nous, vous, ils, elles, se, sa, ses, leur, leurs, notre, nos, votre, vos, ce, cet, cette, ces, qui, que, qu, dont, lequel, laquelle, celui, celle, ceux, celles, y, en, j, n, c
    prepositions: dans, sur, sous, par, pour, avec, sans, entre, vers, chez, contre, depuis, pendant, selon, lors
    conjunctions: et, ou, mais, donc, ni, car, si, comme, lorsque, quand, ainsi
    auxiliaries: est, sont, était, étaient, sera, seront, été, ont, avait, avaient, aura, fait, faire, peut, doit
    adverbs: ne, pas, plus, moins, aussi, très, déjà, encore, tout, tous, toute, toutes, même, autre, autres
    reporting: déclaré, dit, ajouté, souligné, affirmé, indiqué, rappelé, précisé

    [attitudes]
    welcome: salué, saluée, salue, saluant, remercié
    wish: espère, espéré, appelé, appelle, exhorté, demandé, souhaite, souhaité
    refuse: condamné, condamne, rejeté, dénoncé, déploré

    [suffixes]
    : issements, issement, ateurs, ateur, ements, ement, euses, euse, ives, ive

    [ordinals]
    ordinals: premier, première, deuxième, second, seconde, troisième, quatrième, cinquième, dernier, dernière, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche

    [honorifics by gender]
    masculine: M, M., Monsieur, Sir
    feminine: Mme, Mlle, Madame, Mademoiselle
    any: Dr, Pr
    """#
}

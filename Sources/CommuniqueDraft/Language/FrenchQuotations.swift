extension BriefingLanguage {
  /// French: what tells where a quotation ends whose mark is missing.
  package static let frenchQuotations = #"""
    [reporting verbs]
    dit, disait, déclaré, déclare, affirmé, affirme, ajouté, ajoute, souligné, souligne, indiqué, indique, précisé, précise
    rappelé, rappelle, expliqué, explique, estimé, estime, conclu, conclut, annoncé, annonce, insisté, insiste, noté, note
    a-t-il, a-t-elle, ont-ils, ont-elles, déclare-t-il, affirme-t-il, ajoute-t-il, souligne-t-il

    [speaker openers]
    le, la, les, l', il, elle, ils, elles, un, une, on, m, mme

    [cue followers]
    à, au, aux, en, lors, dans, après, avant, pendant, devant, le, dit, déclaré, affirmé, ajouté, souligné
    """#
}

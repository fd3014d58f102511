extension BriefingLanguage {
  /// French: verbs of decisions and headings that announce them.
  package static let frenchDecisions = #"""
    # What words do in a clause.
    [outcome.time]
    lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, matin, soir, aujourd'hui, hier

    [outcome.time-lead]
    ce, le, dernier

    [outcome.have]
    a, ont, avait, avaient, ayant, avons, eut

    [outcome.be-past]
    été

    [outcome.be-present]
    est, sont, être, sera, seront, était, étaient, serait, seraient

    [outcome.modal]
    pourrait, pourraient, devrait, devraient, doit, doivent, peut, peuvent, pourra, pourront, devra, devront, va, vont, aurait, auraient, aura, auront

    [outcome.negation]
    n', ne, pas, jamais, non, ni

    [outcome.none]
    aucun, aucune, nul, nulle

    [outcome.adverb]
    également, aussi, ainsi, en, outre, notamment, enfin, ensuite, donc, hier, aujourd'hui, déjà, tous, toutes, formellement, ensemble, par, ailleurs, conséquence, conjointement, désormais, puis

    [outcome.adverb-suffix]
    ement, amment, emment

    [outcome.not-adverb]
    parlement, gouvernement, règlement, engagement, développement, financement, armement, changement, événement, département, élargissement, traitement, fonctionnement, rapprochement, renforcement, soulèvement, paiement, bâtiment, amendement, complément, document, élément, fragment, jugement, logement, moment, segment, testament, désarmement, déploiement, renouvellement, lancement, établissement

    [outcome.preposition]
    de, du, des, d', à, au, aux, en, dans, sur, par, pour, avec, sans, sous, entre, contre, vers, chez, depuis, pendant, durant, après, avant, lors, selon, malgré, dès, jusqu', concernant, comme, parmi, hors, envers, via, outre

    [outcome.of]
    de, du, des, d'

    [outcome.that]
    que, qu'

    [outcome.conjunction]
    et, ou, mais, tandis, puis, ainsi

    [outcome.and]
    et

    [outcome.condition]
    si, s', sauf, lorsque, quand, comment, pourquoi

    [outcome.determiner]
    le, la, les, l', un, une, ce, cette, ces, cet, leur, leurs, son, sa, ses, tout, toute, chaque, plusieurs, quelques, notre, nos

    [outcome.definite]
    le, la, les, l', cette, cet, ce, son, sa

    [outcome.relative]
    qui, lequel, laquelle, lesquels, lesquelles, dont

    [outcome.group-pronoun]
    ils, elles, nous

    [outcome.person-pronoun]
    il, elle

    [outcome.impersonal]
    il

    [outcome.by]
    par

    [outcome.including]
    notamment, dont, comprenant

    [outcome.infinitive]
    de, d', à, sur, pour

    [outcome.from]
    dès, partir, compter

    [outcome.until]
    jusqu', avant, au

    [outcome.beneficiary]
    à, au, aux, pour

    [outcome.between]
    entre

    [outcome.by-with]
    par, avec

    [outcome.holding]
    tenu, tenue, donné, participé, lors

    [outcome.elsewhere]
    récent, récente, dernier, dernière, prochain, prochaine

    [outcome.respectively]
    respectivement

    [outcome.purpose]
    pour, afin

    [outcome.body]
    conseil, ministres, ministre, dirigeants, alliés, commission, comité, assemblée, parlement, sommet, conférence, chefs, délégations, participants, états, membres, parties, gouvernements, union, alliance, organisation, présidence, secrétariat, réunion, session, nations, pays, partenaires, ue, otan, onu, osce, ua, g7, g20, cps, représentants, ambassadeurs, eurogroupe, bureau, autorités, cour, cedeao, sénat, congrès, groupe, délégués, vingt-sept, vingt-huit, leaders, députés

    [outcome.office]
    président, présidente, secrétaire, directeur, directrice, commissaire, représentant, représentante, chancelier, chancelière, roi

    [outcome.reporting]
    dit, annoncé, indiqué, déclaré, souligné, précisé, rappelé, affirmé, confirmé, ajouté, expliqué, estimé, noté, fait, relevé, assuré

    [outcome.wishing]
    souhaité, demandé, proposé, suggéré, recommandé, espéré, espère, propose, souhaite, exhorté, appelé, invité

    [outcome.statement]
    salué, réitéré, condamné, discuté, exprimé, souligné, appelé, réaffirmé, rencontré, examiné, évoqué, abordé, débattu, remercié, déploré, rappelé, regretté, rendu

    [outcome.talk]
    discuté, examiné, abordé, débattu, évoqué

    [outcome.stop]
    nouveau, nouvelle, nouveaux, nouvelles, plus, dont, question, questions, sujet, sujets, point, points, qui, que

    [outcome.secret]
    confidentiel, confidentielle, secret, secrète

    [decision.access]
    restricted: confidentiel, confidentielle
    classified: secret, secrète

    [outcome.meeting]
    réunion, sommet, conférence, session, conseil, rencontre, entretiens, discussions, assemblée

    # A participle decides only with its auxiliary.
    [decision.needs-auxiliary]
    oui

    [decision.past]
    adopted: adopté, adoptée, adoptés, adoptées
    adopted/issue: publié, publiée, émis, diffusé
    approved: approuvé, approuvée, approuvés, approuvées, donné son feu vert à, donné leur feu vert à, donné son accord à, donné son aval à, validé, validée
    endorsed: entériné, entérinée, entérinés, entérinées, avalisé, avalisée, fait sien, fait siennes
    agreed: trouvé un accord, conclu un accord, parvenus à un accord, parvenu à un accord, arrêté une approche générale, dégagé un accord
    decided: décidé, résolu de, pris la décision, pris une décision, arrêté
    decided/take: prise, prises
    committed/commit: engagés à, engagé à
    established: établi, établie, mis en place, mis sur pied, institué, instituée
    established/found: créé, créée, créés, créées, mise en place, constitué
    x-launched/launch: lancé, lancée, lancés, lancées, ouvert
    x-appointed: nommé, nommée, nommés, désigné, désignée
    x-elected: élu, élue, élus, réélu, réélue
    x-authorized: autorisé, autorisée, habilité
    requested/request: chargé, prié, demandé, mandaté, invité
    x-extended/extend: prolongé, prolongée, prolongées, prorogé, prorogée, prorogées, prorogés, reconduit, reconduite, étendu
    x-renewed/extend: renouvelé, renouvelée
    x-imposed/sanction: imposé, imposée, imposées, infligé, ajouté, inscrit
    x-lifted/sanction: levé, levée, levées
    x-suspended: suspendu, suspendue
    x-amended/amend: modifié, modifiée, amendé, révisé, porté
    x-allocated: alloué, débloqué, débloquée, affecté
    x-granted/grant: octroyé, accordé, accordée
    x-admitted/admit: admis, admise
    x-signed/sign: signé, signée
    x-rejected/reject: rejeté, rejetée

    [decision.present]
    adopted: adopte, adoptent
    approved: approuve, approuvent
    endorsed: entérine, entérinent
    agreed: convient de, conviennent de, est convenu de, est convenu d', sont convenus de, sont convenus d', est convenue de, sont convenues de, ont convenu de, a convenu de, se sont mis d' accord, se sont accordés, s' est accordé, est parvenu à un accord, sont parvenus à un accord, se sont entendus
    decided: décide, décident, décida, décidèrent
    established: crée, établit, créent
    x-launched/launch: lance, lancent
    x-appointed: nomme, nomment, désigne
    x-elected: élit, élisent
    x-authorized: autorise, autorisent
    requested: charge, prie, mandate
    requested/request: demande, invite
    x-extended/extend: prolonge, proroge, prolongent, reconduit
    x-renewed/extend: renouvelle
    x-imposed/sanction: impose, imposent
    x-lifted/sanction: lève, lèvent
    x-suspended: suspend, suspendent
    x-allocated: alloue, débloque, débloquent

    [decision.nominal]
    adopted: adoption de, adoption du, adoption des, adoption d'
    approved: approbation de, approbation du, approbation des
    agreed: accord sur
    decided: décision sur, décision de, décision relative
    established: création de, création d', mise en place de
    x-extended: prolongation de, prolongation du, prorogation de, prorogation du
    x-renewed: renouvellement de, renouvellement du
    x-appointed: nomination de, nomination du, nomination d'
    x-launched: lancement de, lancement du, lancement d'
    x-lifted: levée de, levée des

    [decision.objects]
    issue: déclaration, communiqué, résolution, conclusions, directives
    take: décision, décisions
    commit: à
    found: mécanisme, comité, groupe, fonds, mission, bureau, centre, force, conseil, programme, cellule, organe, instrument, plateforme, réseau, partenariat, poste, agence, équipe, coalition, registre, tribunal
    launch: initiative, programme, plan, mission, opération, processus, négociations, partenariat, projet, procédure, consultations, dialogue, pourparlers
    request: de, la, le, à, commission, secrétariat, comité
    extend: mandat, mandats, mission, opération, sanctions, mesures, délai, jusqu', accord, régime, durée, état
    sanction: sanctions, mesures, embargo, gel, interdiction, restrictions, suspension, liste, personnes, entités, droits
    amend: budget, statuts, règles, règlement, directive, décision, mandat, liste, plafond, objectif, charte
    grant: statut, prêt, aide, dérogation, délai
    admit: membre, sein
    sign: accord, accords, mémorandum, traité, déclaration, protocole, convention, contrat
    reject: projet, résolution, amendement, proposition, demande

    [decision.excluded-objects]
    adopted: ton, posture
    x-launched: attaque, appel, offensive

    [decision.personal]
    x-appointed, x-signed, established, x-launched, x-suspended, decided, x-authorized
    passive adopted, passive approved, passive endorsed, passive agreed, passive decided, passive established, passive x-appointed, passive x-elected, passive x-extended, passive x-renewed, passive x-imposed, passive x-lifted, passive x-launched, passive x-authorized, passive x-allocated, passive x-signed, passive x-admitted, passive x-granted, passive x-suspended

    [decision.national]
    decided, approved

    [decision.heading]
    décisions, principales décisions, décisions prises, décision, résultats, principaux résultats, résultats de la réunion, décisions adoptées

    [decision.loose-heading]
    points clés, à retenir, en bref, conclusions, points essentiels

    # What a meeting dealt with.
    [agenda.heading]
    ordre du jour, points à l' ordre du jour, thèmes, sujets abordés, thèmes abordés, points abordés

    [agenda.additional-heading]
    autres points, divers, questions diverses, autres questions, autres sujets

    [agenda.talk]
    discuté de, discuté du, discuté des, discuté d', débattu de, débattu du, débattu des, débattu d', examiné, abordé, évoqué, eu un échange de vues sur, procédé à un échange de vues sur, tenu un débat sur, échangé sur, fait le point sur, passé en revue

    [agenda.talk-purpose]
    pour discuter de, pour discuter du, pour débattre de, pour examiner, pour évoquer, pour aborder, pour faire le point sur, consacrée à, consacré à, consacrée au, consacré au, consacrée aux

    [agenda.talked]
    a été abordé, a été abordée, ont été abordés, ont été abordées, a été examiné, a été examinée, ont été examinés, figurait à l' ordre du jour, figuraient à l' ordre du jour, était à l' ordre du jour, étaient à l' ordre du jour, a été évoqué, a été évoquée

    [agenda.denial]
    n' était pas à l' ordre du jour, ne figurait pas à l' ordre du jour, n' étaient pas à l' ordre du jour, ne figuraient pas à l' ordre du jour

    # Pledges.
    [commitment.cue]
    pledged/any: s' est engagé à, s' est engagée à, se sont engagés à, se sont engagées à, a promis de, ont promis de, a promis, ont promis
    pledged/amount: versera, verseront, fournira, fourniront, donnera, apportera, consacrera, verser, annoncé, annoncée, débloquer, débloqué, alloué, accordé, octroi de, octroi d', approuvé, contribuera, financera, mobilisera, offert
    pledged/noun: contribution de, aide de, don de, engagement de, enveloppe de, prêt de, promesses de dons
    reaffirmed/any: a réaffirmé son engagement, ont réaffirmé leur engagement, reste déterminé à, restent déterminés à
    delivered/amount: a versé, ont versé, a fourni, ont fourni, a donné

    [commitment.kind]
    financial: financement, budget, fonds, crédits, financière
    materiel: munitions, armes, chars, missiles, avions, équipements, véhicules, hélicoptères
    personnel: soldats, troupes, policiers, experts, observateurs, personnel, militaires
    training: formation, former
    institutional: bureau, centre, secrétariat, mécanisme

    # Meetings.
    [meeting.gathering]
    se sont réunis, s' est réuni, s' est réunie, se sont réunies, se réunissent, se réunit, réuni, réunis, se sont retrouvés, ont tenu une réunion, a tenu une réunion, se sont rencontrés

    [outcome.toward]
    vers, avant, depuis, après

    [meeting.title]
    Réunion :

    [meeting.kind]
    summit/named: sommet
    jointSession: session conjointe, réunion conjointe
    bilateral: réunion bilatérale, entretien bilatéral, entretiens bilatéraux, rencontre bilatérale
    pressConference: conférence de presse, point de presse
    session: séance d' ouverture, séance de clôture, séance plénière, session de travail
    ceremony: cérémonie
    reception: dîner, déjeuner, réception

    [meeting.of]
    ministerial: ministres
    summit: dirigeants, chefs, sommet, leaders
    council: conseil, comité, assemblée, commission, eurogroupe, bureau, parlement
    session: session, conférence, participants, états, alliés, parties, ambassadeurs, délégués, représentants, membres, réunion

    [meeting.closed]
    closed: à huis clos
    public: séance publique, débat public

    [meeting.role]
    present/subject: a participé à, ont participé à, a pris part à, a assisté à
    chair/after: présidée par, présidé par, sous la présidence de, sous la présidence du, sous la présidence d'
    host/after: accueillie par, accueilli par, à l' invitation de
    """#
}

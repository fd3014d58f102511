extension BriefingLanguage {
  /// French: cues and those who are not named.
  package static let frenchAttribution = #"""
    # The forms of a verb: infinitive, present singular, present plural, simple past, past participle, present
    # participle; more forms count as past.
    [cues]
    déclarer: déclarer, déclare, déclarent, déclara, déclaré, déclarant, déclarait, déclaraient
    affirmer: affirmer, affirme, affirment, affirma, affirmé, affirmant, affirmait, affirmaient
    souligner: souligner, souligne, soulignent, souligna, souligné, soulignant, soulignait, soulignaient
    ajouter: ajouter, ajoute, ajoutent, ajouta, ajouté, ajoutant, ajoutait, ajoutaient
    estimer: estimer, estime, estiment, estima, estimé, estimant, estimait, estimaient
    indiquer: indiquer, indique, indiquent, indiqua, indiqué, indiquant, indiquait, indiquaient
    préciser: préciser, précise, précisent, précisa, précisé, précisant, précisait, précisaient
    rappeler: rappeler, rappelle, rappellent, rappela, rappelé, rappelant, rappelait, rappelaient
    expliquer: expliquer, explique, expliquent, expliqua, expliqué, expliquant, expliquait, expliquaient
    noter: noter, note, notent, nota, noté, notant, notait, notaient
    regretter: regretter, regrette, regrettent, regretta, regretté, regrettant, regrettait, regrettaient
    saluer: saluer, salue, saluent, salua, salué, saluant, saluait, saluaient
    condamner: condamner, condamne, condamnent, condamna, condamné, condamnant, condamnait, condamnaient
    dénoncer: dénoncer, dénonce, dénoncent, dénonça, dénoncé, dénonçant, dénonçait, dénonçaient
    insister: insister, insiste, insistent, insista, insisté, insistant, insistait, insistaient
    annoncer: annoncer, annonce, annoncent, annonça, annoncé, annonçant, annonçait, annonçaient
    assurer: assurer, assure, assurent, assura, assuré, assurant, assurait, assuraient
    considérer: considérer, considère, considèrent, considéra, considéré, considérant, considérait, considéraient
    constater: constater, constate, constatent, constata, constaté, constatant, constatait, constataient
    observer: observer, observe, observent, observa, observé, observant, observait, observaient
    remarquer: remarquer, remarque, remarquent, remarqua, remarqué, remarquant, remarquait, remarquaient
    confirmer: confirmer, confirme, confirment, confirma, confirmé, confirmant, confirmait, confirmaient
    réaffirmer: réaffirmer, réaffirme, réaffirment, réaffirma, réaffirmé, réaffirmant, réaffirmait, réaffirmaient
    réitérer: réitérer, réitère, réitèrent, réitéra, réitéré, réitérant, réitérait, réitéraient
    répéter: répéter, répète, répètent, répéta, répété, répétant, répétait, répétaient
    marteler: marteler, martèle, martèlent, martela, martelé, martelant, martelait, martelaient
    lancer: lancer, lance, lancent, lança, lancé, lançant, lançait, lançaient
    plaider: plaider, plaide, plaident, plaida, plaidé, plaidant, plaidait, plaidaient
    évoquer: évoquer, évoque, évoquent, évoqua, évoqué, évoquant, évoquait, évoquaient
    appeler: appeler, appelle, appellent, appela, appelé, appelant, appelait, appelaient
    exhorter: exhorter, exhorte, exhortent, exhorta, exhorté, exhortant, exhortait, exhortaient
    inviter: inviter, invite, invitent, invita, invité, invitant, invitait, invitaient
    exiger: exiger, exige, exigent, exigea, exigé, exigeant, exigeait, exigeaient
    demander: demander, demande, demandent, demanda, demandé, demandant, demandait, demandaient
    réclamer: réclamer, réclame, réclament, réclama, réclamé, réclamant, réclamait, réclamaient
    critiquer: critiquer, critique, critiquent, critiqua, critiqué, critiquant, critiquait, critiquaient
    déplorer: déplorer, déplore, déplorent, déplora, déploré, déplorant, déplorait, déploraient
    féliciter: féliciter, félicite, félicitent, félicita, félicité, félicitant, félicitait, félicitaient
    remercier: remercier, remercie, remercient, remercia, remercié, remerciant, remerciait, remerciaient
    proposer: proposer, propose, proposent, proposa, proposé, proposant, proposait, proposaient
    suggérer: suggérer, suggère, suggèrent, suggéra, suggéré, suggérant, suggérait, suggéraient
    espérer: espérer, espère, espèrent, espéra, espéré, espérant, espérait, espéraient
    souhaiter: souhaiter, souhaite, souhaitent, souhaita, souhaité, souhaitant, souhaitait, souhaitaient
    avouer: avouer, avoue, avouent, avoua, avoué, avouant, avouait, avouaient
    raconter: raconter, raconte, racontent, raconta, raconté, racontant, racontait, racontaient
    témoigner: témoigner, témoigne, témoignent, témoigna, témoigné, témoignant, témoignait, témoignaient
    ironiser: ironiser, ironise, ironisent, ironisa, ironisé, ironisant, ironisait, ironisaient
    s'alarmer: s'alarmer, s'alarme, s'alarment, s'est alarmé, s'est alarmée, s'alarmant, se sont alarmés
    s'inquiéter: s'inquiéter, s'inquiète, s'inquiètent, s'est inquiété, s'est inquiétée, s'inquiétant, se sont inquiétés
    exprimer: exprimer, exprime, expriment, exprima, exprimé, exprimant, exprimait, exprimaient
    exposer: exposer, expose, exposent, exposa, exposé, exposant, exposait, exposaient
    présenter: présenter, présente, présentent, présenta, présenté, présentant, présentait, présentaient
    qualifier: qualifier, qualifie, qualifient, qualifia, qualifié, qualifiant, qualifiait, qualifiaient
    citer: citer, cite, citent, cita, cité, citant, citait, citaient
    signaler: signaler, signale, signalent, signala, signalé, signalant, signalait, signalaient
    mentionner: mentionner, mentionne, mentionnent, mentionna, mentionné, mentionnant, mentionnait, mentionnaient
    avertir: avertir, avertit, avertissent, avertit, averti, avertissant, avertissait, avertissaient
    prévenir: prévenir, prévient, préviennent, prévint, prévenu, prévenant, prévenait, prévenaient
    conclure: conclure, conclut, concluent, conclut, conclu, concluant, concluait, concluaient
    commenter: commenter, commente, commentent, commenta, commenté, commentant, commentait, commentaient
    clamer: clamer, clame, clament, clama, clamé, clamant, clamait, clamaient
    juger: juger, juge, jugent, jugea, jugé, jugeant, jugeait, jugeaient
    argumenter: argumenter, argumente, argumentent, argumenta, argumenté, argumentant, argumentait, argumentaient
    rétorquer: rétorquer, rétorque, rétorquent, rétorqua, rétorqué, rétorquant, rétorquait, rétorquaient
    répliquer: répliquer, réplique, répliquent, répliqua, répliqué, répliquant, répliquait, répliquaient
    interroger: interroger, interroge, interrogent, interrogea, interrogé, interrogeant, interrogeait, interrogeaient
    questionner: questionner, questionne, questionnent, questionna, questionné, questionnant, questionnait, questionnaient
    résumer: résumer, résume, résument, résuma, résumé, résumant, résumait, résumaient
    nuancer: nuancer, nuance, nuancent, nuança, nuancé, nuançant, nuançait, nuançaient
    poursuivre: poursuivre, poursuit, poursuivent, poursuivit, poursuivi, poursuivant, poursuivait, poursuivaient
    accuser: accuser, accuse, accusent, accusa, accusé, accusant, accusait, accusaient
    rejeter: rejeter, rejette, rejettent, rejeta, rejeté, rejetant, rejetait, rejetaient
    démentir: démentir, démente, démentent, démenta, démenté, démentant, démentait, démentaient
    pointer: pointer, pointe, pointent, pointa, pointé, pointant, pointait, pointaient
    encourager: encourager, encourage, encouragent, encouragea, encouragé, encourageant, encourageait, encourageaient
    préconiser: préconiser, préconise, préconisent, préconisa, préconisé, préconisant, préconisait, préconisaient
    recommander: recommander, recommande, recommandent, recommanda, recommandé, recommandant, recommandait, recommandaient
    relever: relever, releve, relevent, releva, relevé, relevant, relevait, relevaient
    avancer: avancer, avance, avancent, avança, avancé, avançant, avançait, avançaient
    nier: nier, nie, nient, nia, nié, niant, niait, niaient
    proclamer: proclamer, proclame, proclament, proclama, proclamé, proclamant, proclamait, proclamaient
    jurer: jurer, jure, jurent, jura, juré, jurant, jurait, juraient
    promettre: promettre, promet, promettent, promit, promis, promettant, promettait, promettaient
    admettre: admettre, admet, admettent, admit, admis, admettant, admettait, admettaient
    reconnaître: reconnaître, reconnaît, reconnaissent, reconnut, reconnu, reconnaissant, reconnaissait, reconnaissaient
    soutenir: soutenir, soutient, soutiennent, soutint, soutenu, soutenant, soutenait, soutenaient
    tenir: tenir, tient à souligner, tiennent à souligner, tint à souligner, tenu à souligner, tenant à souligner
    dire: dire, dit, disent, dit, dit, disant, disait, disaient
    écrire: écrire, écrit, écrivent, écrivit, écrit, écrivant, écrivait, écrivaient
    répondre: répondre, répond, répondent, répondit, répondu, répondant, répondait, répondaient
    défendre: défendre, défend, défendent, défendit, défendu, défendant, défendait, défendaient
    prédire: prédire, prédit, prédisent, prédit, prédit, prédisant, prédisait, prédisaient
    craindre: craindre, craint, craignent, craignit, craint, craignant, craignait, craignaient
    croire: croire, croit, croient, crut, cru, croyant, croyait, croyaient
    penser: penser, pense, pensent, pensa, pensé, pensant, pensait, pensaient
    se féliciter: se féliciter, se félicite, se félicitent, s'est félicité, s'est félicitée, se félicitant, se sont félicités
    se dire: se dire, se dit, se disent, s'est dit, s'est dite, se disant, se sont dits
    se déclarer: se déclarer, se déclare, se déclarent, s'est déclaré, s'est déclarée, se déclarant, se sont déclarés
    féliciter: féliciter, félicite, félicitent, félicita, félicité, félicitant, félicitait, félicitaient
    dire: dire, dit, disent, dit, dit, disant, disait, disaient
    déclarer: déclarer, déclare, déclarent, déclara, déclaré, déclarant, déclarait, déclaraient
    s'engager: s'engager, s'engage, s'engagent, s'est engagé, s'est engagée, s'engageant, se sont engagés
    décrire: décrire, décrit, décrivent, décrivit, décrit, décrivant, décrivait, décrivaient
    alerter: alerter, alerte, alertent, alerta, alerté, alertant, alertait, alertaient
    détailler: détailler, détaille, détaillent, détailla, détaillé, détaillant, détaillait, détaillaient
    murmurer: murmurer, murmure, murmurent, murmura, murmuré, murmurant, murmurait, murmuraient
    tonner: tonner, tonne, tonnent, tonna, tonné, tonnant, tonnait, tonnaient
    tweeter: tweeter, tweète, tweètent, tweeta, tweeté, tweetant, tweetait, tweetaient
    faire valoir: faire valoir, fait valoir, font valoir, fit valoir, fait valoir, faisant valoir
    mettre en garde: mettre en garde, met en garde, mettent en garde, mit en garde, mis en garde, mettant en garde
    se prononcer pour: se prononcer pour, se prononce pour, se prononcent pour, s'est prononcé pour, s'est prononcée pour, se prononçant pour
    faire part: faire part, fait part, font part, fit part, fait part, faisant part
    mettre l'accent sur: mettre l'accent sur, met l'accent sur, mettent l'accent sur, mit l'accent sur, mis l'accent sur, mettant l'accent sur

    [cues of speech]
    déclarer, affirmer, souligner, ajouter, estimer, indiquer, préciser, rappeler, expliquer, noter, regretter
    dénoncer, insister, annoncer, assurer, constater, remarquer, confirmer, réaffirmer, réitérer, répéter, marteler
    plaider, évoquer, appeler, exhorter, demander, déplorer, proposer, suggérer, espérer, souhaiter, avouer
    raconter, témoigner, ironiser, s'alarmer, s'inquiéter, signaler, mentionner, avertir, prévenir, conclure
    commenter, clamer, juger, argumenter, rétorquer, répliquer, résumer, nuancer, poursuivre, démentir, pointer
    préconiser, recommander, relever, avancer, nier, proclamer, jurer, promettre, admettre, reconnaître, dire
    écrire, répondre, défendre, prédire, craindre, se, se, dire, se, déclarer, s'engager, décrire, alerter
    détailler, murmurer, tonner, tweeter, faire valoir, mettre en garde, se prononcer pour, faire part
    mettre l'accent sur, lancer

    [cues of objects]
    saluer, condamner, dénoncer, regretter, déplorer, féliciter, remercier, appeler, exhorter, inviter, exiger
    réclamer, critiquer, exprimer, souligner, réaffirmer, réitérer, rappeler, annoncer, évoquer, qualifier, citer
    rejeter, démentir, encourager, préconiser, recommander, proposer, plaider, soutenir, souhaiter, faire part
    mettre l'accent sur, se prononcer pour, se féliciter, s'alarmer, s'inquiéter, accuser, pointer, prédire
    promettre, défendre, mettre en garde, lancer

    [cues of infinitives]
    promettre, appeler, exhorter, inviter, demander, s'engager, exiger

    [cues of questions]
    interroger, questionner, demander

    [cues of answers]
    répondre, rétorquer, répliquer

    [cues with quotations]
    soutenir, tenir, lancer, croire, penser, exposer, présenter, reconnaître, considérer, juger, avancer, relever
    demander, inviter, interroger, questionner, citer, observer

    [cues of thoughts]
    croire, penser, espérer, craindre, estimer, juger, considérer, souhaiter

    [cues of addressees]
    remercier, féliciter, inviter, exhorter, accuser, saluer

    [cue adjectives]
    convaincu, convaincue, confiant, confiante, préoccupé, préoccupée, favorable, déterminé, déterminée, satisfait, satisfaite

    [words of adoption]
    adopté, adoptée, publié, publiée, approuvé, approuvée

    [source phrases]
    selon, d'après, de l'avis de, de l'avis du, aux termes de, aux termes du, pour reprendre les mots de

    [silences]
    n'a pas précisé, n'a pas commenté, n'a pas mentionné, n'a pas souhaité commenter, n'a pas voulu commenter, s'est refusé à tout commentaire, sans plus de précisions, n'a fait aucune mention de, n'ont pas précisé, a refusé de commenter

    [hedges]
    apparemment, semble-t-il, prétendument, vraisemblablement

    [adverb phrases]
    quant à lui, quant à elle, quant à eux, pour sa part, pour leur part, de son côté, de leur côté, à son tour, en outre, par ailleurs, en revanche, d'abord, tout d'abord, au contraire, en effet, par exemple, une nouvelle fois, à nouveau, de nouveau, en particulier

    [cue nouns]
    déclaration, appel, avertissement, message, engagement, volonté, détermination, souhait, espoir, inquiétude, préoccupation, promesse, mots, mot, propos, réponse, soutien, conviction, gratitude, proposition, formule, condamnation

    [those who speak for a state]
    délégation, gouvernement, présidence, autorités

    [document nouns]
    déclaration, communiqué, résolution, texte, document, rapport, lettre, conclusions, traité, accord, stratégie, discours

    [naming words]
    intitulé, intitulée, nommé, nommée, baptisé, baptisée, le terme, le mot, la notion de, le concept de, l'expression, surnommé, surnommée, soi-disant, le thème, le slogan, le titre

    [naming nouns]
    initiative, programme, projet, opération, rapport, conférence, stratégie

    [agents of passives]
    par

    [reported clause openers]
    que, qu', si, comment, pourquoi, où

    [relative words]
    qui, lequel, laquelle, lesquels, lesquelles

    [subordinators]
    que, qu', qui, dont, où, quand, lorsque, lorsqu', tandis, alors, comme, parce, puisque, puisqu', bien, si, après, avant, afin, pour

    [coordinators]
    et, mais, ou, ni, puis

    [auxiliaries]
    a, ont, avait, avaient, aura, auront, aurait, est, sont, était, étaient, été, être, avoir, sera, serait, veut, veulent, doit, doivent, peut, peuvent, ai, avons

    [forms of be]
    est, sont, était, étaient, été, être, sera, serait

    [forms of have]
    a, ont, avait, avaient, aurait, ayant, avoir, aura

    [future words]
    aura, auront, aurait, sera, serait, devrait, devra, pourrait, pourra, peut, peuvent, doit, doivent

    [infinitive words]
    à, de, d'

    [negations]
    ne, n', pas, jamais, ni, sans, aucun, aucune

    [adverbs]
    aussi, également, encore, toujours, déjà, ensuite, enfin, ainsi, donc, cependant, toutefois, néanmoins, pourtant, hier, notamment, plutôt, même, lui, elle-même, lui-même, eux, ensemble, là, ici, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, y, en, se, s', lui-même, surtout

    [adverb endings]
    ment

    [verbs]
    fait, font, fit, tient, tiennent, vient, viennent, reste, prend, pris, mis, réuni, eu, décidé, adopté, rencontré, participé

    [prepositions]
    de, du, des, d', à, au, aux, en, dans, par, avec, sur, sous, chez, entre, vers, contre, sans, lors, depuis, pendant, durant, devant, malgré, parmi, outre, hors, dès, jusqu', jusque, concernant, face, suite, envers

    [determiners]
    le, la, les, l', un, une, ce, cet, cette, ces, son, sa, ses, leur, leurs, notre, nos, votre, chaque, plusieurs, certains, certaines, tous, toutes, quelques, deux, trois, autres, nouveau, nouvelle, ancien, ancienne

    [possessive determiners]
    male: son
    female: sa
    plural: leur, leurs
    neuter: ses

    [pronouns]
    male: il
    female: elle
    plural: ils, elles
    speaker: je, j', nous

    [inverted pronouns of]
    male: a-t-il, avait-il, estime-t-il, dit-il, est-il, souligne-t-il, affirme-t-il, ajoute-t-il, explique-t-il
    female: a-t-elle, avait-elle, estime-t-elle, dit-elle, est-elle, souligne-t-elle, affirme-t-elle, ajoute-t-elle, explique-t-elle
    plural: ont-ils, ont-elles, avaient-ils, disent-ils, estiment-ils

    [clause subjects]
    il, elle, ils, elles, on, nous, cela, ceci, c', ce

    [means]
    en

    [addressees]
    journalistes, presse, médias, députés, membres, délégués, participants

    [signatures]
    —, –, ―
    """#
}

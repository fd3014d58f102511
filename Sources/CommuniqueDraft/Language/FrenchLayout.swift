extension BriefingLanguage {
  /// French: what headings, captions and furniture are made of.
  package static let frenchLayout = #"""
    [headings.known]
    agenda: Ordre du jour, Points à l'ordre du jour, Principaux points, Thèmes, Points divers
    decisions: Décisions, Principales décisions, Résultats, Principaux résultats, Conclusions, Engagements, Mesures
    summary: Points clés, Résumé, Synthèse, En bref, Contexte, Introduction, Conclusion, Annexe, Participants
    summary: À retenir, L'essentiel, Prochaines étapes, Communiqué de presse

    [headings.words]
    words: décisions, résultats, ordre du jour, conclusions, principaux, principales, résumé, participants, contexte
    words: mesures, engagements, points, thèmes, annexe

    [sentences.unfinished]
    articles: le, la, les, l', un, une, des, du, de, d', au, aux, ce, cet, cette, ces, son, sa, ses, leur, leurs, notre
    prepositions: à, en, dans, sur, sous, par, pour, avec, sans, entre, vers, chez, contre, depuis, pendant, avant, après
    conjunctions: et, ou, mais, que, qu', qui, dont, où, si, comme, lorsque, quand, ni, car, donc
    auxiliaries: est, sont, a, ont, était, étaient, sera, seront, il, elle, ils, elles, nous, vous, je, on, ne, pas, plus

    [navigation.lines]
    site: Accueil, Menu, Recherche, Rechercher, Fermer, Aller au contenu, Aller au contenu principal, Connexion, Contact
    site: Plan du site, Mentions légales, Confidentialité, Partager, Imprimer, Suivez-nous, Retour, Haut de page, Suivant
    site: Précédent, Lire aussi, Articles liés, À lire aussi, Commentaires, Laisser un commentaire, S'abonner, Newsletter
    site: Voir aussi, Actualités, Facebook, Twitter, LinkedIn, YouTube, Instagram

    [navigation.starts]
    starts: partager sur, s'abonner à, abonnez-vous, lire aussi, suivez-nous sur, retour à, dernière mise à jour
    starts: vous êtes ici, ce site utilise des cookies, publié dans, classé dans

    [navigation.tail]
    tail: articles liés, laisser un commentaire, copyright ©, ©, tous droits réservés, à lire aussi, lire aussi

    [boilerplate.phrases]
    notices: tous droits réservés, politique de confidentialité, mentions légales, désabonner

    [boilerplate.starts]
    starts: copyright, tous droits réservés, avertissement, pour plus d'informations, pour de plus amples informations
    starts: contact presse, contacts presse, service de presse, seul le prononcé fait foi, contact, courriel, tél

    [captions.credits]
    credits: crédit photo, crédits photo, photo otan, © otan, © union européenne, photo afp, crédit image

    [captions.labels]
    labels: photo, photos, crédit, crédits, image, source, ©

    [captions.starts]
    starts: de gauche à droite, photo de famille, photo de groupe, légende

    [names.starts]
    names: m, mme, mlle, dr, s.e, son excellence, ambassadeur

    [bylines.starts]
    starts: par, publié par, publié le, auteur, rédigé par, source, mis à jour le

    [labels.speakers]
    questions: question, q, journaliste, modérateur, modératrice, réponse, r

    [contacts.starts]
    starts: contact, contacts, courriel, e-mail, tél, téléphone, fax

    [pages.numbers]
    pages: page

    [footnotes.starts]
    starts: voir, ibid, cf, disponible à, https, http

    [series.starts]
    starts: communiqué de presse, note d'information, note de synthèse, document d'information

    [sources.kinds]
    briefingPaper: note d'information, note de synthèse
    pressRelease: communiqué de presse
    communique: communiqué, déclaration commune, déclaration conjointe

    [header.publishers]
    words: est un, est une, est le, est la

    [header.originators]
    words: organisation d'origine

    [layout.weekdays]
    days: lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche

    [layout.offices]
    offices: président, présidente, ministre, secrétaire, représentant, représentante, commissaire, ambassadeur
    offices: directeur, directrice, envoyé, porte-parole, chancelier, chef, général

    [layout.months]
    1: janvier
    2: février
    3: mars
    4: avril
    5: mai
    6: juin
    7: juillet
    8: août
    9: septembre
    10: octobre
    11: novembre
    12: décembre

    [language.words]
    words: le, la, les, des, du, et, en, un, une, que, qui, dans, pour, sur, par, au, aux, est, avec, ont, été, cette
    """#
}

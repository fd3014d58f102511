extension BriefingLanguage {
  /// French: offices, bodies, documents and those who are not named.
  package static let frenchEntities = #"""
    [offices]
    secretary.general: secrétaire général, secrétaire générale, Secrétaire général, Secrétaire générale
    deputy.secretary.general: secrétaire général adjoint, secrétaire générale adjointe, Secrétaire général délégué
    secretary.state: secrétaire d'État, Secrétaire d'État, secrétaire d’Etat américain
    minister.foreign: ministre des Affaires étrangères, ministre des affaires étrangères, Ministre des affaires étrangères, ministre de l'Europe et des Affaires étrangères, chef de la diplomatie, cheffe de la diplomatie, ministre des Relations extérieures
    minister.defence: ministre de la Défense, ministre des Armées, ministre de la défense
    minister.finance: ministre des Finances, ministre de l'Économie et des Finances
    minister.interior: ministre de l'Intérieur
    minister.justice: ministre de la Justice, garde des Sceaux
    minister.prime: Premier ministre, Première ministre, premier ministre, première ministre
    minister: ministre, Ministre
    president: président de la République, Président de la République, président, présidente, Président, Présidente
    president.vice: vice-président, vice-présidente, Vice-Président, Vice-Présidente
    chancellor: chancelier, chancelière
    high representative: haut représentant, haute représentante, Haut Représentant, Haute Représentante, haut représentant de l'Union pour les affaires étrangères et la politique de sécurité, haute représentante de l'Union pour les affaires étrangères et la politique de sécurité
    high commissioner: haut commissaire, haute commissaire, Haut-Commissaire, Haut-Commissaire aux droits de l'homme
    commissioner: commissaire, Commissaire
    chair.in-office: président en exercice, présidente en exercice, Président en exercice
    special envoy: envoyé spécial, envoyée spéciale, Envoyé spécial
    special representative: représentant spécial, représentante spéciale, Représentant spécial
    representative.permanent: représentant permanent, représentante permanente, Représentant permanent
    representative: représentant, représentante
    ambassador: ambassadeur, ambassadrice, Ambassadeur, Ambassadrice
    director general: directeur général, directrice générale
    director executive: directeur exécutif, directrice exécutive
    head: chef, cheffe, patron, patronne, dirigeant
    head.state: chef de l'État, Chef de l'État, chef du gouvernement
    counterpart: homologue, collègue
    predecessor: prédécesseur, prédécesseure
    successor: successeur, successeure
    spokesperson: porte-parole
    king: roi, Roi
    queen: reine, Reine
    pope: pape, Pape

    [offices of women]
    secrétaire générale, ministre déléguée, présidente, haute représentante, envoyée spéciale, représentante, ambassadrice, directrice, cheffe, chancelière, première ministre, reine

    [offices held beside others]
    président en exercice, présidente en exercice, vice-président, vice-présidente, vice-premier ministre

    [feminine articles]
    la, une

    [portfolios after a nationality]
    foreign: des Affaires étrangères, des affaires étrangères
    defence: de la Défense, des Armées
    finance: des Finances
    interior: de l'Intérieur
    justice: de la Justice

    [office modifiers]
    former: ancien, ancienne, ex
    acting: intérimaire

    [neutral modifiers]
    nouveau, nouvelle, actuel, actuelle, futur

    [honorifics]
    male: M, M., Monsieur, Sa Majesté le, MM, MM.
    female: Mme, Mme., Madame, Mlle
    any: S.E, S.E., Son Excellence, général, Général, amiral, Dr, Dr., Pr

    [name particles]
    von, van, de, der, den, del, della, di, da, dos, do, du, le, la, bin, bint, ibn, al, el, ter, ten, zu, Von, Van, De, Der, Du, Le, La, Bin, Al, El

    [name suffixes]
    II, III, IV, VI, VII, VIII, XIV, XVI

    [family names that come first]
    Wang, Li, Zhang, Liu, Chen, Yang, Xi, Ban, Kim, Moon, Yoon, Nguyen, Zhao, Zhou, Wu, Xu, Qin

    [words that begin no name]
    Le, La, Les, L', Un, Une, Des, De, Du, Dans, En, Au, Aux, À, A, Par, Pour, Sur, Avec, Sans, Selon, Après, Avant, Pendant, Depuis, Lors, Il, Elle, Ils, Elles, On, Nous, Vous, Je, Ce, Cette, Ces, Cet, Son, Sa, Ses, Leur, Leurs, Notre, Nos, Mais, Et, Ou, Car, Si, Quand, Comme, Enfin, Ensuite, Aussi, Ainsi, Toutefois, Cependant, Interrogé, Interrogée, Lundi, Mardi, Mercredi, Jeudi, Vendredi, Samedi, Dimanche

    [words in no name of a person]
    Sommet, Accord, Traité, Plan, Conférence, Réunion, Nord, Sud, Est, Ouest, Affaires, Europe, Afrique, Asie, Amérique

    [documents]
    statement: déclaration, Déclaration, déclaration commune, déclaration conjointe, déclaration présidentielle
    communiqué: communiqué, Communiqué, communiqué final, communiqué conjoint
    conclusions: conclusions, Conclusions
    resolution: résolution, Résolution
    decision: Décision
    report: rapport, Rapport
    press release: communiqué de presse
    charter: Charte

    [document modifiers]
    projet de, commune, conjointe, finale, final

    [unnamed persons]
    one: journaliste, correspondant, responsable, diplomate, source, fonctionnaire, haut fonctionnaire, source diplomatique, expert
    several: journalistes, responsables, diplomates, sources, sources diplomatiques, experts, observateurs, analystes

    [unnamed person modifiers]
    haut, plusieurs, certains, deux, trois, des

    [parts of groups]
    certains, plusieurs, quelques, deux, trois, quatre, cinq, plusieurs des, autres

    [personal pronouns]
    male: il
    female: elle
    plural: ils, elles
    thing: on

    [definite articles]
    le, la, les, l', ce, cette, ces, cet, son, sa, ses, leur, leurs, notre, nos, du, au, des, aux

    [indefinite articles]
    un, une, d'un, d'une, aucun, aucune, chaque

    [complement prepositions]
    de, du, des, d', pour, à, auprès de, au, aux, chargé de, chargée de, chargé des

    [prepositions in names of missions]
    au, en, de, pour, à

    [prepositions in names of bodies]
    de, du, des, d', pour

    [joiners in names of bodies]
    et, de, des, du, d'

    [place prepositions]
    à, en, dans, au, aux, près de, depuis

    [direction prepositions]
    de, vers, entre, avec

    [calendar months]
    1: janvier, janv
    2: février, févr
    3: mars
    4: avril
    5: mai
    6: juin
    7: juillet, juil
    8: août
    9: septembre, sept
    10: octobre, oct
    11: novembre, nov
    12: décembre, déc

    [words after a name of a place]
    Sommet, Déclaration, Accord

    [verbs of persons]
    déclare, dit, affirme, souligne, estime, indique, précise, ajoute, rappelle, annonce, explique, déclaré, affirmé, souligné, estimé, indiqué, précisé, ajouté, rappelé, annoncé, expliqué, répondu, conclu, insisté

    [plain verbs of speech]
    a déclaré, a dit, a affirmé, a souligné, a estimé, déclare, dit, affirme

    [predicates]
    a, est, ont, sont, avait, était, sera, seront, déclare, dit, affirme, souligne, estime, indique, précise, ajoute, rappelle, annonce, appelle, demande, exige, refuse, soutient, accuse, condamne, salue, propose, espère, doit, peut, veut, doivent, veulent

    [organizations]
    intergovernmentalOrganization OTAN: Organisation du traité de l'Atlantique Nord, OTAN, Alliance, Alliance atlantique
    intergovernmentalOrganization UE: Union européenne, UE
    intergovernmentalOrganization ONU: Organisation des Nations unies, Nations unies, Nations Unies, ONU
    intergovernmentalOrganization OSCE: Organisation pour la sécurité et la coopération en Europe, OSCE
    intergovernmentalOrganization UA: Union africaine, UA
    coalition G7: Groupe des Sept, G7
    coalition G20: G20
    intergovernmentalOrganization CEDEAO: Communauté économique des États de l'Afrique de l'Ouest, CEDEAO
    intergovernmentalOrganization FMI: Fonds monétaire international, FMI
    intergovernmentalOrganization: Banque mondiale
    intergovernmentalOrganization AIEA: Agence internationale de l'énergie atomique, AIEA
    intergovernmentalOrganization OIF: Organisation internationale de la Francophonie, OIF
    intergovernmentalOrganization: Conseil de l'Europe
    intergovernmentalOrganization: Ligue arabe
    intergovernmentalOrganization OMS: Organisation mondiale de la santé, OMS
    organ: Commission européenne
    organ: Conseil européen
    organ: Parlement européen
    organ: Conseil de sécurité
    organ: Assemblée générale
    organ CPS: Conseil de paix et de sécurité
    organ BCE: Banque centrale européenne, BCE
    organ: Conseil de l'Atlantique Nord
    armedGroup: Hamas
    armedGroup: Hezbollah
    media AFP: Agence France-Presse, AFP

    [body nouns]
    organ: Conseil
    organ: Assemblée
    committee: Comité
    committee: Commission
    committee: Groupe de travail
    organ: Cour
    organ: Parlement
    organ: Sénat
    organ: Secrétariat
    organ: Bureau
    organ: Présidence
    organ: Agence
    organ: Banque
    organ: Fonds
    ministry: Ministère
    mission: Mission
    intergovernmentalOrganization: Union
    intergovernmentalOrganization: Organisation
    intergovernmentalOrganization: Communauté

    [bodies of states]
    organ: gouvernement
    organ: parlement
    organ: présidence
    organ: délégation

    [groups]
    allies: Alliés, alliés, pays de l'OTAN
    ministers: ministres, Ministres
    ministers.foreign: ministres des Affaires étrangères, ministres des affaires étrangères
    ministers.defence: ministres de la Défense, ministres de la défense
    ministers.finance: ministres des Finances
    leaders: dirigeants
    heads: chefs d'État et de gouvernement, chefs d'État ou de gouvernement, chefs d'État
    member states: États membres, Etats membres, pays membres
    participating states: États participants
    delegations: délégations
    council members: membres du Conseil, membres du Conseil de sécurité
    ambassadors: ambassadeurs
    participants: participants

    [given names]
    male: Jens, Mark, Antony, Josep, Emmanuel, François, Nicolas, Jean, Jean-Yves, Jean-Noël, Pierre, Charles, Stéphane, Olaf, Boris, Donald, Joe, Vladimir, Volodymyr, Dmytro, Sergueï, Recep, Moussa, Macky, Alassane, Félix, Didier, Bernard, Hubert, Dominique, Michel, Thierry, Bruno, Laurent, Louis, Luc, Marc, Philippe, Paul, Jacques, Alain, André, Antonio, António, David, Viktor, Xavier, Yves, Ignazio, Mohamed, Abdoulaye, Mahamat, Justin, Smaïl, Kassym-Jomart, Sébastien, Benjamin, Gabriel, Édouard, Édouard, Hakan, Radosław, Peter, Mario, Giuseppe, Pedro, Sébastien
    female: Annalena, Ursula, Christine, Kaja, Federica, Catherine, Angela, Giorgia, Mélanie, Chrystia, Michaëlle, Louise, Hadja, Florence, Ségolène, Nathalie, Élisabeth, Elisabeth, Anne, Marie, Hélène, Claire, Sylvie, Audrey, Aminata, Zuzana, Helga, Elina, Amélie, Laurence, Bineta, Sophie, Stéphanie, Maia, Sanna, Mette, Roberta, Margarita
    """#
}

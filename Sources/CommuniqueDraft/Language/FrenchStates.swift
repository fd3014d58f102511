extension BriefingLanguage {
  /// French: states, their adjectives and capitals.
  package static let frenchStates = #"""
    [states]
    AF: Afghanistan
    AL: Albanie
    DZ: Algérie
    DE: Allemagne
    AD: Andorre
    AO: Angola
    SA: Arabie saoudite
    AR: Argentine
    AM: Arménie
    AU: Australie
    AT: Autriche
    AZ: Azerbaïdjan
    BH: Bahreïn
    BD: Bangladesh
    BE: Belgique
    BJ: Bénin
    BY: Biélorussie, Bélarus
    MM: Birmanie, Myanmar
    BO: Bolivie
    BA: Bosnie-Herzégovine
    BW: Botswana
    BR: Brésil
    BG: Bulgarie
    BF: Burkina Faso
    BI: Burundi
    KH: Cambodge
    CM: Cameroun
    CA: Canada
    CV: Cap-Vert
    CL: Chili
    CN: Chine
    CY: Chypre
    CO: Colombie
    KM: Comores
    CG: Congo, République du Congo
    CD: République démocratique du Congo, RDC
    KR: Corée du Sud, République de Corée
    KP: Corée du Nord
    CI: Côte d'Ivoire
    HR: Croatie
    CU: Cuba
    DK: Danemark
    DJ: Djibouti
    EG: Égypte, Egypte
    AE: Émirats arabes unis
    EC: Équateur
    ER: Érythrée
    ES: Espagne
    EE: Estonie
    US: États-Unis, Etats-Unis, Maison Blanche
    ET: Éthiopie
    FI: Finlande
    FR: France
    GA: Gabon
    GM: Gambie
    GE: Géorgie
    GH: Ghana
    GR: Grèce
    GN: Guinée
    GW: Guinée-Bissau
    GQ: Guinée équatoriale
    HT: Haïti
    HU: Hongrie
    IN: Inde
    ID: Indonésie
    IQ: Irak
    IR: Iran
    IE: Irlande
    IS: Islande
    IL: Israël
    IT: Italie
    JM: Jamaïque
    JP: Japon
    JO: Jordanie
    KZ: Kazakhstan
    KE: Kenya
    KG: Kirghizistan
    XK: Kosovo
    KW: Koweït
    LV: Lettonie
    LB: Liban
    LR: Libéria
    LY: Libye
    LT: Lituanie
    LU: Luxembourg
    MK: Macédoine du Nord
    MG: Madagascar
    MY: Malaisie
    MW: Malawi
    ML: Mali
    MT: Malte
    MA: Maroc
    MU: Maurice
    MR: Mauritanie
    MX: Mexique
    MD: Moldavie, Moldova, République de Moldova
    MC: Monaco
    MN: Mongolie
    ME: Monténégro
    MZ: Mozambique
    NA: Namibie
    NP: Népal
    NE: Niger
    NG: Nigéria, Nigeria
    NO: Norvège
    NZ: Nouvelle-Zélande
    OM: Oman
    UG: Ouganda
    UZ: Ouzbékistan
    PK: Pakistan
    PS: Palestine
    PY: Paraguay
    NL: Pays-Bas
    PE: Pérou
    PH: Philippines
    PL: Pologne
    PT: Portugal
    QA: Qatar
    CF: République centrafricaine, Centrafrique
    RO: Roumanie
    GB: Royaume-Uni, Grande-Bretagne
    RU: Russie, Fédération de Russie, Kremlin
    RW: Rwanda
    SN: Sénégal
    RS: Serbie
    SL: Sierra Leone
    SG: Singapour
    SK: Slovaquie
    SI: Slovénie
    SO: Somalie
    SD: Soudan
    SS: Soudan du Sud
    SE: Suède
    CH: Suisse
    SY: Syrie
    TJ: Tadjikistan
    TW: Taïwan
    TZ: Tanzanie
    TD: Tchad
    CZ: Tchéquie, République tchèque
    TH: Thaïlande
    TG: Togo
    TN: Tunisie
    TM: Turkménistan
    TR: Turquie
    UA: Ukraine
    UY: Uruguay
    VA: Saint-Siège
    VE: Venezuela
    VN: Viêt Nam, Vietnam
    YE: Yémen
    ZM: Zambie
    ZW: Zimbabwe
    ZA: Afrique du Sud

    [nationalities]
    DE: allemand, allemande
    US: américain, américaine
    GB: britannique
    FR: français, française
    IT: italien, italienne
    ES: espagnol, espagnole
    PL: polonais, polonaise
    RU: russe
    UA: ukrainien, ukrainienne
    TR: turc, turque
    CN: chinois, chinoise
    JP: japonais, japonaise
    CA: canadien, canadienne
    BE: belge
    NL: néerlandais, néerlandaise
    SE: suédois, suédoise
    FI: finlandais, finlandaise
    NO: norvégien, norvégienne
    DK: danois, danoise
    HU: hongrois, hongroise
    RO: roumain, roumaine
    GR: grec, grecque
    PT: portugais, portugaise
    IE: irlandais, irlandaise
    AT: autrichien, autrichienne
    CH: suisse
    ML: malien, malienne
    SN: sénégalais, sénégalaise
    TD: tchadien, tchadienne
    DZ: algérien, algérienne
    MA: marocain, marocaine
    TN: tunisien, tunisienne
    EG: égyptien, égyptienne
    IL: israélien, israélienne
    IR: iranien, iranienne
    RW: rwandais, rwandaise
    CD: congolais, congolaise
    BF: burkinabè
    NE: nigérien, nigérienne
    NG: nigérian, nigériane
    CI: ivoirien, ivoirienne
    ZA: sud-africain, sud-africaine
    LU: luxembourgeois, luxembourgeoise
    CZ: tchèque
    EE: estonien, estonienne
    LV: letton, lettone
    LT: lituanien, lituanienne

    [capitals]
    DE: Berlin
    US: Washington
    GB: Londres
    FR: Paris
    IT: Rome
    ES: Madrid
    PL: Varsovie
    RU: Moscou
    UA: Kiev, Kyiv
    TR: Ankara
    CN: Pékin
    JP: Tokyo
    CA: Ottawa
    SE: Stockholm
    FI: Helsinki
    HU: Budapest
    ML: Bamako
    SN: Dakar
    TD: N'Djamena
    DZ: Alger
    MA: Rabat
    TN: Tunis
    EG: Le Caire, Caire
    ET: Addis-Abeba
    IR: Téhéran
    RW: Kigali
    CD: Kinshasa
    NE: Niamey
    BF: Ouagadougou
    AT: Vienne
    LT: Vilnius
    LV: Riga
    DK: Copenhague
    PT: Lisbonne
    GR: Athènes
    NL: La Haye
    RO: Bucarest
    RS: Belgrade
    XK: Pristina
    MD: Chisinau
    GE: Tbilissi

    [cities]
    BE: Bruxelles
    CH: Genève, Lausanne
    FR: Strasbourg, Biarritz
    US: New York
    LU: Luxembourg
    """#
}

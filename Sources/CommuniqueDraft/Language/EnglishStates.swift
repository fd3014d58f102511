extension BriefingLanguage {
  /// English: states, their adjectives and capitals.
  package static let englishStates = #"""
    [states]
    AF: Afghanistan, Islamic Republic of Afghanistan
    AL: Albania
    DZ: Algeria
    AD: Andorra
    AO: Angola
    AG: Antigua and Barbuda
    AR: Argentina
    AM: Armenia
    AU: Australia
    AT: Austria
    AZ: Azerbaijan
    BS: Bahamas, The Bahamas
    BH: Bahrain
    BD: Bangladesh
    BB: Barbados
    BY: Belarus
    BE: Belgium
    BZ: Belize
    BJ: Benin
    BT: Bhutan
    BO: Bolivia
    BA: Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia & Herzegovina, Bosnia
    BW: Botswana
    BR: Brazil
    BN: Brunei Darussalam, Brunei
    BG: Bulgaria
    BF: Burkina Faso
    BI: Burundi
    CV: Cabo Verde, Cape Verde
    KH: Cambodia
    CM: Cameroon
    CA: Canada
    CF: Central African Republic, CAR
    TD: Chad
    CL: Chile
    CN: China, People's Republic of China, PRC
    CO: Colombia
    KM: Comoros
    CG: Congo, Republic of the Congo, Republic of Congo, Congo-Brazzaville
    CD: Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo-Kinshasa
    CR: Costa Rica
    CI: Côte d'Ivoire, Cote d'Ivoire, Ivory Coast
    HR: Croatia
    CU: Cuba
    CY: Cyprus, Republic of Cyprus
    CZ: Czechia, Czech Republic
    DK: Denmark
    DJ: Djibouti
    DM: Dominica
    DO: Dominican Republic
    EC: Ecuador
    EG: Egypt, Arab Republic of Egypt
    SV: El Salvador
    GQ: Equatorial Guinea
    ER: Eritrea
    EE: Estonia
    SZ: Eswatini, Swaziland
    ET: Ethiopia
    FJ: Fiji
    FI: Finland
    FR: France, French Republic
    GA: Gabon
    GM: Gambia, The Gambia
    GE: Georgia
    DE: Germany, Federal Republic of Germany
    GH: Ghana
    GR: Greece, Hellenic Republic
    GD: Grenada
    GT: Guatemala
    GN: Guinea
    GW: Guinea-Bissau, Guinea Bissau
    GY: Guyana
    HT: Haiti
    VA: Holy See, Vatican, Vatican City
    HN: Honduras
    HU: Hungary
    IS: Iceland
    IN: India
    ID: Indonesia
    IR: Iran, Islamic Republic of Iran
    IQ: Iraq
    IE: Ireland
    IL: Israel, State of Israel
    IT: Italy
    JM: Jamaica
    JP: Japan
    JO: Jordan, Hashemite Kingdom of Jordan
    KZ: Kazakhstan
    KE: Kenya
    KI: Kiribati
    KP: North Korea, DPRK, Democratic People's Republic of Korea
    KR: South Korea, Republic of Korea, ROK
    XK: Kosovo
    KW: Kuwait
    KG: Kyrgyzstan, Kyrgyz Republic
    LA: Laos, Lao PDR, Lao People's Democratic Republic
    LV: Latvia
    LB: Lebanon
    LS: Lesotho
    LR: Liberia
    LY: Libya
    LI: Liechtenstein
    LT: Lithuania
    LU: Luxembourg
    MG: Madagascar
    MW: Malawi
    MY: Malaysia
    MV: Maldives
    ML: Mali
    MT: Malta
    MH: Marshall Islands
    MR: Mauritania
    MU: Mauritius
    MX: Mexico
    FM: Micronesia, Federated States of Micronesia
    MD: Moldova, Republic of Moldova
    MC: Monaco
    MN: Mongolia
    ME: Montenegro
    MA: Morocco, Kingdom of Morocco
    MZ: Mozambique
    MM: Myanmar, Burma
    NA: Namibia
    NR: Nauru
    NP: Nepal
    NL: Netherlands, The Netherlands, Kingdom of the Netherlands, Holland
    NZ: New Zealand, Aotearoa New Zealand
    NI: Nicaragua
    NE: Niger
    NG: Nigeria
    MK: North Macedonia, Republic of North Macedonia, former Yugoslav Republic of Macedonia
    NO: Norway
    OM: Oman
    PK: Pakistan
    PW: Palau
    PS: Palestine, State of Palestine
    PA: Panama
    PG: Papua New Guinea
    PY: Paraguay
    PE: Peru
    PH: Philippines
    PL: Poland
    PT: Portugal
    QA: Qatar
    RO: Romania
    RU: Russia, Russian Federation, the Kremlin, Kremlin
    RW: Rwanda
    KN: Saint Kitts and Nevis, St Kitts and Nevis
    LC: Saint Lucia, St Lucia
    VC: Saint Vincent and the Grenadines
    WS: Samoa
    SM: San Marino
    ST: São Tomé and Príncipe, Sao Tome and Principe
    SA: Saudi Arabia, Kingdom of Saudi Arabia
    SN: Senegal
    RS: Serbia, Republic of Serbia
    SC: Seychelles
    SL: Sierra Leone
    SG: Singapore
    SK: Slovakia, Slovak Republic
    SI: Slovenia
    SB: Solomon Islands
    SO: Somalia
    ZA: South Africa, Republic of South Africa
    SS: South Sudan
    ES: Spain
    LK: Sri Lanka
    SD: Sudan
    SR: Suriname
    SE: Sweden
    CH: Switzerland, Swiss Confederation
    SY: Syria, Syrian Arab Republic
    TW: Taiwan
    TJ: Tajikistan
    TZ: Tanzania, United Republic of Tanzania
    TH: Thailand
    TL: Timor-Leste, East Timor
    TG: Togo
    TO: Tonga
    TT: Trinidad and Tobago
    TN: Tunisia
    TR: Türkiye, Turkey, Turkiye
    TM: Turkmenistan
    TV: Tuvalu
    UG: Uganda
    UA: Ukraine
    AE: United Arab Emirates, UAE
    GB: United Kingdom, UK, U.K., Britain, Great Britain
    US: United States, United States of America, US, U.S., USA, U.S.A., White House
    UY: Uruguay
    UZ: Uzbekistan
    VU: Vanuatu
    VE: Venezuela
    VN: Viet Nam, Vietnam
    EH: Western Sahara, Sahrawi Arab Democratic Republic, Sahrawi Republic
    YE: Yemen
    ZM: Zambia
    ZW: Zimbabwe

    [nationalities]
    AF: Afghan
    AL: Albanian
    DZ: Algerian
    AO: Angolan
    AR: Argentine, Argentinian
    AM: Armenian
    AU: Australian
    AT: Austrian
    AZ: Azerbaijani, Azeri
    BH: Bahraini
    BD: Bangladeshi
    BY: Belarusian, Belarussian
    BE: Belgian
    BJ: Beninese
    BO: Bolivian
    BA: Bosnian
    BW: Botswanan
    BR: Brazilian
    GB: British, UK, U.K.
    BG: Bulgarian
    BF: Burkinabe
    BI: Burundian
    KH: Cambodian
    CM: Cameroonian
    CA: Canadian
    TD: Chadian
    CL: Chilean
    CN: Chinese
    CO: Colombian
    KM: Comorian
    CD: Congolese
    CR: Costa Rican
    HR: Croatian, Croat
    CU: Cuban
    CY: Cypriot, Greek Cypriot
    CZ: Czech
    DK: Danish, Dane
    DJ: Djiboutian
    NL: Dutch
    EC: Ecuadorian, Ecuadorean
    EG: Egyptian
    ER: Eritrean
    EE: Estonian
    ET: Ethiopian
    FI: Finnish
    FR: French
    GA: Gabonese
    GM: Gambian
    GE: Georgian
    DE: German
    GH: Ghanaian
    GR: Greek
    GN: Guinean
    HT: Haitian
    HU: Hungarian
    IS: Icelandic
    IN: Indian
    ID: Indonesian
    IR: Iranian
    IQ: Iraqi
    IE: Irish
    IL: Israeli
    IT: Italian
    CI: Ivorian
    JM: Jamaican
    JP: Japanese
    JO: Jordanian
    KZ: Kazakh, Kazakhstani
    KE: Kenyan
    KP: North Korean
    KR: South Korean, Korean
    XK: Kosovan, Kosovar
    KW: Kuwaiti
    KG: Kyrgyz
    LV: Latvian
    LB: Lebanese
    LR: Liberian
    LY: Libyan
    LT: Lithuanian
    LU: Luxembourgish
    MG: Malagasy
    MW: Malawian
    MY: Malaysian
    ML: Malian
    MT: Maltese
    MR: Mauritanian
    MU: Mauritian
    MX: Mexican
    MD: Moldovan
    MN: Mongolian
    ME: Montenegrin
    MA: Moroccan
    MZ: Mozambican
    NA: Namibian
    NP: Nepalese, Nepali
    NZ: New Zealand
    NE: Nigerien
    NG: Nigerian
    MK: Macedonian, North Macedonian
    NO: Norwegian
    OM: Omani
    PK: Pakistani
    PS: Palestinian
    PE: Peruvian
    PH: Philippine, Filipino
    PL: Polish
    PT: Portuguese
    QA: Qatari
    RO: Romanian
    RU: Russian
    RW: Rwandan
    SA: Saudi, Saudi Arabian
    SN: Senegalese
    RS: Serbian, Serb
    SL: Sierra Leonean
    SG: Singaporean
    SK: Slovak
    SI: Slovenian, Slovene
    SO: Somali
    ZA: South African
    SS: South Sudanese
    ES: Spanish
    LK: Sri Lankan
    SD: Sudanese
    SE: Swedish
    CH: Swiss
    SY: Syrian
    TW: Taiwanese
    TJ: Tajik
    TZ: Tanzanian
    TH: Thai
    TG: Togolese
    TN: Tunisian
    TR: Turkish
    TM: Turkmen
    UG: Ugandan
    UA: Ukrainian
    AE: Emirati
    US: American, US, U.S.
    UY: Uruguayan
    UZ: Uzbek
    VE: Venezuelan
    VN: Vietnamese
    YE: Yemeni
    ZM: Zambian
    ZW: Zimbabwean

    [capitals]
    AF: Kabul
    AL: Tirana
    DZ: Algiers
    AO: Luanda
    AR: Buenos Aires
    AM: Yerevan
    AU: Canberra
    AT: Vienna
    AZ: Baku
    BH: Manama
    BD: Dhaka
    BY: Minsk
    BO: La Paz
    BA: Sarajevo
    BW: Gaborone
    BR: Brasilia, Brasília
    BG: Sofia
    BF: Ouagadougou
    BI: Bujumbura, Gitega
    KH: Phnom Penh
    CM: Yaoundé, Yaounde
    CA: Ottawa
    CF: Bangui
    TD: N'Djamena
    CL: Santiago
    CN: Beijing
    CO: Bogotá, Bogota
    CG: Brazzaville
    CD: Kinshasa
    CI: Abidjan, Yamoussoukro
    HR: Zagreb
    CU: Havana
    CY: Nicosia
    CZ: Prague
    DK: Copenhagen
    EG: Cairo
    ER: Asmara
    EE: Tallinn
    ET: Addis Ababa
    FI: Helsinki
    FR: Paris
    GA: Libreville
    GM: Banjul
    GE: Tbilisi
    DE: Berlin
    GH: Accra
    GR: Athens
    GN: Conakry
    GW: Bissau
    HT: Port-au-Prince
    HU: Budapest
    IS: Reykjavik, Reykjavík
    IN: New Delhi, Delhi
    ID: Jakarta
    IR: Tehran, Teheran
    IQ: Baghdad
    IE: Dublin
    IL: Jerusalem, Tel Aviv
    IT: Rome
    JP: Tokyo
    JO: Amman
    KZ: Astana, Nur-Sultan
    KE: Nairobi
    KP: Pyongyang
    KR: Seoul
    XK: Pristina, Prishtina, Priština
    KW: Kuwait City
    KG: Bishkek
    LV: Riga
    LB: Beirut
    LR: Monrovia
    LY: Tripoli
    LT: Vilnius
    LU: Luxembourg City
    MG: Antananarivo
    MW: Lilongwe
    MY: Kuala Lumpur
    ML: Bamako
    MT: Valletta
    MR: Nouakchott
    MX: Mexico City
    MD: Chisinau, Chișinău, Chişinău
    MN: Ulaanbaatar
    ME: Podgorica
    MA: Rabat
    MZ: Maputo
    MM: Naypyidaw
    NA: Windhoek
    NP: Kathmandu
    NL: The Hague
    NZ: Wellington
    NE: Niamey
    NG: Abuja
    MK: Skopje
    NO: Oslo
    OM: Muscat
    PK: Islamabad
    PS: Ramallah
    PE: Lima
    PH: Manila
    PL: Warsaw
    PT: Lisbon
    QA: Doha
    RO: Bucharest
    RU: Moscow
    RW: Kigali
    SA: Riyadh
    SN: Dakar
    RS: Belgrade
    SL: Freetown
    SK: Bratislava
    SI: Ljubljana
    SO: Mogadishu
    ZA: Pretoria
    SS: Juba
    ES: Madrid
    LK: Colombo
    SD: Khartoum
    SE: Stockholm
    CH: Bern, Berne
    SY: Damascus
    TW: Taipei
    TJ: Dushanbe
    TZ: Dodoma, Dar es Salaam
    TH: Bangkok
    TL: Dili
    TG: Lomé, Lome
    TN: Tunis
    TR: Ankara
    TM: Ashgabat
    UG: Kampala
    UA: Kyiv, Kiev
    AE: Abu Dhabi
    GB: London
    US: Washington, Washington DC, Washington D.C.
    UY: Montevideo
    UZ: Tashkent
    VE: Caracas
    VN: Hanoi
    YE: Sana'a, Sanaa
    ZM: Lusaka
    ZW: Harare

    [cities]
    BE: Brussels, Antwerp, Bruges, Ypres, Mons
    US: New York, Chicago, Camp David, Sea Island, Pittsburgh, Norfolk, San Francisco
    CH: Geneva, Lausanne, Zurich, Lugano, Davos, Basel, Bürgenstock, Montreux
    AT: Salzburg, Linz, Hofburg
    DE: Munich, Bonn, Hamburg, Wiesbaden, Ramstein, Potsdam, Elmau, Münster, Lübeck, Heiligendamm, Frankfurt
    FR: Strasbourg, Biarritz, Versailles, Lyon, Nice, Deauville, Saint-Malo
    IT: Taormina, L'Aquila, Venice, Milan, Turin, Bari, Naples, Lucca, Capri, Fiuggi, Trieste, Borgo Egnazia, Florence
    GB: Cornwall, Carbis Bay, Newport, Cardiff, Edinburgh, Liverpool, Belfast, Gleneagles, Lough Erne, Birmingham, Glasgow
    CA: Charlevoix, Quebec, Québec City, Toronto, Montreal, Kananaskis, Halifax, Muskoka, Whistler, Vancouver
    JP: Hiroshima, Ise-Shima, Karuizawa, Nagasaki, Toyako, Osaka, Sapporo, Niigata
    NL: Maastricht, Amsterdam, Rotterdam
    LU: Kirchberg
    SE: Gothenburg, Malmö, Lund
    PL: Łódź, Lodz, Gdańsk, Gdansk, Kraków, Krakow, Poznań, Rzeszów
    RU: St Petersburg, Saint Petersburg, Sochi, Kazan, Vladivostok
    UA: Odesa, Odessa, Kharkiv, Kherson, Lviv, Mariupol, Donetsk, Luhansk, Bakhmut, Zaporizhzhia
    TR: Istanbul, Antalya, Izmir
    EG: Sharm El Sheikh, Sharm el-Sheikh, Alexandria
    ZA: Johannesburg, Durban, Cape Town, Midrand, Sandton
    TZ: Arusha, Zanzibar
    LY: Sirte, Benghazi
    NG: Lagos
    MA: Marrakesh, Marrakech, Casablanca, Tangier
    AE: Dubai
    SA: Jeddah
    PT: Porto, Sintra, Evora
    ES: Barcelona, Seville, Granada, Valencia, Toledo, Córdoba
    IE: Galway, Cork
    DK: Aarhus
    FI: Turku, Rovaniemi, Saariselkä
    NO: Tromsø, Bergen, Bodø
    LT: Kaunas, Palanga
    EE: Tartu, Narva
    LV: Jurmala
    GR: Thessaloniki, Corfu, Rhodes, Crete
    HR: Dubrovnik, Split
    SI: Bled, Brdo
    KZ: Almaty
    UZ: Samarkand
    KG: Osh
    IN: Mumbai, Goa
    CN: Shanghai, Hong Kong, Hangzhou
    KR: Busan
    BR: Rio de Janeiro, São Paulo, Sao Paulo, Belém
    MX: Cancún, Cancun
    AR: Mar del Plata
    KE: Mombasa, Naivasha
    NE: Agadez
    GQ: Malabo, Sipopo
    SD: Port Sudan, Darfur, El Fasher
    CD: Goma, Bukavu
    XK: Mitrovica, Mitrovicë
    BA: Mostar, Brčko, Banja Luka
    MD: Tiraspol, Bălți

    [regions]
    -: Gaza, Gaza Strip, West Bank, Black Sea, Baltic Sea, Red Sea, Middle East, Western Balkans, Sahel, Horn of Africa, Great Lakes region, Indo-Pacific, Korean Peninsula, South China Sea, Strait of Hormuz, Arctic, South Caucasus, Nagorno-Karabakh, Transnistria, Abkhazia, South Ossetia, Tigray, Lake Chad Basin, Central Asia, North Africa, West Africa, East Africa, Southern Africa, Central Africa, Mediterranean, Persian Gulf, Gulf of Guinea, Gulf of Aden, Aegean Sea, Golan
    UA: Crimea, Donbas, Donbass
    XK: Northern Kosovo, northern Kosovo
    ML: Northern Mali, northern Mali
    CD: eastern Congo, Eastern DRC, North Kivu
    MZ: Cabo Delgado
    SY: Idlib
    LU: Luxembourg
    SG: Singapore
    """#
}

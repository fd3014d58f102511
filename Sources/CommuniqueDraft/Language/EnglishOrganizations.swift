extension BriefingLanguage {
  /// English: organizations and what bodies are called.
  package static let englishOrganizations = #"""
    [organizations]
    intergovernmentalOrganization NATO: North Atlantic Treaty Organization, North Atlantic Treaty Organisation, North Atlantic Alliance, Atlantic Alliance, NATO, Alliance, the alliance
    intergovernmentalOrganization EU: European Union, EU, E.U., European bloc
    intergovernmentalOrganization UN: United Nations, UN, U.N., United Nations Organization, UNO
    intergovernmentalOrganization OSCE: Organization for Security and Co-operation in Europe, Organization for Security and Cooperation in Europe, Organisation for Security and Co-operation in Europe, OSCE
    intergovernmentalOrganization AU: African Union, AU
    coalition G7: Group of Seven, G7, G-7
    coalition G8: Group of Eight, G8, G-8
    coalition G20: Group of Twenty, G20, G-20
    coalition G77: Group of 77, G77, G-77
    coalition E3: E3
    coalition E10: E10
    coalition P5: P5
    coalition A3: A3
    coalition A3 Plus: A3+
    coalition NAM: Non-Aligned Movement, NAM
    intergovernmentalOrganization ECOWAS: Economic Community of West African States, ECOWAS
    intergovernmentalOrganization SADC: Southern African Development Community, SADC
    intergovernmentalOrganization IGAD: Intergovernmental Authority on Development, IGAD
    intergovernmentalOrganization EAC: East African Community, EAC
    intergovernmentalOrganization ECCAS: Economic Community of Central African States, ECCAS
    intergovernmentalOrganization LAS: League of Arab States, Arab League
    intergovernmentalOrganization OIC: Organisation of Islamic Cooperation, Organization of Islamic Cooperation, OIC
    intergovernmentalOrganization GCC: Gulf Cooperation Council, GCC
    intergovernmentalOrganization ASEAN: Association of Southeast Asian Nations, ASEAN
    intergovernmentalOrganization CARICOM: Caribbean Community, CARICOM
    intergovernmentalOrganization OAS: Organization of American States, OAS
    intergovernmentalOrganization CoE: Council of Europe
    intergovernmentalOrganization OECD: Organisation for Economic Co-operation and Development, OECD
    intergovernmentalOrganization CSTO: Collective Security Treaty Organization, CSTO
    intergovernmentalOrganization CIS: Commonwealth of Independent States, CIS
    intergovernmentalOrganization SCO: Shanghai Cooperation Organization, Shanghai Cooperation Organisation, SCO
    intergovernmentalOrganization IAEA: International Atomic Energy Agency, IAEA
    intergovernmentalOrganization OPCW: Organisation for the Prohibition of Chemical Weapons, Organization for the Prohibition of Chemical Weapons, OPCW
    intergovernmentalOrganization IMF: International Monetary Fund, IMF
    intergovernmentalOrganization WBG: World Bank Group, World Bank
    intergovernmentalOrganization WTO: World Trade Organization, World Trade Organisation, WTO
    intergovernmentalOrganization WHO: World Health Organization, World Health Organisation, WHO
    intergovernmentalOrganization AfDB: African Development Bank, AfDB
    intergovernmentalOrganization EIB: European Investment Bank, EIB
    intergovernmentalOrganization EBRD: European Bank for Reconstruction and Development, EBRD
    intergovernmentalOrganization IOM: International Organization for Migration, IOM
    intergovernmentalOrganization ILO: International Labour Organization, ILO
    intergovernmentalOrganization ICC: International Criminal Court, ICC
    intergovernmentalOrganization FAO: Food and Agriculture Organization, FAO
    organ UNESCO: UNESCO
    organ UNICEF: UNICEF, United Nations Children's Fund
    organ UNHCR: UNHCR, UN Refugee Agency
    organ WFP: World Food Programme, WFP
    organ UNDP: United Nations Development Programme, UNDP
    organ OCHA: Office for the Coordination of Humanitarian Affairs, OCHA
    organ OHCHR: OHCHR, UN Human Rights Office
    organ UNRWA: UNRWA
    organ UNEP: United Nations Environment Programme, UNEP
    organ UNODC: UNODC
    organ UN Women: UN Women
    organ ICJ: International Court of Justice, ICJ
    organ ODIHR: Office for Democratic Institutions and Human Rights, ODIHR
    organ EEAS: European External Action Service, EEAS
    organ NAC: North Atlantic Council, NAC
    organ NATO PA: NATO Parliamentary Assembly, NATO PA
    organ OSCE PA: OSCE Parliamentary Assembly, OSCE PA
    organ PSC: Peace and Security Council, PSC, AUPSC
    organ UNSC: United Nations Security Council, UN Security Council, UNSC
    organ UNGA: United Nations General Assembly, UN General Assembly, UNGA
    organ ECB: European Central Bank, ECB
    organ: European Commission
    organ: European Council
    organ: European Parliament
    organ AUC: African Union Commission, AU Commission, AUC
    organ AUDA-NEPAD: AUDA-NEPAD, NEPAD
    organ Africa CDC: Africa CDC
    organ FAC: Foreign Affairs Council, FAC
    organ ECOFIN: ECOFIN, Ecofin
    organ SHAPE: SHAPE
    organ Frontex: Frontex
    organ Europol: Europol
    organ EDA: European Defence Agency
    mission KFOR: KFOR
    mission EUFOR Althea: EUFOR Althea, Operation Althea, EUFOR
    mission EULEX: EULEX
    mission SMM: Special Monitoring Mission to Ukraine, Special Monitoring Mission, SMM
    mission MINUSMA: MINUSMA
    mission MONUSCO: MONUSCO
    mission UNMISS: UNMISS
    mission UNIFIL: UNIFIL
    mission UNAMA: UNAMA
    mission UNAMI: UNAMI
    mission UNSMIL: UNSMIL
    mission MINUSCA: MINUSCA
    mission UNAMID: UNAMID
    mission UNISFA: UNISFA
    mission UNDOF: UNDOF
    mission UNFICYP: UNFICYP
    mission UNMIK: UNMIK
    mission AMISOM: AMISOM
    mission ATMIS: ATMIS
    mission AUSSOM: AUSSOM
    mission ISAF: ISAF
    nonGovernmentalOrganization ICRC: International Committee of the Red Cross, ICRC
    nonGovernmentalOrganization: Amnesty International
    nonGovernmentalOrganization HRW: Human Rights Watch
    nonGovernmentalOrganization MSF: Médecins Sans Frontières, Doctors Without Borders
    armedGroup: Hamas
    armedGroup: Hezbollah, Hizbollah, Hizbullah
    armedGroup: Houthis
    armedGroup: Taliban
    armedGroup ISIL: ISIL, ISIS, Daesh, Da'esh
    armedGroup: Al-Shabaab, Al Shabaab
    armedGroup: Boko Haram
    armedGroup RSF: Rapid Support Forces, RSF
    armedGroup PKK: P.K.K., PKK
    armedGroup M23: M23
    media: Reuters
    media AFP: Agence France-Presse, AFP
    media AP: Associated Press
    media BBC: BBC
    media: Bloomberg
    media: Politico
    media: Euronews
    media: Deutsche Welle
    media: Le Monde
    media: Financial Times
    media: New York Times
    media CNN: CNN
    media: Al Jazeera
    media TASS: TASS
    media: Euractiv, EURACTIV
    media: Ukrinform

    [body nouns]
    organ: Council
    organ: Assembly
    committee: Committee
    committee: Subcommittee, Sub-Committee
    committee: Commission
    committee: Working Group
    committee: Task Force
    committee: Contact Group
    committee: Panel
    organ: Court
    organ: Tribunal
    organ: Parliament
    organ: Congress
    organ: Senate
    organ: House of Representatives
    organ: Secretariat
    organ: Bureau
    organ: Board
    organ: Presidency
    organ: Chairpersonship, Chairmanship
    organ: Troika
    organ: Forum
    organ: Cabinet
    organ: Agency
    organ: Authority
    organ: Bank
    organ: Fund
    organ: Directorate
    organ: Directorate-General
    organ: Government
    organ: Permanent Mission
    organ: Delegation
    ministry: Ministry
    ministry: State Department, Department of State
    mission: Mission
    mission: Operation
    mission: Command
    intergovernmentalOrganization: Union
    intergovernmentalOrganization: Organization, Organisation
    intergovernmentalOrganization: Community
    coalition: Quartet
    coalition: Quad
    coalition: Coalition
    coalition: Group
    nonGovernmentalOrganization: Institute
    nonGovernmentalOrganization: Foundation
    organ: Centre, Center
    organ: Office

    [bodies of states]
    organ: government, authorities, administration, cabinet
    organ: parliament, parliament's, senate, congress
    organ: presidency
    organ: delegation
    organ: chairmanship, chairpersonship, chair-in-office
    organ: central bank
    ministry: foreign ministry, ministry of foreign affairs, Foreign Ministry, Foreign Office, foreign office
    ministry: defence ministry, defense ministry, ministry of defence, Defence Ministry
    ministry: finance ministry, treasury, Treasury
    organ: commission
    organ: council

    [groups]
    allies: Allies, allies
    allies: Allied nations, Allied governments, Allied leaders, Allied countries, NATO countries, NATO members, NATO member states, NATO nations
    ministers: ministers, Ministers, Allied ministers
    ministers.foreign: foreign ministers, Ministers of Foreign Affairs, ministers for foreign affairs, ministers of foreign affairs, Allied foreign ministers, foreign affairs ministers
    ministers.defence: defence ministers, defense ministers, ministers of defence, ministers of defense, Allied defence ministers
    ministers.finance: finance ministers, ministers of finance, economy and finance ministers
    ministers.interior: interior ministers, home affairs ministers, ministers of the interior, ministers of interior
    ministers.justice: justice ministers, ministers of justice
    ministers.energy: energy ministers, ministers of energy, climate and energy ministers
    ministers.environment: environment ministers, ministers of the environment, climate ministers
    ministers.trade: trade ministers, ministers of trade
    ministers.agriculture: agriculture ministers, ministers of agriculture
    ministers.health: health ministers, ministers of health
    ministers.transport: transport ministers, ministers of transport
    ministers.education: education ministers, ministers of education
    ministers.development: development ministers
    ministers.digital: digital ministers, digital and tech ministers
    ministers.labour: labour ministers, employment ministers
    ministers.european: European affairs ministers, ministers for European affairs
    heads: Heads of State and Government, Heads of State or Government, Heads of State
    leaders: leaders
    member states: Member States, member states, Members, member countries
    participating states: participating States, participating states
    delegations: delegations, delegates
    council members: Council members, Security Council members, members of the Council, members of the Security Council, members of the Commission
    co-chairs: co-chairs, Co-Chairs
    ambassadors: ambassadors, permanent representatives, Permanent Representatives
    envoys: envoys, sherpas, Sherpas
    commissioners: commissioners, Commissioners
    parties: States Parties, States parties
    participants: participants
    speakers: speakers
    experts: Group of Experts, Panel of Experts
    governors: central bank governors, Central Bank Governors
    ministers and governors: Finance Ministers and Central Bank Governors, finance ministers and central bank governors
    """#
}

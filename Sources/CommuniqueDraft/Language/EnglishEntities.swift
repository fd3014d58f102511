extension BriefingLanguage {
  /// English: offices, honorifics, documents and those who are not named.
  package static let englishEntities = #"""
    [offices]
    secretary.general: Secretary General, Secretary-General, secretary general, secretary-general, SG, SecGen
    secretary.general: General Secretary
    deputy.secretary.general: Deputy Secretary General, Deputy Secretary-General, deputy secretary general, DSG
    assistant.secretary.general: Assistant Secretary General, Assistant Secretary-General
    under.secretary.general: Under-Secretary-General, Under Secretary General, Under-Secretary General, Undersecretary-General, USG
    secretary.state: Secretary of State
    secretary.foreign: Foreign Secretary, Secretary of State for Foreign Affairs, Secretary of State for Foreign and Commonwealth Affairs, foreign secretary
    secretary.defence: Defence Secretary, Defense Secretary, Secretary of Defense, Secretary of Defence, Secretary of State for Defence
    secretary.treasury: Treasury Secretary, Secretary of the Treasury
    secretary.press: press secretary, Press Secretary
    secretary.executive: Executive Secretary, executive secretary
    secretary.state.assistant: Assistant Secretary of State
    secretary: Secretary, secretary
    minister.foreign: Foreign Minister, Minister of Foreign Affairs, Minister for Foreign Affairs, Foreign Affairs Minister, Minister of External Affairs, External Affairs Minister, Minister of Foreign and European Affairs, Minister for Foreign and European Affairs, Minister for Europe and Foreign Affairs, Minister of Europe and Foreign Affairs, Minister of International Relations, Minister of International Relations and Cooperation, Minister of Foreign Affairs and International Cooperation, Minister of Foreign Affairs and Trade, Minister for Foreign Affairs and Trade, Federal Foreign Minister, Federal Minister for Foreign Affairs, foreign minister, foreign affairs minister, minister of foreign affairs
    minister.defence: Defence Minister, Defense Minister, Minister of Defence, Minister for Defence, Minister of Defense, Minister of National Defence, defence minister, defense minister
    minister.finance: Finance Minister, Minister of Finance, Minister for Finance, Chancellor of the Exchequer, finance minister
    minister.interior: Interior Minister, Minister of the Interior, Minister of Interior, Home Secretary, interior minister
    minister.justice: Justice Minister, Minister of Justice, Minister for Justice, justice minister
    minister.energy: Energy Minister, Minister of Energy, energy minister
    minister.economy: Economy Minister, Minister of Economy, Minister of the Economy, economy minister
    minister.trade: Trade Minister, Minister of Trade, trade minister
    minister.agriculture: Agriculture Minister, Minister of Agriculture, agriculture minister
    minister.health: Health Minister, Minister of Health, health minister
    minister.environment: Environment Minister, Minister of the Environment, environment minister, Climate Minister, climate minister
    minister.european: Europe Minister, Minister for European Affairs, Minister for Europe, European Affairs Minister, Minister of State for European Affairs
    minister.digital: Digital Minister, Minister for Digital Transformation, digital minister
    minister.state: Minister of State
    minister.deputy.foreign: Deputy Foreign Minister, deputy foreign minister, Deputy Minister of Foreign Affairs, Deputy Minister for Foreign Affairs
    minister.prime: Prime Minister, prime minister, premier, Premier, PM, Taoiseach
    minister.prime.deputy: Deputy Prime Minister, deputy prime minister, Tánaiste
    minister: Minister, minister
    president: President, president
    president.vice: Vice-President, Vice President, vice-president, vice president
    president.vice.executive: Executive Vice-President, Executive Vice President
    chancellor: Chancellor, Federal Chancellor, chancellor
    high representative: High Representative, high representative, High Representative and Vice-President, Vice-President and High Representative, HR/VP, High Representative for Foreign Affairs and Security Policy, High Representative of the Union for Foreign Affairs and Security Policy, foreign policy chief, top diplomat
    high commissioner: High Commissioner, high commissioner
    commissioner: Commissioner, commissioner
    chair: Chair, Chairperson, Chairman, Chairwoman, chair, chairperson, chairman, chairwoman, chairperson of the meeting
    chair.in-office: Chairperson-in-Office, Chairman-in-Office, Chair-in-Office, CiO, chairperson-in-office
    co-chair: Co-Chair, Co-chair, Co-Chairperson, co-chair
    speaker: Speaker
    director general: Director-General, Director General, director general
    director executive: Executive Director, executive director
    director managing: Managing Director, managing director
    director: Director, director
    special envoy: Special Envoy, special envoy, Personal Envoy, Envoy, envoy
    special representative: Special Representative of the Secretary-General, Special Representative, SRSG, special representative, EUSR, Personal Representative, Special Representative of the Chairperson-in-Office, Special Representative of the Chairperson of the Commission
    special coordinator: Special Coordinator, special coordinator, Emergency Relief Coordinator, Humanitarian Coordinator
    special rapporteur: Special Rapporteur, special rapporteur, Rapporteur
    representative.permanent: Permanent Representative, permanent representative, Head of Mission, Permanent Observer
    representative: Representative on Freedom of the Media, Representative, representative
    ambassador: Ambassador, ambassador
    head.diplomat: chief diplomat
    head.mission: Head of Delegation, head of delegation, Head of the Delegation
    head.state: Head of State, head of state, Head of Government, head of government
    head: chief, Chief, head, Head, leader, boss
    commander: Supreme Allied Commander Europe, Supreme Allied Commander Transformation, Supreme Allied Commander, SACEUR, SACT, Commander, Force Commander, commander
    chargé d'affaires: Chargé d'Affaires, Chargé d'affaires, chargé d'affaires, Chargée d'Affaires, Charge d'Affaires
    counterpart: counterpart, opposite number, colleague, homologue
    predecessor: predecessor
    successor: successor
    spokesperson: spokesperson, spokesman, spokeswoman, Spokesperson, Spokesman, Spokeswoman, Chief Spokesperson, deputy spokesperson
    national security adviser: National Security Adviser, National Security Advisor, national security adviser, national security advisor
    prosecutor: Prosecutor, Chief Prosecutor, prosecutor
    governor: Governor, governor
    senator: Senator
    king: King, king
    queen: Queen, queen
    prince: Crown Prince, Prince
    princess: Princess
    emir: Emir, Emir
    sultan: Sultan
    pope: Pope
    sherpa: Sherpa

    [offices held beside others]
    Chairperson-in-Office, Chairman-in-Office, Chair-in-Office, Chair, Chairperson, Chairman, Chairwoman, Co-Chair, Vice-President, Vice President, Vice Chancellor, Vice-Chancellor, Deputy Prime Minister, Host, President of the Council, Council President, Chairman of the African Union, Chairperson of the African Union

    [office modifiers]
    former: former, Former, ex, then, then-, late, onetime
    deputy: deputy, Deputy, assistant, Assistant, vice, under
    acting: acting, Acting, interim, Interim, caretaker, ad interim
    next: incoming, Incoming, newly elected, newly-elected, newly appointed, designate, future, next, prospective

    [neutral modifiers]
    current: current, new, outgoing, incumbent, sitting, newly, visiting, long-serving, transitional, federal, Federal, rotating

    [honorifics]
    male: Mr, Mr., Sir, Lord, His Majesty, His Excellency, His Royal Highness, His Highness, His Holiness, Messrs, Sheikh, Herr, Monsieur
    female: Ms, Ms., Mrs, Mrs., Miss, Madam, Mme, Lady, Dame, Baroness, Her Majesty, Her Excellency, Her Royal Highness, Madame, Frau
    any: MEP, MP, Rep., Sen., Congressman, Congresswoman
    any: Dr, Dr., Prof, Prof., Professor, H.E, H.E., HE, HRH, HM, Hon, Hon., Rt Hon, The Honourable, Honourable, The Hon, Excellency, Amb, Amb., Gen, Gen., General, Admiral, Lieutenant General, Lieutenant-General, Lt Gen, Lt. Gen., Lt. Gen, Major General, Major-General, Brigadier General, Brigadier, Colonel, Col, Col., Maj, Maj., Major, Brig, Brig., Cdr, Cdr., Captain, Capt, Capt., Lieutenant, Lt, Lt.,  Air Chief Marshal, Vice Admiral, Judge, Justice, Rev, Reverend, Sen, Sen., Rep., Senator, Congressman, Congresswoman, Rear Admiral

    [name particles]
    von, van, de, der, den, del, della, di, da, dos, do, du, le, la, bin, bint, ibn, al, el, ter, ten, zu, af, y, e, i, Van, Von, De, Der, Den, Del, Della, Di, Da, Dos, Du, Le, La, Bin, Ibn, Al, El, Ter

    [name suffixes]
    II, III, IV, VI, VII, VIII, XIV, XVI, Jr, Jr., Sr, Sr.

    [family names that come first]
    Wang, Li, Zhang, Liu, Chen, Yang, Xi, Ban, Kim, Moon, Yoon, Nguyen, Nguyễn, Qin, Fu, Zhao, Zhou, Wu, Xu, Sun, Ma, Hu, Lin, Cho, Chung, Phạm, Tran, Mao, Deng, Geng, Dai, Gong, Sha

    [words that begin no name]
    The, A, An, In, On, At, By, For, From, To, Of, With, Without, As, And, But, Or, If, When, While, Where, What, Who, Why, How, That, This, These, Those, There, Their, His, Her, Its, Our, Your, My, He, She, It, They, We, You, I, After, Before, During, Since, Until, Under, Over, Between, Among, Against, About, According, Also, Although, However, Moreover, Meanwhile, Furthermore, Finally, Today, Yesterday, Tomorrow, Earlier, Later, Now, Then, Once, Ahead, Following, Speaking, Asked, Turning, Both, Each, All, Any, Some, Several, Many, Most, More, No, Not, Yes, Another, Other, Because, Despite, Given, Regarding, Concerning, So, Yet, Still, Only, Even, Just, Here, Together, Not, Among, Addressing, Answering, Responding, Referring, Briefing, Addressing, Opening, Closing, Welcoming, Noting, Recalling, Stressing, Highlighting, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, January, February, March, July, August, September, October, November, December

    [words in no name of a person]
    Summit, Agreement, Treaty, Strategy, Plan, Dialogue, Headquarters, Conference, Meeting, Session, Protocol, Process, Watch, North, South, East, West, Northern, Southern, Eastern, Western, Central, Middle, Atlantic, Republic, Kingdom, States, State, World, War, Foreign, Security, Defence, Defense, International, National, European, African, Europe, Africa, Asia, America, Western Balkans, Indo-Pacific, Black Sea, Image, Photo, Credit

    [documents]
    statement: statement, Statement, joint statement, presidential statement, press statement
    declaration: declaration, Declaration
    communiqué: communiqué, Communiqué, communique, Communique
    conclusions: conclusions, Conclusions
    resolution: resolution, Resolution
    decision: Decision
    report: report, Report
    letter: letter
    press release: press release, Press Release
    outcome document: outcome document
    chair's summary: chair's summary, Chair's summary, Chair's Summary
    charter: Charter, charter
    treaty: Treaty
    protocol: Protocol
    strategic concept: Strategic Concept
    strategic compass: Strategic Compass
    action plan: Action Plan, action plan
    roadmap: Roadmap
    agreed language: ministerial text
    final act: Final Act

    [document modifiers]
    joint, draft, final, presidential, press, written, ministerial, political, Ministerial, Joint, Presidential, Political, Final, Summit, leaders', chair's, summit, closing, official, public, subsequent, annual, Annual, common, brief, short, agreed, adopted, unanimous, separate, trilateral, quadrilateral, bilateral

    [unnamed persons]
    one: journalist, reporter, correspondent, official, diplomat, source, insider, adviser, aide, analyst, delegate, lawmaker, negotiator, expert, resident, border guard, eyewitness
    several: journalists, reporters, correspondents, officials, diplomats, sources, insiders, advisers, aides, experts, analysts, observers, commentators, critics, spokespersons, spokespeople, delegation, envoys, representatives, negotiators, lawmakers, parliamentarians

    [unnamed person modifiers]
    senior, diplomatic, high-ranking, high-level, top, unnamed, anonymous, military, Western, European, African, Allied, foreign, government, local, several, some, two, three, one, defence, defense, intelligence, informed, well-placed, news, media, civil society, independent, national, ministry, press

    [parts of groups]
    some, several, many, few, most, other, certain, two, three, four, five, individual, Some, Several, Many, Few, Most, Other, Certain, Two, Three, Four, Five, Individual, various, numerous, fellow, both, European, African, Western, Arab, Asian, Baltic, Nordic, world, regional, Gulf, business, religious, community, civil society

    [personal pronouns]
    male: he
    female: she
    plural: they
    thing: it

    [definite articles]
    the, this, that, his, her, its, their, our, my, your

    [indefinite articles]
    a, an, one, another, any, no, every, each

    [complement prepositions]
    of, for, to, on, at, in, from

    [joiners in names of bodies]
    and, &

    [prepositions in names of missions]
    in, for, to, of

    [prepositions in names of bodies]
    of, for, on, to

    [place prepositions]
    in, at, near, from, outside, around

    [direction prepositions]
    to, into, towards, of, with, between

    [calendar months]
    1: January, Jan
    2: February, Feb
    3: March, Mar
    4: April, Apr
    5: May
    6: June, Jun
    7: July, Jul
    8: August, Aug
    9: September, Sept, Sep
    10: October, Oct
    11: November, Nov
    12: December, Dec

    [words after a name of a place]
    Summit, Declaration, Agreement, Agreements, Treaty, Process, Conference, Communiqué, Protocol, Convention, Accords, Accord, Format, Post, Times, Principles, Memorandum, Compact, Platform, Consensus, Protocols, Plan, Pact, Formula, Framework, Centre, Center, Sea, Strait, University, Street, Airport, Island, Islands

    [verbs of persons]
    said, says, say, stated, states, told, tells, added, adds, noted, notes, stressed, stresses, underlined, underlines, underscored, underscores, emphasised, emphasized, emphasises, emphasizes, highlighted, highlights, warned, warns, announced, announces, argued, argues, claimed, claims, replied, responded, answered, asked, asks, called, calls, urged, urges, welcomed, welcomes, condemned, condemns, denounced, reiterated, reiterates, recalled, recalls, reaffirmed, reaffirms, confirmed, confirms, explained, explains, declared, declares, insisted, insists, pointed, expressed, expresses, voiced, appealed, pledged, promised, proposed, proposes, suggested, suggests, concluded, concludes, continued, observed, remarked, commented, cautioned, cited, acknowledged, admitted, affirmed, hailed, praised, thanked, rejected, denied, accused, agreed, agrees, decided, decides, adopted, adopts, endorsed, approved, approves, requested, requests, invited, invites, encouraged, commended, deplored, vowed, demanded, demands

    [plain verbs of speech]
    said, says, told, stated, warned, argued, noted, stressed, replied, explained

    [predicates]
    is, was, are, were, has, have, had, will, would, can, could, should, must, may, does, did, wants, wanted, sees, expects, expected, hopes, hoped, fears, believes, supports, supported, opposes, opposed, remains, continues, seeks, needs, insisted, refuses, refused, submitted, met, meets, hosted, hosts, announced, joined, remains, elaborated, echoed, repeated, put, made, gave, also, briefed, informed, presented, outlined, described, mentioned, signalled, indicated, blocked, vetoed, abstained, voted, offered, faces, still, never, not, did, itself
    """#
}

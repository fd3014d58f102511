extension BriefingLanguage {
  /// English: verbs of decisions and headings that announce them.
  package static let englishDecisions = #"""
    # What words do in a clause.
    [outcome.time]
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, morning, afternoon, evening, week, month, year, today, yesterday, tonight, day

    [outcome.time-lead]
    on, this, late, early, last, in, earlier, the, same

    [outcome.have]
    has, have, had, having

    [outcome.be-past]
    was, were, been

    [outcome.be-present]
    is, are, be, being, am, get, gets

    [outcome.modal]
    will, would, could, should, may, might, can, must, shall, to, did, does, do, cannot, let, fails, failed, ought, hopefully, reportedly, nearly, almost

    [outcome.negation]
    not, never, n't, didn't, hasn't, haven't, hadn't, wasn't, weren't, isn't, aren't, won't, wouldn't, couldn't, doesn't, don't, barely, hardly, neither, nor

    [outcome.none]
    no, neither, none, nobody, few, without

    [outcome.adverb]
    also, therefore, thus, then, further, furthermore, today, yesterday, now, together, hereby, just, already, even, moreover, in principle, once, again, however, meanwhile, both, all, jointly, since, later, first, thereby, thereupon, yet, still, subsequently, earlier, themselves

    [outcome.adverb-suffix]
    ly

    [outcome.not-adverb]
    assembly, italy, july, family, ally, supply, reply, anomaly, monopoly, apply, rely, imply, comply, multiply, fly, sicily, thessaly

    [outcome.preposition]
    of, in, on, at, by, with, for, from, to, into, between, against, under, within, during, after, before, through, over, about, towards, toward, among, across, behind, beyond, without, concerning, regarding, including, following, via, as, per, upon, until, despite, like, around, alongside, near, throughout, outside, since, amid, ahead, because, while, when, whereas, where

    [outcome.of]
    of

    [outcome.that]
    that

    [outcome.conjunction]
    and, or, but, nor, while, whereas, then, &, as, so, yet

    [outcome.and]
    and, &

    [outcome.condition]
    if, unless, whether, once, until, before, should, should, until, provided, lest, when, whenever, how, why, what

    [outcome.determiner]
    the, a, an, this, these, those, its, their, his, her, our, any, some, each, every, another, all, both, no, such

    [outcome.relative]
    which, who, whom, whose

    [outcome.group-pronoun]
    they, we, it

    [outcome.person-pronoun]
    he, she

    [outcome.impersonal]
    it

    [outcome.by]
    by

    [outcome.including]
    including, includes, include, comprising, namely

    [outcome.infinitive]
    to, on, upon, in, for, with

    [outcome.future]
    will, would, shall

    [outcome.founding]
    open, establish, create, launch, set, inaugurate, appoint

    [outcome.from]
    from, starting, beginning, effective

    [outcome.until]
    until, till, by, before, through, to, than, since, for

    # Those who decide. Heads of their names, in lower case.
    [outcome.body]
    ministers, leaders, allies, council, commission, committee, assembly, parliament, summit, conference, board, bureau, heads, delegates, delegations, participants, states, members, parties, governments, union, alliance, organization, organisation, presidency, secretariat, meeting, ministerial, session, nations, countries, partners, eu, nato, un, osce, au, g7, g8, g20, imf, chiefs, representatives, ambassadors, coreper, eurogroup, ecofin, troika, panel, body, congress, senate, cabinet, government, court, tribunal, authority, agency, forum, group, coalition, quad, quartet, bloc, lawmakers, meps, envoys, deputies, sides, presidents, governors, directors, signatories, donors, ecowas, igad, sadc, asean, unsc, nac, nuc, psc, unga, ecosoc, membership, colleagues, mission, department, ministry, directorate, fund, bank, club, team, defence, delegation, commissioners, chairpersons, sherpas, negotiators, plenary, platform, task, community, state, country

    [outcome.office]
    president, secretary, secretary-general, chair, chairperson, chairman, chairperson-in-office, chairman-in-office, chairwoman, minister, commissioner, representative, prime, chancellor, king, director, director-general, governor, general, envoy, coordinator, chief, premier

    # Verbs of saying, which a decision may hang on.
    [outcome.reporting]
    said, announced, noted, stressed, told, confirmed, reported, stated, added, explained, emphasised, emphasized, underlined, underscored, recalled, highlighted, declared, revealed, indicated, pointed, mentioned, informed, observed, says, announces, welcomed, announcing, saying, noting, adding, according, disclosed, claimed, acknowledged

    # Verbs after which a clause tells of wishes and proposals.
    [outcome.wishing]
    hoped, hope, hopes, urged, urges, proposed, proposes, suggested, suggests, recommended, recommends, demanded, insisted, asked, expects, expected, wants, wanted, wished, called, calls, believes, believed, predicted, doubted, denied, feared, hoping, urging, proposing, suggesting, recommending, demanding, insisting, argued, likely, unlikely, possible, imagine, essential, important, imperative, necessary, crucial

    # Verbs that make an item of a list one of what was said or dealt with.
    [outcome.statement]
    welcomed, reiterated, condemned, discussed, expressed, stressed, underlined, emphasised, emphasized, called, urged, reaffirmed, met, considered, exchanged, addressed, reviewed, debated, heard, thanked, commended, praised, failed, highlighted, recalled, noted, said, held, deplored, hailed, voiced, recognised, recognized, acknowledged, supported, warned, visited, received, attended, spoke, remains, remain, will, would, should, must, may, can, could, includes, include, took, welcomes, condemns, reiterates, reaffirms, calls, urges, stresses, underlines, expresses, recognises, recognizes, recalls, notes, commends, encourages, encouraged

    [outcome.talk]
    discussed, addressed, debated, reviewed, considered, examined, exchanged, discuss, address, debate, review, consider, discussing, addressing, debating, reviewing, considering

    [outcome.secret]
    classified, secret, confidential, undisclosed, unpublished, restricted

    [decision.access]
    classified: classified, secret
    restricted: confidential, restricted
    undisclosed: undisclosed, unpublished

    [outcome.stop]
    matter, matters, issue, issues, topic, topics, subject, subjects, question, questions, it, its, they, them, their, be, is, are, was, were, been, has, have, had, will, would, also, which, who, that, this, these, those, to, and, or, not, new, more, further, including, first, all, 's, we, our

    # Verbs of decisions: the token of DecisionVerb, and after a slash the group of objects that it takes.
    [decision.past]
    adopted: adopted
    adopted/issue: issued, released, published, passed
    approved: approved, gave final approval to, gave its approval to, gave their approval to, gave approval to, gave the green light to, given the green light to, gave its green light to, gave their green light to, gave the go-ahead to, gave the go-ahead for, gave its final approval to, gave the green light for, greenlighted, green-lighted, green-lit, greenlit, signed off on, gave final approval for, gave its final green light to, gave the final green light to, gave their political backing to, gave its political backing to, gave political backing to, gave its backing to, gave their backing to, gave its consent to, gave its blessing to, gave their blessing to
    x-signed/sign: signed, co-signed, initialled
    x-ratified: ratified
    endorsed: endorsed, gave their endorsement to, gave its endorsement to
    endorsed/back: backed
    agreed: agreed, reached agreement on, reached an agreement on, reached agreement, reached an agreement, reached a political agreement, reached a general approach, reached a provisional agreement, reached a deal, struck a deal, clinched a deal, reached consensus, reached a consensus, reached a compromise, reached a common understanding, came to an agreement, found agreement
    decided: decided, took a decision, took the decision, took decisions, taken a decision, taken the decision, took the decisions, taken decisions, made the decision, made a decision, resolved to, voted to, voted in favour of, voted unanimously to, reached a decision
    decided/take: taken, made
    decided/vote: voted
    committed: committed to, committed themselves to, undertook to, committed itself to
    reaffirmed/policy: reaffirmed, reconfirmed
    provided/guidance: provided, laid out, gave, offered, set out
    established: established, set up, founded, instituted
    established/found: created, formed, constituted, put in place, introduced
    x-launched/launch: launched, kicked off, initiated, inaugurated, opened, unveiled, triggered
    x-appointed: appointed, reappointed, re-appointed
    x-appointed/appoint: named, designated, selected, nominated, chose, confirmed
    x-elected: elected, re-elected, reelected
    x-authorized: authorized, authorised
    x-mandated: mandated
    requested: tasked, instructed
    requested/request: requested, directed, invited, charged, entrusted, asked
    x-extended: prolonged
    x-extended/extend: extended, rolled over
    x-renewed/extend: renewed, reauthorized, reauthorised
    x-imposed/sanction: imposed, slapped, added, placed, listed, sanctioned, blacklisted
    x-lifted/sanction: lifted, eased, removed, delisted, de-listed
    x-suspended: suspended
    x-terminated/terminate: terminated, ended, closed, abolished, dissolved, repealed, disbanded
    x-amended/amend: amended, revised, updated, increased, raised, doubled, tripled, lowered, reduced, tightened, expanded, widened, broadened
    x-allocated: allocated, earmarked, mobilised, mobilized, disbursed
    x-granted/grant: granted, awarded, accorded, conferred
    x-admitted/admit: admitted, readmitted
    x-activated/plan: activated, invoked, deployed, dispatched
    x-concluded/conclude: concluded, finalised, finalized, completed, sealed
    x-rejected/reject: rejected, vetoed, voted down, turned down
    x-set/target: set, fixed
    x-accepted/accept: accepted
    x-invited/invite: extended an invitation to, issued an invitation to, invited
    x-referred/refer: referred

    [decision.present]
    adopted: adopts
    adopted/issue: issues, passes
    approved: approves, gives final approval to, gives its approval to, gives the green light to, gives green light to, greenlights
    x-signed/sign: signs
    endorsed: endorses
    agreed: agrees, reaches agreement on, reaches agreement, reaches deal, reaches a deal
    decided: decides, resolves to
    committed: commits to, undertakes to
    established: establishes, sets up
    established/found: creates
    x-launched/launch: launches, inaugurates, opens, kicks off
    x-appointed: appoints, reappoints
    x-elected: elects, re-elects
    x-authorized: authorizes, authorises
    x-mandated: mandates
    requested: requests, tasks, instructs
    requested/request: directs, invites, entrusts, charges, asks
    x-extended/extend: extends, prolongs
    x-renewed/extend: renews
    x-imposed/sanction: imposes
    x-lifted/sanction: lifts
    x-suspended/sanction: suspends
    x-terminated/terminate: terminates, repeals, dissolves
    x-amended/amend: amends, updates, revises, raises, increases
    x-allocated: allocates, earmarks
    x-granted/grant: grants
    x-admitted/admit: admits
    x-concluded/conclude: concludes
    x-rejected/reject: rejects
    x-set/target: sets
    reaffirmed/policy: reaffirms

    [decision.base]
    adopted: adopt
    approved: approve
    x-signed/sign: sign
    endorsed: endorse
    agreed: agree, reach agreement on, reach agreement, reach deal
    decided: decide, resolve to
    committed: commit to, undertake to, commit ourselves to, pledge to
    established: establish, set up
    established/found: create
    x-launched/launch: launch
    x-appointed: appoint
    x-elected: elect
    x-authorized: authorize, authorise
    x-mandated: mandate
    requested: task, instruct
    requested/request: request, ask, direct, invite
    x-extended/extend: extend
    x-renewed/extend: renew
    x-imposed/sanction: impose
    x-lifted/sanction: lift
    x-suspended/sanction: suspend
    x-set/target: set
    x-concluded/conclude: conclude

    [decision.gerund]
    adopted: adopting
    approved: approving
    endorsed: endorsing
    agreed/infinitive: agreeing
    decided: deciding
    established/found: establishing, creating, setting up
    x-launched/launch: launching
    x-appointed: appointing
    x-authorized: authorizing, authorising
    x-mandated: mandating
    requested: tasking
    x-extended/extend: extending
    x-renewed/extend: renewing
    x-imposed/sanction: imposing
    x-lifted/sanction: lifting
    x-allocated: allocating

    [decision.complete]
    agreed: agreement was reached, an agreement was reached, consensus was reached, a deal was reached, a consensus was reached, agreement has been reached, a political agreement was reached, a provisional agreement was reached, a compromise was reached, agreement was found
    decided: decision was taken, decision was made, decision has been taken, decision was reached
    adopted: concluded with the adoption of, ended with the adoption of, culminated in the adoption of, closed with the adoption of, resulted in the adoption of, led to the adoption of, saw the adoption of

    [decision.nominal]
    adopted: adoption of, adoption by
    approved: approval of, approval for, approval by
    endorsed: endorsement of
    agreed: agreement on, agreement to, political agreement on, agreement that
    decided: decision on, decision to, decisions on, a decision on, a decision to
    established: establishment of, creation of, setting up
    x-launched: launch of, launching of, opening of
    x-appointed: appointment of, nomination of
    x-elected: election of
    x-extended: extension of, prolongation of
    x-renewed: renewal of
    x-imposed: imposition of
    x-lifted: lifting of
    x-suspended: suspension of
    x-allocated: allocation of
    x-signed: signature of, signing of
    x-authorized: authorisation of, authorization of
    committed: commitment to

    # With which objects a verb decides.
    [decision.objects]
    issue: statement, declaration, communiqué, communique, resolution, resolutions, decision, decisions, conclusions, guidance, guidelines, roadmap, law, bill, budget, report, strategy, plan, directive, regulation, recommendations, outcome
    sign: agreement, agreements, memorandum, mou, treaty, declaration, protocol, convention, protocols, treaties, declarations, letters, memoranda, letter, charter, contract, contracts, arrangement, compact, pact, deal, statement
    back: plan, plans, proposal, proposals, strategy, package, decision, deal, initiative, roadmap, extension, appointment, creation, agreement, fund, mission
    policy: decision, decisions, policy, pledge
    take: decision, decisions
    vote: approve, adopt, extend, establish, impose, lift, expel, suspend, admit, reject, endorse
    guidance: recommendations, guidance, guidelines, direction, directions, tasking, mandate
    found: mechanism, committee, group, fund, mission, office, centre, center, taskforce, force, council, programme, program, facility, body, panel, commission, instrument, platform, network, partnership, position, post, framework, agency, command, team, coalition, register, tribunal, court, forum, system, regime, trust, secretariat, unit, zone, border, initiative, measures, tariffs, cap, ban
    launch: initiative, programme, program, plan, mission, operation, process, negotiations, talks, fund, partnership, project, procedure, consultations, strategy, dialogue, alliance, coalition, platform, facility, mechanism, campaign, framework, centre, center, group, office, accession, chapters, chapter, cluster, clusters, conference, review, work, scheme, network, investigation, compact, package
    appoint: envoy, representative, ambassador, head, chair, chairperson, director, coordinator, commissioner, president, judge, judges, secretary, secretary-general, members, member, commander, rapporteur, mediator, champion, panel, group, host, venue, adviser
    request: to, secretary-general, commission, secretariat, council, committee, military, high, chairperson, chair, authorities, ministers, presidency, experts
    extend: mandate, mandates, mission, operation, sanctions, measures, deadline, until, term, agreement, regime, for, embargo, programme, restrictive, protection, authorization, authorisation, framework, by, moratorium, mechanism, panel
    sanction: sanctions, measures, embargo, freeze, ban, bans, restrictions, tariffs, list, individuals, entities, persons, listing, officials, restrictive, arms, suspension, vessels, cap, duties, penalties
    terminate: mission, mandate, operation, operations, regulation, agreement, procedure, committee, tribunal, programme, sanctions, regime, embargo, decision, office
    amend: budget, statutes, rules, regulation, directive, decision, mandate, list, ceiling, target, targets, charter, constitution, guidelines, criteria, sanctions, restrictive, regime, contribution, contributions, scale, size, strength, level, levels, financing, funding, quota, strategy, concept, plan, plans, framework, spending, cap
    grant: status, observer, candidate, membership, visa, exemption, derogation, authority, authorization, authorisation, access, consent, award, prize, extension
    admit: member, members, to, into, as
    plan: plan, plans, article, force, forces, mechanism, clause, mission, instrument, directive, teams, team, response
    conclude: agreement, agreements, negotiations, treaty, partnership, deal, protocol, arrangement, talks on, contract, accord, framework, memorandum, text, plan, plans, mandate
    reject: draft, resolution, amendment, amendments, proposal, proposals, motion, request, bid, appeal, bill, application
    target: target, targets, goal, goals, date, deadline, ceiling, cap, timetable, criteria, benchmark, benchmarks, limit, objective, objectives
    accept: invitation, application, recommendation, recommendations, membership, offer, report, resignation, findings, proposal, amendment, credentials
    invite: accession, join, become, membership, talks, begin, start
    refer: case, situation, matter, court, council, committee
    infinitive: to, on, a, new, the, that

    # With which objects it does not.
    [decision.excluded-objects]
    agreed: with, importance, need, urgency, necessity, importantly, that's
    adopted: tone, posture, stance, child, children
    x-launched: conference, meeting, summit, session, debate, event, ceremony, segment, panel, forum, attack, attacks, missile, missiles, offensive, war, strike, strikes, drones, invasion, rockets, appeal, drone, assault
    x-extended: condolences, thanks, gratitude, sympathy, congratulations, welcome, hand, solidarity, wishes, appreciation, sympathies, greetings, deepest, support, warm, best
    x-extended/extend: condolences
    x-renewed: call, calls, commitment, commitments, pledge, pledges, support, appeal, appeals, fighting, violence, hostilities, efforts, attacks, their, its
    established: that, links, contact, facts
    x-suspended: operations, flights, talks
    requested: question, questions
    x-set: tone, stage, example
    x-signed: by
    decided: against, nothing
    x-terminated: war, conflict
    committed: crimes, violations, peace, principles, values, multilateralism, cause, dialogue, remain, upholding

    # Decisions that a person in office can take, and passives that need nobody behind “by”.
    [decision.personal]
    x-appointed, x-signed, established, x-ratified, x-launched, x-suspended, decided, x-authorized, approved, requested
    passive adopted, passive approved, passive endorsed, passive agreed, passive decided, passive established, passive x-appointed, passive x-elected, passive x-extended, passive x-renewed, passive x-imposed, passive x-lifted, passive x-launched, passive x-authorized, passive x-allocated, passive x-signed, passive x-admitted, passive x-granted, passive x-amended, passive x-mandated, passive x-suspended, passive x-concluded, passive x-set

    # Decisions that a state can take.
    [decision.national]
    decided, approved, x-ratified

    [decision.heading]
    decisions, decisions taken, key decisions, main decisions, decision, outcomes, key outcomes, main outcomes, outcome, results, main results, key results, conclusions adopted, agreed outcomes, deliverables, key deliverables, decisions and conclusions, what was decided, what was agreed, what leaders agreed, summary of decisions, items adopted without discussion, other items approved, adopted without debate, without discussion, agreed actions, list of decisions

    [decision.loose-heading]
    key activities and decisions, activities and decisions, key takeaways, takeaways, highlights, key points, main points, key messages, at a glance, in brief, summary of outcomes, discussion and decisions, conclusions, main conclusions, outcomes of the discussion, achievements

    # What a meeting dealt with.
    [outcome.as-well-as]
    as, well

    [outcome.purpose]
    to

    [outcome.meeting]
    meeting, meetings, summit, conference, session, sessions, ministerial, gathering, talks, discussions, discussion, agenda, debate, retreat, council, assembly, event

    [agenda.heading]
    agenda, provisional agenda, topics, agenda items, items on the agenda, on the agenda, topics discussed, issues discussed, items discussed, main issues, main items, main topics, order of business, subjects discussed, points for discussion, items for discussion

    [agenda.additional-heading]
    additional issue, additional issues, other issues, any other business, other business, aob, additional items, additional topics, other items, additional item, also discussed, other topics

    [agenda.talk]
    discussed, addressed, debated, considered, exchanged views on, exchanged on, held a discussion on, held discussions on, held an exchange of views on, had an exchange of views on, had a discussion on, held talks on, took up, reviewed, examined, tackled, focused on, focussed on, took stock of, deliberated on, talked about, spoke about, dealt with, were focused on, was focused on, was dedicated to, was devoted to, held a debate on, held a policy debate on, held an open debate on, exchanged views about, discuss, concentrated on, had an exchange on, had a first discussion on, held a strategic discussion on, were briefed on, held an orientation debate on, also discussed, centred on, centered on

    [agenda.talk-beside]
    as well as discussing, in addition to discussing, besides discussing, while also discussing, and also discussed, as well as addressing, in addition to addressing, while also addressing

    [agenda.talk-purpose]
    addressing, discussing, debating, to discuss, to address, to debate, to exchange views on, to consider, to review, to take stock of, to exchange on, to talk about, to examine, to tackle, to deliberate on, focusing on, focussing on, dedicated to, devoted to, centred on, centered on, focused on

    [agenda.talked]
    was discussed, were discussed, was also discussed, were also discussed, was addressed, were addressed, was also addressed, were also addressed, was debated, were debated, was on the agenda, were on the agenda, was also on the agenda, were also on the agenda, was high on the agenda, were high on the agenda, featured on the agenda, topped the agenda, dominated the agenda, was raised, was taken up, were taken up, has been discussed, dominated the talks, dominated discussions, dominated the meeting

    [agenda.programme]
    agenda included, agenda includes, agenda comprised, agenda covered, agenda covers, agenda were, agenda was, agenda are, agenda is, agenda features, agenda featured, topics included, issues included, issues discussed included, topics discussed included, topics discussed were, discussions covered, discussions focused on, talks covered, talks focused on, discussion covered, discussion focused on, items included

    [agenda.lead]
    issues related to, issues relating to, issues such as, issues including, topics including, topics such as, a range of issues including, a wide range of issues including, the following issues, the following topics, the following, matters related to, questions related to, issues of, the issue of, the topic of, the question of, the issues of

    [agenda.denial]
    was not on the official agenda, were not on the official agenda, was not on the agenda, were not on the agenda, was not on the formal agenda, were not on the formal agenda, is not on the agenda, did not feature on the agenda, was not formally on the agenda, was not part of the agenda, was absent from the agenda, did not figure on the agenda, was left off the agenda, was kept off the agenda

    # Meetings.
    [meeting.gathering]
    met, meet, meets, convened, gathered, gather, convene, convenes, gathers, held a meeting, held their meeting, held its meeting, assembled, came together, held talks, sat
    ended: concluded two days of meetings, wrapped up two days of meetings, concluded two days of talks, wrapped up two days of talks, concluded a two-day meeting, wrapped up a two-day meeting, concluded a two-day summit, wrapped up a two-day summit, ended a two-day meeting, concluded their meeting, wrapped up their meeting, concluded its session, concluded three days of meetings, ended two days of talks, ended two days of meetings
    beside: meeting, gathering, convening

    # Pledges: by what became of them; after a slash `amount` where an amount is needed, `noun` for nouns.
    [outcome.respectively]
    respectively

    [outcome.beneficiary]
    to, for

    [commitment.cue]
    pledged: pledged, pledges, pledge to, vowed to, promised to, promised, committed themselves to, committed itself to, undertook to, pledged to, vow to, pledging
    pledged/any: committed to, vowed
    pledged/amount: pledge, contribute, provide, give, donate, committed, announced, announces, announce, confirmed, offered, offer, put in, puts in, put forward, mobilize, mobilise, mobilized, mobilised, allocate, allocated, earmark, earmarked, send, lend, loan, invest, inject, spend, grant, granted, increase its contribution by, chipped in, set aside, made available, make available, release, released, committing, contributing, providing, approved, disburse
    pledged/noun: contribution of, contributions of, pledge of, pledges of, pledges from, pledges totalling, support from, support of, assistance from, additional financial support, contributions from, funding of, funding from, package worth, package of, grant of, loan of, loans of, commitment of, commitments of, tranche of, initial contribution of, allocation of, pledges, contributions, donation of, donors, fund of, facility of
    reaffirmed/any: is committed to, are committed to, remain committed to, remains committed to, reiterated their commitment to, reaffirmed their commitment to, reiterated its commitment to, reaffirmed its commitment to, reiterated their steadfast commitment to, reaffirmed their steadfast commitment to, will continue to support, will continue to provide, reaffirmed the commitment to, reiterated the commitment to, remain steadfast in their commitment to, recommitted to, will continue their support, renewed their commitment to, renewed its commitment to, renewed their pledge to, reiterated NATO 's commitment to
    delivered/amount: provided, gave, given, contributed, donated, delivered, disbursed, paid, spent, transferred
    proposed/amount: proposed, proposal to, plan to provide, proposes, proposing, plans to provide, plans to give

    [commitment.fate]
    blocked: is stuck, stuck in, blocked by, mired in, is mired, is also mired, stalled in, held up, is blocked, remains blocked, has been blocked, was vetoed
    unfulfilled: remains unfulfilled, unfulfilled, have not been met, has not been met, not been honoured, not been honored
    underway: is delivering on, are delivering on, is under way, is underway, work is underway, being implemented

    [commitment.kind]
    financial: funding, financial, budget, money, fund, spending, investment, loans, finance, financing
    materiel: ammunition, weapons, tanks, missiles, aircraft, equipment, vehicles, helicopters, artillery, shells, jets, drones, defences, systems, vaccines, materiel
    personnel: troops, soldiers, police, personnel, experts, monitors, observers, battalion, staff, officers, peacekeepers, medics
    training: training, train, trainers
    institutional: office, command, centre, center, coalition, headquarters, secretariat, mechanism

    [outcome.between]
    between

    [outcome.by-with]
    by, with

    [outcome.several]
    two, three, several

    [outcome.definite]
    the, this, that, his, her, their, its, final

    [outcome.holding]
    held, hold, holding, had, gave, attended, began, ended, in, during

    [outcome.elsewhere]
    recent, recently, previous, earlier, last, upcoming, next, forthcoming, annual

    [outcome.toward]
    towards, toward, for, before, ahead, since, after, upcoming, next

    [meeting.title]
    Meeting of

    # Kinds of occasions; after a slash `named` for those that count only with a name.
    [meeting.kind]
    summit/named: summit, summit meeting
    session/named: annual session, ministerial council, review conference, general assembly
    jointSession: joint session, joint meeting, joint sitting
    bilateral: bilateral meeting, bilateral meetings, bilateral talks, bilateral talk, bilaterals, separate talks, bilateral discussions, separate meeting, trilateral meeting, one-on-one meeting
    pressConference: press conference, news conference, press briefing, press conferences, press point, joint press conference, joint news conference
    doorstep: doorstep statement, doorstep, doorstep interview, doorstep remarks
    jointStatement: joint statements, joint press statements
    session: two sessions, three sessions, opening session, closing session, working session, working sessions, plenary session, first session, second session, third session, final session, high-level segment, high-level session, closed session
    ceremony: accession ceremony, ceremony, signing ceremony, opening ceremony
    reception: working dinner, dinner, working lunch, luncheon, reception, gala dinner, working breakfast

    [meeting.of]
    ministerial: ministers, ministerial
    summit: leaders, heads, summit, presidents
    council: council, committee, assembly, board, commission, coreper, eurogroup, bureau, panel, parliament
    session: event, session, conference, forum, participants, delegates, states, allies, parties, negotiators, ambassadors, chiefs, directors, officials, representatives, members, governors, meeting, meetings

    [meeting.closed]
    closed: closed meetings, closed meeting, behind closed doors, closed session, closed sessions, closed-door, closed to the public, closed to the press, in camera, closed consultations
    public: open to the public, open session, open meeting, open debate, broadcast live, webcast

    [meeting.missed]
    didNotTakePlace: had been hoped, did not take place, was not held, were not held, could not take place
    cancelled: was cancelled, was canceled, were cancelled, called off, has been cancelled
    scheduled: is scheduled for, are scheduled for

    # Words for taking part: `subject` where those who do stand before, `after` where they stand behind.
    [meeting.role]
    invitee/subject: participated as an invitee, participated in the meeting as an invitee, attended as an invitee
    observer/subject: attended as an observer, participated as an observer, took part as an observer
    present/subject: attended, participated in, took part in, participated, addressed the meeting, addressed the council, addressed the session, briefed the council, took part, joined the meeting
    present/after: joined by, with the participation of, in the presence of, attended by, briefed by
    chair/subject: chaired, presided over, co-chaired, chairs, moderated
    chair/after: chaired by, presided over by, co-chaired by, under the chairmanship of, under the presidency of
    host/after: hosted by, co-hosted by, at the invitation of
    host/subject: hosted, co-hosted
    guest/after: received, welcomed to the meeting
    """#
}

extension BriefingLanguage {
  /// English: cues and those who are not named.
  package static let englishAttribution = #"""
    # The forms of a verb: infinitive, present singular, present plural, past, past participle, present participle;
    # more forms count as past.
    [cues]
    accuse: accuse, accuses, accuse, accused, accused, accusing
    acknowledge: acknowledge, acknowledges, acknowledge, acknowledged, acknowledged, acknowledging
    add: add, adds, add, added, added, adding
    admit: admit, admits, admit, admitted, admitted, admitting
    advise: advise, advises, advise, advised, advised, advising
    advocate: advocate, advocates, advocate, advocated, advocated, advocating
    affirm: affirm, affirms, affirm, affirmed, affirmed, affirming
    agree: agree, agrees, agree, agreed, agreed, agreeing
    alert: alert, alerts, alert, alerted, alerted, alerting
    allude to: allude to, alludes to, allude to, alluded to, alluded to, alluding to
    announce: announce, announces, announce, announced, announced, announcing
    answer: answer, answers, answer, answered, answered, answering
    anticipate: anticipate, anticipates, anticipate, anticipated, anticipated, anticipating
    apologise: apologise, apologises, apologise, apologised, apologised, apologising
    apologize: apologize, apologizes, apologize, apologized, apologized, apologizing
    appeal: appeal, appeals, appeal, appealed, appealed, appealing
    appeal for: appeal for, appeals for, appeal for, appealed for, appealed for, appealing for
    appeal to: appeal to, appeals to, appeal to, appealed to, appealed to, appealing to
    applaud: applaud, applauds, applaud, applauded, applauded, applauding
    argue: argue, argues, argue, argued, argued, arguing
    argue for: argue for, argues for, argue for, argued for, argued for, arguing for
    ask: ask, asks, ask, asked, asked, asking
    ask for: ask for, asks for, ask for, asked for, asked for, asking for
    assert: assert, asserts, assert, asserted, asserted, asserting
    assess: assess, assesses, assess, assessed, assessed, assessing
    assure: assure, assures, assure, assured, assured, assuring
    attest: attest, attests, attest, attested, attested, attesting
    back: back, backs, back, backed, backed, backing
    be committed to: be committed to, is committed to, are committed to, was committed to, been committed to, being committed to, were committed to, remain committed to, remains committed to, remained committed to
    believe: believe, believes, believe, believed, believed, believing
    bemoan: bemoan, bemoans, bemoan, bemoaned, bemoaned, bemoaning
    blame: blame, blames, blame, blamed, blamed, blaming
    blast: blast, blasts, blast, blasted, blasted, blasting
    boast: boast, boasts, boast, boasted, boasted, boasting
    brand: brand, brands, brand, branded, branded, branding
    call: call, calls, call, called, called, calling
    call attention to: call attention to, calls attention to, call attention to, called attention to, called attention to, calling attention to
    call for: call for, calls for, call for, called for, called for, calling for
    call on: call on, calls on, call on, called on, called on, calling on
    call upon: call upon, calls upon, call upon, called upon, called upon, calling upon
    castigate: castigate, castigates, castigate, castigated, castigated, castigating
    caution: caution, cautions, caution, cautioned, cautioned, cautioning
    characterise: characterise, characterises, characterise, characterised, characterised, characterising
    characterize: characterize, characterizes, characterize, characterized, characterized, characterizing
    cite: cite, cites, cite, cited, cited, citing
    claim: claim, claims, claim, claimed, claimed, claiming
    clarify: clarify, clarifies, clarify, clarified, clarified, clarifying
    commemorate: commemorate, commemorates, commemorate, commemorated, commemorated, commemorating
    commend: commend, commends, commend, commended, commended, commending
    comment: comment, comments, comment, commented, commented, commenting
    commit to: commit to, commits to, commit to, committed to, committed to, committing to
    complain: complain, complains, complain, complained, complained, complaining
    concede: concede, concedes, concede, conceded, conceded, conceding
    conclude: conclude, concludes, conclude, concluded, concluded, concluding
    concur: concur, concurs, concur, concurred, concurred, concurring
    condemn: condemn, condemns, condemn, condemned, condemned, condemning
    confirm: confirm, confirms, confirm, confirmed, confirmed, confirming
    congratulate: congratulate, congratulates, congratulate, congratulated, congratulated, congratulating
    consider: consider, considers, consider, considered, considered, considering
    contend: contend, contends, contend, contended, contended, contending
    continue: continue, continues, continue, continued, continued, continuing
    contrast: contrast, contrasts, contrast, contrasted, contrasted, contrasting
    convey: convey, conveys, convey, conveyed, conveyed, conveying
    counsel: counsel, counsels, counsel, counseled, counseled, counselling, counselled
    counter: counter, counters, counter, countered, countered, countering
    criticise: criticise, criticises, criticise, criticised, criticised, criticising
    criticize: criticize, criticizes, criticize, criticized, criticized, criticizing
    decide: decide, decides, decide, decided, decided, deciding
    declare: declare, declares, declare, declared, declared, declaring
    decline to comment: decline to comment, declines to comment, decline to comment, declined to comment, declined to comment, declining to comment
    decry: decry, decries, decry, decried, decried, decrying
    defend: defend, defends, defend, defended, defended, defending
    define: define, defines, define, defined, defined, defining
    deliver a message: deliver a message, delivers a message, deliver a message, delivered a message, delivered a message, delivering a message
    demand: demand, demands, demand, demanded, demanded, demanding
    denounce: denounce, denounces, denounce, denounced, denounced, denouncing
    deny: deny, denies, deny, denied, denied, denying
    deplore: deplore, deplores, deplore, deplored, deplored, deploring
    describe: describe, describes, describe, described, described, describing
    disclose: disclose, discloses, disclose, disclosed, disclosed, disclosing
    dismiss: dismiss, dismisses, dismiss, dismissed, dismissed, dismissing
    doubt: doubt, doubts, doubt, doubted, doubted, doubting
    draw attention to: draw attention to, draws attention to, draw attention to, drew attention to, drawn attention to, drawing attention to
    dub: dub, dubs, dub, dubbed, dubbed, dubbing
    echo: echo, echoes, echo, echoed, echoed, echoing
    elaborate: elaborate, elaborates, elaborate, elaborated, elaborated, elaborating
    emphasise: emphasise, emphasises, emphasise, emphasised, emphasised, emphasising
    emphasize: emphasize, emphasizes, emphasize, emphasized, emphasized, emphasizing
    encourage: encourage, encourages, encourage, encouraged, encouraged, encouraging
    endorse: endorse, endorses, endorse, endorsed, endorsed, endorsing
    enquire: enquire, enquires, enquire, enquired, enquired, enquiring
    enthuse: enthuse, enthuses, enthuse, enthused, enthused, enthusing
    enumerate: enumerate, enumerates, enumerate, enumerated, enumerated, enumerating
    estimate: estimate, estimates, estimate, estimated, estimated, estimating
    exclaim: exclaim, exclaims, exclaim, exclaimed, exclaimed, exclaiming
    exhort: exhort, exhorts, exhort, exhorted, exhorted, exhorting
    expect: expect, expects, expect, expected, expected, expecting
    explain: explain, explains, explain, explained, explained, explaining
    express: express, expresses, express, expressed, expressed, expressing
    extend: extend, extends, extend, extended, extended, extending
    favor: favor, favors, favor, favored, favored, favoring
    favour: favour, favours, favour, favoured, favoured, favouring
    fear: fear, fears, fear, feared, feared, fearing
    feel: feel, feels, feel, felt, felt, feeling
    find: find, finds, find, found, found, finding
    focus on: focus on, focuses on, focus on, focused on, focused on, focusing on
    foresee: foresee, foresees, foresee, foresaw, foreseen, foreseeing
    give assurances: give assurances, gives assurances, give assurances, gave assurances, given assurances, giving assurances
    give notice: give notice, gives notice, give notice, gave notice, given notice, giving notice
    go on: go on, goes on, go on, went on, gone on, going on
    grant: grant, grants, grant, granted, granted, granting
    guarantee: guarantee, guarantees, guarantee, guaranteed, guaranteed, guaranteeing
    hail: hail, hails, hail, hailed, hailed, hailing
    highlight: highlight, highlights, highlight, highlighted, highlighted, highlighting
    hint: hint, hints, hint, hinted, hinted, hinting
    hint at: hint at, hints at, hint at, hinted at, hinted at, hinting at
    hit out at: hit out at, hits out at, hit out at, hit out at, hit out at, hitting out at
    hold that: hold that, holds that, hold that, held that, held that, holding that
    hope: hope, hopes, hope, hoped, hoped, hoping
    hope for: hope for, hopes for, hope for, hoped for, hoped for, hoping for
    implore: implore, implores, implore, implored, implored, imploring
    imply: imply, implies, imply, implied, implied, implying
    indicate: indicate, indicates, indicate, indicated, indicated, indicating
    inform: inform, informs, inform, informed, informed, informing
    inquire: inquire, inquires, inquire, inquired, inquired, inquiring
    insist: insist, insists, insist, insisted, insisted, insisting
    insist on: insist on, insists on, insist on, insisted on, insisted on, insisting on
    instruct: instruct, instructs, instruct, instructed, instructed, instructing
    intend: intend, intends, intend, intended, intended, intending
    interject: interject, interjects, interject, interjected, interjected, interjecting
    intervene: intervene, intervenes, intervene, intervened, intervened, intervening
    invite: invite, invites, invite, invited, invited, inviting
    issue a warning: issue a warning, issues a warning, issue a warning, issued a warning, issued a warning, issuing a warning
    joke: joke, jokes, joke, joked, joked, joking
    judge: judge, judges, judge, judged, judged, judging
    label: label, labels, label, labeled, labeled, labelling, labelled
    lambast: lambast, lambasts, lambast, lambasted, lambasted, lambasting
    lambaste: lambaste, lambastes, lambaste, lambasted, lambasted, lambasting
    lament: lament, laments, lament, lamented, lamented, lamenting
    lash out at: lash out at, lashes out at, lash out at, lashed out at, lashed out at, lashing out at
    lay emphasis on: lay emphasis on, lays emphasis on, lay emphasis on, laid emphasis on, laid emphasis on, laying emphasis on
    lay out: lay out, lays out, lay out, laid out, laid out, laying out
    lay stress on: lay stress on, lays stress on, lay stress on, laid stress on, laid stress on, laying stress on
    look forward to: look forward to, looks forward to, look forward to, looked forward to, looked forward to, looking forward to
    maintain: maintain, maintains, maintain, maintained, maintained, maintaining
    make clear: make clear, makes clear, make clear, made clear, made clear, making clear
    make it clear: make it clear, makes it clear, make it clear, made it clear, made it clear, making it clear
    make plain: make plain, makes plain, make plain, made plain, made plain, making plain
    make reference to: make reference to, makes reference to, make reference to, made reference to, made reference to, making reference to
    make the case: make the case, makes the case, make the case, made the case, made the case, making the case
    make the point: make the point, makes the point, make the point, made the point, made the point, making the point
    mention: mention, mentions, mention, mentioned, mentioned, mentioning
    mourn: mourn, mourns, mourn, mourned, mourned, mourning
    muse: muse, muses, muse, mused, mused, musing
    note: note, notes, note, noted, noted, noting
    note with concern: note with concern, notes with concern, note with concern, noted with concern, noted with concern, noting with concern
    notify: notify, notifies, notify, notified, notified, notifying
    object: object, objects, object, objected, objected, objecting
    observe: observe, observes, observe, observed, observed, observing
    offer: offer, offers, offer, offered, offered, offering
    opine: opine, opines, opine, opined, opined, opining
    oppose: oppose, opposes, oppose, opposed, opposed, opposing
    outline: outline, outlines, outline, outlined, outlined, outlining
    pay homage to: pay homage to, pays homage to, pay homage to, paid homage to, paid homage to, paying homage to
    pay tribute to: pay tribute to, pays tribute to, pay tribute to, paid tribute to, paid tribute to, paying tribute to
    place emphasis on: place emphasis on, places emphasis on, place emphasis on, placed emphasis on, placed emphasis on, placing emphasis on
    plead: plead, pleads, plead, pleaded, pleaded, pleading
    plead for: plead for, pleads for, plead for, pleaded for, pleaded for, pleading for
    pledge: pledge, pledges, pledge, pledged, pledged, pledging
    point out: point out, points out, point out, pointed out, pointed out, pointing out
    point the finger at: point the finger at, points the finger at, point the finger at, pointed the finger at, pointed the finger at, pointing the finger at
    point to: point to, points to, point to, pointed to, pointed to, pointing to
    pose: pose, poses, pose, posed, posed, posing
    posit: posit, posits, posit, posited, posited, positing
    praise: praise, praises, praise, praised, praised, praising
    predict: predict, predicts, predict, predicted, predicted, predicting
    press: press, presses, press, pressed, pressed, pressing
    press for: press for, presses for, press for, pressed for, pressed for, pressing for
    proclaim: proclaim, proclaims, proclaim, proclaimed, proclaimed, proclaiming
    profess: profess, professes, profess, professed, professed, professing
    promise: promise, promises, promise, promised, promised, promising
    pronounce: pronounce, pronounces, pronounce, pronounced, pronounced, pronouncing
    propose: propose, proposes, propose, proposed, proposed, proposing
    protest: protest, protests, protest, protested, protested, protesting
    push for: push for, pushes for, push for, pushed for, pushed for, pushing for
    provide that: provide that, provides that, provide that, provided that, provided that, providing that
    put it: put it, puts it, put it, put it, put it, putting it
    query: query, queries, query, queried, queried, querying
    question: question, questions, question, questioned, questioned, questioning
    quip: quip, quips, quip, quipped, quipped, quipping
    quote: quote, quotes, quote, quoted, quoted, quoting
    raise concern: raise concern, raises concern, raise concern, raised concern, raised concern, raising concern
    raise concerns: raise concerns, raises concerns, raise concerns, raised concerns, raised concerns, raising concerns
    raise the issue: raise the issue, raises the issue, raise the issue, raised the issue, raised the issue, raising the issue
    read: read, reads, read, read, read, reading
    reaffirm: reaffirm, reaffirms, reaffirm, reaffirmed, reaffirmed, reaffirming
    reason: reason, reasons, reason, reasoned, reasoned, reasoning
    reassure: reassure, reassures, reassure, reassured, reassured, reassuring
    rebuke: rebuke, rebukes, rebuke, rebuked, rebuked, rebuking
    recall: recall, recalls, recall, recalled, recalled, recalling
    reckon: reckon, reckons, reckon, reckoned, reckoned, reckoning
    recognise: recognise, recognises, recognise, recognised, recognised, recognising
    recognize: recognize, recognizes, recognize, recognized, recognized, recognizing
    recommend: recommend, recommends, recommend, recommended, recommended, recommending
    refer to: refer to, refers to, refer to, referred to, referred to, referring to
    reflect on: reflect on, reflects on, reflect on, reflected on, reflected on, reflecting on
    regret: regret, regrets, regret, regretted, regretted, regretting
    reiterate: reiterate, reiterates, reiterate, reiterated, reiterated, reiterating
    reject: reject, rejects, reject, rejected, rejected, rejecting
    rejoin: rejoin, rejoins, rejoin, rejoined, rejoined, rejoining
    remark: remark, remarks, remark, remarked, remarked, remarking
    remind: remind, reminds, remind, reminded, reminded, reminding
    remonstrate: remonstrate, remonstrates, remonstrate, remonstrated, remonstrated, remonstrating
    reply: reply, replies, reply, replied, replied, replying
    report: report, reports, report, reported, reported, reporting
    report that: report that, reports that, report that, reported that, reported that, reporting that
    request: request, requests, request, requested, requested, requesting
    resolve: resolve, resolves, resolve, resolved, resolved, resolving
    respond: respond, responds, respond, responded, responded, responding
    restate: restate, restates, restate, restated, restated, restating
    retort: retort, retorts, retort, retorted, retorted, retorting
    reveal: reveal, reveals, reveal, revealed, revealed, revealing
    rule out: rule out, rules out, rule out, ruled out, ruled out, ruling out
    salute: salute, salutes, salute, saluted, saluted, saluting
    say: say, says, say, said, said, saying
    second: second, seconds, second, seconded, seconded, seconding
    see: see, sees, see, saw, seen, seeing
    seek: seek, seeks, seek, seeked, seeked, seeking
    send a clear message: send a clear message, sends a clear message, send a clear message, sent a clear message, sent a clear message, sending a clear message
    send a message: send a message, sends a message, send a message, sent a message, sent a message, sending a message
    send a strong message: send a strong message, sends a strong message, send a strong message, sent a strong message, sent a strong message, sending a strong message
    set out: set out, sets out, set out, set out, set out, setting out
    share: share, shares, share, shared, shared, sharing
    sidestep: sidestep, sidesteps, sidestep, sidestepped, sidestepped, sidestepping
    sign off: sign off, signs off, sign off, signed off, signed off, signing off
    signal: signal, signals, signal, signaled, signaled, signalling, signalled
    single out: single out, singles out, single out, singled out, singled out, singling out
    slam: slam, slams, slam, slammed, slammed, slamming
    speak: speak, speaks, speak, spoke, spoken, speaking
    speak about: speak about, speaks about, speak about, spoke about, spoken about, speaking about
    speak in favour of: speak in favour of, speaks in favour of, speak in favour of, spoke in favour of, spoken in favour of, speaking in favour of
    speak of: speak of, speaks of, speak of, spoke of, spoken of, speaking of
    speak out against: speak out against, speaks out against, speak out against, spoke out against, spoken out against, speaking out against
    specify: specify, specifies, specify, specified, specified, specifying
    spell out: spell out, spells out, spell out, spelled out, spelled out, spelling out
    stand by: stand by, stands by, stand by, stood by, stood by, standing by
    state: state, states, state, stated, stated, stating
    stipulate: stipulate, stipulates, stipulate, stipulated, stipulated, stipulating
    stress: stress, stresses, stress, stressed, stressed, stressing
    suggest: suggest, suggests, suggest, suggested, suggested, suggesting
    sum up: sum up, sums up, sum up, summed up, summed up, summing up
    summarise: summarise, summarises, summarise, summarised, summarised, summarising
    summarize: summarize, summarizes, summarize, summarized, summarized, summarizing
    support: support, supports, support, supported, supported, supporting
    swear: swear, swears, swear, swore, sworn, swearing
    disagree: disagree, disagrees, disagree, disagreed, disagreed, disagreeing
    sympathise: sympathise, sympathises, sympathise, sympathised, sympathised, sympathising
    sympathize: sympathize, sympathizes, sympathize, sympathized, sympathized, sympathizing
    take issue with: take issue with, takes issue with, take issue with, took issue with, taken issue with, taking issue with
    take note: take note, takes note, take note, took note, taken note, taking note
    take the floor: take the floor, takes the floor, take the floor, took the floor, taken the floor, taking the floor
    take the view: take the view, takes the view, take the view, took the view, taken the view, taking the view
    tell: tell, tells, tell, told, told, telling
    testify: testify, testifies, testify, testified, testified, testifying
    thank: thank, thanks, thank, thanked, thanked, thanking
    think: think, thinks, think, thought, thought, thinking
    threaten: threaten, threatens, threaten, threatened, threatened, threatening
    touch on: touch on, touches on, touch on, touched on, touched on, touching on
    touch upon: touch upon, touches upon, touch upon, touched upon, touched upon, touching upon
    trumpet: trumpet, trumpets, trumpet, trumpeted, trumpeted, trumpeting
    tweet: tweet, tweets, tweet, tweeted, tweeted, tweeting
    underline: underline, underlines, underline, underlined, underlined, underlining
    underscore: underscore, underscores, underscore, underscored, underscored, underscoring
    rebut: rebut, rebuts, rebut, rebutted, rebutted, rebutting
    undertake: undertake, undertakes, undertake, undertook, undertaken, undertaking
    update: update, updates, update, updated, updated, updating
    urge: urge, urges, urge, urged, urged, urging
    view: view, views, view, viewed, viewed, viewing
    voice: voice, voices, voice, voiced, voiced, voicing
    vouch: vouch, vouches, vouch, vouched, vouched, vouching
    vow: vow, vows, vow, vowed, vowed, vowing
    want: want, wants, want, wanted, wanted, wanting
    warn: warn, warns, warn, warned, warned, warning
    warn against: warn against, warns against, warn against, warned against, warned against, warning against
    warn of: warn of, warns of, warn of, warned of, warned of, warning of
    welcome: welcome, welcomes, welcome, welcomed, welcomed, welcoming
    wish: wish, wishes, wish, wished, wished, wishing
    wonder: wonder, wonders, wonder, wondered, wondered, wondering
    worry: worry, worries, worry, worried, worried, worrying
    wrap up: wrap up, wraps up, wrap up, wrapped up, wrapped up, wrapping up
    write: write, writes, write, wrote, written, writing
    write that: write that, writes that, write that, wrote that, written that, writing that
    quoted as saying: be quoted as saying, is quoted as saying, are quoted as saying, was quoted as saying, been quoted as saying, being quoted as saying, were quoted as saying, quoted as saying
    go on to say: go on to say, goes on to say, go on to say, went on to say, gone on to say, going on to say, went on to add, went on to stress, went on to note, went on to explain

    # Verbs that by themselves mean that words were said.
    [cues of speech]
    acknowledge, add, admit, affirm, disagree, announce, answer, argue, ask, assert, assure, caution, claim, clarify, comment
    complain, concede, conclude, confirm, contend, continue, counter, declare, elaborate, emphasise, emphasize
    provide that, enthuse, exclaim, explain, go on to say, highlight, inform, insist, interject, joke, maintain, make clear
    make it clear, make plain, make the point, muse, note, observe, opine, pledge, point out, predict, proclaim
    promise, pronounce, protest, put it, quip, quoted as saying, reaffirm, recall, reiterate, rejoin, remark, remind
    reply, respond, restate, retort, say, specify, state, stress, suggest, sum up, summarise, summarize, tell
    testify, tweet, underline, underscore, urge, vow, warn, write

    # Verbs whose object says what was said: “welcomed the decision”.
    [cues of objects]
    accuse, acknowledge, advise, advocate, affirm, allude to, announce, appeal for, appeal to, applaud, argue for
    ask for, assure, back, bemoan, blame, blast, brand, call, call attention to, call for, call on, call upon
    castigate, caution, characterise, characterize, cite, claim, commend, concede, condemn, confirm, congratulate
    contrast, convey, criticise, criticize, decry, defend, demand, denounce, deny, deplore, describe, dismiss
    draw attention to, dub, echo, emphasise, emphasize, encourage, exhort, expect, express, extend, favor, favour
    focus on, foresee, hail, highlight, hint at, hit out at, hope for, implore, insist on, invite, label, lambast
    lambaste, lament, lash out at, lay out, look forward to, mention, mourn, note, oppose, outline, pay tribute to
    plead for, pledge, point out, point to, pose, praise, predict, press for, promise, propose, push for
    raise concern, raise concerns, reaffirm, rebuke, recall, recognise, recognize, recommend, regret, reiterate
    be committed to, rebut, reject, remind, request, restate, rule out, salute, set out, sidestep, single out, slam, speak about
    speak in favour of, speak of, speak out against, spell out, stand by, stress, support, take issue with
    take note, thank, touch on, touch upon, underline, underscore, urge, voice, vow, warn, warn against, warn of
    welcome

    # Verbs whose infinitive says what was said: “vowed to stay”.
    [cues of infinitives]
    undertake, advise, agree, appeal to, ask, call, call on, call upon, caution, claim, commit to, encourage, exhort, expect
    hope, implore, invite, offer, pledge, promise, request, swear, threaten, urge, vow, want, warn, wish

    # Verbs of questions.
    [cues of questions]
    ask, enquire, inquire, pose, press, query, question, wonder

    # Verbs of answers.
    [cues of answers]
    answer, counter, rejoin, reply, respond, retort, sidestep

    # Verbs that report words only where words are quoted.
    [cues with quotations]
    agree, anticipate, assess, back, believe, brand, call, cite, commemorate, commit to, conclude, consider
    continue, decide, define, direct, disclose, doubt, dub, endorse, estimate, expect, fear, feel, find, foresee
    go on, grant, guarantee, hope, indicate, instruct, intend, intervene, invite, judge, label, mention, object
    offer, order, quote, read, reckon, refer to, report, request, resolve, reveal, second, see, seek, share, signal
    speak, support, swear, take the floor, think, view, want, wish, worry, wrap up, write

    # Verbs that report words where a clause follows: “hoped that …”.
    [cues of thoughts]
    agree, anticipate, assess, believe, claim, concur, consider, disclose, doubt, estimate, expect, fear, feel
    foresee, hint, hope, imply, indicate, mean, reckon, report, reveal, see, signal, suggest, think, worry, write

    # Verbs whose object is the one who is spoken to: their subject does not follow.
    [cues of addressees]
    tell, inform, assure, remind, urge, notify, thank, congratulate, call, invite, encourage, implore, exhort, accuse, blame, reassure, alert, update

    # Words between a subject and its verb.
    [adverb phrases]
    for his part, for her part, for its part, for their part, in turn, in contrast, by contrast, on the other hand, on the one hand, once again, once more, inter alia, of course, as well, at the same time, for example, for instance, in particular, in response, in reply, in addition, in conclusion, on behalf of the group, time and again, as always, in fact, on her part, on his part, on its part, once and for all, above all, last but not least, earlier in the day, later in the day, in closing, in his turn, in her turn, at length, yet again

    # Nouns that have a verb's form in them.
    [noun phrases]
    press conference, press conferences, press release, press releases, press statement, press statements, press briefing
    press briefings, press remarks, press point, press service, press office, press officer, press secretary, press corps
    member states, states parties, question time, question session, answer session, support for, support to, in support of
    in response to, in reply to, in answer to, a call for, a call to, wish list, report on, report of, view of, views of

    # Words for a state of mind that a form of “be” makes a cue: “was confident that …”.
    [cue adjectives]
    confident, concerned, pleased, optimistic, hopeful, impressed, grateful, adamant, clear, convinced, worried, sceptical, skeptical, unequivocal, alarmed, encouraged, thankful, proud, delighted, appalled, saddened, determined, certain, categorical, outspoken, blunt

    [words of adoption]
    adopted, approved, issued, agreed, endorsed, passed, released, published

    # What stands before the one whom the words come from.
    [source phrases]
    according to, in the words of, in the view of, in the opinion of, as per, quoting, citing

    # What makes the quotation before one of the person who is named next.
    [words that point back]
    with these words, with those words, with these remarks, with this remark, with that remark, with this message, with that message, with this appeal, with this warning, with this call, with this plea

    # Between one who is quoted and the verb of what is quoted: “quoted X as saying”.
    [words before the verb of one quoted]
    as

    # What says that something was not said.
    [silences]
    made no mention of, makes no mention of, make no mention of, did not mention, did not say, does not say, do not say, would not say, did not comment, declined to comment, declined to say, declines to comment, declined to elaborate, refused to comment, refused to say, refused to answer, did not answer, did not respond, did not elaborate, without elaborating, without further elaborating, without further elaboration, without giving details, without specifying, without providing details, has not laid out, have not laid out, has not said, have not said, had not said, has not commented, have not commented, failed to mention, failed to condemn, failed to call for, failed to address, failed to say, failed to agree, fell short of calling for, stopped short of calling for, stopped short of, avoided mentioning, remained silent on, was silent on, were silent on, kept silent on, said nothing about, no comment on, has so far not requested, did not specify, did not disclose, did not clarify, did not address

    # Words by which the reporter keeps a distance.
    [hedges]
    reportedly, apparently, allegedly, purportedly, supposedly, seemingly, ostensibly, is said to, are said to, was said to, were said to, is reported to, are reported to, is understood to, are understood to, is believed to, are believed to

    # Nouns of which “X’s … that “…”” quotes X.
    [cue nouns]
    statement, remark, remarks, words, word, call, calls, warning, warnings, message, view, promise, commitment, determination, pledge, vow, hope, concern, concerns, demand, claim, claims, assertion, appeal, appeals, assurance, assurances, description, comment, comments, reply, answer, response, speech, insistence, suggestion, admission, declaration, announcement, resolve, readiness, plea, criticism, praise, desire, wish, intention, conviction, belief, gratitude, condemnation, support, objective, ambition, characterisation, characterization, opinion, position, motto, slogan, pitch, formula, verdict, conclusion, proposal

    [those who speak for a state]
    delegation, government, side, presidency, authorities, administration, chairmanship, officials, representative

    # Nouns of documents: “a statement saying …”.
    [document nouns]
    statement, declaration, communiqué, communique, resolution, text, document, report, letter, conclusions, treaty, article, paper, release, summary, decision, note, message, speech, address, paragraph, charter, agreement, strategy, plan, agenda, pact, roadmap, draft, clause, preamble, section, chapter

    # Words after which words between marks are a name, a title or a word that is talked about.
    [naming words]
    so-called, entitled, titled, named, called, known as, dubbed, the term, the word, the phrase, the expression
    the notion of, the concept of, the slogan, the theme, the title, the motto, under the theme, termed, nicknamed
    labelled, labeled, christened, codenamed, the hashtag, theme of, subject of, topic of, issue of, question of
    idea of, theory of, principle of, policy of, concept of, item, items, heading, list of

    # Nouns after which words between marks are a name where these begin with a capital.
    [naming nouns]
    book, film, novel, song, report, initiative, programme, program, project, exercise, operation, panel, session, event
    conference, strategy, paper, resolution, campaign, exhibition, theme, document, motto, slogan, concept, format, on, under

    # Who is asked or told stands after “by”.
    [agents of passives]
    by

    [reported clause openers]
    that, how, why, whether, if, what, when, where, who

    [relative words]
    which, who, that, whom

    [subordinators]
    that, which, who, whom, whose, where, when, while, whereas, as, because, since, although, though, if, whether, after, before, until, unless, how, why, what, so, than, despite, once

    [coordinators]
    and, but, or, nor, yet, plus, then

    [auxiliaries]
    has, have, had, will, would, is, was, were, are, be, been, being, did, does, do, may, can, could, should, must, might, shall, needs, wants, wanted, began, begins, continued, continues, went, goes, sought, seeks, used, has been, chose, wished, wishes

    [forms of be]
    is, was, were, are, be, been, being, remains, remained

    [forms of have]
    has, have, had, having

    [future words]
    will, would, shall, may, might, could, can, should, must, expected, plans, due, set, likely

    [infinitive words]
    to

    [negations]
    not, never, no, neither, nor, n't, without, didn't, doesn't, don't, hasn't, haven't, won't, wouldn't

    [adverbs]
    also, further, furthermore, again, once, later, still, always, already, often, too, even, rather, thus, hence, therefore, however, moreover, meanwhile, nonetheless, nevertheless, instead, today, yesterday, tomorrow, earlier, just, soon, so, there, here, likewise, both, all, itself, himself, herself, themselves, then, now, first, second, finally, in turn, meantime, though, far, well, together, alone, jointly, ever, indeed, as well

    [adverb endings]
    ly

    [verb endings]
    ed

    [verbs]
    met, took, held, made, gave, led, began, came, went, got, saw, brought, sent, kept, left, found, had, put, set, ran, stood, became, grew, drew, fell, wrote, built, spent, won, lost, met, let, sat, rose, broke, chose, hosts, meets, takes, gives, leads, brings, remains, needs, includes, comes, goes, makes, marks, brought, underwent, sought, paid, laid, hosts, spoke, speaks

    # Prepositions: what follows one is no subject.
    [prepositions]
    of, with, by, from, for, in, at, to, on, about, alongside, between, among, amongst, during, following, ahead, into, onto, over, under, against, towards, toward, through, throughout, within, without, across, per, via, upon, around, near, behind, beyond, outside, inside, including, regarding, concerning, despite, like, unlike, versus, opposite, amid, amidst, besides, beside, along, plus, until, till, vis-à-vis, chaired, hosted, led, attended, joined, accompanied, flanked

    [determiners]
    the, a, an, this, these, those, his, her, their, its, our, my, your, each, every, some, several, many, other, both, all, various, certain, any, no, most, another, few, such, fellow, then, outgoing, incoming, newly, visiting, host, new, former, senior

    [possessive determiners]
    male: his
    female: her
    plural: their
    neuter: its

    [pronouns]
    male: he
    female: she
    plural: they
    neuter: it
    speaker: i, we

    # Words before a reported clause’s subject that no mention covers.
    [clause subjects]
    he, she, it, they, there, this, these, those, we, i, such, nothing, everything, everyone, nobody

    # Nouns that look like verbs after these words are nouns.
    [noun openers]
    member, united, gulf, baltic, arab, european, participating, signatory, allied, partner, coastal, observer, third, nordic, balkan, small, island, developing, neighbouring, neighboring, western

    # Verbs of which the reporter’s “by …ing” says how it was said.
    [means]
    by

    # To whom something is said.
    [addressees]
    reporters, journalists, members, delegates, lawmakers, parliamentarians, counterparts, colleagues, ministers, leaders, participants, allies, partners, correspondents, media, press, us, them, him, her, me, everyone, audience

    # Marks that open the name of one whose words stand before.
    [signatures]
    —, –, -, ―, by, ~
    """#
}

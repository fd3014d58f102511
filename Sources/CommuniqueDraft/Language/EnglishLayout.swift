extension BriefingLanguage {
  /// English: what headings, captions and furniture are made of.
  package static let englishLayout = #"""
    # Lines that are headings, whatever stands around them.
    [headings.known]
    agenda: Agenda, Provisional agenda, Draft agenda, Main agenda items, Agenda items, Additional issue, Additional issues
    agenda: Any other business, Items on the agenda, Main items, Main topics, Topics, Main points, Programme
    decisions: Decisions, Key decisions, Main decisions, Decisions taken, Outcomes, Key outcomes, Main outcomes
    decisions: Results, Main results, Main results of the Council, Conclusions, Outcome, Deliverables, Key deliverables
    decisions: Decisions and conclusions, Measures, Commitments, Pledges, Next steps, Follow-up, The way forward
    summary: Key takeaways, Takeaways, Key points, Highlights, In brief, At a glance, Summary, Overview, Introduction
    summary: Executive summary, Background, Context, Key messages, Analysis, Conclusion, Annex, Participants, Attendance
    summary: Main messages, Quick facts, Facts and figures, Key facts, Main results, Items debated, Other items approved

    # Words that headings with a final colon have.
    [headings.words]
    words: decisions, outcomes, takeaways, agenda, conclusions, key, main, summary, highlights, participants, results
    words: background, deliverables, topics, issues, points, annex, commitments, pledges, programme, measures, next steps

    # Words after which a sentence goes on; in upper case a sentence begins with them.
    [sentences.unfinished]
    articles: the, a, an, this, these, those, its, their, his, her, our, your, my, some, any, each, every, all, both, no
    prepositions: of, to, in, on, at, by, for, with, from, into, onto, between, among, against, about, under, over
    prepositions: through, during, after, before, since, until, towards, toward, within, without, upon, across, around
    prepositions: regarding, concerning, including, via, per, amid, despite, than, as, like, such, beyond, behind
    conjunctions: and, or, but, nor, that, which, who, whom, whose, where, when, while, whether, if, because, although
    auxiliaries: is, are, was, were, be, been, has, have, had, will, would, can, could, may, might, shall, should, must
    others: not, also, very, more, most, it, he, she, we, they, it's, mr, mrs, ms, dr, meanwhile, however, there, so
    others: moreover, furthermore, earlier, later, yet, still, one, two, three, four, five, six, seven, eight, nine, ten

    [navigation.lines]
    site: Home, Menu, Main menu, Search, Close, Close menu, Skip to content, Skip to main content, Skip to navigation, Login
    site: Log in, Sign in, Sign up, Register, Contact us, Contact, Contacts, Sitemap, Site map, RSS, Cookies, Accept
    site: Accept all cookies, Cookie policy, Privacy policy, Privacy, Terms of use, Terms and conditions, Legal notice
    site: Accessibility, Disclaimer, English, Français, Deutsch, Español, Русский, العربية, 中文, Українська, Toggle navigation
    site: Facebook, Twitter, X, LinkedIn, YouTube, Instagram, WhatsApp, Telegram, Flickr, Email, E-mail, Print, Share, Tweet
    site: Share this page, Share this, Share this article, Print this page, Download PDF, Download as PDF, Follow us, Back
    site: Newsroom, Media centre, Media, News, All news, Latest news, More news, Read more, Learn more, See more, View all
    site: Next, Previous, Next article, Previous article, Top, Back to top, Go to top, Page top, Breadcrumb, You are here
    site: Related articles, Related posts, Related content, Related links, Related news, Related documents, Related topics
    site: Leave a comment, Leave a reply, Comments, No comments, Post a comment, Cancel reply, Subscribe, Newsletter, Listen
    site: Enter your email address, Sign up for our newsletter, Most read, Most popular, Trending, Advertisement, Donate
    site: See also, You may also like, Recommended, Tags, Categories, Archives, About us, Who we are, What we do, Events

    [navigation.starts]
    starts: skip to, share on, share via, share this, subscribe to, enter your email, posted in, filed under, tags, tagged
    starts: you are here, follow us on, click here to, sign up for, sign up to, read also, read more, related articles, related posts, related content, related links, related news, back to
    starts: download the, view in full, this website uses cookies, we use cookies, leave a comment, your email address
    starts: log in to, print this, last updated, last update, last modified, photo gallery

    # What ends the text to be read; only counted in a text's last part.
    [navigation.tail]
    tail: related articles, related posts, related content, related news, leave a comment, leave a reply, copyright ©, ©
    tail: about us, about nato, about the osce, about the eu, about the european union, about the african union
    tail: about the au, about the un, about the united nations, media contact, media contacts, press contacts
    tail: share this, post navigation, you may also like, most read, subscribe to, all rights reserved, about the author

    [boilerplate.phrases]
    notices: all rights reserved, public release this material, does not take institutional positions, no comments on
    notices: terms of use, privacy policy, non-profit organisation that, non-profit organization that, please donate
    notices: donate now, subscribe to our, sign up for our, edited for clarity style and length, unsubscribe
    notices: is a research institute, this page was last, reproduction is authorised, this email address is being protected
    notices: views expressed herein, views expressed in this article are, cookies on this, press releases are available
    notices: we use cookies, uses cookies, verification code, reset your password, create an account, content policy
    notices: javascript is disabled, enable javascript, advertisement
    notices: follow us on, can not be attributed to the council, cannot be attributed to the council

    [boilerplate.starts]
    starts: copyright, all rights reserved, disclaimer, for further information, for more information, further information
    starts: for media inquiries, for media enquiries, media contact, media contacts, press contact, press contacts
    starts: press office, press service, note to editors, notes to editors, notes for editors, about the author, about the authors
    starts: for additional information, issued by, embargoed until, check against delivery, not an official record, as delivered, as prepared for
    starts: for information media, contact, email, e-mail, tel, telephone, phone, fax, rue de la loi

    [captions.credits]
    credits: image credit, photo credit, photo credits, picture credit, credit nato, credit eu, credit un, image source, photo by, photos by, image by
    credits: file photo, photo courtesy, pool photo, photograph by, © nato, © european union, © osce, un photo, photo un
    credits: photo nato, photo osce, photo african union, afp via getty images, getty images, ap photo, photo reuters

    # Words that name a credit where a colon follows them in brackets.
    [captions.labels]
    labels: photo, photos, credit, credits, image, picture, pic, source, photographer, file photo, ©

    [captions.starts]
    starts: left to right, from left to right, from the left, from left, l to r, pictured left, caption, file photo
    starts: family photo, group photo, official photo, archive photo, press conference by, joint press conference by
    starts: press point by, doorstep by, doorstep statement by, participants at the, a view of, a general view of

    # Words with which a line of a list of names begins; no heading does.
    [names.starts]
    names: mr, mrs, ms, dr, prof, sir, dame, h.e, his excellency, her excellency, ambassador, hon, the hon, the right hon

    [bylines.starts]
    starts: by, written by, author, authors, posted by, published by, posted on, published on, published, reporting by
    starts: source, from, editor, edited by, updated, date

    [labels.speakers]
    questions: question, q, journalist, moderator, answer, a, interviewer, reporter, chair, spokesperson

    [contacts.starts]
    starts: contact, contacts, email, e-mail, tel, telephone, phone, fax, mobile, press office, website, web

    [pages.numbers]
    pages: page, p a g e

    [footnotes.starts]
    starts: see, ibid, cf, available at, https, http

    [series.starts]
    starts: briefing paper, press release, policy brief, briefing, policy paper, fact sheet, research paper, report, brief
    starts: media advisory, background brief, briefing note, occasional paper, analysis paper

    # The kinds of sources, by the names that series and headings give them.
    [sources.kinds]
    briefingPaper: briefing paper, policy brief, policy paper, research paper, briefing note, occasional paper
    pressRelease: press release, media release, media advisory, public release, news release, joint press release
    communique: communiqué, communique, joint statement, chair's statement, ministerial statement, joint communiqué
    communique: declaration, summit declaration, leaders' statement, outcome document, presidential statement
    transcript: transcript, verbatim record
    minutes: minutes of, summary record
    newsArticle: news article, no comments on, leave a comment

    # What a page's notice says of those who publish it: their name stands before these words.
    [header.publishers]
    words: is a, is an, is the, does not take institutional positions, is not responsible

    # What says that a release comes from those whom its head names.
    [header.originators]
    words: originating organization, originating organisation, this material from

    [layout.weekdays]
    days: Mon, Tue, Tues, Wed, Thu, Thur, Thurs, Fri, Sat, Sun
    days: Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday

    # Offices, by which a line with a name tells who is quoted above it.
    [layout.offices]
    offices: president, minister, secretary, representative, chair, chairperson, chairman, commissioner, ambassador
    offices: director, chancellor, envoy, coordinator, spokesperson, spokesman, spokeswoman, governor, speaker, chief
    offices: premier, king, queen, general, admiral, commander, head, rapporteur, member, state, delegation, presidency

    [layout.months]
    1: January, Jan
    2: February, Feb
    3: March, Mar
    4: April, Apr
    5: May
    6: June, Jun
    7: July, Jul
    8: August, Aug
    9: September, Sep, Sept
    10: October, Oct
    11: November, Nov
    12: December, Dec

    # Frequent words, by which the language is told.
    [language.words]
    words: the, of, and, to, in, that, for, with, on, was, is, said, by, has, have, at, from, which, will, not
    """#
}

#!/usr/bin/env python3
"""Measures lxml writing Akoma Ntoso, as `communique-bench measure akn-write` measures ours.

Usage: akn_peers.py akn-write CORPUS.jsonl    documents from dictionaries that are in memory, serialized

The dictionaries are those of canonical JSON, the documents those of `communique convert --to akn`: one for each
dossier, which it includes. Prints one JSON object, as json_peers.py does, and checks nothing.
"""

import re
import sys
from collections import namedtuple

import orjson
from lxml import etree
from lxml.etree import Element, SubElement

from convert import bounds, shown
from json_peers import measure, read_lines
from xml_peers import LANGUAGE, NAMESPACE, fill_dossier

AKOMA_NTOSO = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

# Codes of ISO 639-1 and of ISO 639-2 (terminology).
LANGUAGES = """
    aa aar ab abk ae ave af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel bg bul bh bih bi
    bis bm bam bn ben bo bod br bre bs bos ca cat ce che ch cha co cos cr cre cs ces cu chu cv chv cy cym da dan de deu
    dv div dz dzo ee ewe el ell en eng eo epo es spa et est eu eus fa fas ff ful fi fin fj fij fo fao fr fra fy fry ga
    gle gd gla gl glg gn grn gu guj gv glv ha hau he heb hi hin ho hmo hr hrv ht hat hu hun hy hye hz her ia ina id ind
    ie ile ig ibo ii iii ik ipk io ido is isl it ita iu iku ja jpn jv jav ka kat kg kon ki kik kj kua kk kaz kl kal km
    khm kn kan ko kor kr kau ks kas ku kur kv kom kw cor ky kir la lat lb ltz lg lug li lim ln lin lo lao lt lit lu lub
    lv lav mg mlg mh mah mi mri mk mkd ml mal mn mon mr mar ms msa mt mlt my mya na nau nb nob nd nde ne nep ng ndo nl
    nld nn nno no nor nr nbl nv nav ny nya oc oci oj oji om orm or ori os oss pa pan pi pli pl pol ps pus pt por qu que
    rm roh rn run ro ron ru rus rw kin sa san sc srd sd snd se sme sg sag si sin sk slk sl slv sm smo sn sna so som sq
    sqi sr srp ss ssw st sot su sun sv swe sw swa ta tam te tel tg tgk th tha ti tir tk tuk tl tgl tn tsn to ton tr tur
    ts tso tt tat tw twi ty tah ug uig uk ukr ur urd uz uzb ve ven vi vie vo vol wa wln wo wol xh xho yi yid yo yor za
    zha zh zho zu zul
""".split()
LANGUAGES = dict(zip(LANGUAGES[::2], LANGUAGES[1::2]))
COUNTRIES = {
    "un": "un", "united nations": "un", "eu": "eu", "european union": "eu", "au": "aa-au", "african union": "aa-au",
}
INTERNATIONAL = {"intergovernmentalOrganization", "organ", "committee", "coalition", "mission"}
TOP_LEVEL_CLASSES = {
    "person": "TLCPerson", "organization": "TLCOrganization", "role": "TLCRole", "event": "TLCEvent",
    "location": "TLCLocation", "concept": "TLCConcept", "object": "TLCObject", "reference": "TLCReference",
}
QUOTATION_MARKS = frozenset("\"“”„«»‘’'‹›")
WHITE_SPACE = " \t\n\r"
WORDS = re.compile("[a-z0-9]+")
NO_TOKEN = re.compile("[^A-Za-z0-9._-]")
NUMBER = re.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
NAME = re.compile("[A-Za-z0-9-]*")

Being = namedtuple("Being", "kind entity name")
Agent = namedtuple("Agent", "reference is_person membership name")
Reference = namedtuple("Reference", "kind id iri label short_label")


def written(dossier):
    """A dossier as a document.

    As in xml_peers.py, the names of elements carry no namespace, which the root declares.
    """
    return etree.tostring(Document(dossier).root, pretty_print=True, encoding="UTF-8", xml_declaration=True)


# Texts


def add_text(element, text):
    """Adds text at the end of an element."""
    if len(element):
        last = element[-1]
        last.tail = (last.tail or "") + text
    else:
        element.text = (element.text or "") + text


def is_blank(text):
    return not text.strip(WHITE_SPACE)


def visible(text):
    """A text that can be seen: a dash for one that is nothing but white space."""
    return "—" if is_blank(text) else text


def add_quotation(element, words):
    """Adds words that somebody used; quotation marks stand in attributes, unless the words have their own."""
    quotation = SubElement(element, "embeddedText")
    inner = words.strip()
    if inner[:1] not in QUOTATION_MARKS and inner[-1:] not in QUOTATION_MARKS:
        quotation.set("startQuote", "“")
        quotation.set("endQuote", "”")
    quotation.text = visible(words)


def add_words(element, text, is_quoted):
    if is_quoted:
        add_quotation(element, text)
    else:
        add_text(element, visible(text))


def add_segment(element, segment):
    kind, text = segment["kind"], segment.get("text", "")
    if kind == "quoted":
        add_quotation(element, text)
    elif kind == "interpolation":
        add_text(element, f"[{text}]")
    else:
        add_text(element, text or "…")


def is_shown(segment):
    return not is_blank(segment["text"]) if "text" in segment else segment["kind"] == "elision"


def text_block(parent, name, **attributes):
    """An element for text. Its text is empty and not None, so that lxml does not indent what stands within."""
    element = SubElement(parent, name, **attributes)
    element.text = ""
    return element


# Names and dates


def slug(name, separator):
    """A name as part of an IRI; None where it has letters beyond ASCII."""
    name = name.replace("’", "").replace("'", "").replace(".", "")
    if not name.isascii():
        return None
    text = separator.join(WORDS.findall(name.lower()))
    return text if 0 < len(text) <= 100 else None


def printed_number(number):
    """A printed number as an eId has it; None where it cannot be the end of an eId."""
    text = number.rstrip(".:;,)").lstrip("(").replace(".", "-")
    return text if len(text) < 32 and NUMBER.fullmatch(text) else None


def language_code(tag):
    first = tag.partition("-")[0].lower() if tag else ""
    return first if len(first) == 3 else LANGUAGES.get(first, "und")


def first_day(date):
    return day(bounds(date)[0])


def last_day(date):
    return day(bounds(date)[1])


def day(text):
    """There is no year 0 in XML Schema."""
    return "0001" + text[4:] if text and text.startswith("0000") else text


def indexed(dossier, name):
    return {entity["id"]: entity for entity in dossier.get(name, ())}


class Document:
    """Builds the document of a dossier: the body first, because the metadata list what the body refers to."""

    def __init__(self, dossier):
        self.dossier = dossier
        self.id = dossier["id"]
        self.language = dossier.get("language")
        self.people = indexed(dossier, "people")
        self.organizations = indexed(dossier, "organizations")
        self.memberships = indexed(dossier, "memberships")
        self.places = indexed(dossier, "places")
        self.meetings = indexed(dossier, "meetings")
        self.items = indexed(dossier, "agendaItems")
        self.sources = indexed(dossier, "sources")
        self.countries = self.find_countries()
        self.find_author()
        self.title = self.find_title()
        self.date = self.find_date()
        # What the body tells the metadata.
        self.counts = {}
        self.references = {}
        self.iris = set()
        self.roles = {}
        self.labels = {}
        self.groups = {}
        self.steps = []
        self.votings = []
        self.reports = {}
        self.intervals = []
        self.events = {}
        self.build()

    def build(self):
        self.root = Element("akomaNtoso", nsmap={None: AKOMA_NTOSO})
        report = SubElement(self.root, "debateReport", name="meetingReport")
        meta = SubElement(report, "meta")
        # First of all, because the document's name repeats the end of the author's.
        if self.author:
            self.organization(self.author)
        self.preface(SubElement(report, "preface"))
        self.body(SubElement(report, "mainBody"))
        self.metadata(meta)

    # The dossier

    def text(self, record, field):
        text = record.get(field)
        return shown(text, self.language) if text else ""

    def find_countries(self):
        """The countries whose offices people hold."""
        countries = {}
        for membership in self.dossier.get("memberships", ()):
            organization = self.organizations.get(membership.get("organization"))
            if organization and "country" in organization:
                countries.setdefault(membership["person"], organization["country"].lower())
        return countries

    def find_author(self):
        """The meeting that the document is the record of, and the body whose record it is."""
        about = [self.meetings[id] for id in self.dossier.get("about", ()) if id in self.meetings]
        meetings = self.dossier.get("meetings", [])
        self.about = about or meetings[:1]
        self.meeting = self.about[0] if self.about else None
        bodies = [meeting["bodies"][0] for meeting in [*self.about[:1], *meetings] if meeting.get("bodies")]
        self.author = self.organizations.get(bodies[0]) if bodies else None

    def find_title(self):
        titles = [self.text(self.dossier, "title"), self.text(self.meeting, "title") if self.meeting else ""]
        return next((title for title in titles if not is_blank(title)), self.id)

    def find_date(self):
        dates = [self.meeting.get("start")] if self.meeting else []
        dates += [source.get("published") for source in self.dossier.get("sources", ())]
        dates.append(self.dossier.get("created"))
        return next(filter(None, map(first_day, dates)), "0001-01-01")

    def decision_date(self, decision):
        meetings = [self.meetings.get(decision.get(name), {}) for name in ("decidedAt", "announcedAt")]
        dates = [decision.get("decidedOn"), decision.get("announcedOn")]
        dates += [meeting.get("start") for meeting in meetings]
        return next(filter(None, map(first_day, dates)), self.date)

    def country(self):
        if self.author is None:
            return "xx"
        top, seen = self.author, {self.author["id"]}
        while (parent := self.organizations.get(top.get("parent"))) and parent["id"] not in seen:
            top = parent
            seen.add(top["id"])
        short_names = list(top.get("shortName", {}).values())
        for name in [*short_names, *top["name"].values()]:
            if name.lower() in COUNTRIES:
                return COUNTRIES[name.lower()]
        if top.get("kind") == "state" and "country" in top:
            return top["country"].lower()
        short_name = short_names[0] if short_names else top["id"]
        return "xx-" + (slug(short_name, "-") or slug(top["id"], "-") or "body")

    def organization_name(self, organization):
        return slug(self.text(organization, "name"), "-") or organization["id"]

    def source_label(self, source):
        if "title" in source:
            return self.text(source, "title")
        parts = [source[name] for name in ("kind", "published") if name in source]
        return " ".join(parts) or source["id"]

    # What the document refers to

    def refer(self, kind, name, iri, label, short_label="", scheme=None):
        """Lists a thing if it is not yet. Its eId begins with its scheme, which for entities is the kind."""
        id = "-".join(filter(None, (kind if scheme is None else scheme, name)))
        if id not in self.references:
            iri = base = f"/akn/ontology/{kind}/{iri}"
            count = 1
            while iri in self.iris:
                count += 1
                iri = f"{base}.{count}"
            self.iris.add(iri)
            self.references[id] = Reference(kind, id, iri, name if is_blank(label) else label, short_label)
        return "#" + id

    def refer_to_local(self, kind, entity, label):
        return self.refer(kind, entity["id"], f"{self.id}.{entity['id']}", label)

    def concept(self, scheme, token):
        term = NO_TOKEN.sub("-", token[:100]) or "-"
        return self.refer("concept", term, f"{scheme}.{term}", token, scheme=scheme)

    def person(self, person):
        id = person["id"]
        if f"person-{id}" in self.references:
            return f"#person-{id}"
        scope = self.countries.get(id, "int")
        return self.refer("person", id, f"{scope}.{slug(person['name'], '.') or id}", person["name"])

    def organization(self, organization):
        id = organization["id"]
        if f"organization-{id}" in self.references:
            return f"#organization-{id}"
        if "country" in organization:
            scope = organization["country"].lower()
        else:
            scope = "int" if organization.get("kind") in INTERNATIONAL else "unreg"
        return self.refer(
            "organization", id, f"{scope}.{self.organization_name(organization)}", self.text(organization, "name"),
            self.text(organization, "shortName"))

    def source(self, source):
        return self.refer_to_local("reference", source, self.source_label(source))

    def role(self, agent):
        """The role that an agent holds."""
        if agent.membership is None:
            return None
        id = agent.membership["id"]
        if id not in self.roles:
            label = self.text(agent.membership, "role")
            name = slug(label, "-")
            # No slug begins with a full stop.
            self.roles[id] = self.refer("role", name or "." + id, f"int.{name or id}", label)
        return self.roles[id]

    # Parties

    def being(self, party):
        """What a party names; None where there is nothing to call it."""
        membership = self.memberships.get(party.get("membership"))
        id = party.get("agent") or (membership["person"] if membership else None)
        if id in self.people:
            return Being("person", self.people[id], self.people[id]["name"])
        label = party.get("label", "")
        if id not in self.organizations:
            if not is_blank(label):
                return Being("label", None, label)
            id = party.get("onBehalfOf")
        organization = self.organizations.get(id)
        return Being("organization", organization, self.text(organization, "name")) if organization else None

    def agent(self, party):
        """Whom a party is; None where there is nothing to call it."""
        being = self.being(party)
        if being is None:
            return None
        kind, entity, name = being
        if kind == "person":
            return Agent(self.person(entity), True, self.memberships.get(party.get("membership")), name)
        if kind == "organization":
            return Agent(self.organization(entity), False, None, name)
        number = self.labels.setdefault(name, len(self.labels) + 1)
        reference = self.refer("person", str(number), f"und.unnamed.{number}", name, scheme="unnamed")
        return Agent(reference, True, None, name)

    def agents(self, parties):
        return [agent for agent in map(self.agent, parties) if agent]

    def participants(self, meeting):
        return self.agents(participation["party"] for participation in meeting.get("participations", ()))

    def group(self, parties):
        """Whom several parties are together."""
        names = [being.name for being in map(self.being, parties) if being]
        if len(names) < 2:
            return next(iter(self.agents(parties)), None)
        name = ", ".join(names)
        number = self.groups.setdefault(name, len(self.groups) + 1)
        reference = self.refer("organization", str(number), f"unreg.group-{number}", name, scheme="group")
        return Agent(reference, False, None, name)

    # Elements with eIds: the eId of what they stand in, their name, and their number there

    def eid(self, parent, name):
        base = f"{parent}__{name}" if parent else name
        count = self.counts[base] = self.counts.get(base, 0) + 1
        return f"{base}_{count}"

    def block(self, parent, scope, name):
        eid = self.eid(scope, name)
        return SubElement(parent, name, eId=eid), eid

    def block_of_text(self, parent, scope, name):
        eid = self.eid(scope, name)
        return text_block(parent, name, eId=eid), eid

    def list(self, parent, scope):
        eid = self.eid(scope, "list")
        return SubElement(parent, "blockList", eId=eid), eid

    def item(self, list, scope):
        """The paragraph of a list's next item, and the item's eId."""
        item, eid = self.block(list, scope, "item")
        return text_block(item, "p"), eid

    def inline(self, parent, scope, name, reference, text):
        element = SubElement(parent, name, eId=self.eid(scope, name), refersTo=reference)
        element.text = text
        return element

    def add_agents(self, parent, scope, agents):
        for position, agent in enumerate(agents):
            if position:
                add_text(parent, ", ")
            name = "person" if agent.is_person else "organization"
            element = self.inline(parent, scope, name, agent.reference, visible(agent.name))
            if role := self.role(agent):
                element.set("as", role)

    def add_place(self, parent, scope, place):
        name = self.text(place, "name")
        self.inline(parent, scope, "location", self.refer_to_local("location", place, name), visible(name))

    def add_quantity(self, parent, scope, quantity, unit, name):
        value = quantity.get("value")
        number = value or " – ".join(quantity[name] for name in ("minimum", "maximum") if name in quantity)
        printed = " ".join(filter(None, (number, name or quantity.get("unit"))))
        element = self.inline(parent, scope, "quantity", unit, visible(quantity.get("text", printed)))
        if value is not None:
            element.set("normalized", value)

    def add_money(self, parent, scope, money):
        currency = money.get("currency")
        unit = self.concept("iso4217", currency) if currency else self.concept("unit", money.get("unit", "money"))
        self.add_quantity(parent, scope, money, unit, currency)

    def add_amount(self, parent, scope, quantity):
        self.add_quantity(parent, scope, quantity, self.concept("unit", quantity.get("unit", "one")), None)

    # The preface and the body

    def preface(self, preface):
        paragraph = text_block(preface, "p")
        SubElement(paragraph, "docTitle").text = self.title
        if self.meeting:
            start, end = bounds(self.meeting.get("start"))[0], bounds(self.meeting.get("end"))[1]
            days = list(filter(None, (start, end if end != start else None)))
            for separator, date in zip((", ", " – "), map(day, days)):
                add_text(paragraph, separator)
                SubElement(paragraph, "docDate", date=date).text = date
            if place := self.places.get(self.meeting.get("place")):
                add_text(paragraph, ", ")
                self.add_place(paragraph, "", place)
        if self.author:
            SubElement(text_block(preface, "p"), "docAuthority").text = self.text(self.author, "name")

    def body(self, body):
        self.roll_call(body)
        items = self.dossier.get("agendaItems", ())
        # The agenda refers to sections, which have their eIds only later.
        if items:
            agenda = self.eid("", "dbsect")
            agenda_section = SubElement(body, "debateSection", eId=agenda, name="agenda")
        self.item_sections = {}
        self.collect_proceedings()
        for meeting in self.dossier.get("meetings", ()):
            self.meeting_section(body, meeting)
        for item in items:
            if item.get("meeting") not in self.meetings:
                self.item_section(body, "", item, False)
        if others := self.proceedings.get(None):
            self.proceed(*self.section(body, "", "proceedings", self.title), others)
        self.commitments(body)
        self.figures(body)
        if items:
            self.agenda(agenda_section, agenda, items)
        if not len(body):
            section, eid = self.section(body, "", "proceedings", self.title)
            self.block_of_text(section, eid, "narrative")[0].text = self.title

    def roll_call(self, body):
        agents = [agent for meeting in self.about for agent in self.participants(meeting)]
        if agents:
            list, eid = self.list(*self.block(body, "", "rollCall"))
            for agent in agents:
                self.add_agents(*self.item(list, eid), [agent])

    def agenda(self, section, scope, items):
        list, eid = self.list(section, scope)
        for item in items:
            paragraph, own = self.item(list, eid)
            if "number" in item:
                paragraph.text = item["number"] + " "
            reference = SubElement(
                paragraph, "ref", eId=self.eid(own, "ref"), href="#" + self.item_sections[item["id"]])
            reference.text = visible(self.text(item, "title"))

    def collect_proceedings(self):
        """The statements and decisions of each agenda item and each meeting; those of None belong nowhere."""
        self.proceedings = {}
        for statement in self.dossier.get("statements", ()):
            self.spot(statement, statement.get("meeting"))[0].append(statement)
        for decision in self.dossier.get("decisions", ()):
            self.spot(decision, decision.get("decidedAt", decision.get("announcedAt")))[1].append(decision)

    def spot(self, record, meeting):
        item = self.items.get(record.get("agendaItem"))
        meeting = meeting if meeting in self.meetings else None
        if item and (meeting is None or item.get("meeting") in (None, meeting)):
            key = ("item", item["id"])
        else:
            key = ("meeting", meeting) if meeting else None
        return self.proceedings.setdefault(key, ([], []))

    def section(self, parent, scope, name, heading, number=None):
        eid = self.eid(scope, "dbsect")
        if number:
            eid = f"{eid.rpartition('_')[0]}_{printed_number(number)}"
        section = SubElement(parent, "debateSection", eId=eid, name=name)
        if number:
            SubElement(section, "num").text = number
        SubElement(section, "heading", eId=eid + "__heading").text = visible(heading)
        return section, eid

    def meeting_section(self, body, meeting):
        title, kind = self.text(meeting, "title"), meeting.get("kind", "meeting")
        section, eid = self.section(body, "", kind if NAME.fullmatch(kind) else "meeting", title)
        reference = self.refer_to_local("event", meeting, title)
        section.set("refersTo", reference)
        if period := self.period(meeting, reference):
            section.set("period", period)
        self.circumstances(section, eid, meeting)
        agents = self.participants(meeting)
        if agents and meeting is not self.meeting:
            self.add_agents(*self.block_of_text(section, eid, "narrative"), agents)
        if own := self.proceedings.get(("meeting", meeting["id"])):
            self.proceed(section, eid, own)
        items = [item for item in self.items.values() if item.get("meeting") == meeting["id"]]
        numbers = [printed_number(item.get("number", "")) for item in items]
        are_numbered = all(numbers) and len(set(numbers)) == len(numbers)
        for item in items:
            self.item_section(section, eid, item, are_numbered)

    def period(self, meeting, reference):
        start, end = meeting.get("start"), meeting.get("end")
        first = first_day(start) or first_day(end)
        if first is None:
            return None
        last = last_day(end or start)
        eid = f"tmpg_{len(self.intervals) + 1}"
        self.intervals.append((eid, reference, self.event(first), self.event(last) if last else None))
        return "#" + eid

    def event(self, date):
        return "#" + self.events.setdefault(date, f"eref_{len(self.events) + 1}")

    def circumstances(self, section, scope, meeting):
        narrative, eid = self.block_of_text(section, scope, "narrative")
        separator = ""
        start, end = meeting.get("start"), meeting.get("end")
        for date in filter(None, (start, end if end != start else None)):
            add_text(narrative, separator)
            if first_day(date) == date:
                SubElement(narrative, "date", date=date).text = date
            else:
                add_text(narrative, date)
            separator = ", "
        if place := self.places.get(meeting.get("place")):
            add_text(narrative, separator)
            self.add_place(narrative, eid, place)
            separator = ", "
        for text in self.text(meeting, "configuration"), meeting.get("status", ""):
            if not is_blank(text):
                add_text(narrative, separator + text)
                separator = ", "
        if not separator:
            add_text(narrative, visible(self.text(meeting, "title")))

    def item_section(self, parent, scope, item, is_numbered):
        title = self.text(item, "title")
        number = item.get("number")
        heading = title if is_numbered else " ".join(filter(None, (number, title)))
        section, eid = self.section(parent, scope, "agendaItem", heading, number if is_numbered else None)
        self.item_sections[item["id"]] = eid
        if own := self.proceedings.get(("item", item["id"])):
            self.proceed(section, eid, own)
        else:
            self.block_of_text(section, eid, "narrative")[0].text = visible(title)

    # Statements

    def proceed(self, parent, scope, proceedings):
        statements, decisions = proceedings
        questions = None
        for statement in statements:
            if not is_spoken(statement) or statement.get("kind") not in ("question", "answer"):
                questions = None
                self.statement(parent, scope, statement)
                continue
            if questions is None:
                questions = self.block(parent, scope, "questions")
            self.statement(*questions, statement)
        if decisions:
            self.resolutions(parent, scope, decisions)

    def statement_status(self, statement):
        is_made = statement.get("polarity") != "notMade"
        return self.concept("statement", statement.get("textStatus", "paraphrase") if is_made else "notMade")

    def statement(self, parent, scope, statement):
        speaker = self.group(statement["speakers"]) if is_spoken(statement) else None
        if speaker is None:
            return self.told(parent, scope, statement)
        kind = statement.get("kind")
        addressee = self.group(statement.get("addressees", ()))
        speech, eid = self.block(parent, scope, kind if kind in ("question", "answer") else "speech")
        speech.set("by", speaker.reference)
        if role := self.role(speaker):
            speech.set("as", role)
        if addressee:
            speech.set("to", addressee.reference)
        speech.set("refersTo", self.statement_status(statement))
        origin = text_block(speech, "from")
        # Of a group, each member is named.
        if len(statement["speakers"]) > 1:
            self.add_agents(origin, eid, self.agents(statement["speakers"]))
        else:
            origin.text = visible(speaker.name)
        for language, text in statement["text"].items():
            paragraph = text_block(speech, "p")
            if language != self.language:
                paragraph.set(LANGUAGE, language)
            add_words(paragraph, text, statement.get("textStatus") == "verbatim")
        self.attestations(speech, eid, statement.get("attestations", ()))

    def told(self, parent, scope, statement):
        narrative, eid = self.block_of_text(parent, scope, "narrative")
        narrative.set("refersTo", self.statement_status(statement))
        agents = self.agents(statement.get("speakers", ()))
        self.add_agents(narrative, eid, agents)
        if agents:
            add_text(narrative, ": ")
        add_words(narrative, self.text(statement, "text"), statement.get("textStatus") == "verbatim")
        self.note(statement, eid)

    def attestations(self, parent, eid, attestations):
        """How each source words it, and which sources report it."""
        for attestation in attestations:
            source = self.sources.get(attestation["source"])
            if source is None:
                continue
            reference = self.source(source)
            self.reports[eid, reference] = None
            if segments := list(filter(is_shown, attestation.get("segments", ()))):
                paragraph = text_block(parent, "p", refersTo=reference)
                for position, segment in enumerate(segments):
                    if position:
                        add_text(paragraph, " ")
                    add_segment(paragraph, segment)

    def note(self, record, eid):
        """Remembers which sources report what has the eId."""
        for attestation in record.get("attestations", ()):
            if source := self.sources.get(attestation["source"]):
                self.reports[eid, self.source(source)] = None

    # Decisions, commitments and figures

    def resolutions(self, parent, scope, decisions):
        resolutions, scope = self.block(parent, scope, "resolutions")
        for decision in decisions:
            reference = self.refer_to_local("object", decision, self.text(decision, "title"))
            summary, eid = self.block_of_text(resolutions, scope, "summary")
            summary.set("refersTo", reference)
            self.operative(summary, eid, decision)
            self.note(decision, eid)
            if measures := decision.get("measures"):
                list, own = self.list(resolutions, scope)
                for measure in measures:
                    self.item(list, own)[0].text = visible(self.text(measure, "text"))
            self.step(decision, reference, eid)

    def operative(self, summary, eid, decision):
        """Who decided, the verb, and what."""
        agents = self.agents(decision.get("bodies", ()))
        self.add_agents(summary, eid, agents)
        verb = decision.get("verb")
        if verb:
            if agents:
                add_text(summary, " ")
            SubElement(summary, "outcome", refersTo=self.concept("decision", verb)).text = verb
        start = ": " if agents or verb else ""
        text = self.text(decision, "text")
        add_text(summary, start + visible(self.text(decision, "title")) + (". " + text if text else ""))

    def step(self, decision, reference, eid):
        verb = decision.get("verb")
        outcome = self.concept("decision", verb) if verb else None
        body = self.group(decision.get("bodies", ()))
        if body is None and self.author:
            body = Agent(self.organization(self.author), False, None, None)
        if body:
            self.steps.append((self.decision_date(decision), body.reference, self.role(body), outcome, reference, eid))
        vote = decision.get("vote", {})
        options = [name for name in ("inFavour", "against", "abstaining", "absent") if name in vote]
        if options:
            outcome = outcome or self.concept("decision", decision.get("status", "taken"))
            counts = [(str(vote[option]), self.concept("ballot", option)) for option in options]
            self.votings.append((outcome, reference, eid, counts))

    def commitments(self, body):
        commitments = self.dossier.get("commitments")
        if not commitments:
            return
        list, scope = self.list(*self.section(body, "", "commitments", "Commitments"))
        for commitment in commitments:
            paragraph, eid = self.item(list, scope)
            agents = self.agents(commitment.get("actors", ()))
            self.add_agents(paragraph, eid, agents)
            add_text(paragraph, (": " if agents else "") + visible(self.text(commitment, "text")))
            for money in commitment.get("amounts", ()):
                add_text(paragraph, " ")
                self.add_money(paragraph, eid, money)
            for quantity in commitment.get("quantities", ()):
                add_text(paragraph, " ")
                self.add_amount(paragraph, eid, quantity)
            self.note(commitment, eid)

    def figures(self, body):
        figures = self.dossier.get("figures")
        if not figures:
            return
        list, scope = self.list(*self.section(body, "", "figures", "Figures"))
        for figure in figures:
            paragraph, eid = self.item(list, scope)
            paragraph.text = visible(self.text(figure, "text")) + " "
            if "money" in figure:
                self.add_money(paragraph, eid, figure["money"])
            if "quantity" in figure:
                self.add_amount(paragraph, eid, figure["quantity"])
            self.note(figure, eid)

    # Metadata

    def metadata(self, meta):
        generator = self.dossier.get("generator", "Communique")
        editor = self.refer("organization", "editor", "unreg.editor", generator, scheme="")
        author = self.organization(self.author) if self.author else editor
        topics = [
            (topic["id"], label, self.refer_to_local("concept", topic, label))
            for topic in self.dossier.get("topics", ()) for label in [self.text(topic, "name")]
        ]
        if topics:
            dictionary = self.refer("reference", "topics", f"{self.id}.topics", "Topics of the dossier", scheme="")
        role = self.refer("role", "author", "int.author", "author", scheme="")
        self.identification(SubElement(meta, "identification", source=editor), editor, author, role)
        if topics:
            classification = SubElement(meta, "classification", source=editor)
            for id, label, reference in topics:
                SubElement(
                    classification, "keyword", value=id, showAs=id if is_blank(label) else label,
                    dictionary=dictionary, refersTo=reference)
        if self.events:
            lifecycle = SubElement(meta, "lifecycle", source=editor)
            for date, eid in self.events.items():
                SubElement(lifecycle, "eventRef", eId=eid, date=date, source=author)
        if self.steps:
            self.workflow(SubElement(meta, "workflow", source=editor))
        if self.votings or self.reports:
            self.analysis(SubElement(meta, "analysis", source=editor), editor)
        if self.intervals:
            data = SubElement(meta, "temporalData", source=editor)
            for eid, event, start, end in self.intervals:
                group = SubElement(data, "temporalGroup", eId=eid)
                interval = SubElement(group, "timeInterval", refersTo=event, start=start)
                if end:
                    interval.set("end", end)
        self.list_references(SubElement(meta, "references", source=editor))
        if discrepancies := self.dossier.get("discrepancies"):
            self.notes(SubElement(meta, "notes", source=editor), discrepancies)
        proprietary = SubElement(meta, "proprietary", source=editor)
        fill_dossier(SubElement(proprietary, "dossier", nsmap={None: NAMESPACE}), self.dossier)

    def identification(self, identification, editor, author, role):
        country = self.country()
        actor = self.organization_name(self.author) if self.author else None
        if actor and actor[0].isdigit():
            actor = None
        language = language_code(self.language)
        work = "/".join(filter(None, ("/akn", country, "debateReport/report", actor, self.date, self.id)))
        expression = f"{work}/{language}@"
        element = named(identification, "FRBRWork", work, "")
        SubElement(element, "FRBRalias", value=self.title, name="title")
        dated(element, self.date, "meeting", author, role)
        SubElement(element, "FRBRcountry", value=country)
        SubElement(element, "FRBRsubtype", value="report")
        SubElement(element, "FRBRnumber", value=self.id)
        made = first_day(self.dossier.get("created")) or self.date
        element = named(identification, "FRBRExpression", expression, "")
        dated(element, made, "publication", editor, role)
        SubElement(element, "FRBRlanguage", language=language)
        element = named(identification, "FRBRManifestation", expression, ".xml")
        dated(element, made, "markup", editor, role)
        SubElement(element, "FRBRformat", value="xml")

    def workflow(self, workflow):
        for number, (date, body, role, outcome, reference, eid) in enumerate(self.steps, 1):
            step = SubElement(
                workflow, "step", eId=f"step_{number}", date=date, by=body, refersTo=reference, href="#" + eid)
            if role:
                step.set("as", role)
            if outcome:
                step.set("outcome", outcome)

    def analysis(self, analysis, editor):
        if self.votings:
            parliamentary = SubElement(analysis, "parliamentary")
            for number, (outcome, reference, href, counts) in enumerate(self.votings, 1):
                eid = f"voting_{number}"
                voting = SubElement(
                    parliamentary, "voting", eId=eid, outcome=outcome, refersTo=reference, href="#" + href)
                for position, (count, option) in enumerate(counts, 1):
                    SubElement(voting, "count", eId=f"{eid}__count_{position}", value=count, refersTo=option)
        if self.reports:
            references = SubElement(analysis, "otherReferences", source=editor)
            for eid, source in self.reports:
                SubElement(references, "implicitReference", {"for": "#" + eid, "refersTo": source})

    def list_references(self, references):
        for kind, id, iri, label, short_label in self.references.values():
            element = SubElement(references, TOP_LEVEL_CLASSES[kind], eId=id, href=iri, showAs=label)
            if not is_blank(short_label):
                element.set("shortForm", short_label)
            if kind == "reference":
                element.set("name", "source")

    def notes(self, notes, discrepancies):
        for number, discrepancy in enumerate(discrepancies, 1):
            note = SubElement(notes, "note", eId=f"note_{number}")
            SubElement(note, "p").text = ", ".join(filter(None, (discrepancy["kind"], discrepancy.get("field"))))
            for reading in discrepancy.get("readings", ()):
                id = reading["source"]
                paragraph = SubElement(note, "p")
                paragraph.text = (self.source_label(self.sources[id]) if id in self.sources else id) + ": "
                add_quotation(paragraph, reading["value"])


def is_spoken(statement):
    """Whether it was said, by somebody who is named in any way."""
    return statement.get("polarity") != "notMade" and any(statement.get("speakers", ()))


def named(parent, element, name, suffix):
    element = SubElement(parent, element)
    SubElement(element, "FRBRthis", value=f"{name}/!main{suffix}")
    SubElement(element, "FRBRuri", value=name + suffix)
    return element


def dated(element, date, name, author, role):
    SubElement(element, "FRBRdate", date=date, name=name)
    SubElement(element, "FRBRauthor", {"href": author, "as": role})


def akn_write(path):
    """Makes the operation, and says how many bytes it handles."""
    dossiers = [orjson.loads(line) for line in read_lines(path)]

    def run():
        for dossier in dossiers:
            written(dossier)

    return run, sum(len(written(dossier)) for dossier in dossiers)


OPERATIONS = {"akn-write": akn_write}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in OPERATIONS:
        sys.exit("usage: akn_peers.py akn-write CORPUS")
    name, path = sys.argv[1:]
    measure(name, *OPERATIONS[name](path))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes a corpus of dossiers (canonical JSON, one a line) as the tables of the CSV package.

Usage: convert.py CORPUS OUT

This is the peer that `communique convert CORPUS --to csv -o OUT` is measured against: what one would write in Python
with orjson and csv. It reads line by line and writes every table, statements_flat.csv too, in the same order of rows.
It checks nothing, writes no metadata, and quotes as csv.writer does, which is a little less than ours: fields with outer
spaces, a leading “#” or control characters other than line ends stay without quotation marks.
"""

import csv
import functools
import os
import re
import sys
from types import SimpleNamespace

import orjson

TABLES = {
    "dossiers": "id schema_version title base language created generator text_language",
    "entities": "id dossier_id kind label",
    "sources": "id dossier_id ordinal kind title subtitle series number language published url rights digest text note"
    " text_language",
    "people": "id dossier_id ordinal name given_name family_name honorific note text_language",
    "organizations": "id dossier_id ordinal name short_name kind country note text_language",
    "memberships": "id dossier_id ordinal person_id role start end note text_language",
    "places": "id dossier_id ordinal name country latitude longitude note text_language",
    "topics": "id dossier_id ordinal name scheme note text_language",
    "documents": "id dossier_id ordinal title kind symbol date url access note text_language",
    "meetings": "id dossier_id ordinal title kind number configuration access mode status start end note"
    " text_language",
    "agenda_items": "id dossier_id ordinal title number kind note text_language",
    "decisions": "id dossier_id ordinal title text verb status procedure vote_in_favour vote_against vote_abstaining"
    " vote_absent decided_on announced_on effective_from effective_to access note text_language",
    "statements": "id dossier_id ordinal text kind text_status date polarity note text_language",
    "commitments": "id dossier_id ordinal text kind period deadline status conditions note text_language",
    "figures": "id dossier_id ordinal text subject quantity_value quantity_minimum quantity_maximum quantity_qualifier"
    " quantity_unit quantity_text money_value money_minimum money_maximum money_qualifier money_unit money_text"
    " money_currency as_of note text_language",
    "discrepancies": "id dossier_id ordinal kind field preferred reason note text_language",
    "extractions": "id dossier_id ordinal subject_id field generator stage rule confidence status reviewed note"
    " text_language",
    "attestations": "id subject_id ordinal source_id mode cue hedge speaker_label link_label link_href evaluation"
    " text_language",
    "parties": "id subject_id owner field ordinal label",
    "texts": "id subject_id owner field language text",
    "same_as": "id subject_id ordinal iri",
    "source_contacts": "id source_id ordinal name email url",
    "source_blocks": "id source_id ordinal kind level span_start span_end span_exact span_prefix span_suffix",
    "source_links": "id source_id ordinal label href",
    "source_images": "id source_id ordinal caption alternative_text credit",
    "source_derived_from": "id source_id ordinal target_source_id relation",
    "person_name_variants": "id person_id ordinal value",
    "organization_name_variants": "id organization_id ordinal value",
    "document_identifiers": "id document_id ordinal scheme value",
    "meeting_participations": "id meeting_id ordinal role capacity presence text_language",
    "decision_vote_ballots": "id decision_id ordinal option",
    "decision_measures": "id decision_id ordinal text text_language",
    "decision_related": "id decision_id ordinal target_decision_id relation",
    "statement_stances": "id statement_id ordinal label position",
    "statement_related": "id statement_id ordinal target_statement_id relation",
    "commitment_amounts": "id commitment_id ordinal value minimum maximum qualifier unit text currency",
    "commitment_quantities": "id commitment_id ordinal value minimum maximum qualifier unit text",
    "discrepancy_readings": "id discrepancy_id ordinal source_id value span_start span_end span_exact span_prefix"
    " span_suffix",
    "attestation_segments": "id attestation_id ordinal kind text span_start span_end span_exact span_prefix"
    " span_suffix",
    "attestation_readings": "id attestation_id ordinal field value span_start span_end span_exact span_prefix"
    " span_suffix",
    "dossier_about": "id dossier_id ordinal meeting_id",
    "organization_parent": "id organization_id parent_id",
    "membership_organization": "id membership_id organization_id",
    "topic_broader": "id topic_id broader_id",
    "meeting_parent": "id meeting_id parent_id",
    "meeting_bodies": "id meeting_id ordinal organization_id",
    "meeting_place": "id meeting_id place_id",
    "meeting_documents": "id meeting_id ordinal document_id",
    "agenda_item_meeting": "id agenda_item_id meeting_id",
    "agenda_item_parent": "id agenda_item_id parent_id",
    "agenda_item_topics": "id agenda_item_id ordinal topic_id",
    "decision_decided_at": "id decision_id decided_at_id",
    "decision_announced_at": "id decision_id announced_at_id",
    "decision_outputs": "id decision_id ordinal document_id",
    "decision_agenda_item": "id decision_id agenda_item_id",
    "decision_topics": "id decision_id ordinal topic_id",
    "statement_meeting": "id statement_id meeting_id",
    "statement_agenda_item": "id statement_id agenda_item_id",
    "statement_topics": "id statement_id ordinal topic_id",
    "statement_stance_target": "id statement_stance_id target_id",
    "statement_responds_to": "id statement_id responds_to_id",
    "statement_reports": "id statement_id reports_id",
    "statement_part_of": "id statement_id part_of_id",
    "statement_mentions": "id statement_id ordinal entity_id",
    "commitment_made_in": "id commitment_id made_in_id",
    "figure_statement": "id figure_id statement_id",
    "discrepancy_subjects": "id discrepancy_id ordinal entity_id",
    "party_agent": "id party_id agent_id",
    "party_membership": "id party_id membership_id",
    "party_on_behalf_of": "id party_id on_behalf_of_id",
    "statements_flat": "statement_id dossier_id dossier_title meeting_id meeting_title meeting_kind meeting_start"
    " meeting_end date date_earliest date_latest speakers speaker_roles on_behalf_of addressees kind polarity"
    " text_status text text_language quoted_words agenda_item topics responds_to decision_ids decisions source_ids"
    " sources source_count independent_source_count",
}

NOTHING = {}


class Package:
    """The folder with its tables; `to.NAME(row)` appends a row to the table NAME."""

    def __init__(self, folder):
        os.makedirs(folder, exist_ok=True)
        self.files = []
        self.to = SimpleNamespace()
        for name, columns in TABLES.items():
            file = open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="")
            self.files.append(file)
            writer = csv.writer(file)
            writer.writerow(columns.split())
            setattr(self.to, name, writer.writerow)

    def close(self):
        for file in self.files:
            file.close()


class Texts:
    """The localized texts of one row, which are all in the language of the row's first text. The other languages go to
    the table `texts`."""

    __slots__ = ("write", "key", "subject", "preferred", "language")

    def __init__(self, write, key, subject, preferred):
        self.write = write
        self.key = key
        self.subject = subject
        self.preferred = preferred
        self.language = None

    def cell(self, record, field):
        text = record.get(field)
        if not text:
            return None
        if self.language is None:
            self.language = self.preferred if self.preferred in text else next(iter(text))
        if len(text) > 1 or self.language not in text:
            for language, other in text.items():
                if language != self.language:
                    self.write((f"{self.key}:{field}:{language}", self.subject, self.key, field, language, other))
        return text.get(self.language)


class Converter:
    """Writes dossiers into a package."""

    def __init__(self, package):
        self.to = package.to

    def write(self, dossier):
        to = self.to
        self.id = id = dossier["id"]
        self.prefix = id + ":"
        self.language = dossier.get("language")
        to.entities((id, id, "dossier", self.label(dossier.get("title"))))
        texts = self.texts(id, id)
        get = dossier.get
        to.dossiers(
            (id, dossier["schemaVersion"], texts.cell(dossier, "title"), get("base"), get("language"), get("created"),
             get("generator"), texts.language))
        self.references(to.dossier_about, id, dossier, "about")
        for name, kind, write in self.LISTS:
            for ordinal, entity in enumerate(get(name, ()), 1):
                key = self.prefix + entity["id"]
                to.entities((key, id, kind, self.entity_label(entity, kind)))
                write(self, entity, key, ordinal)
        if "statements" in dossier:
            FlatView(dossier).write(to.statements_flat)

    # Labels

    def label(self, text):
        return shown(text, self.language) if text else None

    def entity_label(self, entity, kind):
        if kind == "person":
            return entity["name"]
        if kind == "discrepancy":
            return self.label(entity.get("reason")) or entity.get("field")
        if kind == "extraction":
            return entity.get("field")
        return self.label(entity.get(LABELS[kind]))

    def texts(self, key, subject):
        return Texts(self.to.texts, key, subject, self.language)

    # What many tables have

    def reference(self, write, key, record, field):
        if field in record:
            write((f"{key}:{field}", key, self.prefix + record[field]))

    def references(self, write, key, record, field):
        for ordinal, target in enumerate(record.get(field, ()), 1):
            write((f"{key}:{field}:{ordinal}", key, ordinal, self.prefix + target))

    def values(self, write, key, record, field):
        for ordinal, value in enumerate(record.get(field, ()), 1):
            write((f"{key}:{field}:{ordinal}", key, ordinal, value))

    def same_as(self, key, entity):
        self.values(self.to.same_as, key, entity, "sameAs")

    def party(self, subject, owner, record, field):
        if field in record:
            self.write_party(record[field], f"{owner}:{field}", subject, owner, field, None)

    def parties(self, subject, owner, record, field):
        for ordinal, party in enumerate(record.get(field, ()), 1):
            self.write_party(party, f"{owner}:{field}:{ordinal}", subject, owner, field, ordinal)

    def write_party(self, party, key, subject, owner, field, ordinal):
        to = self.to
        self.reference(to.party_agent, key, party, "agent")
        self.reference(to.party_membership, key, party, "membership")
        self.reference(to.party_on_behalf_of, key, party, "onBehalfOf")
        to.parties((key, subject, owner, field, ordinal, party.get("label")))

    def attestations(self, subject, entity):
        to = self.to
        for ordinal, attestation in enumerate(entity.get("attestations", ()), 1):
            key = f"{subject}:attestations:{ordinal}"
            get = attestation.get
            texts = self.texts(key, subject)
            for position, segment in enumerate(get("segments", ()), 1):
                to.attestation_segments(
                    (f"{key}:segments:{position}", key, position, segment["kind"], segment.get("text"), *span(segment)))
            self.parties(subject, key, attestation, "via")
            for position, reading in enumerate(get("readings", ()), 1):
                to.attestation_readings(
                    (f"{key}:readings:{position}", key, position, reading["field"], reading["value"], *span(reading)))
            link = get("link", NOTHING)
            evaluation = texts.cell(attestation, "evaluation")
            to.attestations(
                (key, subject, ordinal, self.prefix + attestation["source"], get("mode"), get("cue"), get("hedge"),
                 get("speakerLabel"), link.get("label"), link.get("href"), evaluation, texts.language))

    # Entities

    def source(self, source, key, ordinal):
        to = self.to
        get = source.get
        texts = self.texts(key, key)
        title = texts.cell(source, "title")
        subtitle = texts.cell(source, "subtitle")
        self.party(key, key, source, "publisher")
        self.party(key, key, source, "originator")
        self.parties(key, key, source, "authors")
        for position, contact in enumerate(get("contacts", ()), 1):
            to.source_contacts(
                (f"{key}:contacts:{position}", key, position, contact.get("name"), contact.get("email"),
                 contact.get("url")))
        for position, block in enumerate(get("blocks", ()), 1):
            to.source_blocks(
                (f"{key}:blocks:{position}", key, position, block["kind"], block.get("level"), *span(block)))
        for position, link in enumerate(get("links", ()), 1):
            to.source_links((f"{key}:links:{position}", key, position, link.get("label"), link.get("href")))
        for position, image in enumerate(get("images", ()), 1):
            to.source_images(
                (f"{key}:images:{position}", key, position, image.get("caption"), image.get("alternativeText"),
                 image.get("credit")))
        for position, derivation in enumerate(get("derivedFrom", ()), 1):
            to.source_derived_from(
                (f"{key}:derivedFrom:{position}", key, position, self.prefix + derivation["source"],
                 derivation.get("relation")))
        self.same_as(key, source)
        note = texts.cell(source, "note")
        to.sources(
            (key, self.id, ordinal, get("kind"), title, subtitle, get("series"), get("number"), get("language"),
             get("published"), get("url"), get("rights"), get("digest"), get("text"), note, texts.language))

    def person(self, person, key, ordinal):
        to = self.to
        get = person.get
        texts = self.texts(key, key)
        self.values(to.person_name_variants, key, person, "nameVariants")
        self.same_as(key, person)
        note = texts.cell(person, "note")
        to.people(
            (key, self.id, ordinal, person["name"], get("givenName"), get("familyName"), get("honorific"), note,
             texts.language))

    def organization(self, organization, key, ordinal):
        to = self.to
        get = organization.get
        texts = self.texts(key, key)
        name = texts.cell(organization, "name")
        short_name = texts.cell(organization, "shortName")
        self.reference(to.organization_parent, key, organization, "parent")
        self.values(to.organization_name_variants, key, organization, "nameVariants")
        self.same_as(key, organization)
        note = texts.cell(organization, "note")
        to.organizations(
            (key, self.id, ordinal, name, short_name, get("kind"), get("country"), note, texts.language))

    def membership(self, membership, key, ordinal):
        to = self.to
        get = membership.get
        texts = self.texts(key, key)
        self.reference(to.membership_organization, key, membership, "organization")
        role = texts.cell(membership, "role")
        self.same_as(key, membership)
        note = texts.cell(membership, "note")
        to.memberships(
            (key, self.id, ordinal, self.prefix + membership["person"], role, get("start"), get("end"), note,
             texts.language))

    def place(self, place, key, ordinal):
        get = place.get
        texts = self.texts(key, key)
        name = texts.cell(place, "name")
        self.same_as(key, place)
        note = texts.cell(place, "note")
        self.to.places(
            (key, self.id, ordinal, name, get("country"), get("latitude"), get("longitude"), note, texts.language))

    def topic(self, topic, key, ordinal):
        to = self.to
        texts = self.texts(key, key)
        name = texts.cell(topic, "name")
        self.reference(to.topic_broader, key, topic, "broader")
        self.same_as(key, topic)
        note = texts.cell(topic, "note")
        to.topics((key, self.id, ordinal, name, topic.get("scheme"), note, texts.language))

    def document(self, document, key, ordinal):
        to = self.to
        get = document.get
        texts = self.texts(key, key)
        title = texts.cell(document, "title")
        self.party(key, key, document, "issuer")
        for position, identifier in enumerate(get("identifiers", ()), 1):
            to.document_identifiers(
                (f"{key}:identifiers:{position}", key, position, identifier.get("scheme"), identifier["value"]))
        self.same_as(key, document)
        note = texts.cell(document, "note")
        to.documents(
            (key, self.id, ordinal, title, get("kind"), get("symbol"), get("date"), get("url"), get("access"), note,
             texts.language))

    def meeting(self, meeting, key, ordinal):
        to = self.to
        get = meeting.get
        texts = self.texts(key, key)
        title = texts.cell(meeting, "title")
        self.reference(to.meeting_parent, key, meeting, "parent")
        self.references(to.meeting_bodies, key, meeting, "bodies")
        configuration = texts.cell(meeting, "configuration")
        self.reference(to.meeting_place, key, meeting, "place")
        for position, participation in enumerate(get("participations", ()), 1):
            own = f"{key}:participations:{position}"
            own_texts = self.texts(own, key)
            self.party(key, own, participation, "party")
            capacity = own_texts.cell(participation, "capacity")
            to.meeting_participations(
                (own, key, position, participation.get("role"), capacity, participation.get("presence"),
                 own_texts.language))
        self.references(to.meeting_documents, key, meeting, "documents")
        self.attestations(key, meeting)
        self.same_as(key, meeting)
        note = texts.cell(meeting, "note")
        to.meetings(
            (key, self.id, ordinal, title, get("kind"), get("number"), configuration, get("access"), get("mode"),
             get("status"), get("start"), get("end"), note, texts.language))

    def agenda_item(self, item, key, ordinal):
        to = self.to
        texts = self.texts(key, key)
        title = texts.cell(item, "title")
        self.reference(to.agenda_item_meeting, key, item, "meeting")
        self.reference(to.agenda_item_parent, key, item, "parent")
        self.references(to.agenda_item_topics, key, item, "topics")
        self.attestations(key, item)
        self.same_as(key, item)
        note = texts.cell(item, "note")
        to.agenda_items((key, self.id, ordinal, title, item.get("number"), item.get("kind"), note, texts.language))

    def decision(self, decision, key, ordinal):
        to = self.to
        get = decision.get
        texts = self.texts(key, key)
        title = texts.cell(decision, "title")
        text = texts.cell(decision, "text")
        self.parties(key, key, decision, "bodies")
        vote = get("vote", NOTHING)
        for position, ballot in enumerate(vote.get("ballots", ()), 1):
            own = f"{key}:vote:ballots:{position}"
            self.party(key, own, ballot, "party")
            to.decision_vote_ballots((own, key, position, ballot["option"]))
        self.reference(to.decision_decided_at, key, decision, "decidedAt")
        self.reference(to.decision_announced_at, key, decision, "announcedAt")
        for position, measure in enumerate(get("measures", ()), 1):
            own = f"{key}:measures:{position}"
            own_texts = self.texts(own, key)
            own_text = own_texts.cell(measure, "text")
            to.decision_measures((own, key, position, own_text, own_texts.language))
        self.references(to.decision_outputs, key, decision, "outputs")
        self.reference(to.decision_agenda_item, key, decision, "agendaItem")
        self.references(to.decision_topics, key, decision, "topics")
        for position, related in enumerate(get("related", ()), 1):
            to.decision_related(
                (f"{key}:related:{position}", key, position, self.prefix + related["decision"],
                 related.get("relation")))
        self.attestations(key, decision)
        self.same_as(key, decision)
        note = texts.cell(decision, "note")
        to.decisions(
            (key, self.id, ordinal, title, text, get("verb"), get("status"), get("procedure"), vote.get("inFavour"),
             vote.get("against"), vote.get("abstaining"), vote.get("absent"), get("decidedOn"), get("announcedOn"),
             get("effectiveFrom"), get("effectiveTo"), get("access"), note, texts.language))

    def statement(self, statement, key, ordinal):
        to = self.to
        get = statement.get
        texts = self.texts(key, key)
        text = texts.cell(statement, "text")
        self.parties(key, key, statement, "speakers")
        self.parties(key, key, statement, "addressees")
        self.reference(to.statement_meeting, key, statement, "meeting")
        self.reference(to.statement_agenda_item, key, statement, "agendaItem")
        self.references(to.statement_topics, key, statement, "topics")
        for position, stance in enumerate(get("stances", ()), 1):
            own = f"{key}:stances:{position}"
            self.reference(to.statement_stance_target, own, stance, "target")
            to.statement_stances((own, key, position, stance.get("label"), stance["position"]))
        self.reference(to.statement_responds_to, key, statement, "respondsTo")
        self.reference(to.statement_reports, key, statement, "reports")
        self.reference(to.statement_part_of, key, statement, "partOf")
        self.references(to.statement_mentions, key, statement, "mentions")
        for position, related in enumerate(get("related", ()), 1):
            to.statement_related(
                (f"{key}:related:{position}", key, position, self.prefix + related["statement"],
                 related.get("relation")))
        self.attestations(key, statement)
        self.same_as(key, statement)
        note = texts.cell(statement, "note")
        to.statements(
            (key, self.id, ordinal, text, get("kind"), get("textStatus"), get("date"), get("polarity"), note,
             texts.language))

    def commitment(self, commitment, key, ordinal):
        to = self.to
        get = commitment.get
        texts = self.texts(key, key)
        text = texts.cell(commitment, "text")
        self.parties(key, key, commitment, "actors")
        self.parties(key, key, commitment, "beneficiaries")
        for position, amount in enumerate(get("amounts", ()), 1):
            to.commitment_amounts(
                (f"{key}:amounts:{position}", key, position, *quantity(amount), amount.get("currency")))
        for position, thing in enumerate(get("quantities", ()), 1):
            to.commitment_quantities((f"{key}:quantities:{position}", key, position, *quantity(thing)))
        conditions = texts.cell(commitment, "conditions")
        self.reference(to.commitment_made_in, key, commitment, "madeIn")
        self.attestations(key, commitment)
        self.same_as(key, commitment)
        note = texts.cell(commitment, "note")
        to.commitments(
            (key, self.id, ordinal, text, get("kind"), get("period"), get("deadline"), get("status"), conditions, note,
             texts.language))

    def figure(self, figure, key, ordinal):
        to = self.to
        get = figure.get
        texts = self.texts(key, key)
        text = texts.cell(figure, "text")
        subject = texts.cell(figure, "subject")
        money = get("money", NOTHING)
        self.party(key, key, figure, "claimant")
        self.reference(to.figure_statement, key, figure, "statement")
        self.attestations(key, figure)
        self.same_as(key, figure)
        note = texts.cell(figure, "note")
        to.figures(
            (key, self.id, ordinal, text, subject, *quantity(get("quantity", NOTHING)), *quantity(money),
             money.get("currency"), get("asOf"), note, texts.language))

    def discrepancy(self, discrepancy, key, ordinal):
        to = self.to
        get = discrepancy.get
        texts = self.texts(key, key)
        self.references(to.discrepancy_subjects, key, discrepancy, "subjects")
        for position, reading in enumerate(get("readings", ()), 1):
            to.discrepancy_readings(
                (f"{key}:readings:{position}", key, position, self.prefix + reading["source"], reading["value"],
                 *span(reading)))
        reason = texts.cell(discrepancy, "reason")
        self.same_as(key, discrepancy)
        note = texts.cell(discrepancy, "note")
        to.discrepancies(
            (key, self.id, ordinal, discrepancy["kind"], get("field"), get("preferred"), reason, note, texts.language))

    def extraction(self, extraction, key, ordinal):
        to = self.to
        get = extraction.get
        texts = self.texts(key, key)
        self.party(key, key, extraction, "reviewer")
        self.same_as(key, extraction)
        note = texts.cell(extraction, "note")
        to.extractions(
            (key, self.id, ordinal, self.prefix + extraction["subject"], get("field"), get("generator"), get("stage"),
             get("rule"), get("confidence"), get("status"), get("reviewed"), note, texts.language))

    LISTS = (
        ("sources", "source", source),
        ("people", "person", person),
        ("organizations", "organization", organization),
        ("memberships", "membership", membership),
        ("places", "place", place),
        ("topics", "topic", topic),
        ("documents", "document", document),
        ("meetings", "meeting", meeting),
        ("agendaItems", "agendaItem", agenda_item),
        ("decisions", "decision", decision),
        ("statements", "statement", statement),
        ("commitments", "commitment", commitment),
        ("figures", "figure", figure),
        ("discrepancies", "discrepancy", discrepancy),
        ("extractions", "extraction", extraction),
    )


# The localized field by which an entity is called; persons, discrepancies and extractions are called otherwise.
LABELS = {
    "source": "title", "organization": "name", "membership": "role", "place": "name", "topic": "name",
    "document": "title", "meeting": "title", "agendaItem": "title", "decision": "title", "statement": "text",
    "commitment": "text", "figure": "text",
}


def shown(text, language):
    """The text to show to a reader of a language: in that language, or else the first."""
    return text[language] if language in text else next(iter(text.values()))


def span(record):
    span = record.get("span")
    if span is None:
        return (None, None, None, None, None)
    return (span["start"], span["end"], span.get("exact"), span.get("prefix"), span.get("suffix"))


def quantity(record):
    get = record.get
    return (get("value"), get("minimum"), get("maximum"), get("qualifier"), get("unit"), get("text"))


# The table for reading


class FlatView:
    """One row for each statement, with what stands around it repeated on every row."""

    def __init__(self, dossier):
        self.dossier = dossier
        self.language = language = dossier.get("language")

        def labels(list, field):
            return {
                entity["id"]: shown(entity[field], language) if field in entity else entity["id"]
                for entity in dossier.get(list, ())
            }

        self.meetings = {meeting["id"]: meeting for meeting in dossier.get("meetings", ())}
        self.agents = {person["id"]: person["name"] for person in dossier.get("people", ())}
        self.agents.update(labels("organizations", "name"))
        self.memberships = labels("memberships", "role")
        self.items = labels("agendaItems", "title")
        self.topics = labels("topics", "name")
        self.decisions = labels("decisions", "title")
        self.sources = labels("sources", "title")
        self.groups = independent_groups(dossier.get("sources", ()))

    def write(self, write):
        prefix = self.dossier["id"] + ":"
        id = self.dossier["id"]
        title = one_line(shown(self.dossier["title"], self.language)) if "title" in self.dossier else None
        agents, memberships = self.agents.get, self.memberships.get
        for statement in self.dossier["statements"]:
            get = statement.get
            meeting = self.meetings.get(get("meeting"), NOTHING)
            date = get("date")
            start, end = meeting.get("start"), meeting.get("end")
            speakers = get("speakers", ())
            text = statement["text"]
            language = self.language if self.language in text else next(iter(text))
            mentioned = [target for target in get("mentions", ()) if target in self.decisions]
            attestations = get("attestations", ())
            reporting = list(dict.fromkeys(a["source"] for a in attestations if is_report(a)))
            write((
                prefix + statement["id"],
                id,
                title,
                prefix + meeting["id"] if meeting else None,
                one_line(shown(meeting["title"], self.language)) if meeting else None,
                meeting.get("kind"),
                start,
                end,
                date,
                bounds(date)[0] or bounds(start)[0],
                bounds(date)[1] or bounds(end)[1] or bounds(start)[1],
                joined(map(self.name, speakers)),
                joined(memberships(party.get("membership")) for party in speakers),
                joined(agents(party.get("onBehalfOf")) for party in speakers),
                joined(map(self.name, get("addressees", ()))),
                get("kind"),
                get("polarity"),
                get("textStatus"),
                one_line(text[language]),
                language,
                joined(map(quoted_words, attestations), " | "),
                one_line(self.items.get(get("agendaItem"))),
                joined(map(self.topics.get, get("topics", ()))),
                prefix + statement["respondsTo"] if "respondsTo" in statement else None,
                joined(prefix + target for target in mentioned),
                joined(map(self.decisions.get, mentioned)),
                joined(prefix + source for source in reporting),
                joined(map(self.sources.get, reporting)),
                len(reporting),
                len({self.groups[source] for source in reporting if source in self.groups}),
            ))

    def name(self, party):
        if "agent" in party and party["agent"] in self.agents:
            return self.agents[party["agent"]]
        return party.get("label") or self.memberships.get(party.get("membership"))


def independent_groups(sources):
    """The number of the group of each source; sources made from one another are in one group."""
    group = {source["id"]: number for number, source in enumerate(sources)}
    for source in sources:
        for derivation in source.get("derivedFrom", ()):
            old, new = group[source["id"]], group.get(derivation["source"])
            if new is not None and new != old:
                for id, number in group.items():
                    if number == old:
                        group[id] = new
    return group


def is_report(attestation):
    """Whether the source says something of the statement; a silence does so only in words."""
    return attestation.get("mode") != "silence" or "segments" in attestation


def quoted_words(attestation):
    """The words that an attestation quotes, with what was left out or interrupted as an ellipsis."""
    words = ""
    interrupted = False
    for segment in attestation.get("segments", ()):
        if segment["kind"] == "quoted" and "text" in segment:
            if words:
                words += " … " if interrupted else " "
            words += segment["text"]
            interrupted = False
        else:
            interrupted = True
    return words


def joined(texts, separator="; "):
    return one_line(separator.join(filter(None, texts)))


LINE_ENDS = re.compile("[\n\r]+")


def one_line(text):
    """Each line end, or several, as one space."""
    if text and ("\n" in text or "\r" in text):
        return LINE_ENDS.sub(" ", text)
    return text


# Dates


@functools.lru_cache(maxsize=100_000)
def bounds(date):
    """The first and the last day that a date in EDTF can mean; None where it is open."""
    if date is None:
        return None, None
    if "/" in date:
        start, end = date.split("/")
        return (
            None if start in ("", "..") else date_bounds(start)[0],
            None if end in ("", "..") else date_bounds(end)[1],
        )
    return date_bounds(date.partition("T")[0])


# First and last month of the seasons and other parts of a year; a last month before the first is in the next year.
SEASONS = {
    "21": (1, 12), "22": (1, 2), "23": (1, 12), "24": (1, 2), "25": (3, 5), "26": (6, 8), "27": (9, 11), "28": (12, 2),
    "29": (9, 11), "30": (12, 2), "31": (3, 5), "32": (6, 8), "33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12),
    "37": (1, 4), "38": (5, 8), "39": (9, 12), "40": (1, 6), "41": (7, 12),
}
# A season that is winter on one half of the globe can end in February of the next year.
LONG_SEASONS = ("22", "24", "28", "30")


def date_bounds(date):
    parts = date.rstrip("?~%").split("-")
    first_year = int(parts[0].replace("X", "0"))
    last_year = int(parts[0].replace("X", "9"))
    if len(parts) == 1:
        return day_text(first_year, 1, 1), day_text(last_year, 12, 31)
    if len(parts) == 2 and parts[1] in SEASONS:
        first, last = SEASONS[parts[1]]
        last_year += parts[1] in LONG_SEASONS
        return day_text(first_year, first, 1), day_text(last_year, last, days_in(last_year, last))
    months = [month for month in range(1, 13) if fits(month, parts[1])]
    if len(parts) == 2:
        last = months[-1]
        return day_text(first_year, months[0], 1), day_text(last_year, last, days_in(last_year, last))
    years = range(first_year, last_year + 1)
    return (
        next(candidates(years, months, parts, 1), None),
        next(candidates(reversed(years), reversed(months), parts, -1), None),
    )


def candidates(years, months, parts, step):
    """The days that fit a mask such as XXXX-02-29, in the order of years and months, days forward or backward."""
    months = list(months)
    for year in years:
        if fits(year, parts[0], 4):
            for month in months:
                for day in range(1, days_in(year, month) + 1)[::step]:
                    if fits(day, parts[2]):
                        yield day_text(year, month, day)


def fits(number, mask, width=2):
    return all(wanted in ("X", digit) for wanted, digit in zip(mask, f"{number:0{width}}"))


def days_in(year, month):
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_text(year, month, day):
    return f"{year:04}-{month:02}-{day:02}"


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: convert.py CORPUS OUT")
    package = Package(sys.argv[2])
    converter = Converter(package)
    with open(sys.argv[1], "rb") as lines:
        for line in lines:
            if not line.isspace():
                converter.write(orjson.loads(line))
    package.close()


if __name__ == "__main__":
    main()

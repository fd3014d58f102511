//! The rows of all tables but the flat one.

use crate::model::*;
use crate::tables::Tables;
use csv::{Result, Writer};
use std::fs::File;
use std::ops::Deref;

/// The text of a field that may be absent.
pub fn text<'t>(text: &'t Option<Text>) -> Option<&'t str> {
    text.as_deref()
}

/// The cell of a field that may be absent.
fn cell(text: &Option<impl Deref<Target = str>>) -> &str {
    text.as_deref().unwrap_or_default()
}

fn number(number: Option<u64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The key of a value: its owner's key, the field, and the position where the field holds several.
fn key_of(owner: &str, field: &str) -> String {
    [owner, ":", field].concat()
}

fn numbered_key(owner: &str, field: &str, ordinal: &str) -> String {
    [owner, ":", field, ":", ordinal].concat()
}

/// Elements with their position, from 1, as text.
fn numbered<T>(list: &[T]) -> impl Iterator<Item = (String, &T)> {
    list.iter().enumerate().map(|(position, element)| ((position + 1).to_string(), element))
}

/// The five cells of a span.
struct SpanCells<'s> {
    start: String,
    end: String,
    span: Option<&'s TextSpan<'s>>,
}

impl<'s> SpanCells<'s> {
    fn new(span: &'s Option<TextSpan<'s>>) -> Self {
        let span = span.as_ref();
        SpanCells { start: number(span.map(|span| span.start)), end: number(span.map(|span| span.end)), span }
    }

    fn cells(&self) -> [&str; 5] {
        match self.span {
            Some(span) => [&self.start, &self.end, cell(&span.exact), cell(&span.prefix), cell(&span.suffix)],
            None => [""; 5],
        }
    }
}

/// The six cells of a quantity and the currency of an amount of money.
fn quantity_cells<'q>(quantity: Option<&'q Quantity>) -> [&'q str; 7] {
    match quantity {
        Some(q) => [
            cell(&q.value),
            cell(&q.minimum),
            cell(&q.maximum),
            cell(&q.qualifier),
            cell(&q.unit),
            cell(&q.text),
            cell(&q.currency),
        ],
        None => [""; 7],
    }
}

/// The localized texts of one row, which are all in the language of the row's first text.
struct RowTexts<'r> {
    key: &'r str,
    subject: &'r str,
    language: Option<&'r str>,
}

impl<'r> RowTexts<'r> {
    fn new(key: &'r str, subject: &'r str) -> Self {
        RowTexts { key, subject, language: None }
    }

    fn language(&self) -> &str {
        self.language.unwrap_or_default()
    }
}

/// Writes the rows of one dossier.
pub struct Rows<'d> {
    to: &'d mut Tables,
    id: &'d str,
    language: Option<&'d str>,
}

impl<'d> Rows<'d> {
    pub fn new(tables: &'d mut Tables, dossier: &'d Dossier) -> Self {
        Rows { to: tables, id: &dossier.id, language: text(&dossier.language) }
    }

    pub fn write(&mut self, dossier: &Dossier) -> Result<()> {
        let id = self.id;
        let label = self.label(dossier.title.as_ref());
        self.to.entities.write_record([id, id, "dossier", label])?;
        let mut texts = RowTexts::new(id, id);
        let title = self.localized(&mut texts, "title", dossier.title.as_ref())?;
        self.to.dossiers.write_record([
            id,
            &dossier.schema_version,
            title,
            cell(&dossier.base),
            cell(&dossier.language),
            cell(&dossier.created),
            cell(&dossier.generator),
            texts.language(),
        ])?;
        references(&mut self.to.dossier_about, id, id, "about", &dossier.about)?;

        for (ordinal, source) in numbered(&dossier.sources) {
            let key = self.entity(&source.id, "source", self.label(source.title.as_ref()))?;
            self.source(source, &key, &ordinal)?;
        }
        for (ordinal, person) in numbered(&dossier.people) {
            let key = self.entity(&person.id, "person", &person.name)?;
            self.person(person, &key, &ordinal)?;
        }
        for (ordinal, organization) in numbered(&dossier.organizations) {
            let key = self.entity(&organization.id, "organization", self.label(Some(&organization.name)))?;
            self.organization(organization, &key, &ordinal)?;
        }
        for (ordinal, membership) in numbered(&dossier.memberships) {
            let key = self.entity(&membership.id, "membership", self.label(Some(&membership.role)))?;
            self.membership(membership, &key, &ordinal)?;
        }
        for (ordinal, place) in numbered(&dossier.places) {
            let key = self.entity(&place.id, "place", self.label(Some(&place.name)))?;
            self.place(place, &key, &ordinal)?;
        }
        for (ordinal, topic) in numbered(&dossier.topics) {
            let key = self.entity(&topic.id, "topic", self.label(Some(&topic.name)))?;
            self.topic(topic, &key, &ordinal)?;
        }
        for (ordinal, document) in numbered(&dossier.documents) {
            let key = self.entity(&document.id, "document", self.label(Some(&document.title)))?;
            self.document(document, &key, &ordinal)?;
        }
        for (ordinal, meeting) in numbered(&dossier.meetings) {
            let key = self.entity(&meeting.id, "meeting", self.label(Some(&meeting.title)))?;
            self.meeting(meeting, &key, &ordinal)?;
        }
        for (ordinal, item) in numbered(&dossier.agenda_items) {
            let key = self.entity(&item.id, "agendaItem", self.label(Some(&item.title)))?;
            self.agenda_item(item, &key, &ordinal)?;
        }
        for (ordinal, decision) in numbered(&dossier.decisions) {
            let key = self.entity(&decision.id, "decision", self.label(Some(&decision.title)))?;
            self.decision(decision, &key, &ordinal)?;
        }
        for (ordinal, statement) in numbered(&dossier.statements) {
            let key = self.entity(&statement.id, "statement", self.label(Some(&statement.text)))?;
            self.statement(statement, &key, &ordinal)?;
        }
        for (ordinal, commitment) in numbered(&dossier.commitments) {
            let key = self.entity(&commitment.id, "commitment", self.label(Some(&commitment.text)))?;
            self.commitment(commitment, &key, &ordinal)?;
        }
        for (ordinal, figure) in numbered(&dossier.figures) {
            let key = self.entity(&figure.id, "figure", self.label(Some(&figure.text)))?;
            self.figure(figure, &key, &ordinal)?;
        }
        for (ordinal, discrepancy) in numbered(&dossier.discrepancies) {
            let reason = self.label(discrepancy.reason.as_ref());
            let label = if reason.is_empty() { cell(&discrepancy.field) } else { reason };
            let key = self.entity(&discrepancy.id, "discrepancy", label)?;
            self.discrepancy(discrepancy, &key, &ordinal)?;
        }
        for (ordinal, extraction) in numbered(&dossier.extractions) {
            let key = self.entity(&extraction.id, "extraction", cell(&extraction.field))?;
            self.extraction(extraction, &key, &ordinal)?;
        }
        Ok(())
    }

    // What many tables have

    fn label<'t>(&self, text: Option<&'t LocalizedText>) -> &'t str {
        text.and_then(|text| text.shown(self.language)).unwrap_or_default()
    }

    /// Writes the row in the table of all entities, and makes the key.
    fn entity(&mut self, id: &str, kind: &str, label: &str) -> Result<String> {
        let key = key_of(self.id, id);
        self.to.entities.write_record([&key, self.id, kind, label])?;
        Ok(key)
    }

    /// The cell of a localized text; its other languages go to the table `texts`.
    fn localized<'t>(
        &mut self,
        row: &mut RowTexts<'t>,
        field: &str,
        text: Option<&'t LocalizedText>,
    ) -> Result<&'t str> {
        let Some(text) = text else { return Ok("") };
        if row.language.is_none() {
            row.language = text.preferring(self.language).map(|(language, _)| language);
        }
        for (language, other) in &text.0 {
            if Some(&**language) != row.language {
                let key = numbered_key(row.key, field, language);
                self.to.texts.write_record([&key, row.subject, row.key, field, language, other])?;
            }
        }
        Ok(row.language.and_then(|language| text.get(language)).unwrap_or_default())
    }

    fn same_as(&mut self, key: &str, iris: &[Text]) -> Result<()> {
        values(&mut self.to.same_as, key, "sameAs", iris)
    }

    fn parties(&mut self, subject: &str, owner: &str, field: &str, parties: &[Party]) -> Result<()> {
        for (ordinal, party) in numbered(parties) {
            let key = numbered_key(owner, field, &ordinal);
            self.write_party(party, &key, subject, owner, field, &ordinal)?;
        }
        Ok(())
    }

    fn party(&mut self, subject: &str, owner: &str, field: &str, party: Option<&Party>) -> Result<()> {
        match party {
            Some(party) => self.write_party(party, &key_of(owner, field), subject, owner, field, ""),
            None => Ok(()),
        }
    }

    fn write_party(
        &mut self,
        party: &Party,
        key: &str,
        subject: &str,
        owner: &str,
        field: &str,
        ordinal: &str,
    ) -> Result<()> {
        reference(&mut self.to.party_agent, self.id, key, "agent", &party.agent)?;
        reference(&mut self.to.party_membership, self.id, key, "membership", &party.membership)?;
        reference(&mut self.to.party_on_behalf_of, self.id, key, "onBehalfOf", &party.on_behalf_of)?;
        self.to.parties.write_record([key, subject, owner, field, ordinal, cell(&party.label)])
    }

    fn attestations(&mut self, subject: &str, attestations: &[Attestation]) -> Result<()> {
        for (ordinal, attestation) in numbered(attestations) {
            let key = numbered_key(subject, "attestations", &ordinal);
            let mut texts = RowTexts::new(&key, subject);
            for (position, segment) in numbered(&attestation.segments) {
                let own = numbered_key(&key, "segments", &position);
                let span = SpanCells::new(&segment.span);
                let [start, end, exact, prefix, suffix] = span.cells();
                self.to.attestation_segments.write_record([
                    &own,
                    &key,
                    &position,
                    &*segment.kind,
                    cell(&segment.text),
                    start,
                    end,
                    exact,
                    prefix,
                    suffix,
                ])?;
            }
            self.parties(subject, &key, "via", &attestation.via)?;
            for (position, reading) in numbered(&attestation.readings) {
                let own = numbered_key(&key, "readings", &position);
                let span = SpanCells::new(&reading.span);
                let [start, end, exact, prefix, suffix] = span.cells();
                self.to.attestation_readings.write_record([
                    &own,
                    &key,
                    &position,
                    &*reading.field,
                    &*reading.value,
                    start,
                    end,
                    exact,
                    prefix,
                    suffix,
                ])?;
            }
            let evaluation = self.localized(&mut texts, "evaluation", attestation.evaluation.as_ref())?;
            let (label, href) = match &attestation.link {
                Some(link) => (cell(&link.label), cell(&link.href)),
                None => ("", ""),
            };
            self.to.attestations.write_record([
                &*key,
                subject,
                &ordinal,
                &key_of(self.id, &attestation.source),
                cell(&attestation.mode),
                cell(&attestation.cue),
                cell(&attestation.hedge),
                cell(&attestation.speaker_label),
                label,
                href,
                evaluation,
                texts.language(),
            ])?;
        }
        Ok(())
    }

    // Entities

    fn source(&mut self, source: &Source, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let title = self.localized(&mut texts, "title", source.title.as_ref())?;
        let subtitle = self.localized(&mut texts, "subtitle", source.subtitle.as_ref())?;
        self.party(key, key, "publisher", source.publisher.as_ref())?;
        self.party(key, key, "originator", source.originator.as_ref())?;
        self.parties(key, key, "authors", &source.authors)?;
        for (position, contact) in numbered(&source.contacts) {
            let own = numbered_key(key, "contacts", &position);
            self.to.source_contacts.write_record([
                &own,
                key,
                &position,
                cell(&contact.name),
                cell(&contact.email),
                cell(&contact.url),
            ])?;
        }
        for (position, block) in numbered(&source.blocks) {
            let own = numbered_key(key, "blocks", &position);
            let span = SpanCells::new(&block.span);
            let [start, end, exact, prefix, suffix] = span.cells();
            self.to.source_blocks.write_record([
                &own,
                key,
                &position,
                &*block.kind,
                &number(block.level),
                start,
                end,
                exact,
                prefix,
                suffix,
            ])?;
        }
        for (position, link) in numbered(&source.links) {
            let own = numbered_key(key, "links", &position);
            self.to.source_links.write_record([&own, key, &position, cell(&link.label), cell(&link.href)])?;
        }
        for (position, image) in numbered(&source.images) {
            let own = numbered_key(key, "images", &position);
            self.to.source_images.write_record([
                &own,
                key,
                &position,
                cell(&image.caption),
                cell(&image.alternative_text),
                cell(&image.credit),
            ])?;
        }
        for (position, derivation) in numbered(&source.derived_from) {
            let own = numbered_key(key, "derivedFrom", &position);
            let target = key_of(self.id, &derivation.source);
            self.to.source_derived_from.write_record([&own, key, &position, &target, cell(&derivation.relation)])?;
        }
        self.same_as(key, &source.same_as)?;
        let note = self.localized(&mut texts, "note", source.note.as_ref())?;
        self.to.sources.write_record([
            key,
            self.id,
            ordinal,
            cell(&source.kind),
            title,
            subtitle,
            cell(&source.series),
            cell(&source.number),
            cell(&source.language),
            cell(&source.published),
            cell(&source.url),
            cell(&source.rights),
            cell(&source.digest),
            cell(&source.text),
            note,
            texts.language(),
        ])
    }

    fn person(&mut self, person: &Person, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        values(&mut self.to.person_name_variants, key, "nameVariants", &person.name_variants)?;
        self.same_as(key, &person.same_as)?;
        let note = self.localized(&mut texts, "note", person.note.as_ref())?;
        self.to.people.write_record([
            key,
            self.id,
            ordinal,
            &*person.name,
            cell(&person.given_name),
            cell(&person.family_name),
            cell(&person.honorific),
            note,
            texts.language(),
        ])
    }

    fn organization(&mut self, organization: &Organization, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let name = self.localized(&mut texts, "name", Some(&organization.name))?;
        let short_name = self.localized(&mut texts, "shortName", organization.short_name.as_ref())?;
        reference(&mut self.to.organization_parent, self.id, key, "parent", &organization.parent)?;
        values(&mut self.to.organization_name_variants, key, "nameVariants", &organization.name_variants)?;
        self.same_as(key, &organization.same_as)?;
        let note = self.localized(&mut texts, "note", organization.note.as_ref())?;
        self.to.organizations.write_record([
            key,
            self.id,
            ordinal,
            name,
            short_name,
            cell(&organization.kind),
            cell(&organization.country),
            note,
            texts.language(),
        ])
    }

    fn membership(&mut self, membership: &Membership, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        reference(&mut self.to.membership_organization, self.id, key, "organization", &membership.organization)?;
        let role = self.localized(&mut texts, "role", Some(&membership.role))?;
        self.same_as(key, &membership.same_as)?;
        let note = self.localized(&mut texts, "note", membership.note.as_ref())?;
        self.to.memberships.write_record([
            key,
            self.id,
            ordinal,
            &key_of(self.id, &membership.person),
            role,
            cell(&membership.start),
            cell(&membership.end),
            note,
            texts.language(),
        ])
    }

    fn place(&mut self, place: &Place, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let name = self.localized(&mut texts, "name", Some(&place.name))?;
        self.same_as(key, &place.same_as)?;
        let note = self.localized(&mut texts, "note", place.note.as_ref())?;
        self.to.places.write_record([
            key,
            self.id,
            ordinal,
            name,
            cell(&place.country),
            cell(&place.latitude),
            cell(&place.longitude),
            note,
            texts.language(),
        ])
    }

    fn topic(&mut self, topic: &Topic, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let name = self.localized(&mut texts, "name", Some(&topic.name))?;
        reference(&mut self.to.topic_broader, self.id, key, "broader", &topic.broader)?;
        self.same_as(key, &topic.same_as)?;
        let note = self.localized(&mut texts, "note", topic.note.as_ref())?;
        self.to.topics.write_record([key, self.id, ordinal, name, cell(&topic.scheme), note, texts.language()])
    }

    fn document(&mut self, document: &Document, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let title = self.localized(&mut texts, "title", Some(&document.title))?;
        self.party(key, key, "issuer", document.issuer.as_ref())?;
        for (position, identifier) in numbered(&document.identifiers) {
            let own = numbered_key(key, "identifiers", &position);
            let record = [&own, key, &position, cell(&identifier.scheme), &*identifier.value];
            self.to.document_identifiers.write_record(record)?;
        }
        self.same_as(key, &document.same_as)?;
        let note = self.localized(&mut texts, "note", document.note.as_ref())?;
        self.to.documents.write_record([
            key,
            self.id,
            ordinal,
            title,
            cell(&document.kind),
            cell(&document.symbol),
            cell(&document.date),
            cell(&document.url),
            cell(&document.access),
            note,
            texts.language(),
        ])
    }

    fn meeting(&mut self, meeting: &Meeting, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let title = self.localized(&mut texts, "title", Some(&meeting.title))?;
        reference(&mut self.to.meeting_parent, self.id, key, "parent", &meeting.parent)?;
        references(&mut self.to.meeting_bodies, self.id, key, "bodies", &meeting.bodies)?;
        let configuration = self.localized(&mut texts, "configuration", meeting.configuration.as_ref())?;
        reference(&mut self.to.meeting_place, self.id, key, "place", &meeting.place)?;
        for (position, participation) in numbered(&meeting.participations) {
            let own = numbered_key(key, "participations", &position);
            let mut own_texts = RowTexts::new(&own, key);
            self.party(key, &own, "party", Some(&participation.party))?;
            let capacity = self.localized(&mut own_texts, "capacity", participation.capacity.as_ref())?;
            self.to.meeting_participations.write_record([
                &*own,
                key,
                &position,
                cell(&participation.role),
                capacity,
                cell(&participation.presence),
                own_texts.language(),
            ])?;
        }
        references(&mut self.to.meeting_documents, self.id, key, "documents", &meeting.documents)?;
        self.attestations(key, &meeting.attestations)?;
        self.same_as(key, &meeting.same_as)?;
        let note = self.localized(&mut texts, "note", meeting.note.as_ref())?;
        self.to.meetings.write_record([
            key,
            self.id,
            ordinal,
            title,
            cell(&meeting.kind),
            cell(&meeting.number),
            configuration,
            cell(&meeting.access),
            cell(&meeting.mode),
            cell(&meeting.status),
            cell(&meeting.start),
            cell(&meeting.end),
            note,
            texts.language(),
        ])
    }

    fn agenda_item(&mut self, item: &AgendaItem, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let title = self.localized(&mut texts, "title", Some(&item.title))?;
        reference(&mut self.to.agenda_item_meeting, self.id, key, "meeting", &item.meeting)?;
        reference(&mut self.to.agenda_item_parent, self.id, key, "parent", &item.parent)?;
        references(&mut self.to.agenda_item_topics, self.id, key, "topics", &item.topics)?;
        self.attestations(key, &item.attestations)?;
        self.same_as(key, &item.same_as)?;
        let note = self.localized(&mut texts, "note", item.note.as_ref())?;
        self.to.agenda_items.write_record([
            key,
            self.id,
            ordinal,
            title,
            cell(&item.number),
            cell(&item.kind),
            note,
            texts.language(),
        ])
    }

    fn decision(&mut self, decision: &Decision, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let title = self.localized(&mut texts, "title", Some(&decision.title))?;
        let text = self.localized(&mut texts, "text", decision.text.as_ref())?;
        self.parties(key, key, "bodies", &decision.bodies)?;
        let vote = decision.vote.as_ref();
        for (position, ballot) in numbered(vote.map(|vote| &*vote.ballots).unwrap_or_default()) {
            let own = numbered_key(key, "vote:ballots", &position);
            self.party(key, &own, "party", Some(&ballot.party))?;
            self.to.decision_vote_ballots.write_record([&own, key, &position, &*ballot.option])?;
        }
        reference(&mut self.to.decision_decided_at, self.id, key, "decidedAt", &decision.decided_at)?;
        reference(&mut self.to.decision_announced_at, self.id, key, "announcedAt", &decision.announced_at)?;
        for (position, measure) in numbered(&decision.measures) {
            let own = numbered_key(key, "measures", &position);
            let mut own_texts = RowTexts::new(&own, key);
            let own_text = self.localized(&mut own_texts, "text", Some(&measure.text))?;
            self.to.decision_measures.write_record([&*own, key, &position, own_text, own_texts.language()])?;
        }
        references(&mut self.to.decision_outputs, self.id, key, "outputs", &decision.outputs)?;
        reference(&mut self.to.decision_agenda_item, self.id, key, "agendaItem", &decision.agenda_item)?;
        references(&mut self.to.decision_topics, self.id, key, "topics", &decision.topics)?;
        for (position, related) in numbered(&decision.related) {
            let own = numbered_key(key, "related", &position);
            let target = key_of(self.id, &related.decision);
            self.to.decision_related.write_record([&own, key, &position, &target, cell(&related.relation)])?;
        }
        self.attestations(key, &decision.attestations)?;
        self.same_as(key, &decision.same_as)?;
        let note = self.localized(&mut texts, "note", decision.note.as_ref())?;
        self.to.decisions.write_record([
            key,
            self.id,
            ordinal,
            title,
            text,
            cell(&decision.verb),
            cell(&decision.status),
            cell(&decision.procedure),
            &number(vote.and_then(|vote| vote.in_favour)),
            &number(vote.and_then(|vote| vote.against)),
            &number(vote.and_then(|vote| vote.abstaining)),
            &number(vote.and_then(|vote| vote.absent)),
            cell(&decision.decided_on),
            cell(&decision.announced_on),
            cell(&decision.effective_from),
            cell(&decision.effective_to),
            cell(&decision.access),
            note,
            texts.language(),
        ])
    }

    fn statement(&mut self, statement: &Statement, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let text = self.localized(&mut texts, "text", Some(&statement.text))?;
        self.parties(key, key, "speakers", &statement.speakers)?;
        self.parties(key, key, "addressees", &statement.addressees)?;
        reference(&mut self.to.statement_meeting, self.id, key, "meeting", &statement.meeting)?;
        reference(&mut self.to.statement_agenda_item, self.id, key, "agendaItem", &statement.agenda_item)?;
        references(&mut self.to.statement_topics, self.id, key, "topics", &statement.topics)?;
        for (position, stance) in numbered(&statement.stances) {
            let own = numbered_key(key, "stances", &position);
            reference(&mut self.to.statement_stance_target, self.id, &own, "target", &stance.target)?;
            let record = [&own, key, &position, cell(&stance.label), &*stance.position];
            self.to.statement_stances.write_record(record)?;
        }
        reference(&mut self.to.statement_responds_to, self.id, key, "respondsTo", &statement.responds_to)?;
        reference(&mut self.to.statement_reports, self.id, key, "reports", &statement.reports)?;
        reference(&mut self.to.statement_part_of, self.id, key, "partOf", &statement.part_of)?;
        references(&mut self.to.statement_mentions, self.id, key, "mentions", &statement.mentions)?;
        for (position, related) in numbered(&statement.related) {
            let own = numbered_key(key, "related", &position);
            let target = key_of(self.id, &related.statement);
            self.to.statement_related.write_record([&own, key, &position, &target, cell(&related.relation)])?;
        }
        self.attestations(key, &statement.attestations)?;
        self.same_as(key, &statement.same_as)?;
        let note = self.localized(&mut texts, "note", statement.note.as_ref())?;
        self.to.statements.write_record([
            key,
            self.id,
            ordinal,
            text,
            cell(&statement.kind),
            cell(&statement.text_status),
            cell(&statement.date),
            cell(&statement.polarity),
            note,
            texts.language(),
        ])
    }

    fn commitment(&mut self, commitment: &Commitment, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let text = self.localized(&mut texts, "text", Some(&commitment.text))?;
        self.parties(key, key, "actors", &commitment.actors)?;
        self.parties(key, key, "beneficiaries", &commitment.beneficiaries)?;
        for (position, amount) in numbered(&commitment.amounts) {
            let own = numbered_key(key, "amounts", &position);
            let [value, minimum, maximum, qualifier, unit, text, currency] = quantity_cells(Some(amount));
            let record = [&own, key, &position, value, minimum, maximum, qualifier, unit, text, currency];
            self.to.commitment_amounts.write_record(record)?;
        }
        for (position, quantity) in numbered(&commitment.quantities) {
            let own = numbered_key(key, "quantities", &position);
            let [value, minimum, maximum, qualifier, unit, text, _] = quantity_cells(Some(quantity));
            let record = [&own, key, &position, value, minimum, maximum, qualifier, unit, text];
            self.to.commitment_quantities.write_record(record)?;
        }
        let conditions = self.localized(&mut texts, "conditions", commitment.conditions.as_ref())?;
        reference(&mut self.to.commitment_made_in, self.id, key, "madeIn", &commitment.made_in)?;
        self.attestations(key, &commitment.attestations)?;
        self.same_as(key, &commitment.same_as)?;
        let note = self.localized(&mut texts, "note", commitment.note.as_ref())?;
        self.to.commitments.write_record([
            key,
            self.id,
            ordinal,
            text,
            cell(&commitment.kind),
            cell(&commitment.period),
            cell(&commitment.deadline),
            cell(&commitment.status),
            conditions,
            note,
            texts.language(),
        ])
    }

    fn figure(&mut self, figure: &Figure, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        let text = self.localized(&mut texts, "text", Some(&figure.text))?;
        let subject = self.localized(&mut texts, "subject", figure.subject.as_ref())?;
        self.party(key, key, "claimant", figure.claimant.as_ref())?;
        reference(&mut self.to.figure_statement, self.id, key, "statement", &figure.statement)?;
        self.attestations(key, &figure.attestations)?;
        self.same_as(key, &figure.same_as)?;
        let note = self.localized(&mut texts, "note", figure.note.as_ref())?;
        let quantity = quantity_cells(figure.quantity.as_ref());
        let money = quantity_cells(figure.money.as_ref());
        let start = [key, self.id, ordinal, text, subject];
        let end = [cell(&figure.as_of), note, texts.language()];
        self.to.figures.write_record(start.iter().chain(&quantity[..6]).chain(&money).chain(&end))
    }

    fn discrepancy(&mut self, discrepancy: &Discrepancy, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        references(&mut self.to.discrepancy_subjects, self.id, key, "subjects", &discrepancy.subjects)?;
        for (position, reading) in numbered(&discrepancy.readings) {
            let own = numbered_key(key, "readings", &position);
            let source = key_of(self.id, &reading.source);
            let span = SpanCells::new(&reading.span);
            let [start, end, exact, prefix, suffix] = span.cells();
            let record = [&own, key, &position, &source, &*reading.value, start, end, exact, prefix, suffix];
            self.to.discrepancy_readings.write_record(record)?;
        }
        let reason = self.localized(&mut texts, "reason", discrepancy.reason.as_ref())?;
        self.same_as(key, &discrepancy.same_as)?;
        let note = self.localized(&mut texts, "note", discrepancy.note.as_ref())?;
        self.to.discrepancies.write_record([
            key,
            self.id,
            ordinal,
            &*discrepancy.kind,
            cell(&discrepancy.field),
            cell(&discrepancy.preferred),
            reason,
            note,
            texts.language(),
        ])
    }

    fn extraction(&mut self, extraction: &Extraction, key: &str, ordinal: &str) -> Result<()> {
        let mut texts = RowTexts::new(key, key);
        self.party(key, key, "reviewer", extraction.reviewer.as_ref())?;
        self.same_as(key, &extraction.same_as)?;
        let note = self.localized(&mut texts, "note", extraction.note.as_ref())?;
        self.to.extractions.write_record([
            key,
            self.id,
            ordinal,
            &key_of(self.id, &extraction.subject),
            cell(&extraction.field),
            cell(&extraction.generator),
            cell(&extraction.stage),
            cell(&extraction.rule),
            cell(&extraction.confidence),
            cell(&extraction.status),
            cell(&extraction.reviewed),
            note,
            texts.language(),
        ])
    }
}

/// A row for a reference, if there is one.
fn reference(table: &mut Writer<File>, dossier: &str, key: &str, field: &str, target: &Option<Text>) -> Result<()> {
    match target {
        Some(target) => table.write_record([&*key_of(key, field), key, &key_of(dossier, target)]),
        None => Ok(()),
    }
}

/// A row for each of several references.
fn references(table: &mut Writer<File>, dossier: &str, key: &str, field: &str, targets: &[Text]) -> Result<()> {
    for (ordinal, target) in numbered(targets) {
        table.write_record([&*numbered_key(key, field, &ordinal), key, &ordinal, &key_of(dossier, target)])?;
    }
    Ok(())
}

/// A row for each of several values.
fn values(table: &mut Writer<File>, key: &str, field: &str, values: &[Text]) -> Result<()> {
    for (ordinal, value) in numbered(values) {
        table.write_record([&*numbered_key(key, field, &ordinal), key, &ordinal, value])?;
    }
    Ok(())
}

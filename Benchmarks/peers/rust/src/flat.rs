//! The table for reading: one row for each statement, with what stands around it repeated on every row.

use crate::edtf;
use crate::model::*;
use crate::rows::text;
use csv::Writer;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fs::File;

pub struct FlatView<'d> {
    dossier: &'d Dossier<'d>,
    language: Option<&'d str>,
    meetings: HashMap<&'d str, &'d Meeting<'d>>,
    agents: HashMap<&'d str, &'d str>,
    memberships: HashMap<&'d str, &'d str>,
    items: HashMap<&'d str, &'d str>,
    topics: HashMap<&'d str, &'d str>,
    decisions: HashMap<&'d str, &'d str>,
    sources: HashMap<&'d str, &'d str>,
    groups: HashMap<&'d str, usize>,
}

impl<'d> FlatView<'d> {
    pub fn new(dossier: &'d Dossier<'d>) -> Self {
        let language = text(&dossier.language);
        let label = |id: &'d str, text: &'d LocalizedText<'d>| (id, text.shown(language).unwrap_or(id));
        let people = dossier.people.iter().map(|person| (&*person.id, &*person.name));
        let organizations =
            dossier.organizations.iter().map(|organization| label(&organization.id, &organization.name));
        let sources = dossier.sources.iter().map(|source| {
            let title = source.title.as_ref().and_then(|title| title.shown(language));
            (&*source.id, title.unwrap_or(&source.id))
        });
        FlatView {
            dossier,
            language,
            meetings: dossier.meetings.iter().map(|meeting| (&*meeting.id, meeting)).collect(),
            agents: people.chain(organizations).collect(),
            memberships: dossier.memberships.iter().map(|membership| label(&membership.id, &membership.role)).collect(),
            items: dossier.agenda_items.iter().map(|item| label(&item.id, &item.title)).collect(),
            topics: dossier.topics.iter().map(|topic| label(&topic.id, &topic.name)).collect(),
            decisions: dossier.decisions.iter().map(|decision| label(&decision.id, &decision.title)).collect(),
            sources: sources.collect(),
            groups: independent_groups(&dossier.sources),
        }
    }

    pub fn write(&self, table: &mut Writer<File>) -> csv::Result<()> {
        for statement in &self.dossier.statements {
            self.write_statement(statement, table)?;
        }
        Ok(())
    }

    fn write_statement(&self, statement: &Statement, table: &mut Writer<File>) -> csv::Result<()> {
        let id = &*self.dossier.id;
        let key = |id_of_entity: &str| format!("{id}:{id_of_entity}");
        let meeting = statement.meeting.as_ref().and_then(|id| self.meetings.get(&**id));
        let (start, end) = (meeting.and_then(|m| m.start.as_deref()), meeting.and_then(|m| m.end.as_deref()));
        let date = statement.date.as_deref();
        let earliest = date.and_then(edtf::earliest).or_else(|| start.and_then(edtf::earliest));
        let latest = date.and_then(edtf::latest).or_else(|| end.and_then(edtf::latest));
        let latest = latest.or_else(|| start.and_then(edtf::latest));
        let (language, words) = statement.text.preferring(self.language).unwrap_or_default();
        let mentioned: Vec<&str> =
            statement.mentions.iter().map(|id| &**id).filter(|id| self.decisions.contains_key(id)).collect();
        let mut reporting: Vec<&str> = Vec::new();
        for attestation in &statement.attestations {
            if is_report(attestation) && !reporting.contains(&&*attestation.source) {
                reporting.push(&attestation.source);
            }
        }
        let groups: HashSet<usize> = reporting.iter().filter_map(|id| self.groups.get(id).copied()).collect();
        let quoted: Vec<String> = statement.attestations.iter().map(quoted_words).collect();
        let keys = |ids: &[&str]| ids.iter().map(|id| key(id)).collect::<Vec<_>>().join("; ");
        let find =
            |labels: &HashMap<&str, &'d str>, id: &Option<Text>| id.as_ref().and_then(|id| labels.get(&**id).copied());
        table.write_record([
            &*key(&statement.id),
            id,
            &one_line(self.dossier.title.as_ref().and_then(|title| title.shown(self.language)).unwrap_or_default()),
            &meeting.map(|meeting| key(&meeting.id)).unwrap_or_default(),
            &one_line(meeting.and_then(|meeting| meeting.title.shown(self.language)).unwrap_or_default()),
            meeting.and_then(|meeting| text(&meeting.kind)).unwrap_or_default(),
            start.unwrap_or_default(),
            end.unwrap_or_default(),
            date.unwrap_or_default(),
            earliest.as_deref().unwrap_or_default(),
            latest.as_deref().unwrap_or_default(),
            &joined(statement.speakers.iter().map(|party| self.name(party)), "; "),
            &joined(statement.speakers.iter().map(|party| find(&self.memberships, &party.membership)), "; "),
            &joined(statement.speakers.iter().map(|party| find(&self.agents, &party.on_behalf_of)), "; "),
            &joined(statement.addressees.iter().map(|party| self.name(party)), "; "),
            text(&statement.kind).unwrap_or_default(),
            text(&statement.polarity).unwrap_or_default(),
            text(&statement.text_status).unwrap_or_default(),
            &one_line(words),
            language,
            &joined(quoted.iter().map(|words| Some(&**words)), " | "),
            &one_line(find(&self.items, &statement.agenda_item).unwrap_or_default()),
            &joined(statement.topics.iter().map(|id| self.topics.get(&**id).copied()), "; "),
            &statement.responds_to.as_deref().map(key).unwrap_or_default(),
            &keys(&mentioned),
            &joined(mentioned.iter().map(|id| self.decisions.get(id).copied()), "; "),
            &keys(&reporting),
            &joined(reporting.iter().map(|id| self.sources.get(id).copied()), "; "),
            &reporting.len().to_string(),
            &groups.len().to_string(),
        ])
    }

    fn name<'p>(&self, party: &'p Party) -> Option<&'p str>
    where
        'd: 'p,
    {
        let known = party.agent.as_ref().and_then(|id| self.agents.get(&**id).copied());
        let role = || party.membership.as_ref().and_then(|id| self.memberships.get(&**id).copied());
        known.or(party.label.as_deref()).or_else(role)
    }
}

/// The number of the group of each source; sources made from one another are in one group.
fn independent_groups<'d>(sources: &'d [Source<'d>]) -> HashMap<&'d str, usize> {
    let mut groups: HashMap<&str, usize> = sources.iter().enumerate().map(|(number, s)| (&*s.id, number)).collect();
    for source in sources {
        for derivation in &source.derived_from {
            let from = groups.get(&*source.id).copied();
            let to = groups.get(&*derivation.source).copied();
            if let (Some(from), Some(to)) = (from, to) {
                for number in groups.values_mut().filter(|number| **number == from) {
                    *number = to;
                }
            }
        }
    }
    groups
}

/// Whether the source says something of the statement; a silence does so only in words.
fn is_report(attestation: &Attestation) -> bool {
    attestation.mode.as_deref() != Some("silence") || !attestation.segments.is_empty()
}

/// The words that an attestation quotes, with what was left out or interrupted as an ellipsis.
fn quoted_words(attestation: &Attestation) -> String {
    let mut words = String::new();
    let mut interrupted = false;
    for segment in &attestation.segments {
        match &segment.text {
            Some(text) if &*segment.kind == "quoted" => {
                if !words.is_empty() {
                    words.push_str(if interrupted { " … " } else { " " });
                }
                words.push_str(text);
                interrupted = false;
            }
            _ => interrupted = true,
        }
    }
    words
}

fn joined<'t>(texts: impl Iterator<Item = Option<&'t str>>, separator: &str) -> String {
    let mut result = String::new();
    for text in texts.flatten().filter(|text| !text.is_empty()) {
        if !result.is_empty() {
            result.push_str(separator);
        }
        result.push_str(text);
    }
    match one_line(&result) {
        Cow::Borrowed(_) => result,
        Cow::Owned(line) => line,
    }
}

/// Each line end, or several, as one space.
fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(['\n', '\r']) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    let mut is_break = false;
    for character in text.chars() {
        let breaks = matches!(character, '\n' | '\r');
        match (breaks, is_break) {
            (false, _) => line.push(character),
            (true, false) => line.push(' '),
            (true, true) => {}
        }
        is_break = breaks;
    }
    Cow::Owned(line)
}

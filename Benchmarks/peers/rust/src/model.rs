//! The dossier, as canonical JSON has it. Texts are borrowed from the line where they hold no escapes.

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::Deserialize;
use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

/// A text that borrows where it can; serde would copy an `Option<Cow<str>>` or a `Vec<Cow<str>>`.
#[derive(Clone, Debug)]
pub struct Text<'a>(pub Cow<'a, str>);

impl Deref for Text<'_> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextVisitor;
        impl<'de> Visitor<'de> for TextVisitor {
            type Value = Text<'de>;
            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("a text")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(TextVisitor)
    }
}

/// A text in one language or several, in the order of the language tags, as canonical JSON has them.
#[derive(Debug)]
pub struct LocalizedText<'a>(pub Vec<(Text<'a>, Text<'a>)>);

impl<'a> LocalizedText<'a> {
    pub fn get(&self, language: &str) -> Option<&str> {
        self.0.iter().find(|(tag, _)| &**tag == language).map(|(_, text)| &**text)
    }

    /// Language and text to show to a reader of a language: in that language, or else the first.
    pub fn preferring(&self, language: Option<&str>) -> Option<(&str, &str)> {
        let own = language.and_then(|language| self.0.iter().find(|(tag, _)| &**tag == language));
        own.or_else(|| self.0.first()).map(|(tag, text)| (&**tag, &**text))
    }

    pub fn shown(&self, language: Option<&str>) -> Option<&str> {
        self.preferring(language).map(|(_, text)| text)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for LocalizedText<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MapVisitor;
        impl<'de> Visitor<'de> for MapVisitor {
            type Value = LocalizedText<'de>;
            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("a map from language tag to text")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<LocalizedText<'de>, M::Error> {
                let mut entries = Vec::with_capacity(1);
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(LocalizedText(entries))
            }
        }
        deserializer.deserialize_map(MapVisitor)
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Dossier<'a> {
    pub schema_version: Text<'a>,
    pub id: Text<'a>,
    pub title: Option<LocalizedText<'a>>,
    pub base: Option<Text<'a>>,
    pub language: Option<Text<'a>>,
    pub created: Option<Text<'a>>,
    pub generator: Option<Text<'a>>,
    #[serde(default)]
    pub about: Vec<Text<'a>>,
    #[serde(default)]
    pub sources: Vec<Source<'a>>,
    #[serde(default)]
    pub people: Vec<Person<'a>>,
    #[serde(default)]
    pub organizations: Vec<Organization<'a>>,
    #[serde(default)]
    pub memberships: Vec<Membership<'a>>,
    #[serde(default)]
    pub places: Vec<Place<'a>>,
    #[serde(default)]
    pub topics: Vec<Topic<'a>>,
    #[serde(default)]
    pub documents: Vec<Document<'a>>,
    #[serde(default)]
    pub meetings: Vec<Meeting<'a>>,
    #[serde(default)]
    pub agenda_items: Vec<AgendaItem<'a>>,
    #[serde(default)]
    pub decisions: Vec<Decision<'a>>,
    #[serde(default)]
    pub statements: Vec<Statement<'a>>,
    #[serde(default)]
    pub commitments: Vec<Commitment<'a>>,
    #[serde(default)]
    pub figures: Vec<Figure<'a>>,
    #[serde(default)]
    pub discrepancies: Vec<Discrepancy<'a>>,
    #[serde(default)]
    pub extractions: Vec<Extraction<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Source<'a> {
    pub id: Text<'a>,
    pub kind: Option<Text<'a>>,
    pub title: Option<LocalizedText<'a>>,
    pub subtitle: Option<LocalizedText<'a>>,
    pub series: Option<Text<'a>>,
    pub number: Option<Text<'a>>,
    pub publisher: Option<Party<'a>>,
    pub originator: Option<Party<'a>>,
    #[serde(default)]
    pub authors: Vec<Party<'a>>,
    #[serde(default)]
    pub contacts: Vec<Contact<'a>>,
    pub language: Option<Text<'a>>,
    pub published: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
    pub rights: Option<Text<'a>>,
    pub digest: Option<Text<'a>>,
    pub text: Option<Text<'a>>,
    #[serde(default)]
    pub blocks: Vec<Block<'a>>,
    #[serde(default)]
    pub links: Vec<Link<'a>>,
    #[serde(default)]
    pub images: Vec<SourceImage<'a>>,
    #[serde(default)]
    pub derived_from: Vec<Derivation<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Contact<'a> {
    pub name: Option<Text<'a>>,
    pub email: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Block<'a> {
    pub kind: Text<'a>,
    pub level: Option<u64>,
    pub span: Option<TextSpan<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Link<'a> {
    pub label: Option<Text<'a>>,
    pub href: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct SourceImage<'a> {
    pub caption: Option<Text<'a>>,
    pub alternative_text: Option<Text<'a>>,
    pub credit: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Derivation<'a> {
    pub source: Text<'a>,
    pub relation: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct TextSpan<'a> {
    pub start: u64,
    pub end: u64,
    pub exact: Option<Text<'a>>,
    pub prefix: Option<Text<'a>>,
    pub suffix: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Person<'a> {
    pub id: Text<'a>,
    pub name: Text<'a>,
    pub given_name: Option<Text<'a>>,
    pub family_name: Option<Text<'a>>,
    pub honorific: Option<Text<'a>>,
    #[serde(default)]
    pub name_variants: Vec<Text<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Organization<'a> {
    pub id: Text<'a>,
    pub name: LocalizedText<'a>,
    pub short_name: Option<LocalizedText<'a>>,
    pub kind: Option<Text<'a>>,
    pub parent: Option<Text<'a>>,
    pub country: Option<Text<'a>>,
    #[serde(default)]
    pub name_variants: Vec<Text<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Membership<'a> {
    pub id: Text<'a>,
    pub person: Text<'a>,
    pub organization: Option<Text<'a>>,
    pub role: LocalizedText<'a>,
    pub start: Option<Text<'a>>,
    pub end: Option<Text<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Place<'a> {
    pub id: Text<'a>,
    pub name: LocalizedText<'a>,
    pub country: Option<Text<'a>>,
    pub latitude: Option<Text<'a>>,
    pub longitude: Option<Text<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Topic<'a> {
    pub id: Text<'a>,
    pub name: LocalizedText<'a>,
    pub scheme: Option<Text<'a>>,
    pub broader: Option<Text<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Document<'a> {
    pub id: Text<'a>,
    pub title: LocalizedText<'a>,
    pub kind: Option<Text<'a>>,
    pub symbol: Option<Text<'a>>,
    pub issuer: Option<Party<'a>>,
    pub date: Option<Text<'a>>,
    pub url: Option<Text<'a>>,
    pub access: Option<Text<'a>>,
    #[serde(default)]
    pub identifiers: Vec<Identifier<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Identifier<'a> {
    pub scheme: Option<Text<'a>>,
    pub value: Text<'a>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Meeting<'a> {
    pub id: Text<'a>,
    pub title: LocalizedText<'a>,
    pub kind: Option<Text<'a>>,
    pub parent: Option<Text<'a>>,
    pub number: Option<Text<'a>>,
    #[serde(default)]
    pub bodies: Vec<Text<'a>>,
    pub configuration: Option<LocalizedText<'a>>,
    pub access: Option<Text<'a>>,
    pub mode: Option<Text<'a>>,
    pub status: Option<Text<'a>>,
    pub start: Option<Text<'a>>,
    pub end: Option<Text<'a>>,
    pub place: Option<Text<'a>>,
    #[serde(default)]
    pub participations: Vec<Participation<'a>>,
    #[serde(default)]
    pub documents: Vec<Text<'a>>,
    #[serde(default)]
    pub attestations: Vec<Attestation<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Participation<'a> {
    pub party: Party<'a>,
    pub role: Option<Text<'a>>,
    pub capacity: Option<LocalizedText<'a>>,
    pub presence: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Party<'a> {
    pub agent: Option<Text<'a>>,
    pub label: Option<Text<'a>>,
    pub membership: Option<Text<'a>>,
    pub on_behalf_of: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct AgendaItem<'a> {
    pub id: Text<'a>,
    pub title: LocalizedText<'a>,
    pub meeting: Option<Text<'a>>,
    pub number: Option<Text<'a>>,
    pub kind: Option<Text<'a>>,
    pub parent: Option<Text<'a>>,
    #[serde(default)]
    pub topics: Vec<Text<'a>>,
    #[serde(default)]
    pub attestations: Vec<Attestation<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Decision<'a> {
    pub id: Text<'a>,
    pub title: LocalizedText<'a>,
    pub text: Option<LocalizedText<'a>>,
    pub verb: Option<Text<'a>>,
    pub status: Option<Text<'a>>,
    #[serde(default)]
    pub bodies: Vec<Party<'a>>,
    pub procedure: Option<Text<'a>>,
    pub vote: Option<Vote<'a>>,
    pub decided_at: Option<Text<'a>>,
    pub decided_on: Option<Text<'a>>,
    pub announced_at: Option<Text<'a>>,
    pub announced_on: Option<Text<'a>>,
    pub effective_from: Option<Text<'a>>,
    pub effective_to: Option<Text<'a>>,
    pub access: Option<Text<'a>>,
    #[serde(default)]
    pub measures: Vec<Measure<'a>>,
    #[serde(default)]
    pub outputs: Vec<Text<'a>>,
    pub agenda_item: Option<Text<'a>>,
    #[serde(default)]
    pub topics: Vec<Text<'a>>,
    #[serde(default)]
    pub related: Vec<RelatedDecision<'a>>,
    #[serde(default)]
    pub attestations: Vec<Attestation<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Vote<'a> {
    pub in_favour: Option<u64>,
    pub against: Option<u64>,
    pub abstaining: Option<u64>,
    pub absent: Option<u64>,
    #[serde(default)]
    pub ballots: Vec<Ballot<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Ballot<'a> {
    pub party: Party<'a>,
    pub option: Text<'a>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Measure<'a> {
    pub text: LocalizedText<'a>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct RelatedDecision<'a> {
    pub decision: Text<'a>,
    pub relation: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Statement<'a> {
    pub id: Text<'a>,
    pub text: LocalizedText<'a>,
    pub kind: Option<Text<'a>>,
    pub text_status: Option<Text<'a>>,
    #[serde(default)]
    pub speakers: Vec<Party<'a>>,
    #[serde(default)]
    pub addressees: Vec<Party<'a>>,
    pub meeting: Option<Text<'a>>,
    pub date: Option<Text<'a>>,
    pub agenda_item: Option<Text<'a>>,
    #[serde(default)]
    pub topics: Vec<Text<'a>>,
    pub polarity: Option<Text<'a>>,
    #[serde(default)]
    pub stances: Vec<Stance<'a>>,
    pub responds_to: Option<Text<'a>>,
    pub reports: Option<Text<'a>>,
    pub part_of: Option<Text<'a>>,
    #[serde(default)]
    pub mentions: Vec<Text<'a>>,
    #[serde(default)]
    pub related: Vec<RelatedStatement<'a>>,
    #[serde(default)]
    pub attestations: Vec<Attestation<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Stance<'a> {
    pub target: Option<Text<'a>>,
    pub label: Option<Text<'a>>,
    pub position: Text<'a>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct RelatedStatement<'a> {
    pub statement: Text<'a>,
    pub relation: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Commitment<'a> {
    pub id: Text<'a>,
    pub text: LocalizedText<'a>,
    pub kind: Option<Text<'a>>,
    #[serde(default)]
    pub actors: Vec<Party<'a>>,
    #[serde(default)]
    pub beneficiaries: Vec<Party<'a>>,
    #[serde(default)]
    pub amounts: Vec<Quantity<'a>>,
    #[serde(default)]
    pub quantities: Vec<Quantity<'a>>,
    pub period: Option<Text<'a>>,
    pub deadline: Option<Text<'a>>,
    pub status: Option<Text<'a>>,
    pub conditions: Option<LocalizedText<'a>>,
    pub made_in: Option<Text<'a>>,
    #[serde(default)]
    pub attestations: Vec<Attestation<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

/// A number with its unit, or an amount of money, which has a currency too.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Quantity<'a> {
    pub value: Option<Text<'a>>,
    pub minimum: Option<Text<'a>>,
    pub maximum: Option<Text<'a>>,
    pub qualifier: Option<Text<'a>>,
    pub unit: Option<Text<'a>>,
    pub text: Option<Text<'a>>,
    pub currency: Option<Text<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Figure<'a> {
    pub id: Text<'a>,
    pub text: LocalizedText<'a>,
    pub subject: Option<LocalizedText<'a>>,
    pub quantity: Option<Quantity<'a>>,
    pub money: Option<Quantity<'a>>,
    pub as_of: Option<Text<'a>>,
    pub claimant: Option<Party<'a>>,
    pub statement: Option<Text<'a>>,
    #[serde(default)]
    pub attestations: Vec<Attestation<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Discrepancy<'a> {
    pub id: Text<'a>,
    pub kind: Text<'a>,
    #[serde(default)]
    pub subjects: Vec<Text<'a>>,
    pub field: Option<Text<'a>>,
    #[serde(default)]
    pub readings: Vec<SourceReading<'a>>,
    pub preferred: Option<Text<'a>>,
    pub reason: Option<LocalizedText<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Extraction<'a> {
    pub id: Text<'a>,
    pub subject: Text<'a>,
    pub field: Option<Text<'a>>,
    pub generator: Option<Text<'a>>,
    pub stage: Option<Text<'a>>,
    pub rule: Option<Text<'a>>,
    pub confidence: Option<Text<'a>>,
    pub status: Option<Text<'a>>,
    pub reviewer: Option<Party<'a>>,
    pub reviewed: Option<Text<'a>>,
    #[serde(default)]
    pub same_as: Vec<Text<'a>>,
    pub note: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct SourceReading<'a> {
    pub source: Text<'a>,
    pub value: Text<'a>,
    pub span: Option<TextSpan<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Attestation<'a> {
    pub source: Text<'a>,
    pub mode: Option<Text<'a>>,
    #[serde(default)]
    pub segments: Vec<Segment<'a>>,
    pub cue: Option<Text<'a>>,
    pub hedge: Option<Text<'a>>,
    pub speaker_label: Option<Text<'a>>,
    #[serde(default)]
    pub via: Vec<Party<'a>>,
    #[serde(default)]
    pub readings: Vec<FieldReading<'a>>,
    pub link: Option<Link<'a>>,
    pub evaluation: Option<LocalizedText<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct Segment<'a> {
    pub kind: Text<'a>,
    pub text: Option<Text<'a>>,
    pub span: Option<TextSpan<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", bound(deserialize = "'de: 'a"))]
pub struct FieldReading<'a> {
    pub field: Text<'a>,
    pub value: Text<'a>,
    pub span: Option<TextSpan<'a>>,
}

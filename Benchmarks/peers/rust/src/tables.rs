//! The tables of the package: a file and a csv writer each.

use csv::{Terminator, Writer, WriterBuilder};
use std::fs::{self, File};
use std::path::Path;

const BUFFER: usize = 64 * 1024;

fn create(folder: &Path, name: &str, columns: &[&str]) -> csv::Result<Writer<File>> {
    let file = File::create(folder.join(name).with_extension("csv"))?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).buffer_capacity(BUFFER).from_writer(file);
    writer.write_record(columns)?;
    Ok(writer)
}

macro_rules! tables {
    ($($name:ident: $($column:ident)*;)*) => {
        pub struct Tables {
            $(pub $name: Writer<File>,)*
        }

        impl Tables {
            /// Makes the folder and the tables with their headers.
            pub fn create(folder: &Path) -> csv::Result<Tables> {
                fs::create_dir_all(folder)?;
                Ok(Tables { $($name: create(folder, stringify!($name), &[$(stringify!($column)),*])?,)* })
            }

            pub fn flush(&mut self) -> csv::Result<()> {
                $(self.$name.flush()?;)*
                Ok(())
            }
        }
    };
}

tables! {
    dossiers: id schema_version title base language created generator text_language;
    entities: id dossier_id kind label;
    sources: id dossier_id ordinal kind title subtitle series number language published url rights digest text
        note text_language;
    people: id dossier_id ordinal name given_name family_name honorific note text_language;
    organizations: id dossier_id ordinal name short_name kind country note text_language;
    memberships: id dossier_id ordinal person_id role start end note text_language;
    places: id dossier_id ordinal name country latitude longitude note text_language;
    topics: id dossier_id ordinal name scheme note text_language;
    documents: id dossier_id ordinal title kind symbol date url access note text_language;
    meetings: id dossier_id ordinal title kind number configuration access mode status start end note
        text_language;
    agenda_items: id dossier_id ordinal title number kind note text_language;
    decisions: id dossier_id ordinal title text verb status procedure vote_in_favour vote_against
        vote_abstaining vote_absent decided_on announced_on effective_from effective_to access note
        text_language;
    statements: id dossier_id ordinal text kind text_status date polarity note text_language;
    commitments: id dossier_id ordinal text kind period deadline status conditions note text_language;
    figures: id dossier_id ordinal text subject quantity_value quantity_minimum quantity_maximum
        quantity_qualifier quantity_unit quantity_text money_value money_minimum money_maximum money_qualifier
        money_unit money_text money_currency as_of note text_language;
    discrepancies: id dossier_id ordinal kind field preferred reason note text_language;
    extractions: id dossier_id ordinal subject_id field generator stage rule confidence status reviewed note
        text_language;
    attestations: id subject_id ordinal source_id mode cue hedge speaker_label link_label link_href evaluation
        text_language;
    parties: id subject_id owner field ordinal label;
    texts: id subject_id owner field language text;
    same_as: id subject_id ordinal iri;
    source_contacts: id source_id ordinal name email url;
    source_blocks: id source_id ordinal kind level span_start span_end span_exact span_prefix span_suffix;
    source_links: id source_id ordinal label href;
    source_images: id source_id ordinal caption alternative_text credit;
    source_derived_from: id source_id ordinal target_source_id relation;
    person_name_variants: id person_id ordinal value;
    organization_name_variants: id organization_id ordinal value;
    document_identifiers: id document_id ordinal scheme value;
    meeting_participations: id meeting_id ordinal role capacity presence text_language;
    decision_vote_ballots: id decision_id ordinal option;
    decision_measures: id decision_id ordinal text text_language;
    decision_related: id decision_id ordinal target_decision_id relation;
    statement_stances: id statement_id ordinal label position;
    statement_related: id statement_id ordinal target_statement_id relation;
    commitment_amounts: id commitment_id ordinal value minimum maximum qualifier unit text currency;
    commitment_quantities: id commitment_id ordinal value minimum maximum qualifier unit text;
    discrepancy_readings: id discrepancy_id ordinal source_id value span_start span_end span_exact span_prefix
        span_suffix;
    attestation_segments: id attestation_id ordinal kind text span_start span_end span_exact span_prefix
        span_suffix;
    attestation_readings: id attestation_id ordinal field value span_start span_end span_exact span_prefix
        span_suffix;
    dossier_about: id dossier_id ordinal meeting_id;
    organization_parent: id organization_id parent_id;
    membership_organization: id membership_id organization_id;
    topic_broader: id topic_id broader_id;
    meeting_parent: id meeting_id parent_id;
    meeting_bodies: id meeting_id ordinal organization_id;
    meeting_place: id meeting_id place_id;
    meeting_documents: id meeting_id ordinal document_id;
    agenda_item_meeting: id agenda_item_id meeting_id;
    agenda_item_parent: id agenda_item_id parent_id;
    agenda_item_topics: id agenda_item_id ordinal topic_id;
    decision_decided_at: id decision_id decided_at_id;
    decision_announced_at: id decision_id announced_at_id;
    decision_outputs: id decision_id ordinal document_id;
    decision_agenda_item: id decision_id agenda_item_id;
    decision_topics: id decision_id ordinal topic_id;
    statement_meeting: id statement_id meeting_id;
    statement_agenda_item: id statement_id agenda_item_id;
    statement_topics: id statement_id ordinal topic_id;
    statement_stance_target: id statement_stance_id target_id;
    statement_responds_to: id statement_id responds_to_id;
    statement_reports: id statement_id reports_id;
    statement_part_of: id statement_id part_of_id;
    statement_mentions: id statement_id ordinal entity_id;
    commitment_made_in: id commitment_id made_in_id;
    figure_statement: id figure_id statement_id;
    discrepancy_subjects: id discrepancy_id ordinal entity_id;
    party_agent: id party_id agent_id;
    party_membership: id party_id membership_id;
    party_on_behalf_of: id party_id on_behalf_of_id;
    statements_flat: statement_id dossier_id dossier_title meeting_id meeting_title meeting_kind meeting_start
        meeting_end date date_earliest date_latest speakers speaker_roles on_behalf_of addressees kind
        polarity text_status text text_language quoted_words agenda_item topics responds_to decision_ids
        decisions source_ids sources source_count independent_source_count;
}

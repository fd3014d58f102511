import Communique

// A dossier in the making: one meeting, and a statement that two sources word differently.
var dossier = Dossier(id: "example")
dossier.language = "en"
dossier.sources = [Source(id: "release"), Source(id: "newspaper")]
dossier.sources[1].derivedFrom = [Derivation(source: "release", relation: .excerpt)]

var meeting = Meeting(id: "fm", title: ["en": "Meeting of Foreign Ministers"])
meeting.start = "2024-12-03"
meeting.end = "2024-12-04"
dossier.meetings = [meeting]

var statement = Statement(id: "s1", text: ["en": "We stand together"])
statement.speakers = [Party(label: "the Secretary General")]
statement.meeting = "fm"
statement.attestations = [
  Attestation(source: "release", mode: .verbatim, segments: [Segment(kind: .quoted, text: "We stand together")]),
  Attestation(source: "newspaper", mode: .paraphrase, segments: [Segment(kind: .reported, text: "unity was stressed")]),
]
dossier.statements = [statement]

for finding in dossier.diagnostics() { print(finding) }
print(
  "\(dossier.statements.count) statement, \(statement.attestations.count) sources, "
    + "\(dossier.independentSourceCount(of: statement)) independent, \(dossier.diagnostics().count) findings")

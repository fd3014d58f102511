/// The codes of the model: values that are not of their type, and the rules of ``Dossier/diagnostics()``.
extension Diagnostic.Code {
  /// `value.malformed`
  public static let valueMalformed = Self("value.malformed", "A text is not of the type that the field has.")
  /// `value.id.malformed`
  public static let idMalformed = Self(
    "value.id.malformed", "An identifier is not a letter followed by letters, digits, “.”, “_” and “-”.")
  /// `value.date.malformed`
  public static let dateMalformed = Self(
    "value.date.malformed", "A date is not in the part of EDTF that the model allows, or no calendar has it.")
  /// `value.decimal.malformed`
  public static let decimalMalformed = Self(
    "value.decimal.malformed", "A decimal number has an exponent, a leading zero, a separator or something else.")
  /// `value.language.malformed`
  public static let languageMalformed = Self("value.language.malformed", "A language tag is not well-formed (BCP 47).")
  /// `value.country.malformed`
  public static let countryMalformed = Self("value.country.malformed", "A country code is not two capital letters.")
  /// `value.currency.malformed`
  public static let currencyMalformed = Self(
    "value.currency.malformed", "A currency code is not three capital letters.")
  /// `value.iri.malformed`
  public static let iriMalformed = Self("value.iri.malformed", "An IRI is not absolute or holds a forbidden character.")
  /// `value.digest.malformed`
  public static let digestMalformed = Self(
    "value.digest.malformed", "A digest is not 64 hexadecimal digits in lower case.")
  /// `value.schema-version.malformed`
  public static let schemaVersionMalformed = Self(
    "value.schema-version.malformed", "A schema version is not two numbers with a point between.")

  /// `model.id.duplicate`
  public static let idDuplicate = Self("model.id.duplicate", "Two entities of a dossier have the same identifier.")
  /// `model.reference.dangling`
  public static let referenceDangling = Self(
    "model.reference.dangling", "A reference names an entity that the dossier does not have.")
  /// `model.reference.wrong-kind`
  public static let referenceWrongKind = Self(
    "model.reference.wrong-kind", "A reference names an entity of a kind that the field does not take.")
  /// `model.reference.cycle`
  public static let referenceCycle = Self(
    "model.reference.cycle", "Following parent, reports, respondsTo or broader leads back to where it started.")
  /// `model.field.unknown`
  public static let fieldUnknown = Self(
    "model.field.unknown", "An extraction names a field that its subject's kind of entity does not have.",
    severity: .warning)
  /// `model.date.reversed`
  public static let dateReversed = Self("model.date.reversed", "A start lies after its end.")
  /// `model.session.outside-parent`
  public static let sessionOutsideParent = Self(
    "model.session.outside-parent", "A session lies outside the dates of the meeting that it is a part of.")
  /// `model.span.reversed`
  public static let spanReversed = Self("model.span.reversed", "A span has a negative start, or ends before it starts.")
  /// `model.span.outside-text`
  public static let spanOutsideText = Self("model.span.outside-text", "A span reaches beyond its source's text.")
  /// `model.span.exact-mismatch`
  public static let spanExactMismatch = Self(
    "model.span.exact-mismatch", "A span's words are not those that its source's text has there.")
  /// `model.segments.unordered`
  public static let segmentsUnordered = Self(
    "model.segments.unordered", "Segments of an attestation overlap, or do not follow the order of the text.")
  /// `model.country.unknown`
  public static let countryUnknown = Self("model.country.unknown", "ISO 3166-1 does not assign the country code.")
  /// `model.currency.unknown`
  public static let currencyUnknown = Self("model.currency.unknown", "ISO 4217 does not assign the currency code.")
  /// `model.language.unknown`
  public static let languageUnknown = Self("model.language.unknown", "ISO 639 does not assign the language subtag.")
  /// `model.vocabulary.unknown`
  public static let vocabularyUnknown = Self(
    "model.vocabulary.unknown", "A token is neither known, nor an x- token, nor an absolute IRI.", severity: .warning)
  /// `model.paraphrase.quoted`
  public static let paraphraseQuoted = Self(
    "model.paraphrase.quoted", "An attestation is marked as paraphrase, and quotes the whole text.")
  /// `model.answer.without-question`
  public static let answerWithoutQuestion = Self(
    "model.answer.without-question", "An answer does not say to which question it responds.")
  /// `model.answer.not-to-question`
  public static let answerNotToQuestion = Self(
    "model.answer.not-to-question", "An answer responds to a statement that is not a question.")
  /// `model.label.missing`
  public static let labelMissing = Self("model.label.missing", "A required text is empty.")
  /// `model.party.empty`
  public static let partyEmpty = Self(
    "model.party.empty", "A party names neither an agent nor a membership nor a label.")
  /// `model.text.nul`
  public static let textNUL = Self("model.text.nul", "A text holds the character U+0000, which most formats cannot.")
  /// `model.number.negative`
  public static let numberNegative = Self("model.number.negative", "A count or offset is negative.")

  /// All codes of the model, in the order of the documentation.
  public static let model: [Self] = [
    valueMalformed, idMalformed, dateMalformed, decimalMalformed, languageMalformed, countryMalformed,
    currencyMalformed, iriMalformed, digestMalformed, schemaVersionMalformed, idDuplicate, referenceDangling,
    referenceWrongKind, referenceCycle, fieldUnknown, dateReversed, sessionOutsideParent, spanReversed, spanOutsideText,
    spanExactMismatch, segmentsUnordered, countryUnknown, currencyUnknown, languageUnknown, vocabularyUnknown,
    paraphraseQuoted, answerWithoutQuestion, answerNotToQuestion, labelMissing, partyEmpty, textNUL, numberNegative,
  ]
}

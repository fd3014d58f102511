/// A place where a draft differs from truth.
public struct EvaluationMiss: Hashable, Sendable {
  /// What differs.
  public enum Subject: String, Hashable, Sendable, CaseIterable {
    /// A quotation of truth that was not drafted.
    case quotationMissing = "quotation missing"
    /// A drafted quotation that truth does not have.
    case quotationWrong = "quotation wrong"
    /// A quotation that is a statement in one dossier and none in the other.
    case statement
    /// A statement with other speakers than truth has.
    case speakerWrong = "speaker wrong"
    /// A statement without the speaker that truth has.
    case speakerEmpty = "speaker empty"
    /// A joint statement with some of its speakers.
    case speakersIncomplete = "speakers incomplete"
    /// A retold statement of truth that was not drafted.
    case paraphraseMissing = "paraphrase missing"
    /// A drafted retold statement that truth does not have.
    case paraphraseWrong = "paraphrase wrong"
    /// A retold statement with other speakers than truth has.
    case paraphraseSpeaker = "paraphrase speaker"
    /// A decision of truth that was not drafted.
    case decisionMissing = "decision missing"
    /// A drafted decision that truth does not have.
    case decisionWrong = "decision wrong"
    /// A decision with another verb.
    case decisionVerb = "decision verb"
    /// A decision with other bodies.
    case decisionBody = "decision body"
    /// A commitment of truth that was not drafted.
    case commitmentMissing = "commitment missing"
    /// A drafted commitment that truth does not have.
    case commitmentWrong = "commitment wrong"
    /// A commitment with other amounts.
    case commitmentAmount = "commitment amount"
    /// An agenda item of truth that was not drafted.
    case agendaItemMissing = "agenda item missing"
    /// A drafted agenda item that truth does not have.
    case agendaItemWrong = "agenda item wrong"
    /// A field about a source or its meeting that does not agree with truth.
    case header
    /// A source of one dossier that the other does not have.
    case source
  }

  /// What differs.
  public var subject: Subject
  /// The source, as truth or else the draft identifies it.
  public var source: String
  /// The first and the last offset in the source's text, where there is a place.
  public var span: Range<Int>?
  /// The words at that place, or the name of the field.
  public var words: String
  /// What truth has.
  public var expected: String?
  /// What the draft has.
  public var found: String?

  /// Makes a miss.
  public init(
    subject: Subject, source: String, span: Range<Int>? = nil, words: String, expected: String? = nil,
    found: String? = nil
  ) {
    self.subject = subject
    self.source = source
    self.span = span
    self.words = words
    self.expected = expected
    self.found = found
  }
}

extension EvaluationMiss: CustomStringConvertible {
  /// One line: what differs, where, the words, what was expected and what was found.
  public var description: String {
    var line = "\(subject.rawValue): \(source)"
    if let span { line += " \(span.lowerBound)–\(span.upperBound)" }
    line += " “\(words)”"
    if let expected { line += ", expected \(expected)" }
    if let found { line += ", found \(found)" }
    return line
  }
}

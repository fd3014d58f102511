/// A text in one language or several: a map from language tag to text.
///
/// The entries are kept in the order of their tags, so that equal maps have equal bytes in every format.
public struct LocalizedText: Hashable, Sendable {
  /// One language's text.
  public struct Entry: Hashable, Sendable {
    /// The language.
    public let language: LanguageTag
    /// The text.
    public let text: String

    /// Makes an entry.
    public init(language: LanguageTag, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The first entry apart from the others, because nearly every text has one language only and an array for it
  /// would cost an allocation.
  @usableFromInline package private(set) var first: Entry?
  @usableFromInline package private(set) var others: [Entry]

  /// A text in no language: what a template holds.
  @inlinable
  public init() {
    first = nil
    others = []
  }

  /// A text in one language.
  public init(_ text: String, language: LanguageTag) {
    first = Entry(language: language, text: text)
    others = []
  }

  /// A text in the languages of the entries; of several entries with one tag the last stands.
  public init(_ entries: some Sequence<Entry>) {
    var last: [LanguageTag: Entry] = [:]
    for entry in entries { last[entry.language] = entry }
    let all = last.values.filter { !$0.text.isEmpty }.sorted { $0.language < $1.language }
    first = all.first
    others = Array(all.dropFirst())
  }

  /// The entries, in the order of their tags.
  public var entries: [Entry] { first.map { [$0] + others } ?? [] }

  /// How many languages the text is in.
  public var count: Int { first == nil ? 0 : 1 + others.count }

  /// Whether the text is in no language.
  public var isEmpty: Bool { first == nil }

  /// The text in a language; setting `nil` or an empty text removes the entry.
  public subscript(language: LanguageTag) -> String? {
    get { first?.language == language ? first?.text : others.first { $0.language == language }?.text }
    set {
      if first == nil || (first?.language == language && others.isEmpty) {
        first = newValue.flatMap { $0.isEmpty ? nil : Entry(language: language, text: $0) }
        return
      }
      var all = entries.filter { $0.language != language }
      if let newValue, !newValue.isEmpty {
        let position = all.firstIndex { language < $0.language } ?? all.endIndex
        all.insert(Entry(language: language, text: newValue), at: position)
      }
      first = all.first
      others = Array(all.dropFirst())
    }
  }

  /// The text to show to a reader of a language: in that language if there is one, else in the first.
  public func text(preferring language: LanguageTag?) -> String? {
    language.flatMap { self[$0] } ?? first?.text
  }

  /// The entry to show to a reader of a language: that language's if there is one, else the first.
  package func entry(preferring language: LanguageTag?) -> Entry? {
    if let language, let text = self[language] { return Entry(language: language, text: text) }
    return first
  }
}

extension LocalizedText: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  /// A text whose language is not determined (`und`).
  public init(stringLiteral text: String) { self.init(text, language: .undetermined) }

  /// A text in the languages of the keys.
  public init(dictionaryLiteral elements: (LanguageTag, String)...) {
    self.init(elements.map { Entry(language: $0.0, text: $0.1) })
  }
}

extension LocalizedText: CustomStringConvertible {
  /// The first language's text.
  public var description: String { first?.text ?? "" }
}

extension LocalizedText: Codable {
  /// Reads a map from language tag to text, or a plain string, whose language is then that of the enclosing dossier.
  public init(from decoder: any Decoder) throws {
    if let text = try? decoder.singleValueContainer().decode(String.self) {
      self.init(text, language: .ofDossier)
      return
    }
    let container = try decoder.container(keyedBy: FieldKey.self)
    self.init()
    for key in container.allKeys {
      let text = try container.decode(String.self, forKey: key)
      do {
        self[try LanguageTag(text: key.stringValue)] = text
      } catch {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container,
          debugDescription: "Expected \(LanguageTag.scalarType.expectation), found “\(key.stringValue)”.")
      }
    }
  }

  /// Writes a map from language tag to text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldKey.self)
    for entry in entries { try container.encode(entry.text, forKey: FieldKey(entry.language.text)) }
  }
}

extension LanguageTag {
  /// Marks a text that was read as a plain string, until the dossier around it tells its language.
  static let ofDossier = LanguageTag(unchecked: "")
}

/// A briefing that a dossier is drafted from.
public struct Briefing: Sendable {
  /// How findings call it: a path, or any name.
  public var name: String
  /// Its bytes as they came. What is not UTF-8 is read as U+FFFD.
  public var bytes: [UInt8]
  /// How it is marked up; `nil` to find out from its text.
  public var markup: BriefingMarkup?
  /// The language that it is read in, such as `en` (BCP 47); `nil` to find out. Languages that there are no tables of are
  /// read as English.
  public var language: String?

  /// Makes a briefing.
  ///
  /// - Parameters:
  ///   - name: How findings call it.
  ///   - bytes: Its bytes.
  ///   - markup: How it is marked up; `nil` to find out.
  ///   - language: The language that it is read in; `nil` to find out.
  public init(name: String, bytes: [UInt8], markup: BriefingMarkup? = nil, language: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.markup = markup
    self.language = language
  }

  /// Makes a briefing of a text.
  public init(name: String, text: String, markup: BriefingMarkup? = nil, language: String? = nil) {
    self.init(name: name, bytes: Array(text.utf8), markup: markup, language: language)
  }
}

/// What a format is called and what it can do.
public struct Format: Hashable, Sendable {
  /// How the format lays out its output.
  public enum Shape: String, Hashable, Sendable {
    /// One document for one dossier.
    case document
    /// One document for any number of dossiers.
    case stream
    /// A folder of files for any number of dossiers.
    case folder
    /// A document for each dossier, or for each part of one: a file where there is one, a folder where there are several.
    case documents
  }

  /// A variant of the format.
  public struct Profile: Hashable, Sendable {
    /// The name, for `--profile`.
    public let name: String
    /// What it is for, in one sentence.
    public let summary: String

    /// Describes a profile.
    public init(_ name: String, _ summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  /// A setting of the format.
  public struct Setting: Hashable, Sendable {
    /// The name, for `--set NAME=VALUE`.
    public let name: String
    /// The values that it can have; the first is the default.
    public let values: [String]
    /// What it does, in one sentence.
    public let summary: String

    /// Describes a setting.
    public init(_ name: String, _ values: [String], _ summary: String) {
      self.name = name
      self.values = values
      self.summary = summary
    }
  }

  /// The name by which users ask for it, such as `csv`.
  public let id: String
  /// What it is, in a few words.
  public let title: String
  /// The media type, as registered with IANA.
  public let mediaType: String
  /// The endings of file names that mean it, without the dot, the usual one first.
  public let fileExtensions: [String]
  /// How it lays out its output.
  public let shape: Shape
  /// Its variants; the first is the default.
  public let profiles: [Profile]
  /// Its settings.
  public let settings: [Setting]

  /// Describes a format.
  public init(
    id: String, title: String, mediaType: String, fileExtensions: [String], shape: Shape, profiles: [Profile] = [],
    settings: [Setting] = []
  ) {
    self.id = id
    self.title = title
    self.mediaType = mediaType
    self.fileExtensions = fileExtensions
    self.shape = shape
    self.profiles = profiles
    self.settings = settings
  }
}

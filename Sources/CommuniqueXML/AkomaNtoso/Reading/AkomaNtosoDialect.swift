internal import Communique

/// The types of documents that are read.
enum AkomaNtosoDocumentKind: String, CaseIterable {
  case debate, debateReport, statement, doc

  static let all = Set(allCases.map(\.rawValue))
}

/// The form of Akoma Ntoso that a document is in.
enum AkomaNtosoDialect: Equatable {
  case standard
  /// A draft of 3.0.
  case draft(String)
  /// What came before OASIS, with `id` in the place of `eId`.
  case early(String)
  /// None stated, as SayIt writes it.
  case bare
  case unknown(String)

  private static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

  init(_ table: XMLDocumentTable) {
    switch table.namespace(of: 0) {
    case nil: self = .bare
    case Self.namespace?: self = .standard
    case let name? where name.hasPrefix(Self.namespace + "/"):
      self = .draft(String(name.dropFirst(Self.namespace.count + 1)))
    case let name? where name.hasPrefix("http://www.akomantoso.org/"):
      self = .early(String(name.dropFirst("http://www.akomantoso.org/".count)))
    case let name?: self = .unknown(name)
    }
  }

  /// What is to be told about it.
  func findings(in table: XMLDocumentTable) -> [Diagnostic] {
    let message: String
    switch self {
    case .standard: return []
    case .draft(let name): message = "The document follows the draft \(name) of Akoma Ntoso 3.0"
    case .early(let version): message = "The document follows version \(version) of Akoma Ntoso"
    case .bare: message = "The document is in no namespace, as SayIt writes it"
    case .unknown(let name): message = "The namespace “\(name)” is none of Akoma Ntoso"
    }
    return [
      Diagnostic(
        .aknReadDialect, message + "; it is read as if it followed 3.0", location: table.location(of: 0),
        path: table.path(of: 0), hint: "The namespace of the standard is \(Self.namespace)")
    ]
  }
}

/// The languages of Akoma Ntoso, which are those of ISO 639-2, as tags.
enum AkomaNtosoLanguage {
  /// Those that have a code of two letters, as far as bodies that meet use them; the terminological codes and the
  /// bibliographic ones.
  private static let short: [String: String] = [
    "afr": "af", "amh": "am", "ara": "ar", "aze": "az", "bel": "be", "bul": "bg", "ben": "bn", "bos": "bs",
    "cat": "ca", "ces": "cs", "cze": "cs", "cym": "cy", "wel": "cy", "dan": "da", "deu": "de", "ger": "de",
    "ell": "el", "gre": "el", "eng": "en", "epo": "eo", "spa": "es", "est": "et", "eus": "eu", "baq": "eu",
    "fas": "fa", "per": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "gle": "ga", "gla": "gd", "glg": "gl",
    "hau": "ha", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "hye": "hy", "arm": "hy", "ind": "id",
    "isl": "is", "ice": "is", "ita": "it", "jpn": "ja", "kat": "ka", "geo": "ka", "kaz": "kk", "khm": "km",
    "kor": "ko", "kir": "ky", "lat": "la", "ltz": "lb", "lao": "lo", "lit": "lt", "lav": "lv", "mkd": "mk",
    "mac": "mk", "mon": "mn", "msa": "ms", "may": "ms", "mlt": "mt", "mya": "my", "bur": "my", "nep": "ne",
    "nld": "nl", "dut": "nl", "nno": "nn", "nob": "nb", "nor": "no", "pol": "pl", "pus": "ps", "por": "pt",
    "roh": "rm", "ron": "ro", "rum": "ro", "rus": "ru", "kin": "rw", "sin": "si", "slk": "sk", "slo": "sk",
    "slv": "sl", "som": "so", "sqi": "sq", "alb": "sq", "srp": "sr", "swe": "sv", "swa": "sw", "tam": "ta",
    "tgk": "tg", "tha": "th", "tir": "ti", "tuk": "tk", "tur": "tr", "ukr": "uk", "urd": "ur", "uzb": "uz",
    "vie": "vi", "xho": "xh", "yid": "yi", "yor": "yo", "zho": "zh", "chi": "zh", "zul": "zu",
  ]

  /// The tag of a code; `nil` where ISO 639 does not assign it.
  static func tag(of code: String) -> LanguageTag? {
    let code = code.lowercased()
    guard let tag = try? LanguageTag(text: short[code] ?? code), CodeLists.isLanguage(tag) else { return nil }
    return tag
  }
}

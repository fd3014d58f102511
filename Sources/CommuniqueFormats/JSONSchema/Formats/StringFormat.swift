/// The formats of strings that JSON Schema defines (validation, section 7.3).
enum StringFormat: String, Sendable, CaseIterable {
  case dateTime = "date-time"
  case date, time, duration, email, hostname, ipv4, ipv6, uri, iri, uuid, regex
  case idnEmail = "idn-email"
  case idnHostname = "idn-hostname"
  case uriReference = "uri-reference"
  case iriReference = "iri-reference"
  case uriTemplate = "uri-template"
  case jsonPointer = "json-pointer"
  case relativeJSONPointer = "relative-json-pointer"

  /// Its number among all cases.
  var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// What a string has to be, for messages.
  var expectation: String {
    switch self {
    case .dateTime: "a date and time with an offset, such as 2024-05-01T09:30:00Z (RFC 3339)"
    case .date: "a date, such as 2024-05-01 (RFC 3339)"
    case .time: "a time with an offset, such as 09:30:00Z (RFC 3339)"
    case .duration: "a duration, such as P3DT2H (RFC 3339)"
    case .email: "an e-mail address (RFC 5321)"
    case .idnEmail: "an e-mail address (RFC 6531)"
    case .hostname: "a host name (RFC 1123)"
    case .idnHostname: "a host name (RFC 5890)"
    case .ipv4: "an IPv4 address, such as 192.0.2.1"
    case .ipv6: "an IPv6 address, such as 2001:db8::1"
    case .uri: "a URI (RFC 3986)"
    case .uriReference: "a URI reference (RFC 3986)"
    case .iri: "an IRI (RFC 3987)"
    case .iriReference: "an IRI reference (RFC 3987)"
    case .uuid: "a UUID, such as 2eb8aa08-aa98-11ea-b4aa-73b441d16380"
    case .uriTemplate: "a URI template (RFC 6570)"
    case .jsonPointer: "a JSON pointer, such as /a/0 (RFC 6901)"
    case .relativeJSONPointer: "a relative JSON pointer, such as 1/a"
    case .regex: "a regular expression (ECMA-262)"
    }
  }

  /// Whether a text is of the format.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = FormatScanner(text)
    switch self {
    case .dateTime: return scanner.dateTime() && scanner.isAtEnd
    case .date: return scanner.date() && scanner.isAtEnd
    case .time: return scanner.time() && scanner.isAtEnd
    case .duration: return scanner.duration() && scanner.isAtEnd
    case .email: return EmailFormat.matches(text, isInternational: false)
    case .idnEmail: return EmailFormat.matches(text, isInternational: true)
    case .hostname: return HostnameFormat.matches(text, isInternational: false)
    case .idnHostname: return HostnameFormat.matches(text, isInternational: true)
    case .ipv4: return scanner.ipv4() && scanner.isAtEnd
    case .ipv6: return scanner.ipv6() && scanner.isAtEnd
    case .uri: return scanner.iri(isInternational: false, isRelativeAllowed: false)
    case .uriReference: return scanner.iri(isInternational: false, isRelativeAllowed: true)
    case .iri: return scanner.iri(isInternational: true, isRelativeAllowed: false)
    case .iriReference: return scanner.iri(isInternational: true, isRelativeAllowed: true)
    case .uuid: return scanner.uuid() && scanner.isAtEnd
    case .uriTemplate: return scanner.template()
    case .jsonPointer: return scanner.pointer()
    case .relativeJSONPointer: return scanner.relativePointer()
    case .regex: return (try? RegularExpression(String(decoding: text, as: UTF8.self))) != nil
    }
  }
}

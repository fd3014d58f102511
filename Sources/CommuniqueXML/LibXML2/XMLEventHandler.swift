internal import Communique

/// Whoever is told what is in a document. Names of attributes and elements are interned: equal names of one document have
/// equal addresses.
class XMLEventHandler {
  /// An element begins.
  ///
  /// - Parameters:
  ///   - place: Where its tag begins.
  ///   - content: Where what follows the tag begins.
  func startElement(_ tag: XMLStartTag, at place: XMLPosition, content: XMLPosition, in stream: XMLStream) {}
  /// The element that began last and has not ended ends.
  ///
  /// - Parameter place: Where its end tag begins; of an empty element, its only tag.
  func endElement(at place: XMLPosition, in stream: XMLStream) {}
  /// Text; one text can come in several pieces.
  func characters(_ text: UnsafeBufferPointer<UInt8>, in stream: XMLStream) {}
  /// The place in the document from which on the bytes are still needed; `nil` where only what comes is.
  var neededFrom: XMLPosition? { nil }
}

/// Something that ends the reading of a document.
struct XMLProblem: Error {
  let code: Diagnostic.Code
  let message: String
  let hint: String?
  let position: XMLPosition

  func diagnostic(file: String?, path: String) -> Diagnostic {
    Diagnostic(code, message, location: position.location(in: file), path: path, hint: hint)
  }

  static func textTooLong(_ options: XMLReadingOptions, at place: XMLPosition) -> XMLProblem {
    XMLProblem(
      code: .xmlTextSize, message: "A text has more than \(options.maximumTextBytes) bytes",
      hint: "Split the text, or raise maximumTextBytes of XMLReadingOptions", position: place)
  }
}

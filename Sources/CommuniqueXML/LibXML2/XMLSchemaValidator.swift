internal import CCommuniqueXML
internal import Communique

/// Validates a document's elements against a schema while they are read. It is told an element's text in one piece,
/// because libxml2 copies all it has for every further piece.
final class XMLSchemaValidator {
  private var validator: OpaquePointer?
  private let report: (XMLSchemaProblem) -> Void
  private let schema: XMLSchema

  /// Starts to validate.
  ///
  /// - Parameter report: Is called for each problem, while the element is being told.
  init(_ schema: XMLSchema, report: @escaping (XMLSchemaProblem) -> Void) {
    self.schema = schema
    self.report = report
    validator = schema.makeValidator(
      { context, problem in
        guard let context, let problem else { return }
        let validator = Unmanaged<XMLSchemaValidator>.fromOpaque(context).takeUnretainedValue()
        validator.report(XMLSchemaProblem(problem.pointee))
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { cxml_validator_free(validator) }

  func startElement(_ tag: XMLStartTag) { cxml_validator_start_element(validator, tag) }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    cxml_validator_text(validator, text.baseAddress, Int32(clamping: text.count))
  }

  func endElement(_ name: XMLElementName) {
    cxml_validator_end_element(validator, name.local, name.prefix, name.namespace)
  }
}

/// The name of an element, as the parser keeps it.
struct XMLElementName {
  let local: UnsafePointer<UInt8>?
  let prefix: UnsafePointer<UInt8>?
  let namespace: UnsafePointer<UInt8>?

  init(local: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) {
    self.local = local
    prefix = nil
    self.namespace = namespace
  }

  init(_ tag: XMLStartTag) {
    local = tag.pointee.local_name
    prefix = tag.pointee.prefix
    namespace = tag.pointee.namespace_name
  }

  /// As the document writes it.
  var text: String {
    let name = local.map { String(cString: $0) } ?? ""
    return prefix.map { "\(String(cString: $0)):\(name)" } ?? name
  }
}

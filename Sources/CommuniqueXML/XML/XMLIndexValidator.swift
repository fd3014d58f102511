internal import CCommuniqueXML
internal import Communique
internal import CommuniqueFormats

/// Validates a dossier against the schema by telling libxml2's validator what was written down while it was parsed. So the
/// document is gone over once, and this can be done on another core than the parsing.
struct XMLIndexValidator {
  /// A finding, and the element that it is about.
  struct Finding {
    let node: Int
    let problem: XMLSchemaProblem
  }

  /// Collects what the validator reports about the element that is told.
  private final class Collector {
    var node = 0
    var findings: [Finding] = []
    let maximum: Int

    init(maximum: Int) { self.maximum = maximum }

    func add(_ problem: XMLSchemaProblem) {
      if findings.count < maximum { findings.append(Finding(node: node, problem: problem)) }
    }
  }

  /// What the schema finds in a dossier.
  static func findings(in index: XMLIndex, against schema: XMLSchema, maximum: Int) -> [Finding] {
    let collector = Collector(maximum: maximum)
    let validator = XMLSchemaValidator(schema) { collector.add($0) }
    index.text.withUnsafeBufferPointer { tell(validator, index, $0, collector) }
    return collector.findings
  }

  private static func tell(
    _ validator: XMLSchemaValidator, _ index: XMLIndex, _ text: UnsafeBufferPointer<UInt8>, _ collector: Collector
  ) {
    let names = XMLNames.all
    var open: [(node: Int, name: XMLElementName)] = []
    var attributes: [UnsafePointer<UInt8>?] = []
    func end(before position: Int) {
      while let last = open.last, Int(index.nodes[last.node].next) <= position {
        collector.node = last.node
        validator.endElement(last.name)
        open.removeLast()
      }
    }
    for position in index.nodes.indices {
      end(before: position)
      let node = index.nodes[position]
      let name = XMLElementName(
        local: names.pointer(Int(node.name)), namespace: node.isForeign ? names.foreign : names.ours)
      open.append((position, name))
      collector.node = position
      collect(&attributes, of: node, index, text)
      attributes.withUnsafeMutableBufferPointer { buffer in
        var tag = cxml_start_tag()
        tag.local_name = name.local
        tag.namespace_name = name.namespace
        tag.attribute_count = Int32(buffer.count / 5)
        tag.attributes = buffer.baseAddress
        validator.startElement(&tag)
      }
      let (start, end) = (Int(node.textStart), Int(node.textEnd))
      if end > start { validator.text(UnsafeBufferPointer(rebasing: text[start..<end])) }
    }
    end(before: index.nodes.count)
  }

  private static func collect(
    _ list: inout [UnsafePointer<UInt8>?], of node: XMLIndex.Node, _ index: XMLIndex, _ text: UnsafeBufferPointer<UInt8>
  ) {
    list.removeAll(keepingCapacity: true)
    guard let text = text.baseAddress else { return }
    let names = XMLNames.all
    for position in 0..<node.attributeCount {
      let attribute = index.attributes[Int(node.firstAttribute + position)]
      let number = Int(attribute.name)
      // What is not ours, the reader refuses.
      if number == XMLNames.unknown { continue }
      let isLanguage = number == XMLNames.language
      list.append(isLanguage ? names.languageAttribute.local : names.pointer(number))
      list.append(nil)
      list.append(isLanguage ? names.languageAttribute.namespace : nil)
      list.append(text + Int(attribute.start))
      list.append(text + Int(attribute.end))
    }
  }
}

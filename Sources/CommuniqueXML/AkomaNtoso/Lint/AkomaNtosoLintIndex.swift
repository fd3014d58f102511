extension AkomaNtosoLint {
  /// What an element's name says about it, looked up once for each name of a document.
  struct Traits: Sendable {
    let name: String
    /// How its eId begins after the prefix; the first is the one to propose.
    let references: [String]
    let needsEId: Bool
    let isInline: Bool
    let isContext: Bool
    let isHolder: Bool
    let isLabelled: Bool
    let isDocument: Bool
    let isForeignBlock: Bool
    let rule: ElementRule?

    init(name: String) {
      typealias Words = Vocabulary
      self.name = name
      references = Words.abbreviations[name] ?? [name]
      needsEId = Words.needsEId.contains(name)
      isInline = Words.inlines.contains(name)
      isContext = Words.contexts.contains(name)
      isHolder = Words.holders.contains(name)
      isLabelled = Words.labelled.contains(name)
      isDocument = Words.documentTypes.contains(name)
      isForeignBlock = Words.foreignBlocks.contains(name)
      rule = ElementRule.byName[name]
    }
  }

  /// What an attribute's name says about it.
  enum AttributeRole: Sendable {
    case eId
    case wId
    case link
    case reference(Reference)

    static func byName(_ name: String) -> AttributeRole? {
      switch name {
      case "eId": .eId
      case "wId": .wId
      case "href", "src": .link
      default: Reference.byAttribute[name].map { .reference($0) }
      }
    }
  }

  /// The ids of a document and what the rules need to know about the whole of it, from one pass.
  struct Index: Sendable {
    /// Like elements: those of one name whose eIds have one prefix.
    struct Group: Hashable, Sendable {
      let prefix: String
      let name: Int32
    }

    /// By the numbers of names.
    let traits: [Traits]
    /// By the numbers of names.
    let roles: [AttributeRole?]
    let namespace: Int32?
    /// The first element of each eId.
    private(set) var elements: [String: Int] = [:]
    private(set) var wIds: Set<String> = []
    /// The elements that have eIds, in their order.
    private(set) var identified: [Int] = []
    /// The elements whose eIds others have already, and which.
    private(set) var duplicates: [Int: Int] = [:]
    /// The numbers of the groups.
    private(set) var groups: [Group: Int] = [:]
    /// How many elements each group has.
    private(set) var sizes: [Int] = []
    /// The group of each node that has an eId.
    private var groupsOfNodes: [Int32]
    /// The eIds that something refers to.
    private(set) var referenced: Set<String> = []
    /// The IRIs of the document and of those in it.
    private(set) var iris: Set<String> = []
    /// Whether one of them does not begin as the naming convention wants.
    private(set) var followsOtherConvention = false
    /// The components of the documents in the document, such as `annex_1`.
    private(set) var components: Set<String> = []
    /// Whether parts of the document stand in other files.
    private(set) var hasDistantComponents = false
    /// The elements of each name, in their order, by the numbers of names.
    private var places: [[Int32]]

    init(_ table: XMLDocumentTable) {
      traits = table.names.map { Traits(name: $0) }
      roles = table.names.map { AttributeRole.byName($0) }
      namespace = table.number(ofName: AkomaNtosoDialect.namespace)
      places = Array(repeating: [], count: table.names.count)
      groupsOfNodes = Array(repeating: 0, count: table.nodes.count)
      for node in table.nodes.indices where !table.nodes[node].isText && table.nodes[node].namespace == namespace {
        let name = Int(table.nodes[node].name)
        places[name].append(Int32(clamping: node))
        for attribute in table.attributes(of: node) where attribute.namespace < 0 {
          add(attribute, of: node, in: table)
        }
        addComponent(node, named: traits[name].name, in: table)
      }
    }

    private mutating func add(_ attribute: XMLDocumentTable.Attribute, of node: Int, in table: XMLDocumentTable) {
      switch roles[Int(attribute.name)] {
      case .eId:
        addId(attribute.value, of: node, named: table.nodes[node].name)
      case .wId: wIds.insert(attribute.value)
      case .link, .reference:
        guard attribute.value.utf8.contains(UInt8(ascii: "#")) else { return }
        guard attribute.value.utf8.contains(where: { $0 <= 0x20 }) else { return addReference(attribute.value[...]) }
        for value in attribute.value.split(whereSeparator: \.isWhitespace) { addReference(value) }
      case nil: break
      }
    }

    private mutating func addId(_ eId: String, of node: Int, named name: Int32) {
      if let first = elements[eId] {
        duplicates[node] = first
      } else {
        elements[eId] = node
        identified.append(node)
      }
      let number = groups.count
      let group = Group(prefix: Self.split(eId).prefix, name: name)
      let known = groups[group] ?? number
      if known == number {
        groups[group] = number
        sizes.append(0)
      }
      sizes[known] += 1
      groupsOfNodes[node] = Int32(clamping: known)
    }

    /// The number of the group of an element that has an eId.
    func group(of node: Int) -> Int { Int(groupsOfNodes[node]) }

    private mutating func addReference(_ value: Substring) {
      guard let mark = value.utf8.firstIndex(of: UInt8(ascii: "#")) else { return }
      referenced.insert(String(value[value.utf8.index(after: mark)...]))
    }

    private mutating func addComponent(_ node: Int, named name: String, in table: XMLDocumentTable) {
      switch name {
      case "FRBRuri", "FRBRthis":
        guard let value = table.attribute("value", of: node) else { return }
        iris.insert(value)
        if !value.hasPrefix(IRI.root) { followsOtherConvention = true }
        if name == "FRBRthis", let component = IRI.component(of: value) { components.insert(component) }
      case "componentRef", "documentRef": hasDistantComponents = true
      default: break
      }
    }

    /// The part of an eId before its last `__`, and the part after it.
    static func split(_ eId: String) -> (prefix: String, local: String) {
      let bytes = eId.utf8
      var end = bytes.endIndex
      var isAfterUnderscore = false
      while end > bytes.startIndex {
        let before = bytes.index(before: end)
        let isUnderscore = bytes[before] == UInt8(ascii: "_")
        if isUnderscore, isAfterUnderscore {
          return (String(eId[..<before]), String(eId[bytes.index(before, offsetBy: 2)...]))
        }
        isAfterUnderscore = isUnderscore
        end = before
      }
      return ("", eId)
    }

    /// How many elements of an element's name stand in a context up to it, with it.
    func count(upTo node: Int, named name: Int32, in context: Int) -> Int {
      let places = places[Int(name)]
      return Self.firstIndex(in: places, after: node) - Self.firstIndex(in: places, after: context)
    }

    /// Whether an element of a name stands in an element.
    func hasElement(named name: Int32, in node: Int, upTo end: Int) -> Bool {
      let places = places[Int(name)]
      let first = Self.firstIndex(in: places, after: node)
      return first < places.count && Int(places[first]) < end
    }

    private static func firstIndex(in places: [Int32], after node: Int) -> Int {
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(places[middle]) <= node { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

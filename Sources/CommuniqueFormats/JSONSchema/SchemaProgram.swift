internal import Communique

/// A compiled schema: flat tables that refer to each other by position.
///
/// Each subschema has, for every kind of JSON value, a range of operations, twice: a complete one, in which each
/// operation is a keyword, and a quick one, which only has to come to the same verdict.
struct SchemaProgram: Sendable {
  /// A range of operations for one kind of value.
  struct Range: Sendable {
    var start: Int32 = 0
    /// How many operations there are, or that there is no need for any.
    var count: Int32 = 0
    /// The count of what never accepts a value of the kind.
    static let refused = Range(start: 0, count: -1)
  }

  /// What a subschema is, for all kinds of values.
  struct Subschema: Sendable {
    /// The document and the node at which it stands.
    let document: Int32
    let node: Int32
    /// The resource that it belongs to.
    let resource: Int32
    /// Whether it has to know what its other keywords evaluated.
    var collects = false
  }

  /// How many kinds there are, rounded up to a power of two.
  static let kinds = 8

  var schemas: [Subschema] = []
  var complete: [Range] = []
  var quick: [Range] = []
  /// The first one stands for nothing, so that the table is never empty.
  var operations: [SchemaOperation] = [.never]
  /// Lists of subschemas.
  var links: [Int32] = []
  /// The first one stands for nothing.
  var members: [SchemaMembers] = [SchemaMembers()]
  var names = SchemaNames()
  var patterns: [SchemaPattern] = []
  var expressions: [RegularExpression] = []
  var expressionTexts: [String] = []
  var items: [SchemaItems] = []
  var contains: [SchemaContains] = []
  var conditions: [SchemaCondition] = []
  var limits: [SchemaLimit] = []
  var divisors: [SchemaDivisor] = []
  var values: [SchemaValues] = []
  var requirements: [SchemaRequirement] = []
  var documents: [SchemaDocument] = []
  var resources: [SchemaResource] = []
  /// For each dynamic anchor, the subschema that each resource has under it, or −1.
  var dynamicTargets: [Int32] = []
  var usesDynamicScope = false
  var root: Int32 = 0
}

/// A schema document, and under what name it was given.
struct SchemaDocument: Sendable {
  let index: JSONIndex
  let lines: JSONIndex.LineTable
  /// The subschema at each node, or −1.
  var schemas: [Int32]
  /// The resource that each node that is a subschema belongs to, or −1.
  var resources: [Int32]

  init(_ index: JSONIndex) {
    self.index = index
    lines = JSONIndex.LineTable(index)
    schemas = Array(repeating: -1, count: index.nodes.count)
    resources = schemas
  }
}

/// A schema resource: a schema with an identifier of its own, and what is in it.
struct SchemaResource: Sendable {
  let iri: IRIReference
  let document: Int32
  let node: Int32
  let vocabularies: SchemaVocabularies
  var anchors: [String: Int32] = [:]
  var dynamicAnchors: [String: Int32] = [:]
}

/// One keyword, or what stands for some.
enum SchemaOperation: Sendable {
  /// The schema `false`.
  case never
  /// The type, as a set of kinds; the highest bit stands for whole numbers.
  case type(UInt8)
  /// A number has to be whole.
  case integer
  /// Goes on with the complete operations of a subschema.
  case completely(Int32)
  case reference(Int32)
  /// The dynamic anchor, and the subschema where no other is found.
  case dynamicReference(anchor: Int32, schema: Int32)
  case all(start: Int32, count: Int32)
  case any(start: Int32, count: Int32)
  case one(start: Int32, count: Int32)
  case not(Int32)
  case condition(Int32)
  case const(Int32)
  case enumeration(Int32)
  /// The string is one of some names.
  case oneOfNames(SchemaNames.Table)
  case limit(Int32)
  case multiple(Int32)
  case minimumLength(Int)
  case maximumLength(Int)
  case pattern(Int32)
  case format(StringFormat)
  case items(Int32)
  case contains(Int32)
  case minimumItems(Int)
  case maximumItems(Int)
  case uniqueItems
  case members(Int32)
  case minimumMembers(Int)
  case maximumMembers(Int)
  case require(Int32)
  case dependentRequirement(Int32)
  case dependentSchema(Int32)
  case names(Int32)
  case unevaluatedItems(Int32)
  case unevaluatedMembers(Int32)
  /// A keyword that only says something; its value's node.
  case annotation(Int32)
}

/// `properties`, `patternProperties`, `additionalProperties`, and what fits of `required`.
struct SchemaMembers: Sendable {
  var table = SchemaNames.Table()
  /// The bits of the names that are required.
  var required: UInt64 = 0
  var patterns: Int32 = 0
  var patternCount: Int32 = 0
  /// The subschema of what no name and no pattern fits, or −1.
  var additional: Int32 = -1
  var hasProperties = false
}

/// A pattern for names, and the subschema of their values.
struct SchemaPattern: Sendable {
  let expression: Int32
  var schema: Int32
}

/// `prefixItems` and `items`.
struct SchemaItems: Sendable {
  var prefix: Int32 = 0
  var prefixCount: Int32 = 0
  /// The subschema of what follows, or −1.
  var rest: Int32 = -1
}

/// `contains`, `minContains` and `maxContains`.
struct SchemaContains: Sendable {
  var schema: Int32
  var minimum = 1
  var maximum = Int.max
}

/// `if`, `then` and `else`; −1 where absent.
struct SchemaCondition: Sendable {
  var condition: Int32
  var consequence: Int32
  var alternative: Int32
}

/// One of the four limits of a number.
struct SchemaLimit: Sendable {
  let keyword: SchemaKeyword
  /// The limit as it is written.
  let text: [UInt8]
  /// The limit, where it is a small whole number.
  let small: Int?
}

/// Values of `enum` or `const`, with their hashes.
struct SchemaValues: Sendable {
  let document: Int32
  let nodes: [Int32]
  /// The positions in ``nodes`` of the values of a hash.
  let positions: [UInt64: [Int32]]
}

/// Names that are required, always or where another is present; or the subschema for that case.
struct SchemaRequirement: Sendable {
  /// The table of one name that has to be present for the rest to count; empty where there is no condition.
  var trigger = SchemaNames.Table()
  var required = SchemaNames.Table()
  var schema: Int32 = -1
}

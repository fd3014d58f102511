internal import Communique

/// The rows of one dossier in all tables, and which of them belong together.
final class CSVDossierRows: Sendable {
  /// The dossier's identifier.
  let id: String
  /// The rows, by the positions of the tables in the schema.
  let tables: [CSVTableRows]
  /// The rows that belong to others, by table: to the rows of the table that owns it, by their positions, or, where any
  /// table's rows can own them, by their numbers among all rows.
  let children: [CSVChildRows?]
  /// The rows of a dossier's lists, by table, where they do not stand in the order of their ordinals.
  let orders: [[Int32]?]
  /// The number of each table's first row among all rows.
  let firsts: [Int]
  /// Whether texts are protected from spreadsheets by an apostrophe.
  let isProtected: Bool

  init(
    id: String, tables: [CSVTableRows], children: [CSVChildRows?], orders: [[Int32]?], firsts: [Int],
    isProtected: Bool
  ) {
    self.id = id
    self.tables = tables
    self.children = children
    self.orders = orders
    self.firsts = firsts
    self.isProtected = isProtected
  }

  /// The row at a position of a dossier's list.
  func entityRow(_ table: Int, at position: Int) -> Int { orders[table].map { Int($0[position]) } ?? position }

  /// The rows of a site of a row, as positions among the rows that belong to others.
  @inline(__always)
  func positions(of site: CSVSchema.Site, in table: Int, _ row: Int) -> Range<Int> {
    switch site {
    case .own(let child): children[child]?.positions(of: row) ?? 0..<0
    case .shared(let child): children[child]?.positions(of: firsts[table] + row) ?? 0..<0
    }
  }
}

/// The keys of one dossier: with its identifier and a colon before them, or bare.
struct CSVDossierKeys: Sendable {
  let id: String
  private let own: [UInt8]
  private let prefix: [UInt8]

  init(_ id: String) {
    self.id = id
    own = Array(id.utf8)
    prefix = own + [UInt8(ascii: ":")]
  }

  /// Whether a key is that of the dossier.
  @inline(__always)
  func isDossier(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    own.withUnsafeBufferPointer { key.hasSameBytes(as: $0) }
  }

  /// A key without the dossier before it.
  @inline(__always)
  func local(_ key: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    prefix.withUnsafeBufferPointer { prefix in
      guard key.count > prefix.count else { return key }
      let start = UnsafeBufferPointer(rebasing: key[..<prefix.count])
      return start.hasSameBytes(as: prefix) ? UnsafeBufferPointer(rebasing: key[prefix.count...]) : key
    }
  }
}

internal import Communique

/// What has been worked out about elements. Any number of elements can refer to one, or stand in one, and each could be as
/// long as the limits allow.
final class AkomaNtosoCache {
  private let table: XMLDocumentTable
  private var languages: [Int: String?] = [:]
  private var shownNames: [Int: String?] = [:]
  var words: [String: String] = [:]

  init(_ table: XMLDocumentTable) { self.table = table }

  /// The value of `xml:lang` that holds for an element.
  func language(of node: Int) -> String? {
    var asked: [Int] = []
    var found: String?
    var current: Int? = node
    while let element = current {
      if let known = languages[element] {
        found = known
        break
      }
      asked.append(element)
      if let own = table.ownLanguage(of: element) {
        found = own
        break
      }
      current = table.parent(of: element)
    }
    for element in asked { languages[element] = .some(found) }
    return found
  }

  /// The name that an element of the references shows.
  func shownName(of node: Int) -> String? {
    if let known = shownNames[node] { return known }
    let names = ["showAs", "shortForm", "value"].lazy.compactMap { self.table.attribute($0, of: node) }
    let name = names.map(AkomaNtosoReading.trimmed).first { !$0.isEmpty }
    shownNames[node] = .some(name)
    return name
  }
}

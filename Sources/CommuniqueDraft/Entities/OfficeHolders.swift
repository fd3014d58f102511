/// Who holds the offices of one key, such as `minister.foreign`, and where the text says so.
///
/// A long text says it of the same person many times: each person with the same organization is kept once.
struct OfficeHolders {
  /// More than any meeting has holders of one kind of office.
  private static let largest = 256

  /// A person who holds the office of an organization.
  struct Holder {
    let organization: Int?
    let person: Int
    /// Where the text says so: tokens and blocks, in order.
    fileprivate(set) var positions: [(token: Int, block: Int)]

    /// The last place before a token that says so.
    func last(before token: Int) -> (token: Int, block: Int)? {
      var low = 0
      var high = positions.count
      while low < high {
        let middle = (low + high) / 2
        if positions[middle].token < token { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? positions[low - 1] : nil
    }
  }

  private struct Key: Hashable {
    let organization: Int?
    let person: Int
  }

  /// The holders, in the order of the text.
  private(set) var holders: [Holder] = []
  private var places: [Key: Int] = [:]

  /// Adds a holder. Those of one office must be added in the order of the text.
  mutating func add(_ holding: EntityResolver.Holding) {
    let key = Key(organization: holding.organization, person: holding.person)
    let position = (token: holding.position, block: holding.block)
    if let place = places[key] {
      holders[place].positions.append(position)
    } else if holders.count < OfficeHolders.largest {
      places[key] = holders.count
      holders.append(Holder(organization: holding.organization, person: holding.person, positions: [position]))
    }
  }
}

/// Gives out names, each once: where one is taken, a number from 2 on tells the next apart.
struct UniqueNames {
  private let separator: String
  private let foldsCase: Bool
  private var taken: Set<String> = []
  /// With which number the search goes on, by what stands before it: any number of names can be equal.
  private var numbers: [String: Int] = [:]

  /// - Parameters:
  ///   - separator: What stands between a name and its number.
  ///   - foldsCase: Whether names that differ only in case are the same.
  init(separator: String, foldsCase: Bool = false) {
    self.separator = separator
    self.foldsCase = foldsCase
  }

  /// Takes a name: the wanted one if it is free, otherwise one with a number.
  ///
  /// - Parameters:
  ///   - name: The wanted name.
  ///   - stem: What a number is added to; without it, the name.
  mutating func take(_ name: String, stem: @autoclosure () -> String? = nil) -> String {
    if taken.insert(folded(name)).inserted { return name }
    let stem = stem() ?? name
    let key = folded(stem)
    var number = numbers[key] ?? 2
    while !taken.insert("\(key)\(separator)\(number)").inserted { number += 1 }
    numbers[key] = number + 1
    return "\(stem)\(separator)\(number)"
  }

  private func folded(_ name: String) -> String { foldsCase ? name.lowercased() : name }
}

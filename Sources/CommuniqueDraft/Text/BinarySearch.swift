/// Search in what is sorted.
enum BinarySearch {
  /// The first index whose element satisfies a condition that all elements after it satisfy too; the count where none
  /// does.
  static func firstIndex<Element>(in elements: [Element], where isPast: (Element) -> Bool) -> Int {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(elements[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

internal import Communique

extension PartialDate {
  /// The first and the last day: of an interval its ends, else the date twice.
  var bounds: (start: PartialDate?, end: PartialDate?) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (self, self) }
    return (try? PartialDate(text: String(parts[0])), try? PartialDate(text: String(parts[1])))
  }

  /// Whether it names a day, and not a month or a year alone.
  var hasDay: Bool {
    guard let day = text.split(separator: "/").first else { return false }
    return day.utf8.count == 10
  }
}

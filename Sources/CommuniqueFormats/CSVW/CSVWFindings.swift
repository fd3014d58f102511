internal import Communique

/// Findings up to a limit, and how many more there were.
struct CSVWFindings {
  private let limit: Int
  private(set) var found: [Diagnostic] = []
  private(set) var omitted = 0
  /// Whether there was an error, shown or not.
  private(set) var hasErrors = false

  init(limit: Int) { self.limit = max(limit, 1) }

  /// Whether another finding would be left out.
  var isFull: Bool { found.count >= limit }

  /// Counts a finding that is left out, so that nobody need word it.
  mutating func omit(_ code: Diagnostic.Code) {
    omitted += 1
    if code.severity == .error { hasErrors = true }
  }

  mutating func add(_ finding: Diagnostic) {
    if finding.severity == .error { hasErrors = true }
    guard !isFull else {
      omitted += 1
      return
    }
    found.append(finding)
  }

  mutating func add(_ other: CSVWFindings) {
    for finding in other.found { add(finding) }
    omitted += other.omitted
    if other.hasErrors { hasErrors = true }
  }

  /// Puts the findings about one file in the order of its places; those of one place stay as they are.
  mutating func sort() {
    func place(_ finding: Diagnostic) -> (Int, Int) { (finding.location?.line ?? 0, finding.location?.column ?? 0) }
    found = found.enumerated().sorted { left, right in
      let (first, second) = (place(left.element), place(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }

  /// Takes the offsets away, but for those of malformed bytes, which stand in the file.
  mutating func forgetOffsets() {
    for position in found.indices where found[position].code != .csvwEncodingInvalid {
      found[position].location?.offset = nil
    }
  }

  /// All findings; after them, where some were left out, how many.
  var diagnostics: [Diagnostic] {
    guard omitted > 0 else { return found }
    return found + [
      Diagnostic(
        .csvwDiagnosticLimit, "\(omitted) more \(omitted == 1 ? "finding is" : "findings are") left out",
        severity: hasErrors && !found.contains { $0.severity == .error } ? .error : nil,
        hint: "Mend what is reported and validate again, or raise the limit")
    ]
  }
}

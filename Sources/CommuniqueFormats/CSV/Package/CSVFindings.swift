internal import Communique

/// The findings about a package in the making: at most a number of them.
final class CSVFindings {
  let limit: ReadingItem.Limit
  private var found: [Diagnostic] = []
  private var omitted = 0
  private var omitsErrors = false
  private(set) var hasErrors = false

  init(maximum: Int) { limit = ReadingItem.Limit(count: maximum, code: .csvDiagnosticLimit) }

  func report(_ finding: @autoclosure () -> Diagnostic, isError: Bool = true) {
    if isError { hasErrors = true }
    guard found.count < limit.count else {
      omitted += 1
      if isError { omitsErrors = true }
      return
    }
    found.append(finding())
  }

  func report(_ findings: [Diagnostic]) {
    for finding in findings { report(finding, isError: finding.severity == .error) }
  }

  /// Reports about a cell, or about a row as a whole.
  func report(
    _ code: Diagnostic.Code, _ message: @autoclosure () -> String, in source: CSVTableSource?, at row: CSVRowPlace,
    column: Int? = nil, hint: @autoclosure () -> String?
  ) {
    report(
      {
        let place = source?.place(of: row, column: column)
        return Diagnostic(code, message(), location: place?.location, path: place?.path ?? "", hint: hint())
      }(), isError: code.severity == .error)
  }

  /// Gives the findings away.
  func take() -> [Diagnostic] {
    defer { (found, omitted, omitsErrors) = ([], 0, false) }
    guard omitted > 0 else { return found }
    return found + [limit.finding(omitted: omitted, hasErrors: omitsErrors, after: found.last)]
  }
}

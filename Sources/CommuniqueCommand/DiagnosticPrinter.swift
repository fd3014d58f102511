#if CLI
  internal import ArgumentParser
  internal import Communique
  internal import CommuniqueFormats

  /// How findings are shown.
  enum DiagnosticStyle: String, ExpressibleByArgument, CaseIterable {
    /// As compilers do, with the line and a caret.
    case text
    /// One JSON object a line.
    case json
    /// SARIF 2.1.0, for code-scanning services and editors.
    case sarif
  }

  /// Shows findings, and counts them.
  struct DiagnosticPrinter {
    let style: DiagnosticStyle
    let terminal: Terminal
    let treatsWarningsAsErrors: Bool
    private(set) var errors = 0
    private(set) var warnings = 0
    private var results: [JSONValue] = []
    private var rules: [Diagnostic.Code] = []

    init(style: DiagnosticStyle, terminal: Terminal, treatsWarningsAsErrors: Bool) {
      self.style = style
      self.terminal = terminal
      self.treatsWarningsAsErrors = treatsWarningsAsErrors
    }

    mutating func print(_ diagnostics: [Diagnostic], of item: ReadingItem? = nil) {
      for diagnostic in diagnostics {
        var diagnostic = diagnostic
        if treatsWarningsAsErrors, diagnostic.severity == .warning { diagnostic.severity = .error }
        switch diagnostic.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .note: break
        }
        let location = diagnostic.location
        switch style {
        case .text: terminal.print(text(diagnostic, location.flatMap { item?.line(around: $0) }))
        case .json: terminal.print(String(decoding: json(diagnostic).compactBytes, as: UTF8.self))
        case .sarif: results.append(sarif(diagnostic, location.flatMap { item?.scalarColumn(of: $0) }))
        }
      }
    }

    /// Writes what is written once, after all findings.
    func finish() {
      guard style == .sarif else { return }
      terminal.print(String(decoding: log.bytes, as: UTF8.self), terminator: "")
    }

    /// “2 errors and 1 warning”; `nil` where there is nothing.
    var summary: String? {
      func count(_ number: Int, _ word: String) -> String? {
        number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")"
      }
      let parts = [count(errors, "error"), count(warnings, "warning")].compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: " and ")
    }

    // MARK: Text

    private func text(_ diagnostic: Diagnostic, _ line: (before: String, after: String)?) -> String {
      let place = diagnostic.location.map { printable($0.description) } ?? "communique"
      let severity =
        switch diagnostic.severity {
        case .error: terminal.red("error")
        case .warning: terminal.yellow("warning")
        case .note: terminal.cyan("note")
        }
      var lines = ["\(terminal.bold(place)): \(severity): \(printable(diagnostic.message)) [\(diagnostic.code)]"]
      if let line { lines += excerpt(line.before, line.after) }
      if !diagnostic.path.isEmpty { lines.append("  at: \(printable(diagnostic.path))") }
      if let hint = diagnostic.hint { lines.append("  hint: \(printable(hint))") }
      return lines.joined(separator: "\n")
    }

    /// The line with a caret under the column. Of a long line, what is around the column.
    private func excerpt(_ before: String, _ after: String) -> [String] {
      let shownBefore =
        before.unicodeScalars.count > 60
        ? "…" + String(String.UnicodeScalarView(before.unicodeScalars.suffix(59))) : before
      let room = 100 - shownBefore.unicodeScalars.count
      let shownAfter =
        after.unicodeScalars.count > room
        ? String(String.UnicodeScalarView(after.unicodeScalars.prefix(room - 1))) + "…" : after
      let margin = String(shownBefore.map { $0 == "\t" ? "\t" : " " })
      return ["  " + printable(shownBefore + shownAfter), "  " + margin + terminal.green("^")]
    }

    private func printable(_ text: String) -> String { Terminal.printable(text).replacing("\n", with: "\\n") }

    // MARK: Machines

    private func json(_ diagnostic: Diagnostic) -> JSONValue {
      var members: [(String, JSONValue)] = [
        ("severity", .string(diagnostic.severity.rawValue)), ("code", .string(diagnostic.code.name)),
        ("message", .string(diagnostic.message)),
      ]
      if let location = diagnostic.location {
        if let file = location.file { members.append(("file", .string(file))) }
        members += [("line", .number(location.line)), ("column", .number(location.column))]
        if let offset = location.offset { members.append(("offset", .number(offset))) }
      }
      members.append(("path", .string(diagnostic.path)))
      if let hint = diagnostic.hint { members.append(("hint", .string(hint))) }
      return .object(members)
    }

    private mutating func sarif(_ diagnostic: Diagnostic, _ column: Int?) -> JSONValue {
      let rule = rules.firstIndex(of: diagnostic.code) ?? rules.count
      if rule == rules.count { rules.append(diagnostic.code) }
      var members: [(String, JSONValue)] = [
        ("ruleId", .string(diagnostic.code.name)), ("ruleIndex", .number(rule)),
        ("level", .string(diagnostic.severity.rawValue)),
        ("message", ["text": .string(diagnostic.message + (diagnostic.hint.map { ". " + $0 } ?? "") + ".")]),
      ]
      guard let location = diagnostic.location else { return .object(members) }
      // SARIF counts columns in code points; ours are bytes.
      members.append(
        (
          "locations",
          .array([
            [
              "physicalLocation": [
                "artifactLocation": ["uri": .string(location.file.map(uri) ?? "stdin")],
                "region": ["startLine": .number(location.line), "startColumn": .number(column ?? location.column)],
              ],
              "logicalLocations": .array([["fullyQualifiedName": .string(diagnostic.path)]]),
            ]
          ])
        ))
      return .object(members)
    }

    private func uri(_ path: String) -> String {
      var result = ""
      for byte in path.utf8 {
        let isPlain =
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || "-._~/".utf8.contains(byte)
        if isPlain {
          result.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.count == 1 ? "0" : "") + digits
        }
      }
      return result
    }

    private var log: JSONValue {
      [
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
        "runs": .array([
          [
            "tool": [
              "driver": [
                "name": "communique", "version": .string(CommuniqueCommand.version),
                "rules": .array(
                  rules.map { ["id": .string($0.name), "shortDescription": ["text": .string($0.summary)]] }),
              ]
            ],
            "columnKind": "unicodeCodePoints", "results": .array(results),
          ]
        ]),
      ]
    }
  }
#endif

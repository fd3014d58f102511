internal import Communique

extension CSVWMetadataReader {
  /// Reads the datatype of an object: the name of a built-in one, or a description (section 5.11.2).
  mutating func readDatatype(of holder: Object) -> CSVWDatatype {
    guard let node = holder["datatype"] else { return .string }
    switch kind(node, in: holder) {
    case .string:
      let name = documents[holder.place.document].index.text(of: node)
      return CSVWDatatype(base: builtIn(name, at: CSVWPlace(document: holder.place.document, node: node)))
    case .object:
      let object = open(node, in: holder.place.document, as: .datatype)
      return readDatatype(object)
    default:
      reportValue(of: "datatype", node, in: holder, "the name of a datatype, or an object that describes one")
      return .string
    }
  }

  private mutating func builtIn(_ name: String, at place: CSVWPlace) -> CSVWBuiltInDatatype {
    if let datatype = CSVWBuiltInDatatype(named: name) { return datatype }
    report(
      .csvwDatatypeUnknown, "“\(Spelling.shortened(name))” is no built-in datatype; string is used", at: place,
      hint: Spelling.nearest(to: name, in: CSVWBuiltInDatatype.names).map { "Did you mean “\($0)”?" }
        ?? "Write one such as string, integer, decimal, boolean, date or anyURI")
    return .string
  }

  private mutating func readDatatype(_ object: Object) -> CSVWDatatype {
    var datatype = CSVWDatatype()
    if let node = object["base"], let name = string("base", in: object) {
      datatype.base = builtIn(name, at: CSVWPlace(document: object.place.document, node: node))
    }
    readFormat(object, &datatype)
    readLengths(object, &datatype)
    readBounds(object, &datatype)
    return datatype
  }

  // MARK: Formats

  private mutating func readFormat(_ object: Object, _ datatype: inout CSVWDatatype) {
    guard let node = object["format"] else { return }
    let index = documents[object.place.document].index
    let place = CSVWPlace(document: object.place.document, node: node)
    if datatype.base.isNumeric, index.nodes[node].kind == .object {
      let format = open(node, in: object.place.document, as: .numericFormat)
      return readNumericFormat(format, &datatype)
    }
    guard index.nodes[node].kind == .string else {
      return reportFormat(place, datatype.base, "a string\(datatype.base.isNumeric ? " or an object" : "")")
    }
    let text = index.text(of: node)
    switch datatype.base.family {
    case .integer, .decimal, .float:
      let mark = ([UInt8(ascii: ".")], [UInt8(ascii: ",")])
      guard let pattern = CSVWNumberPattern(text, point: mark.0, group: mark.1) else {
        return reportFormat(place, datatype.base, "a number pattern such as #,##0.00")
      }
      datatype.format = .number(CSVWNumberFormat(point: mark.0, group: mark.1, pattern: pattern))
    case .boolean:
      let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { Array($0.utf8) }
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), parts[0] != parts[1] else {
        return reportFormat(place, datatype.base, "what stands for true and what for false, such as Y|N")
      }
      datatype.format = .boolean(true: parts[0], false: parts[1])
    case .date:
      guard let format = CSVWDateFormat(text, datatype.base) else {
        return reportFormat(place, datatype.base, "a pattern such as \(datatype.base.patternExample)")
      }
      datatype.format = .date(format)
    default: readExpression(text, place, &datatype)
    }
  }

  private mutating func reportFormat(_ place: CSVWPlace, _ base: CSVWBuiltInDatatype, _ expected: String) {
    report(
      .csvwDatatypeFormat, "\(shown(place)) is no format of \(base.rawValue); it is ignored", at: place,
      hint: "Write \(expected)")
  }

  private mutating func readExpression(_ text: String, _ place: CSVWPlace, _ datatype: inout CSVWDatatype) {
    if let known = expressions[text] {
      guard let known else { return reportFormat(place, datatype.base, "a regular expression of ECMAScript") }
      datatype.format = .expression(known, text: text)
      return
    }
    var limits = RegularExpression.Limits()
    // Very many expressions could take very much memory if all were worked out beforehand.
    if expressions.count > 256 { limits.maximumTabulatedStates = 32 }
    do {
      let expression = try RegularExpression(text, limits: limits)
      expressions[text] = .some(expression)
      datatype.format = .expression(expression, text: text)
    } catch {
      expressions[text] = .some(nil)
      report(
        .csvwDatatypeFormat,
        "“\(Spelling.shortened(text))” is not usable as a regular expression and ignored: \(error.message)", at: place,
        hint: "Write a regular expression of ECMAScript, without slashes around it")
    }
  }

  private mutating func readNumericFormat(_ object: Object, _ datatype: inout CSVWDatatype) {
    var format = CSVWNumberFormat()
    format.point = mark("decimalChar", in: object) ?? format.point
    let group = mark("groupChar", in: object)
    format.group = group ?? []
    if let node = object["pattern"], let text = string("pattern", in: object) {
      format.group = group ?? (format.point == [UInt8(ascii: ",")] ? [UInt8(ascii: ".")] : [UInt8(ascii: ",")])
      format.pattern = CSVWNumberPattern(text, point: format.point, group: format.group)
      if format.pattern == nil {
        format.group = group ?? []
        let place = CSVWPlace(document: object.place.document, node: node)
        reportFormat(place, datatype.base, "a number pattern such as #,##0.00")
      }
    }
    if format.point == format.group {
      reportFormat(object.place, datatype.base, "two characters that differ as decimalChar and groupChar")
      return
    }
    datatype.format = .number(format)
  }

  /// One character that is neither a digit nor a sign.
  private mutating func mark(_ name: String, in object: Object) -> [UInt8]? {
    guard let node = object[name], let text = string(name, in: object) else { return nil }
    let scalars = text.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, !"0123456789+-%‰eE".unicodeScalars.contains(scalar) else {
      reportValue(of: name, node, in: object, "one character")
      return nil
    }
    return Array(text.utf8)
  }

  // MARK: Constraints

  private mutating func reportConstraint(_ message: String, _ name: String, _ object: Object, _ hint: String) {
    let node = object[name] ?? object.place.node
    report(.csvwDatatypeConstraint, message, at: CSVWPlace(document: object.place.document, node: node), hint: hint)
  }

  /// Reads the constraints on length (Model for Tabular Data, section 4.6.1).
  private mutating func readLengths(_ object: Object, _ datatype: inout CSVWDatatype) {
    let allowsLengths = datatype.base.family == .string || datatype.base.family == .binary
    for name in ["length", "minLength", "maxLength"] where object[name] != nil {
      guard allowsLengths else {
        reportConstraint(
          "\(name) does not go with \(datatype.base.rawValue)", name, object,
          "Only strings and binary values have a length")
        continue
      }
      let value = count(name, in: object)
      switch name {
      case "length": datatype.length = value
      case "minLength": datatype.minimumLength = value
      default: datatype.maximumLength = value
      }
    }
    let (length, least, most) = (datatype.length, datatype.minimumLength, datatype.maximumLength)
    if let length, let least, length < least {
      reportConstraint("length is \(length), less than minLength", "length", object, "Correct one of the two")
    }
    if let length, let most, length > most {
      reportConstraint("length is \(length), more than maxLength", "length", object, "Correct one of the two")
    }
    if let least, let most, least > most {
      reportConstraint("minLength is \(least), more than maxLength", "minLength", object, "Correct one of the two")
    }
  }

  /// Reads the constraints on values (Model for Tabular Data, section 4.6.2).
  private mutating func readBounds(_ object: Object, _ datatype: inout CSVWDatatype) {
    let kinds: [CSVWBound.Kind] = [.minimum, .minInclusive, .minExclusive, .maximum, .maxInclusive, .maxExclusive]
    for kind in kinds {
      guard let node = object[kind.rawValue] else { continue }
      let family = datatype.base.family
      guard datatype.base.isNumeric || family == .date || family == .duration else {
        reportConstraint(
          "\(kind.rawValue) does not go with \(datatype.base.rawValue)", kind.rawValue, object,
          "Only numbers, dates, times and durations have an order")
        continue
      }
      let index = documents[object.place.document].index
      guard index.nodes[node].kind == .string || index.nodes[node].kind == .number else {
        reportValue(of: kind.rawValue, node, in: object, "a number or a string")
        continue
      }
      let text = index.text(of: node)
      guard let value = datatype.bound(text, isNumber: index.nodes[node].kind == .number) else {
        reportConstraint(
          "\(kind.rawValue) is “\(Spelling.shortened(text))”, which is no \(datatype.base.rawValue)", kind.rawValue,
          object, "Write \(datatype.base.expectation)")
        continue
      }
      datatype.bounds.append(CSVWBound(kind: kind, value: value, text: text))
    }
    checkBounds(object, datatype)
  }

  private mutating func checkBounds(_ object: Object, _ datatype: CSVWDatatype) {
    for pair in [("minInclusive", "minExclusive"), ("maxInclusive", "maxExclusive")] {
      guard object[pair.0] != nil, object[pair.1] != nil else { continue }
      reportConstraint("\(pair.0) and \(pair.1) stand together", pair.1, object, "Remove one of the two")
    }
    for lower in datatype.bounds where lower.kind.isLower {
      for upper in datatype.bounds where !upper.kind.isLower {
        guard let order = upper.value.compared(to: lower.value) else { continue }
        let isExclusive = lower.kind.isExclusive != upper.kind.isExclusive
        guard order < 0 || (order == 0 && isExclusive) else { continue }
        reportConstraint(
          "\(upper.kind.rawValue) is \(Spelling.shortened(upper.text)), which leaves no value with "
            + "\(lower.kind.rawValue) \(Spelling.shortened(lower.text))",
          upper.kind.rawValue, object, "Correct one of the two")
      }
    }
  }
}

extension CSVWDatatype {
  /// Reads the value of a constraint, in the form of XML Schema or in that of the format.
  fileprivate func bound(_ text: String, isNumber: Bool) -> CSVWValue? {
    var text = text
    if isNumber, base.isNumeric {
      // A number of JSON counts by its value, whether or not the datatype would write an exponent.
      return text.withUTF8 { CSVWDatatype(base: .double).value($0, ignoresFormat: true) }
    }
    return text.withUTF8 { value($0, ignoresFormat: true) ?? value($0) }
  }
}

extension CSVWBuiltInDatatype {
  /// A pattern for values, for hints.
  fileprivate var patternExample: String {
    switch self {
    case .time: "HH:mm:ss"
    case .dateTime, .dateTimeStamp: "yyyy-MM-dd HH:mm:ss"
    default: "dd.MM.yyyy"
    }
  }
}

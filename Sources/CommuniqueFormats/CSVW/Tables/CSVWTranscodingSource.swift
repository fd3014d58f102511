/// Makes UTF-8 of what another source gives in another encoding.
package final class CSVWTranscodingSource: ByteSource {
  private var source: any ByteSource
  private let encoding: CSVWEncoding
  private var waiting: [UInt8] = []
  /// How many bytes have been turned over.
  private var offset = 0
  private var isFirst = true
  /// How many bytes or units stood for no character, and the offset of the first of them.
  package private(set) var malformed: (count: Int, offset: Int)?

  package init(_ source: any ByteSource, encoding: CSVWEncoding) {
    self.source = source
    self.encoding = encoding
  }

  /// Appends the next bytes, in UTF-8.
  package func read(into bytes: inout [UInt8]) throws(InputError) -> Bool {
    let start = bytes.count
    while bytes.count == start {
      guard try source.read(into: &waiting) else {
        finish(&bytes)
        return bytes.count > start
      }
      switch encoding {
      case .utf16LittleEndian, .utf16BigEndian: turnUnits(&bytes)
      default: turnBytes(&bytes)
      }
    }
    return true
  }

  private func report(at offset: Int) {
    malformed = (count: (malformed?.count ?? 0) + 1, offset: malformed?.offset ?? offset)
  }

  private func append(_ scalar: Unicode.Scalar, _ bytes: inout [UInt8]) { bytes += UTF8.encode(scalar) ?? .init() }

  private func turnBytes(_ bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + waiting.count)
    for (position, byte) in waiting.enumerated() {
      if byte < 0x80 || encoding == .utf8 {
        bytes.append(byte)
      } else if let scalar = Unicode.Scalar(scalar(of: byte)) {
        append(scalar, &bytes)
      } else {
        report(at: offset + position)
        append("\u{FFFD}", &bytes)
      }
    }
    offset += waiting.count
    waiting.removeAll(keepingCapacity: true)
  }

  /// What a byte from 0x80 stands for; a surrogate for nothing.
  private func scalar(of byte: UInt8) -> UInt32 {
    switch (encoding, byte) {
    case (.ascii, _): 0xD800
    case (.windows1252, 0x80...0x9F): Self.windows1252[Int(byte) - 0x80]
    case (.latin9, 0xA4): 0x20AC
    case (.latin9, 0xA6): 0x160
    case (.latin9, 0xA8): 0x161
    case (.latin9, 0xB4): 0x17D
    case (.latin9, 0xB8): 0x17E
    case (.latin9, 0xBC): 0x152
    case (.latin9, 0xBD): 0x153
    case (.latin9, 0xBE): 0x178
    default: UInt32(byte)
    }
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0xD800, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0xD800, 0x17D,
    0xD800, 0xD800, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153,
    0xD800, 0x17E, 0x178,
  ]

  private func unit(_ position: Int) -> UInt16 {
    let (first, second) = (UInt16(waiting[position]), UInt16(waiting[position + 1]))
    return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
  }

  private func turnUnits(_ bytes: inout [UInt8]) {
    var position = 0
    while position + 1 < waiting.count {
      let unit = unit(position)
      if isFirst {
        isFirst = false
        if unit == 0xFEFF {
          position += 2
          continue
        }
      }
      if unit & 0xF800 != 0xD800 {
        append(Unicode.Scalar(unit) ?? "\u{FFFD}", &bytes)
        position += 2
      } else if unit & 0x400 == 0 {
        guard position + 3 < waiting.count else { break }
        let low = self.unit(position + 2)
        let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
        if low & 0xFC00 == 0xDC00, let scalar = Unicode.Scalar(value) {
          append(scalar, &bytes)
          position += 4
        } else {
          replace(at: position, &bytes)
          position += 2
        }
      } else {
        replace(at: position, &bytes)
        position += 2
      }
    }
    offset += position
    waiting.removeFirst(position)
  }

  private func replace(at position: Int, _ bytes: inout [UInt8]) {
    report(at: offset + position)
    append("\u{FFFD}", &bytes)
  }

  /// Half a character may be left at the end.
  private func finish(_ bytes: inout [UInt8]) {
    guard !waiting.isEmpty else { return }
    waiting.removeAll()
    replace(at: 0, &bytes)
  }
}

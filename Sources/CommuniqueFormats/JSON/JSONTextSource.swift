/// Takes an input apart into JSON texts: the whole, or one a line.
struct JSONTextSource {
  private var source: any ByteSource
  private let file: String?
  private let form: JSONDossierReader.Form
  private let maximumBytes: Int
  private var bytes: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var line = 1
  private var offset = 0
  private var isAtEnd = false

  /// Starts to read.
  ///
  /// - Parameter maximumBytes: How many bytes of a text are kept; of a longer one, a few more.
  init(_ source: any ByteSource, form: JSONDossierReader.Form, file: String?, maximumBytes: Int) {
    self.source = source
    self.form = form
    self.file = file
    self.maximumBytes = maximumBytes
  }

  /// The next text, and where it stands; `nil` at the end. Empty lines do not count.
  mutating func next() throws(InputError) -> (bytes: [UInt8], origin: JSONIndex.Origin)? {
    switch form {
    case .document: try nextDocument()
    case .lines: try nextLine()
    }
  }

  private mutating func nextDocument() throws(InputError) -> (bytes: [UInt8], origin: JSONIndex.Origin)? {
    guard !isAtEnd else { return nil }
    isAtEnd = true
    // One byte more than allowed is enough for the reader to refuse it.
    while bytes.count <= maximumBytes, try source.read(into: &bytes) {}
    return (bytes, JSONIndex.Origin(file: file))
  }

  private mutating func nextLine() throws(InputError) -> (bytes: [UInt8], origin: JSONIndex.Origin)? {
    while true {
      var end = bytes[max(start, searched)...].firstIndex(of: UInt8(ascii: "\n"))
      if end == nil {
        if isAtEnd || bytes.count - start > maximumBytes {
          guard start < bytes.count else { return nil }
          end = bytes.count
        } else {
          try fill()
          continue
        }
      }
      guard let end else { return nil }
      let text = Array(bytes[start..<end])
      let origin = JSONIndex.Origin(file: file, line: line, offset: offset)
      if end == bytes.count, !isAtEnd { try skipRestOfLine() }
      let consumed = min(end + 1, bytes.count) - start
      start += consumed
      searched = start
      offset += consumed
      line += 1
      if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      return (text, origin)
    }
  }

  private mutating func fill() throws(InputError) {
    bytes.removeFirst(start)
    start = 0
    searched = bytes.count
    if try !source.read(into: &bytes) { isAtEnd = true }
  }

  /// Passes over the rest of a line that is longer than the limit, without keeping it.
  private mutating func skipRestOfLine() throws(InputError) {
    while true {
      var more: [UInt8] = []
      guard try source.read(into: &more) else {
        isAtEnd = true
        return
      }
      if let end = more.firstIndex(of: UInt8(ascii: "\n")) {
        offset += end
        bytes += more[end...]
        return
      }
      offset += more.count
    }
  }
}

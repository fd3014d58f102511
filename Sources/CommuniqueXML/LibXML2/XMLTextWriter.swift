internal import CCommuniqueXML
internal import CommuniqueFormats

/// libxml2's streaming writer, writing into a buffer that the caller takes.
///
/// It checks nothing: names must be XML names and texts must hold only characters that XML allows.
struct XMLTextWriter: ~Copyable {
  private let writer: OpaquePointer
  private let output: UnsafeMutablePointer<ByteBuffer>

  /// Makes a writer.
  ///
  /// - Returns: `nil` where memory is short.
  init?() {
    output = .allocate(capacity: 1)
    output.initialize(to: ByteBuffer())
    let writer = cxml_writer_new(
      { context, bytes, count in
        guard let context, let bytes else { return -1 }
        let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
        context.assumingMemoryBound(to: ByteBuffer.self).pointee.append(start, Int(count))
        return 0
      }, output)
    guard let writer else {
      output.deinitialize(count: 1)
      output.deallocate()
      return nil
    }
    self.writer = writer
  }

  deinit {
    cxml_writer_free(writer)
    output.deinitialize(count: 1)
    output.deallocate()
  }

  func startElement(_ name: StaticString) {
    name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) { name in
      cxml_writer_start_element(writer, name)
    }
  }

  func attribute(_ name: StaticString, _ value: String) {
    // The name is a literal, which ends in NUL.
    name.utf8Start.withMemoryRebound(to: CChar.self, capacity: name.utf8CodeUnitCount + 1) { name in
      cxml_writer_attribute(writer, name, value)
    }
  }

  /// Writes text whose special characters are already references.
  func escapedText(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    cxml_writer_escaped_text(writer, start, text.count)
  }

  func endElement() { cxml_writer_end_element(writer) }

  /// What was written so far; the writer keeps nothing of it. `nil` where libxml2 refused anything since the start.
  func takeBytes() -> [UInt8]? {
    let status = cxml_writer_flush(writer)
    defer { output.pointee.truncate(to: 0) }
    return status == 0 ? output.pointee.bytes : nil
  }
}

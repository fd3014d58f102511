/// A place in an input.
public struct SourceLocation: Hashable, Sendable {
  /// The file, as the user named it; `nil` where the input has no name.
  public var file: String?
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, counted in UTF-8 bytes.
  public var column: Int
  /// The offset from the start of the input, in bytes; `nil` where it is not known.
  public var offset: Int?

  /// Makes a location.
  public init(file: String? = nil, line: Int, column: Int, offset: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.offset = offset
  }
}

extension SourceLocation: Comparable, CustomStringConvertible {
  /// The order of lines and columns; files are not compared.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// `file:line:column`, as compilers write it.
  public var description: String { "\(file ?? "<input>"):\(line):\(column)" }
}

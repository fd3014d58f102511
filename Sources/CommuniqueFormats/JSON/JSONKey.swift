internal import Communique

/// A key of an object, as the bytes of a declaration: a stem and what follows it.
package struct JSONKey {
  /// What a key is for, where forms of JSON have different keys for one field.
  package enum Kind {
    /// Anything but the following.
    case plain
    /// A text by language.
    case localized
    /// A date of a datatype.
    case date(LinkedDataDate)
  }

  let stem: UnsafePointer<UInt8>
  let stemCount: Int
  let suffix: StaticString

  @inline(__always)
  package init(_ name: StaticString) { self.init(name.utf8Start, name.utf8CodeUnitCount, "") }

  @inline(__always)
  init(_ stem: UnsafePointer<UInt8>, _ stemCount: Int, _ suffix: StaticString) {
    self.stem = stem
    self.stemCount = stemCount
    self.suffix = suffix
  }

  /// How many bytes the key has.
  @inline(__always)
  var count: Int { stemCount &+ suffix.utf8CodeUnitCount }

  @inline(__always)
  var first: UInt8 { stemCount > 0 ? stem[0] : 0 }

  @inline(__always)
  var last: UInt8 {
    let rest = suffix.utf8CodeUnitCount
    return rest > 0 ? suffix.utf8Start[rest &- 1] : stemCount > 0 ? stem[stemCount &- 1] : 0
  }

  var text: String {
    String(decoding: UnsafeBufferPointer(start: stem, count: stemCount), as: UTF8.self) + suffix.string
  }
}

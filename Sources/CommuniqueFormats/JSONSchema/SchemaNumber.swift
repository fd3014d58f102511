/// A number as JSON writes it, to be compared exactly, whatever its digits and exponent: zeros at both ends do not count.
///
/// An exponent beyond ±10¹⁷ counts as that; there is no memory for a number whose digits would tell the difference.
struct SchemaNumber {
  private let text: UnsafeBufferPointer<UInt8>
  private(set) var isNegative = false
  /// The offsets of the first and the last digit that is not zero.
  private var first = -1
  private var last = -1
  /// How many digits stand from the first to the last.
  private(set) var count = 0
  /// The power of ten of the last digit.
  private(set) var exponent = 0

  private static let greatestExponent = 100_000_000_000_000_000

  /// Reads what JSON has accepted as a number.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    var point: Int?
    var end = text.count
    for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): point = offset
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        if first < 0 { first = offset }
        last = offset
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        end = offset
        exponent = Self.exponent(text[(offset + 1)...])
      default: break
      }
      if end == offset { break }
    }
    guard first >= 0 else {
      (isNegative, exponent) = (false, 0)
      return
    }
    count = last - first + 1
    if let point, point > first, point < last { count -= 1 }
    let unit = point ?? end
    exponent += last < unit ? unit - last - 1 : unit - last
  }

  private static func exponent(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var value = 0
    for byte in digits where byte >= 0x30 && byte <= 0x39 {
      value = min(value * 10 + Int(byte - 0x30), greatestExponent)
    }
    return digits.first == UInt8(ascii: "-") ? -value : value
  }

  /// Whether it is zero.
  var isZero: Bool { count == 0 }
  /// Whether it is whole, however it is written.
  var isInteger: Bool { exponent >= 0 }

  /// Calls for each digit from the first to the last that is not zero.
  @inline(__always)
  func forEachDigit(_ body: (UInt8) -> Void) {
    guard first >= 0 else { return }
    for offset in first...last where text[offset] != UInt8(ascii: ".") { body(text[offset] &- 0x30) }
  }

  /// A hash that is equal for equal numbers.
  func hash(_ seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(bitPattern: Int64(exponent)) ^ (isNegative ? 0x9E37 : 0)
    forEachDigit { hash = SchemaHash.mix(hash, UInt64($0)) }
    return hash
  }

  /// Whether the value is less than (−1), equal to (0) or greater than (1) another.
  func compared(to other: SchemaNumber) -> Int {
    let sign = isZero ? 0 : isNegative ? -1 : 1
    let otherSign = other.isZero ? 0 : other.isNegative ? -1 : 1
    guard sign == otherSign, sign != 0 else { return (sign - otherSign).signum() }
    let order = exponent + count - other.exponent - other.count
    if order != 0 { return order.signum() * sign }
    return digitsCompared(to: other) * sign
  }

  private func digitsCompared(to other: SchemaNumber) -> Int {
    var (position, otherPosition) = (first, other.first)
    while position <= last, otherPosition <= other.last {
      if text[position] == UInt8(ascii: ".") { position += 1 }
      if other.text[otherPosition] == UInt8(ascii: ".") { otherPosition += 1 }
      guard text[position] == other.text[otherPosition] else {
        return text[position] < other.text[otherPosition] ? -1 : 1
      }
      position += 1
      otherPosition += 1
    }
    return (position <= last ? 1 : 0) - (otherPosition <= other.last ? 1 : 0)
  }
}

/// The divisor of `multipleOf`: its digits as an integer, and the power of ten that they count.
struct SchemaDivisor: Sendable {
  /// How many digits a divisor may have.
  static let maximumDigits = 1000

  /// The digits in base 2³², the lowest first.
  private var limbs: [UInt32] = []
  /// The digits, where they are few enough.
  private var small: UInt64 = 0
  private let exponent: Int
  private let digits: Int

  /// Takes a number over; `nil` where it is not above zero or has more than ``maximumDigits`` digits.
  init?(_ number: SchemaNumber) {
    guard !number.isZero, !number.isNegative, number.count <= Self.maximumDigits else { return nil }
    exponent = number.exponent
    digits = number.count
    if digits <= 18 {
      var value: UInt64 = 0
      number.forEachDigit { value = value * 10 + UInt64($0) }
      small = value
    } else {
      var limbs: [UInt32] = []
      number.forEachDigit { Self.shift(&limbs, adding: $0) }
      self.limbs = limbs
    }
  }

  /// Multiplies by ten and adds a digit.
  private static func shift(_ limbs: inout [UInt32], adding digit: UInt8) {
    var carry = UInt64(digit)
    for position in limbs.indices {
      carry += UInt64(limbs[position]) * 10
      limbs[position] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
  }

  /// Whether a number is a whole multiple.
  func divides(_ number: SchemaNumber) -> Bool {
    if number.isZero { return true }
    let shift = number.exponent - exponent
    // The number's digits do not end in zero, so no power of ten divides them.
    guard shift >= 0 else { return false }
    // Beyond the twos and fives in the divisor, more powers of ten change nothing.
    let zeros = min(shift, digits * 4)
    return small > 0 ? smallDivides(number, zeros) : largeDivides(number, zeros)
  }

  private func smallDivides(_ number: SchemaNumber, _ zeros: Int) -> Bool {
    var rest: UInt64 = 0
    // A divisor of 18 digits leaves room for one more.
    number.forEachDigit { rest = (rest * 10 + UInt64($0)) % small }
    for _ in 0..<zeros { rest = rest * 10 % small }
    return rest == 0
  }

  private func largeDivides(_ number: SchemaNumber, _ zeros: Int) -> Bool {
    var rest: [UInt32] = []
    number.forEachDigit { take(&rest, $0) }
    for _ in 0..<zeros { take(&rest, 0) }
    return rest.isEmpty
  }

  private func take(_ rest: inout [UInt32], _ digit: UInt8) {
    Self.shift(&rest, adding: digit)
    while !isGreater(than: rest) { subtract(from: &rest) }
  }

  private func isGreater(than other: [UInt32]) -> Bool {
    guard limbs.count == other.count else { return limbs.count > other.count }
    for position in limbs.indices.reversed() where limbs[position] != other[position] {
      return limbs[position] > other[position]
    }
    return false
  }

  private func subtract(from other: inout [UInt32]) {
    var borrow: Int64 = 0
    for position in other.indices {
      let difference = Int64(other[position]) - (position < limbs.count ? Int64(limbs[position]) : 0) - borrow
      borrow = difference < 0 ? 1 : 0
      other[position] = UInt32(truncatingIfNeeded: difference)
    }
    while other.last == 0 { other.removeLast() }
  }
}

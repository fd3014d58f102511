/// How well the text supports what a draft says of somebody, from the best to none.
public enum Confidence: UInt8, Sendable, Comparable, CaseIterable {
  /// Nothing in the text says it.
  case none
  /// It is carried over from the passage before.
  case inherited
  /// A pronoun stands for it.
  case pronoun
  /// An office stands for it, and the text says elsewhere who holds it.
  case role
  /// The sentence itself names it.
  case explicit

  /// The order from the worst to the best.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }

  /// The token by which options and dossiers call it.
  public var name: String {
    switch self {
    case .none: "none"
    case .inherited: "inherited"
    case .pronoun: "pronoun"
    case .role: "role"
    case .explicit: "explicit"
    }
  }
}

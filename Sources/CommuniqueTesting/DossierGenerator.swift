public import Communique

/// Makes valid dossiers that follow from a seed: every field of the model is filled now and then, with texts of the kind
/// that breaks careless software. A field that the model gains is filled without a change here.
///
/// ```swift
/// var generator = DossierGenerator(seed: 7)
/// let dossier = generator.next()
/// ```
public struct DossierGenerator: Sendable {
  /// What the dossiers are like.
  public struct Options: Hashable, Sendable {
    /// How many entities of a kind a dossier has at most.
    public var maximumEntities: Int
    /// Whether texts may hold control characters other than tab and line ends, which XML 1.0 cannot.
    public var allowsControlCharacters: Bool

    /// Makes options.
    public init(maximumEntities: Int = 4, allowsControlCharacters: Bool = true) {
      self.maximumEntities = maximumEntities
      self.allowsControlCharacters = allowsControlCharacters
    }
  }

  private let seed: UInt64
  private let options: Options
  private var number: UInt64 = 0

  /// Starts from a seed.
  public init(seed: UInt64, options: Options = Options()) {
    self.seed = seed
    self.options = options
  }

  /// The next dossier. It depends on the seed and on how many came before, not on what they held, so that a failure can
  /// be looked at alone: ``dossier(number:)``.
  public mutating func next() -> Dossier {
    defer { number += 1 }
    return dossier(number: number)
  }

  /// The dossier that ``next()`` returns after so many others.
  public func dossier(number: UInt64) -> Dossier {
    var mixer = SplitMix64(seed: seed &+ number &* 0xD1B5_4A32_D192_ED03)
    var filler = RecordFiller(random: SplitMix64(seed: mixer.next()), options: options, number: number)
    var dossier = Dossier.template
    dossier.visitFields(&filler)
    filler.mend(&dossier)
    return dossier
  }
}

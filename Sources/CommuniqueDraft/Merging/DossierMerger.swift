public import Communique

/// Merges dossiers of one meeting: the same people, bodies, places, decisions and statements become one entity each, with
/// all attestations.
///
/// Identifiers of the first dossier stay, and so do those of the others unless they are taken by something else. What the
/// dossiers say differently is kept: in attestations, names, notes and discrepancies, and reported. Merging a dossier with
/// itself changes nothing.
public struct DossierMerger: Sendable {
  private let options: MergeOptions

  /// Makes a merger.
  public init(options: MergeOptions = .init()) { self.options = options }

  /// Merges dossiers, in the order given: where they differ, the first is right.
  ///
  /// - Returns: The merged dossier; an empty one where none is given, and the dossier itself where one is.
  public func merge(_ dossiers: [Dossier]) -> MergeResult {
    guard let first = dossiers.first else { return MergeResult(dossier: Dossier(id: "merged")) }
    var matcher = EntityMatcher(dossiers, options: options)
    if dossiers.count > 1 { matcher.match() }
    let identifiers = IdentifierAssignment(dossiers, matcher.inventory, matcher.clusters)
    guard dossiers.count > 1 else {
      return MergeResult(dossier: first, identifiers: identifiers.ofEntities)
    }
    var assembly = DossierAssembly(first, identifiers: identifiers, matcher: matcher, options: options)
    for (input, dossier) in dossiers.enumerated().dropFirst() { assembly.add(dossier, input: input) }
    return assembly.finish()
  }
}

/// How ``DossierMerger`` merges.
public struct MergeOptions: Hashable, Sendable {
  /// Whether a joined statement takes the fuller of two quoted wordings as its text. Otherwise the first dossier's text
  /// stays, and the other wordings stand in the attestations alone.
  public var prefersFullerWording: Bool
  /// Whether the meetings that the dossiers are the records of count as one where nothing speaks against it, because
  /// somebody put the dossiers together.
  public var assumesSameMeeting: Bool
  /// Whether differences between sources are recorded as discrepancies.
  public var proposesDiscrepancies: Bool
  /// Whether sources that repeat another are marked as derived from it.
  public var detectsRepetition: Bool

  /// Makes options.
  public init(
    prefersFullerWording: Bool = false, assumesSameMeeting: Bool = true, proposesDiscrepancies: Bool = true,
    detectsRepetition: Bool = true
  ) {
    self.prefersFullerWording = prefersFullerWording
    self.assumesSameMeeting = assumesSameMeeting
    self.proposesDiscrepancies = proposesDiscrepancies
    self.detectsRepetition = detectsRepetition
  }
}

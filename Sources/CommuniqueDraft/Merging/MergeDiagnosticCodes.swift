public import Communique

/// The codes of merging.
extension Diagnostic.Code {
  /// `merge.conflict.value`
  public static let mergeConflictValue = Self(
    "merge.conflict.value", "Two dossiers have different values for a field of the same thing.", severity: .warning)
  /// `merge.conflict.wording`
  public static let mergeConflictWording = Self(
    "merge.conflict.wording", "Two dossiers word the same thing differently.", severity: .note)
  /// `merge.conflict.cycle`
  public static let mergeConflictCycle = Self(
    "merge.conflict.cycle", "A reference that only one dossier has would lead in a circle.", severity: .warning)
  /// `merge.id.changed`
  public static let mergeIDChanged = Self(
    "merge.id.changed", "An identifier was taken by something else and had to change.", severity: .note)
  /// `merge.source.repetition`
  public static let mergeSourceRepetition = Self(
    "merge.source.repetition", "A source repeats another nearly word for word.", severity: .note)
}

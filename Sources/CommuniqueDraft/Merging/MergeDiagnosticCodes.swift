public import Communique

/// The codes of merging.
extension Diagnostic.Code {
  /// `merge.conflict.value`
  public static let mergeConflictValue = Self(
    "merge.conflict.value", "Two dossiers have different values for a field of the same thing.", severity: .warning)
  /// `merge.conflict.wording`
  public static let mergeConflictWording = Self(
    "merge.conflict.wording", "Two dossiers word the same thing differently.", severity: .note)
  /// `merge.conflict.rule`
  public static let mergeConflictRule = Self(
    "merge.conflict.rule", "A reference or date that one dossier has breaks a rule together with those of another.",
    severity: .warning)
  /// `merge.id.changed`
  public static let mergeIDChanged = Self(
    "merge.id.changed", "An identifier was taken by something else and had to change.", severity: .note)
  /// `merge.source.repetition`
  public static let mergeSourceRepetition = Self(
    "merge.source.repetition", "A source repeats another nearly word for word.", severity: .note)

  /// The codes of merging.
  public static let merging: [Diagnostic.Code] = [
    .mergeConflictValue, .mergeConflictWording, .mergeConflictRule, .mergeIDChanged, .mergeSourceRepetition,
  ]
}

import Communique
import CommuniqueDraft

/// What libFuzzer calls with each input: whatever the bytes are, drafting them must end, and give a dossier that breaks no
/// rule, the same one each time. The first byte says how the briefing is marked up.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var markup: BriefingMarkup?
  if let first = bytes.first, first < 0x20 {
    let known = BriefingMarkup.allCases
    markup = known[Int(first) % known.count]
    bytes.removeFirst()
  }
  let briefing = Briefing(name: "briefing", bytes: bytes, markup: markup)
  let draft = BriefingDrafter().draft(briefing)
  let errors = draft.dossier.diagnostics().filter { $0.severity == .error }
  precondition(errors.isEmpty, "a draft breaks a rule: \(errors)")
  let other = BriefingDrafter().draft(briefing)
  precondition(other.dossier == draft.dossier && other.review == draft.review, "the same bytes give another draft")
  return 0
}

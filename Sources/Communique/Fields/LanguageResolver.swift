/// Gives texts that were read as plain strings the language of the dossier around them.
struct LanguageResolver: FieldVisitor {
  typealias Failure = Never
  let language: LanguageTag

  private func resolve(_ text: inout LocalizedText) {
    guard let plain = text[.ofDossier] else { return }
    text[.ofDossier] = nil
    if text[language] == nil { text[language] = plain }
  }

  func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
  func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {}
  func field(_ field: Field, _ value: inout Int) {}
  func field(_ field: Field, _ value: inout Int?) {}
  func field(_ field: Field, _ value: inout LocalizedText) { resolve(&value) }
  func field(_ field: Field, _ value: inout LocalizedText?) {
    guard var text = value else { return }
    resolve(&text)
    value = text
  }
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) {}
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {}
  func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {}
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value) { value.visitFields(&self) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) { value?.visitFields(&self) }
  mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    for index in value.indices { value[index].visitFields(&self) }
  }
  mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    for index in value.indices { value[index].visitFields(&self) }
  }
}

package import Communique

/// Rewrites every identifier and every reference in a record.
package struct ReferenceRewriter: FieldVisitor {
  package typealias Failure = Never
  /// For identifiers of entities, what takes their place; others stay.
  package let replacements: [String: String]

  package init(replacements: [String: String]) { self.replacements = replacements }

  private func rewrite<Subject>(_ id: inout ID<Subject>) {
    guard let replacement = replacements[id.rawValue], replacement != id.rawValue else { return }
    id = ID(unchecked: replacement)
  }

  package func identity<Subject>(_ field: Field, _ value: inout ID<Subject>) {
    // The dossier's own identifier is no entity's.
    if Subject.self != Dossier.self { rewrite(&value) }
  }
  package func field<Value: ScalarValue>(_ field: Field, _ value: inout Value) {}
  package func field<Value: ScalarValue>(_ field: Field, _ value: inout Value?) {}
  package func field<Value: ScalarValue>(_ field: Field, _ value: inout [Value]) {}
  package func field(_ field: Field, _ value: inout Int) {}
  package func field(_ field: Field, _ value: inout Int?) {}
  package func field(_ field: Field, _ value: inout LocalizedText) {}
  package func field(_ field: Field, _ value: inout LocalizedText?) {}
  package func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>) { rewrite(&value) }
  package func field<Target: ReferenceTarget>(_ field: Field, _ value: inout ID<Target>?) {
    guard var id = value else { return }
    rewrite(&id)
    value = id
  }
  package func field<Target: ReferenceTarget>(_ field: Field, _ value: inout [ID<Target>]) {
    for position in value.indices { rewrite(&value[position]) }
  }
  package mutating func field<Value: Record>(_ field: Field, _ value: inout Value) { value.visitFields(&self) }
  package mutating func field<Value: Record>(_ field: Field, _ value: inout Value?) { value?.visitFields(&self) }
  package mutating func field<Value: Record>(_ field: Field, _ value: inout [Value]) {
    for position in value.indices { value[position].visitFields(&self) }
  }
  package mutating func entities<Value: Entity>(_ field: Field, _ value: inout [Value]) {
    for position in value.indices { value[position].visitFields(&self) }
  }
}

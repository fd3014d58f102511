internal import Communique

/// The names of classes in our JSON-LD.
package enum LinkedDataClass {
  /// The prefix of the vocabulary whose class has a local name for its term: the first in the order of the model, since
  /// two vocabularies may have a class of one name, such as Organization or Activity.
  private static let owners: [Substring: Substring] = {
    var owners: [Substring: Substring] = [:]
    for record in Dossier.recordDescription.allRecords {
      for name in (record.iri + " " + record.additionalIRIs).split(separator: " ") {
        guard let (prefix, local) = parts(of: name), owners[local] == nil else { continue }
        owners[local] = prefix
      }
    }
    return owners
  }()

  private static func parts(of name: Substring) -> (prefix: Substring, local: Substring)? {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard let prefix = parts.first, let local = parts.last, parts.count == 2 else { return nil }
    return (prefix, local)
  }

  /// The classes of a record: the terms that name them in JSON-LD, and their IRIs.
  ///
  /// - Parameter declared: The prefixed names that the record declares, with spaces between them.
  package static func names(of declared: String) -> [(term: String, iri: String)] {
    var names: [(term: String, iri: String)] = []
    for name in declared.split(separator: " ") {
      guard let (prefix, local) = parts(of: name) else { continue }
      let isTaken = owners[local].map { $0 != prefix } ?? false
      names.append(
        (
          isTaken ? prefix.prefix(1).uppercased() + prefix.dropFirst() + local : String(local),
          LinkedDataPrefix.expanded(name)
        ))
    }
    return names
  }

  /// The source of an attestation; `nil` for a record of another type.
  @inline(__always)
  static func source<Value: Record>(of value: borrowing Value) -> String? {
    guard Value.self == Attestation.self else { return nil }
    // A cast would copy the attestation, with all that it holds, for every attestation of a corpus.
    return withUnsafePointer(to: value) {
      UnsafeRawPointer($0).assumingMemoryBound(to: Attestation.self).pointee.source.rawValue
    }
  }

  /// The terms of the classes that the nodes of a record have.
  struct Terms: Sendable {
    private let required: [String]
    private let additional: [String]

    init(of type: (some Record).Type) {
      required = LinkedDataClass.names(of: type.recordIRI.string).map(\.term)
      additional = LinkedDataClass.names(of: type.additionalIRIs.string).map(\.term)
    }

    /// Whether a node can have exactly these classes.
    func allow(_ terms: [String]) -> Bool {
      terms.starts(with: required) && terms.count <= required.count + 1
        && terms.dropFirst(required.count).allSatisfy(additional.contains)
    }

    /// The required terms as JSON.
    var text: String { "[" + required.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
  }
}

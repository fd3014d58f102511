internal import CCommuniqueXML
public import CommuniqueFormats

extension XMLSchema {
  /// The schema of the Akoma Ntoso that ``AkomaNtosoExporter`` writes, `Schemas/akoma-ntoso/communique-akn.xsd`: a part of
  /// the official one, so that what is valid against it is valid against both. Compiled when it is first asked for.
  ///
  /// - Throws: `DiagnosticsError` where libxml2 cannot compile it.
  public static func akomaNtosoProfile() throws(DiagnosticsError) -> XMLSchema { try profile.get() }

  private static let profile = Result { () throws(DiagnosticsError) in
    let folder = "communique-schemas:/akoma-ntoso/"
    let resources = [cxml_akoma_ntoso_profile(), cxml_akoma_ntoso_attributes()].map { resource in
      (
        name: folder + (resource.name.map { String(cString: $0) } ?? ""),
        bytes: Array(UnsafeBufferPointer(start: resource.bytes, count: Int(resource.count)))
      )
    }
    return try XMLSchema(location: folder + "communique-akn.xsd", resources: resources)
  }
}

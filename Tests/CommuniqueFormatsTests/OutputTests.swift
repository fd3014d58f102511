import CommuniqueFormats
import Foundation
import Testing

@Suite("Outputs that are complete or not there")
final class OutputTests {
  fileprivate let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "communique-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  fileprivate func path(_ name: String) -> String { folder.appending(path: name).path }
  fileprivate var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }
  fileprivate func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
  fileprivate func write(_ text: String, _ name: String) throws {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
  }

  @Test("A document is there when it is committed, and not before")
  func document() throws {
    try write("old", "x.json")
    var document = try StagedDocument(path: path("x.json"))
    var sink = document.sink
    try sink.write(Array("new".utf8))
    #expect(try text("x.json") == "old")
    try document.commit()
    document.discard()
    #expect(try text("x.json") == "new")
    #expect(try names == ["x.json"])
  }

  @Test("A discarded document leaves what was there")
  func discardedDocument() throws {
    try write("old", "x.json")
    var document = try StagedDocument(path: path("x.json"))
    var sink = document.sink
    try sink.write(Array("new".utf8))
    document.discard()
    #expect(try text("x.json") == "old")
    #expect(try names == ["x.json"])
  }

  @Test("A folder is there when it is committed, in the place of an earlier one")
  func folderReplaced() throws {
    for content in ["one", "two"] {
      let staged = try StagedFolder(path: path("out/"))
      for name in ["a.csv", "b.csv"] {
        var sink = try staged.makeFile(name)
        try sink.write(Array(content.utf8))
        try sink.close()
      }
      try staged.commit()
      #expect(try text("out/a.csv") == content)
    }
    #expect(try names == ["out"])
  }

  @Test("A folder with anything else in it is not replaced")
  func foreignFiles() throws {
    try FileManager.default.createDirectory(atPath: path("out"), withIntermediateDirectories: false)
    try write("mine", "out/notes.txt")
    let staged = try StagedFolder(path: path("out"))
    _ = try staged.makeFile("a.csv")
    let error = #expect(throws: OutputError.self) { try staged.commit() }
    #expect(error?.code == .foreignFiles)
    #expect(error?.message.contains("notes.txt") == true)
    staged.discard()
    #expect(try text("out/notes.txt") == "mine")
    #expect(try names == ["out"])
  }

  @Test("A file in the way of a folder, and a folder in the way of a file, stay")
  func inTheWay() throws {
    try write("mine", "x")
    #expect(#expect(throws: OutputError.self) { try StagedFolder(path: self.path("x")) }?.code == .inTheWay)
    #expect(#expect(throws: OutputError.self) { try StagedDocument(path: self.folder.path) }?.code == .inTheWay)
    #expect(try text("x") == "mine")
  }

  @Test("A place that is missing or closed is named", arguments: ["none/x.json", "none/deep/out"])
  func missing(name: String) throws {
    let error = #expect(throws: OutputError.self) { try StagedDocument(path: self.path(name)) }
    #expect(error?.code == .system)
    #expect(error?.message.contains("No such file or directory") == true)
    #expect(error?.hint != nil)
    #expect(throws: OutputError.self) { try StagedFolder(path: self.path(name)) }
    #expect(throws: OutputError.self) { try StagedFolder(path: "/") }
    #expect(throws: OutputError.self) { try StagedFolder(path: "..") }
    #expect(try names == [])
  }

  @Test("What a killed process left is cleared away by the next")
  func leftovers() throws {
    // No process has a number this high on Linux (kernel.pid_max is at most 2^22).
    try write("half", ".x.json.communique-99999999-1")
    try FileManager.default.createDirectory(
      atPath: path(".out.communique-99999999-2"), withIntermediateDirectories: false)
    try write("half", ".out.communique-99999999-2/a.csv")
    try write("other", ".x.json.communique-\(ProcessInfo.processInfo.processIdentifier)-3")
    var document = try StagedDocument(path: path("x.json"))
    try document.commit()
    let staged = try StagedFolder(path: path("out"))
    try staged.commit()
    #expect(try names == [".x.json.communique-\(ProcessInfo.processInfo.processIdentifier)-3", "out", "x.json"])
  }

  @Test("A device is written directly")
  func device() throws {
    var document = try StagedDocument(path: "/dev/null")
    var sink = document.sink
    try sink.write(Array("gone".utf8))
    try document.commit()
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test("A full device is an error that says so", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDevice() throws {
    let document = try StagedDocument(path: "/dev/full")
    var sink = document.sink
    let error = #expect(throws: OutputError.self) { try sink.write(Array("x".utf8)) }
    #expect(error?.message.contains("No space left") == true)
  }
}

extension OutputTests {
  private func export(_ content: String, to name: String, files: [String] = ["a.csv", "b.csv"]) throws {
    let staged = try StagedFolder(path: path(name))
    do {
      for file in files {
        var sink = try staged.makeFile(file)
        try sink.write(Array(content.utf8))
        try sink.close()
      }
      try staged.commit()
    } catch {
      staged.discard()
      throw error
    }
  }

  @Test("A link to a folder or file stays, and what it leads to is replaced")
  func links() throws {
    try export("one", to: "real")
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("real"))
    try export("two", to: "link")
    #expect(try text("real/a.csv") == "two")
    try write("old", "x.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path("x.json"))
    try FileManager.default.createSymbolicLink(atPath: path("y.json"), withDestinationPath: path("x.json"))
    var document = try StagedDocument(path: path("y.json"))
    var sink = document.sink
    try sink.write(Array("new".utf8))
    try document.commit()
    #expect(try text("x.json") == "new")
    let permissions = try FileManager.default.attributesOfItem(atPath: path("x.json"))[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    #expect(try names == ["link", "real", "x.json", "y.json"])
    for link in ["link", "y.json"] {
      #expect(
        try FileManager.default.attributesOfItem(atPath: path(link))[.type] as? FileAttributeType == .typeSymbolicLink)
    }
  }

  @Test("A folder with a file of one of our names is not ours, and is not replaced")
  func ownFileOfOurName() throws {
    try FileManager.default.createDirectory(atPath: path("mine"), withIntermediateDirectories: false)
    try write("my notes", "mine/a.csv")
    #expect(#expect(throws: OutputError.self) { try self.export("x", to: "mine") }?.code == .foreignFiles)
    #expect(try text("mine/a.csv") == "my notes")
    #expect(try names == ["mine"])
  }

  @Test("A link that looks like something a killed process left is left alone, and so is what it leads to")
  func plantedLink() throws {
    try FileManager.default.createDirectory(atPath: path("home"), withIntermediateDirectories: false)
    try write("gold", "home/gold")
    try FileManager.default.createSymbolicLink(
      atPath: path(".out.communique-99999999-1"), withDestinationPath: path("home"))
    try export("x", to: "out")
    #expect(try text("home/gold") == "gold")
  }
}

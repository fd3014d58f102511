// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "communique",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "Communique", targets: ["Communique"]),
    .library(name: "CommuniqueFormats", targets: ["CommuniqueFormats"]),
    .library(name: "CommuniqueDraft", targets: ["CommuniqueDraft"]),
    .library(name: "CommuniqueXML", targets: ["CommuniqueXML"]),
    .library(name: "CommuniqueTesting", targets: ["CommuniqueTesting"]),
    .library(name: "CommuniqueCommand", targets: ["CommuniqueCommand"]),
    .executable(name: "communique", targets: ["communique-tool"]),
  ],
  traits: [
    .default(enabledTraits: ["CLI"]),
    .trait(name: "CLI", description: "The command communique, which needs swift-argument-parser."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
  ],
  targets: [
    .target(name: "Communique"),
    .target(
      name: "CommuniqueFormats",
      dependencies: ["Communique", .product(name: "SystemPackage", package: "swift-system")]),
    .target(name: "CommuniqueDraft", dependencies: ["Communique"]),
    // Only the targets from here on need libxml2, and only CCommuniqueXML reads its headers.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CCommuniqueXML", dependencies: ["CLibXML2"]),
    .target(name: "CommuniqueXML", dependencies: ["Communique", "CommuniqueFormats", "CCommuniqueXML"]),
    // Compares drafts with what people recorded; for development alone.
    .target(name: "CommuniqueEvaluation", dependencies: ["Communique"]),
    .target(name: "CommuniqueTesting", dependencies: ["Communique", "CommuniqueFormats"]),
    .target(
      name: "CommuniqueCommand",
      dependencies: [
        "Communique", "CommuniqueFormats", "CommuniqueXML", "CommuniqueDraft",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CLI"])),
      ]),
    // Not named communique: on file systems that fold case, its folder and module would be those of Communique.
    .executableTarget(name: "communique-tool", dependencies: ["CommuniqueCommand"]),
    .executableTarget(
      name: "communique-bench",
      dependencies: [
        "Communique", "CommuniqueFormats", "CommuniqueXML", "CommuniqueTesting", "CommuniqueEvaluation",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CLI"])),
      ]),
    .testTarget(name: "CommuniqueTests", dependencies: ["Communique", "CommuniqueTesting"]),
    .testTarget(
      name: "CommuniqueDraftTests", dependencies: ["Communique", "CommuniqueDraft", "CommuniqueEvaluation"],
      // Found by their place beside the tests: briefings, and what is to be found in them.
      exclude: ["Passages"]),
    .testTarget(name: "CommuniqueCommandTests", dependencies: ["communique-tool", "communique-bench"]),
    .testTarget(
      name: "CommuniqueFormatsTests",
      dependencies: [
        "Communique", "CommuniqueFormats", "CommuniqueTesting",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      // Found by its place beside the tests, because the judges read it too.
      exclude: ["CSVPackage", "JSONLD"]),
    .testTarget(
      name: "CommuniqueXMLTests",
      dependencies: ["Communique", "CommuniqueFormats", "CommuniqueXML", "CommuniqueTesting"],
      // Found by their place beside the tests, because the judges read them too.
      exclude: ["AkomaNtoso", "Failures", "Mutations"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}

// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "communique",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .library(name: "Communique", targets: ["Communique"]),
    .library(name: "CommuniqueFormats", targets: ["CommuniqueFormats"]),
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
    .target(name: "CommuniqueTesting", dependencies: ["Communique", "CommuniqueFormats"]),
    .target(
      name: "CommuniqueCommand",
      dependencies: [
        "Communique", "CommuniqueFormats", .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CLI"])),
      ]),
    // Not named communique: on file systems that fold case, its folder and module would be those of Communique.
    .executableTarget(name: "communique-tool", dependencies: ["CommuniqueCommand"]),
    .executableTarget(
      name: "communique-bench",
      dependencies: [
        "Communique", "CommuniqueFormats", "CommuniqueTesting",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["CLI"])),
      ]),
    .testTarget(name: "CommuniqueTests", dependencies: ["Communique", "CommuniqueTesting"]),
    .testTarget(name: "CommuniqueCommandTests", dependencies: ["communique-tool", "communique-bench"]),
    .testTarget(
      name: "CommuniqueFormatsTests",
      dependencies: [
        "Communique", "CommuniqueFormats", "CommuniqueTesting",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
  ]
)

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}

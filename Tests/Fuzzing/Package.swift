// swift-tools-version: 6.2

import PackageDescription

// A package of its own, because libFuzzer brings its own main function and instruments everything. See scripts/fuzz.
let package = Package(
  name: "fuzzing", platforms: [.macOS(.v15)],
  dependencies: [.package(name: "communique", path: "../..", traits: [])],
  targets: [
    .executableTarget(
      name: "fuzz-xml",
      dependencies: [
        .product(name: "Communique", package: "communique"), .product(name: "CommuniqueFormats", package: "communique"),
        .product(name: "CommuniqueXML", package: "communique"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    .executableTarget(
      name: "fuzz-draft",
      dependencies: [
        .product(name: "Communique", package: "communique"), .product(name: "CommuniqueDraft", package: "communique"),
      ],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ])

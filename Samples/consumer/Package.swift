// swift-tools-version: 6.2

import PackageDescription

// Imports only the model: without the trait CLI nothing but swift-system is fetched, and nothing but the model is built.
let package = Package(
  name: "consumer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "communique", path: "../..", traits: [])],
  targets: [
    .executableTarget(name: "consumer", dependencies: [.product(name: "Communique", package: "communique")])
  ]
)

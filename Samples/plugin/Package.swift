// swift-tools-version: 6.2

import PackageDescription

// One more format, made outside of Communique: iCalendar (RFC 5545), with a tool that knows it beside the others.
let package = Package(
  name: "communique-calendar",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "communique", path: "../..")],
  targets: [
    .target(
      name: "CommuniqueCalendar",
      dependencies: [
        .product(name: "Communique", package: "communique"), .product(name: "CommuniqueFormats", package: "communique"),
      ]),
    .executableTarget(
      name: "communique-calendar",
      dependencies: ["CommuniqueCalendar", .product(name: "CommuniqueCommand", package: "communique")]),
    .testTarget(
      name: "CommuniqueCalendarTests",
      dependencies: ["CommuniqueCalendar", .product(name: "CommuniqueTesting", package: "communique")]),
  ]
)

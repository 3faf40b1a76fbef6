// swift-tools-version: 6.1
import PackageDescription

/// Every Swift target here is built the same way. `script/test` sets `ROLESIFT_STRICT` so that a
/// warning fails the build; it is not always on because a package with unsafe flags cannot be a
/// dependency of another one.
let settings: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (Context.environment["ROLESIFT_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])])

/// What `--version` tells of the build.
let commit: [CSetting] =
  Context.gitInformation.map { git in
    [
      .define("ROLESIFT_COMMIT", to: "\"\(git.currentCommit)\""),
      .define("ROLESIFT_HAS_CHANGES", to: git.hasUncommittedChanges ? "1" : "0"),
    ]
  } ?? []

let package = Package(
  name: "rolesift",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "rolesift", targets: ["rolesift"]),
    .library(name: "RoleMining", targets: ["RoleMining"]),
    .library(name: "RoleMiningClient", targets: ["RoleMiningClient"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ],
  targets: [
    // The program: commands, flags and exit codes.
    .executableTarget(
      name: "rolesift",
      dependencies: [
        "CPlatform", "Journal", "LocalTenant", "Review", "ReviewApp", "ReviewUI", "RoleEvidence",
        "RoleMining", "RoleMiningClient", "SampleOrganization", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .target(name: "CPlatform", cSettings: commit),

    // The review: screens, below them the state of the terminal UI, and below that what a review is
    // about, which the commands stand on, too.
    .target(
      name: "ReviewUI",
      dependencies: [
        "Journal", "Review", "ReviewApp", "RoleEvidence", "RoleMining", "Terminal",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Review",
      dependencies: [
        "CZlib", "Journal", "RoleEvidence", "RoleMining", "RoleMiningClient",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "ReviewApp",
      dependencies: [
        "Journal", "Review", "RoleEvidence", "RoleMining", "RoleMiningClient",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),

    // The terminal: the only part that touches curses.
    .target(
      name: "Terminal",
      dependencies: ["CTerminal", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),

    // The journal: what was changed and what was decided, in a file of this machine's user.
    .target(
      name: "Journal",
      dependencies: [
        "RoleMining", "Storage",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),

    // SQLite files: the only part that opens them.
    .target(
      name: "Storage", dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),

    // The tenant on this machine.
    .target(
      name: "LocalTenant",
      dependencies: [
        "CArchive", "CCSV", "RoleEvidence", "RoleMiner", "RoleMining", "RoleMiningClient",
        "SampleOrganization", "Storage",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .target(name: "SampleOrganization", swiftSettings: settings),
    .target(name: "RoleMiner", swiftSettings: settings),
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),

    // The API: the only part that touches the network, and below it the contract.
    .target(
      name: "RoleMiningClient",
      dependencies: [
        "RoleMining",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "RoleMining",
      dependencies: [.product(name: "HTTPTypes", package: "swift-http-types")],
      swiftSettings: settings),

    // What is known about a role beyond its figures: who its identities are, which rule describes them,
    // what they would gain, what it overlaps with. No input or output.
    .target(name: "RoleEvidence", dependencies: ["RoleMining"], swiftSettings: settings),

    // Tests: one folder for each part, and the whole program on a real pseudo-terminal.
    .testTarget(
      name: "RoleMiningTests",
      dependencies: [
        "PublishedContract", "RoleMining", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RoleMiningClientTests",
      dependencies: [
        "PublishedContract", "RoleMining", "RoleMiningClient", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "InMemoryLogging", package: "swift-log"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RoleEvidenceTests",
      dependencies: [
        "RoleEvidence", "RoleMiner", "RoleMining", "SampleOrganization", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RoleMinerTests", dependencies: ["RoleMiner", "SampleOrganization", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SampleOrganizationTests", dependencies: ["SampleOrganization"],
      swiftSettings: settings),
    .testTarget(
      name: "LocalTenantTests",
      dependencies: [
        "CArchive", "LocalTenant", "PublishedContract", "RoleEvidence", "RoleMining",
        "RoleMiningClient", "SampleOrganization", "Storage", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "JournalTests",
      dependencies: [
        "Journal", "JournalWriter", "RoleMining", "Storage", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    // A process that writes to a journal and can be killed.
    .executableTarget(
      name: "JournalWriter", dependencies: ["Journal", "RoleMining"], path: "Tests/JournalWriter",
      swiftSettings: settings),
    // A process that mines a file and prints what it found and how long that took, for script/bench-mining.
    .executableTarget(
      name: "MiningProbe", dependencies: ["RoleMiner"], path: "Tests/MiningProbe",
      swiftSettings: settings),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TerminalTestSupport", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReviewTests",
      dependencies: [
        "Journal", "Review", "ReviewApp", "RoleEvidence", "RoleMining", "RoleMiningClient",
        "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      exclude: ["Report/Golden"], swiftSettings: settings),
    // Changes against a tenant that loses, delays, cuts, repeats and forges answers.
    .testTarget(
      name: "FaultyTenantTests",
      dependencies: [
        "Journal", "LocalTenant", "PseudoTerminal", "Review", "ReviewApp", "RoleEvidence",
        "RoleMining",
        "RoleMiningClient", "SampleOrganization", "TestSupport", "rolesift",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReviewUITests",
      dependencies: [
        "Journal", "Review", "ReviewApp", "ReviewUI", "RoleEvidence", "RoleMining",
        "RoleMiningClient", "Terminal",
        "TerminalTestSupport", "TestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      exclude: ["Screens"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: ["PseudoTerminal", "PublishedContract", "TestSupport", "rolesift"],
      exclude: ["Help"], swiftSettings: settings),
    .testTarget(
      name: "EndToEnd",
      dependencies: [
        "PseudoTerminal", "TestSupport", "rolesift",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    // What tests share: folders, servers and random numbers, the published description of the API,
    // how a canvas is written down, and a terminal that is read back.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "TerminalTestSupport", dependencies: ["Terminal"], path: "Tests/TerminalTestSupport",
      swiftSettings: settings),
    .target(
      name: "PublishedContract",
      dependencies: ["RoleMining", .product(name: "HTTPTypes", package: "swift-http-types")],
      path: "Tests/PublishedContract", swiftSettings: settings),
    .target(
      name: "PseudoTerminal", dependencies: ["CVTerm", "TestSupport"],
      path: "Tests/PseudoTerminal", swiftSettings: settings),
    .systemLibrary(
      name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
  ],
  swiftLanguageModes: [.v6]
)

// `script/fuzz` throws made-up input at what reads input from outside. libFuzzer asks for flags that
// no other build may have.
if Context.environment["ROLESIFT_FUZZ"] != nil {
  let instrumented = SwiftSetting.unsafeFlags(["-sanitize=fuzzer"])
  for target in package.targets where target.type == .regular {
    target.swiftSettings = (target.swiftSettings ?? []) + [instrumented]
  }
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CFuzzer", "LocalTenant", "RoleMining", "RoleMiningClient", "SampleOrganization",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      path: "Tests/Fuzz", exclude: ["CFuzzer", "Seeds"], swiftSettings: settings + [instrumented],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
}

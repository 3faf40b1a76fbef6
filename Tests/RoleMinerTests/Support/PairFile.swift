import FoundationEssentials
import RoleMiner
import Testing

/// A file of `user permission` lines beside the repository; absent in a plain clone.
struct PairFile: Sendable, CustomTestStringConvertible {
  let path: String

  var testDescription: String { path }

  /// The nine research sets of HP Labs, by name.
  static let hpLabs = [
    "hc", "domino", "emea", "fire1", "fire2", "apj", "americas_small", "customer", "americas_large",
  ].map { PairFile(path: "hp-labs/\($0).txt") }

  static let amazon = PairFile(path: "amazon1.txt")

  static var areHere: Bool { (hpLabs + [amazon]).allSatisfy { $0.bytes != nil } }

  var name: String { String(path.split(separator: "/").last?.split(separator: ".").first ?? "") }

  var assignments: Assignments? { pairs.map { Assignments(pairs: $0) } }

  /// The words of each line.
  var pairs: [(identity: String, entitlement: String)]? {
    bytes?.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let words = line.split(separator: UInt8(ascii: " "))
      guard words.count == 2 else { return nil }
      return (String(decoding: words[0], as: UTF8.self), String(decoding: words[1], as: UTF8.self))
    }
  }

  private var bytes: Data? {
    let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try? Data(contentsOf: repository.appending(path: "../shared/data/\(path)").standardized)
  }
}

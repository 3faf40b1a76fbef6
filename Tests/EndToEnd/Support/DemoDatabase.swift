import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport

/// The sample organisation, made and mined once for all tests by the program itself.
///
/// The small one, because it is made in a second; everything that a walk needs is in it.
enum DemoDatabase {
  private static let bytes = Result { try made() }

  /// Puts a copy into a folder; the test may change it.
  ///
  /// - Returns: The path of the copy.
  static func copy(to folder: TemporaryFolder) throws -> String {
    let path = folder.path(of: "demo.db")
    try bytes.get().write(to: URL(filePath: path))
    return path
  }

  private static func made() throws -> Data {
    let cache = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      try RolesiftBinary.path, ["demo", "--size", "small"],
      environment: ["XDG_CACHE_HOME": cache.path])
    try terminal.waitUntil(contains: "Sample organisation", within: 120)
    try terminal.press("q")
    guard try terminal.waitForExit() == .exited(0) else { throw NoDemo(screen: terminal.screen) }
    return try Data(contentsOf: URL(filePath: cache.path(of: "rolesift/demo-small.db")))
  }
}

/// The program could not make its sample organisation.
struct NoDemo: Error {
  /// What it showed instead.
  let screen: Screen
}

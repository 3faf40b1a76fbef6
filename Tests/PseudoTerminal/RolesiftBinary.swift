import FoundationEssentials
import Glibc

/// The program that the tests start.
public enum RolesiftBinary {
  /// There is no program to start; says where it was looked for.
  public struct Missing: Error, CustomStringConvertible {
    /// Where it was looked for.
    public let path: String

    /// A sentence with the way out.
    public var description: String {
      "there is no program at \(path); build it, or name it in ROLESIFT_BINARY"
    }
  }

  /// The absolute path: `ROLESIFT_BINARY` if it is set, otherwise the build beside the tests.
  ///
  /// - Throws: `Missing` if there is nothing that can be started.
  public static var path: String {
    get throws {
      let path = getenv("ROLESIFT_BINARY").map { String(cString: $0) } ?? besideTests
      guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing(path: path) }
      return path
    }
  }

  /// SwiftPM puts the test bundle and the program into one folder.
  private static var besideTests: String {
    let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = (bundle ?? CommandLine.arguments.first ?? "").split(
      separator: "/", omittingEmptySubsequences: false
    ).dropLast()
    return folder.joined(separator: "/") + "/rolesift"
  }
}

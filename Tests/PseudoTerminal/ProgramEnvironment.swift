import Glibc
import TestSupport

/// The variables that a program under test starts with: the same on every machine.
public enum ProgramEnvironment {
  /// Language, terminal and search path; no `HOME`, so that no test reads the developer's own.
  public static var base: [String: String] {
    var variables = [
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC",
      // A Swift program that crashes on a terminal would wait for a key.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    for name in inherited {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }

  /// What the machine decides: where programs and libraries are, and how sanitizers report.
  private static let inherited = [
    "PATH", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS",
  ]

  /// The base with a folder for the journal and a test's own variables, which win.
  ///
  /// - Parameters:
  ///   - variables: The test's own variables.
  ///   - folder: A folder for this one program, so that no test reads what another has recorded.
  /// - Returns: The variables.
  static func merging(
    _ variables: [String: String], stateIn folder: TemporaryFolder
  ) -> [String: String] {
    base.merging(["XDG_STATE_HOME": folder.path(of: "state")]) { _, own in own }
      .merging(variables) { _, own in own }
  }
}

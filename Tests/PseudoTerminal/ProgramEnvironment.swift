import Glibc

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

  /// The base with a test's own variables, which win.
  static func merging(_ variables: [String: String]) -> [String: String] {
    base.merging(variables) { _, own in own }
  }
}

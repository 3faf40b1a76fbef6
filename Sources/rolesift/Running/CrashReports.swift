import Glibc

/// How the runtime reports a crash of this process.
enum CrashReports {
  /// Disables core files: the process's memory may hold a secret.
  static func neverDumpMemory() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }

  /// Restarts the program with an environment in which a crash prints a report and ends.
  ///
  /// On a terminal the runtime would prompt and wait half a minute for a key. It reads its settings when
  /// the process starts, so they cannot be set from inside. Settings that the user made are kept.
  static func neverAsk() {
    guard getenv("SWIFT_BACKTRACE") == nil, let program = Self.program else { return }
    // The memory that registers point to may hold a secret.
    setenv("SWIFT_BACKTRACE", "interactive=no,registers=none", 1)
    // `execv` returns only on failure; then a crash prompts, and nothing else differs.
    execv(program, CommandLine.unsafeArgv)
  }

  /// The file of this program; with its real name, not /proc/self/exe, in `ps`.
  private static var program: String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard readlink("/proc/self/exe", &path, Int(PATH_MAX)) > 0 else { return nil }
    return String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

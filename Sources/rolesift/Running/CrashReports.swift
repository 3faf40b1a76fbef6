import Glibc

/// How the runtime reports a crash of this process.
enum CrashReports {
  /// Keeps the memory of this process, in which there may be a secret, out of files.
  static func neverDumpMemory() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }

  /// Starts this program anew with an environment in which a crash reports and ends.
  ///
  /// On a terminal the runtime would ask what to do next and wait for a key for half a minute. It reads
  /// its settings when the process starts, so they cannot be changed from inside. Whoever set them
  /// knows what they want.
  static func neverAsk() {
    guard getenv("SWIFT_BACKTRACE") == nil, let program = Self.program else { return }
    // The memory that registers point to may hold a secret.
    setenv("SWIFT_BACKTRACE", "interactive=no,registers=none", 1)
    // It comes back only when it fails; then a crash asks, and nothing else is different.
    execv(program, CommandLine.unsafeArgv)
  }

  /// The file of this program. Its own name, and not /proc/self/exe, is what `ps` then shows.
  private static var program: String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard readlink("/proc/self/exe", &path, Int(PATH_MAX)) > 0 else { return nil }
    return String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

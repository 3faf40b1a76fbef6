/// The exit codes of the process.
struct ExitStatus: RawRepresentable, Hashable, Sendable {
  let rawValue: Int32

  /// Success.
  static let success = ExitStatus(rawValue: 0)
  /// Failure: a file, a terminal, an unreadable answer.
  static let failure = ExitStatus(rawValue: 1)
  /// Wrong usage, or settings that lead to no tenant.
  static let usage = ExitStatus(rawValue: 2)
  /// The tenant refused.
  static let refused = ExitStatus(rawValue: 3)
  /// The tenant is unreachable.
  static let unreachable = ExitStatus(rawValue: 4)

  /// Ended by a signal; the shell sees 128 plus its number.
  static func signal(_ number: Int32) -> ExitStatus { ExitStatus(rawValue: 128 + number) }
}

/// How the process ends, for whoever started it.
struct ExitStatus: RawRepresentable, Hashable, Sendable {
  let rawValue: Int32

  /// What was asked for was done.
  static let success = ExitStatus(rawValue: 0)
  /// It failed: a file, a terminal, an answer that cannot be read.
  static let failure = ExitStatus(rawValue: 1)
  /// It was asked for in a way that makes no sense, or the settings lead nowhere.
  static let usage = ExitStatus(rawValue: 2)
  /// The tenant said no.
  static let refused = ExitStatus(rawValue: 3)
  /// The tenant cannot be reached.
  static let unreachable = ExitStatus(rawValue: 4)

  /// A signal ended it; the number is what shells make of that.
  static func signal(_ number: Int32) -> ExitStatus { ExitStatus(rawValue: 128 + number) }
}

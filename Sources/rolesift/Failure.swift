import ArgumentParser
import Glibc
import LocalTenant
import RoleMining
import RoleMiningClient
import Terminal

/// How a command ended when it did not end well: an exit status and a sentence with the way out.
struct Failure: Error {
  /// How the process ends.
  let status: ExitStatus
  /// What to say; empty when there is nothing to be said.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// Finds words and the exit status for whatever was thrown.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as APIError: self.init(error)
    case let error as any SyntaxError: self.init(.usage, error.description)
    case let error as ConnectionSettingsError: self.init(.usage, error.description)
    case let error as FileFailure: self.init(.usage, error.description)
    case let error as LocalTenantError: self.init(.failure, error.description)
    case let error as ImportError: self.init(.failure, error.description)
    case let error as TerminalError: self.init(.failure, error.description)
    case let error as ThemeError: self.init(.usage, error.description)
    // Whoever reads a pipe may stop reading, which is no reason to say anything.
    case let error as OutputClosed where error.isUnread: self.init(.signal(SIGPIPE), "")
    case let error as OutputClosed:
      self.init(
        .failure, "The output could not be written: \(String(cString: strerror(error.code))).")
    case is CancellationError: self.init(.signal(SIGINT), "Interrupted.")
    default: self.init(parsing: error)
    }
  }
}

extension Failure {
  /// What the parser of arguments throws: a request for help, or a mistake.
  private init(parsing error: any Error) {
    switch Rolesift.exitCode(for: error) {
    case .success: self.init(.success, Rolesift.fullMessage(for: error))
    case .validationFailure: self.init(.usage, Self.mistake(error))
    default: self.init(.failure, Rolesift.message(for: error))
    }
  }

  /// The mistake and where to read on. The usage of a command with twenty options helps nobody.
  private static func mistake(_ error: any Error) -> String {
    let lines = Rolesift.fullMessage(for: error).split(separator: "\n")
    let advice = lines.last { $0.hasPrefix("  See ") }?.dropFirst(2)
    return ([Rolesift.message(for: error)] + [advice.map(String.init)].compactMap(\.self))
      .joined(separator: "\n")
  }
}

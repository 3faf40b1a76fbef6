import ArgumentParser
import Glibc
import Journal
import LocalTenant
import RoleMining
import RoleMiningClient
import Terminal

/// Why a command failed: an exit status, and a message that says what to do.
struct Failure: Error {
  /// The exit code.
  let status: ExitStatus
  /// The message; empty when there is nothing to say.
  let message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// Maps any thrown error to a message and an exit status.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as APIError: self.init(error)
    case let error as any SyntaxError: self.init(.usage, error.description)
    case let error as ConnectionSettingsError: self.init(.usage, error.description)
    case let error as FileFailure: self.init(.usage, error.description)
    case let error as LocalTenantError: self.init(.failure, error.description)
    case let error as JournalFailure: self.init(.failure, error.description)
    case let error as ImportError: self.init(.failure, error.description)
    case let error as TerminalError: self.init(.failure, error.description)
    case let error as ThemeError: self.init(.usage, error.description)
    // A reader that closes the pipe early, such as `head`, is not worth a message.
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
  /// What the argument parser throws: a request for help, or a usage error.
  private init(parsing error: any Error) {
    switch Rolesift.exitCode(for: error) {
    case .success: self.init(.success, Rolesift.fullMessage(for: error))
    case .validationFailure: self.init(.usage, Self.mistake(error))
    default: self.init(.failure, Rolesift.message(for: error))
    }
  }

  /// The error and a pointer to the help, without the usage of a command with twenty options.
  private static func mistake(_ error: any Error) -> String {
    let lines = Rolesift.fullMessage(for: error).split(separator: "\n")
    let advice = lines.last { $0.hasPrefix("  See ") }?.dropFirst(2)
    return ([Rolesift.message(for: error)] + [advice.map(String.init)].compactMap(\.self))
      .joined(separator: "\n")
  }
}

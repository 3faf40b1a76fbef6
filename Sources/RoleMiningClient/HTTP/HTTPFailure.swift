import AsyncHTTPClient
import NIOCore
import RoleMining

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What went wrong on the network, told apart by the one thing that matters: whether the call may
/// have left. Only what surely happens before a request is written counts as not having left.
struct HTTPFailure {
  private let error: any Error
  private let tenant: TenantURL

  init(_ error: any Error, tenant: TenantURL) {
    self.error = error
    self.tenant = tenant
  }

  /// The error that the transport throws for `call`.
  func meaning(for call: Call) -> any Error {
    if error is CancellationError || Task.isCancelled { return CancellationError() }
    if let error = error as? HTTPClientError { return meaning(of: error) }
    if error is NIOTooManyBytesError { return tooLarge(call) }
    // Of all system errors only this one is never seen once a connection stands.
    if (error as? IOError)?.errnoCode == ECONNREFUSED { return refusing }
    // The modules that raise these are not among those that this one depends on.
    switch String(reflecting: type(of: error)).prefix(while: { $0 != "." }) {
    case "NIOPosix": return connecting
    case "NIOSSL": return securing
    default: return broken
    }
  }

  private var host: String { tenant.authority }

  private func meaning(of error: HTTPClientError) -> any Error {
    switch error {
    case .cancelled: CancellationError()
    case .connectTimeout, .getConnectionFromPoolTimeout: Unreachable("\(host) does not answer.")
    case .tlsHandshakeTimeout: securing
    case .invalidURL, .emptyHost, .emptyScheme: Unreachable("\(tenant) cannot be called.")
    case .alreadyShutdown: Unreachable("The connection to \(host) is closed.")
    case .readTimeout, .deadlineExceeded:
      AnswerLost("\(host) did not answer in time.", isTimeout: true)
    default: broken
    }
  }

  private var broken: AnswerLost { AnswerLost("The connection to \(host) broke off.") }

  private var connecting: Unreachable {
    // The error keeps what failed to itself, but says it first.
    String(describing: error).hasPrefix("DNS error")
      ? Unreachable(
        "There is no host \(tenant.host). Is the tenant's name right, and is there a network?")
      : refusing
  }

  private var refusing: Unreachable { Unreachable("\(host) does not accept connections.") }

  private var securing: Unreachable {
    Unreachable(
      "No secure connection to \(host) could be made. Its certificate may not be trusted here.")
  }

  /// Final, for it would be as large the next time.
  private func tooLarge(_ call: Call) -> APIError {
    APIError(
      call.isChange ? .mayHaveHappened : .unreadable, operation: call.name,
      messages: ["The answer is larger than \(call.maximumReplySize >> 20) MiB."])
  }
}

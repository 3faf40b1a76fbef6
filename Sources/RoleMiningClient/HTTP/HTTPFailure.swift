import AsyncHTTPClient
import NIOCore

/// What went wrong on the network, told apart by the one thing that matters: whether the call may
/// have left.
struct HTTPFailure {
  private let error: any Error
  private let tenant: TenantURL

  init(_ error: any Error, tenant: TenantURL) {
    self.error = error
    self.tenant = tenant
  }

  /// `Unreachable`, `AnswerLost` or `CancellationError`. Only what surely happens before a request
  /// is written counts as not having left.
  var meaning: any Error {
    if error is CancellationError || Task.isCancelled { return CancellationError() }
    if let error = error as? HTTPClientError { return meaning(of: error) }
    if error is NIOTooManyBytesError {
      return AnswerLost("The answer of \(host) is larger than this program accepts.")
    }
    if let error = error as? IOError, Self.refusals.contains(error.errnoCode) {
      return Unreachable("\(host) does not accept connections.")
    }
    // The modules that raise these are not among those that this one may import.
    switch String(reflecting: type(of: error)).prefix(while: { $0 != "." }) {
    case "NIOPosix": return connecting
    case "NIOSSL": return securing
    default: return AnswerLost("The connection to \(host) broke off.")
    }
  }

  private var host: String { tenant.authority }

  private static let refusals: Set<CInt> = []

  private func meaning(of error: HTTPClientError) -> any Error {
    switch error {
    case .cancelled: CancellationError()
    case .connectTimeout, .getConnectionFromPoolTimeout:
      Unreachable("\(host) does not answer.")
    case .tlsHandshakeTimeout: securing
    case .invalidURL, .emptyHost, .emptyScheme, .alreadyShutdown:
      Unreachable("\(tenant) cannot be called.")
    case .readTimeout, .deadlineExceeded:
      AnswerLost("\(host) did not answer in time.", isTimeout: true)
    default: AnswerLost("The connection to \(host) broke off.")
    }
  }

  private var connecting: any Error {
    let text = String(describing: error)
    if text.hasPrefix("DNS error") || text.contains("dnsAError: Optional") {
      return Unreachable(
        "There is no host \(tenant.host). Is the tenant's name right, and is there a network?")
    }
    return Unreachable("\(host) does not accept connections.")
  }

  private var securing: any Error {
    Unreachable(
      "No secure connection to \(host) could be made. Its certificate may not be trusted here.")
  }
}

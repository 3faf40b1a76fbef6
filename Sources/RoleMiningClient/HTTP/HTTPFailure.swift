import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOPosix
import NIOSSL
import RoleMining

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A network failure, classified by the one thing that matters: whether the call may have been sent. Only
/// failures that precede the request for certain count as not sent.
struct HTTPFailure {
  private let error: any Error
  private let place: HostAndPort
  private let scheme: String?
  private let proxy: ProxyServer?

  init(_ error: any Error, at place: HostAndPort, scheme: String?, proxy: ProxyServer?) {
    self.error = error
    self.place = place
    self.scheme = scheme
    self.proxy = proxy
  }

  /// The error that the transport throws for `call`.
  func meaning(for call: Call) async -> any Error {
    if error is CancellationError || Task.isCancelled { return CancellationError() }
    switch error {
    case is APIError: return error
    case let error as HTTPClientError: return meaning(of: error)
    case is NIOTooManyBytesError, NIOHTTPDecompression.DecompressionError.limit:
      return tooLarge(call)
    case let error as NIOConnectionError: return connecting(error)
    // The only system error that never occurs on an established connection.
    case let error as IOError where error.errnoCode == ECONNREFUSED: return refusing
    default: break
    }
    guard let problem = TLSProblem(error) else { return broken }
    return Unreachable(await securing(problem))
  }

  private func securing(_ problem: TLSProblem) async -> String {
    // A proxy would have to open a second tunnel for it.
    guard problem == .distrusted, proxy == nil else { return problem.sentence(host: host) }
    return await CertificateExamination(place).problem().sentence(host: host)
  }

  private func meaning(of error: HTTPClientError) -> any Error {
    switch error {
    case .cancelled: CancellationError()
    case .connectTimeout, .getConnectionFromPoolTimeout: Unreachable("\(next) does not answer.")
    case .tlsHandshakeTimeout: Unreachable(TLSProblem.other.sentence(host: host))
    case .invalidURL, .emptyHost, .emptyScheme: Unreachable("\(host) is not a valid address.")
    case .alreadyShutdown: Unreachable("The connection to \(host) is closed.")
    case .proxyAuthenticationRequired: Unreachable(wrongLogin)
    case .invalidProxyResponse, .httpProxyHandshakeTimeout:
      Unreachable("\(next) refuses connections to \(host). Check the proxy settings.")
    case .readTimeout, .deadlineExceeded:
      AnswerLost("\(host) did not answer in time.", isTimeout: true)
    default: broken
    }
  }

  /// The host, with the port if it is not the default.
  private var host: String {
    let isUsual = place.port == (scheme == "http" ? 80 : 443)
    return isUsual
      ? String(place.description.dropLast("\(place.port)".count + 1)) : place.description
  }

  /// The first host on the way.
  private var next: String { proxy.map { "The proxy \($0)" } ?? host }

  private var wrongLogin: String {
    proxy?.userName == nil
      ? "\(next) requires a login. Write it as http://user:password@host:port."
      : "\(next) rejects the user name or password."
  }

  private var broken: AnswerLost { AnswerLost("The connection to \(host) was interrupted.") }

  private func connecting(_ error: NIOConnectionError) -> Unreachable {
    // The trusted certificates are read while connecting.
    if let problem = error.connectionErrors.lazy.compactMap({ TLSProblem($0.error) }).first {
      return Unreachable(problem.sentence(host: host))
    }
    guard error.connectionErrors.isEmpty else { return refusing }
    return Unreachable(
      proxy.map { "The proxy host \($0.host) does not exist." }
        ?? "The host \(place.host) was not found. Check the tenant's name and the network.")
  }

  private var refusing: Unreachable { Unreachable("\(next) refuses connections.") }

  /// Final: it would be as large the next time.
  private func tooLarge(_ call: Call) -> APIError {
    APIError(
      call.isChange ? .mayHaveHappened : .unreadable, operation: call.name,
      messages: ["The answer is larger than \(call.maximumReplySize >> 20) MiB."])
  }
}

import FoundationEssentials
import HTTPTypes

extension APIError {
  /// The error for an unsuccessful reply.
  public init(_ reply: Reply, operation: String, attempts: Int = 1) {
    let status = reply.response.status.code
    let body = ErrorBody(reply.body, status: status)
    self.init(
      Kind(status: status), operation: operation, status: status, detailCode: body.detailCode,
      trackingID: body.trackingID, messages: body.messages, attempts: attempts,
      retryAfter: reply.response.headerFields[.retryAfter].flatMap { Double($0) }
        .flatMap { $0.isFinite ? min(max($0, 0), 1e6) : nil })
    tokenScopes = reply.tokenScopes
  }
}

extension APIError.Kind {
  /// T-59, T-60: any operation may answer with any of these, documented or not.
  init(status: Int) {
    switch status {
    case 401: self = .unauthorized
    case 403: self = .forbidden
    case 404, 410: self = .missing
    case 429: self = .throttled
    case 400..<500: self = .invalid
    case 500..<600: self = .server
    default: self = .unreadable
    }
  }
}

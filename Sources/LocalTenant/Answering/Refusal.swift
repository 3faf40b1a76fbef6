import HTTPTypes
import RoleMining

/// Why an operation is not done: a status, and words for the analyst.
struct Refusal: Error, Hashable {
  let status: HTTPResponse.Status
  let message: String

  static func invalid(_ message: String) -> Refusal {
    Refusal(status: .badRequest, message: message)
  }

  static func missing(_ what: String) -> Refusal {
    Refusal(status: .notFound, message: "There is no \(what).")
  }

  static func failure(_ error: any Error) -> Refusal {
    Refusal(
      status: .internalServerError, message: "The local tenant could not do this: \(error)")
  }

  /// The documented body (contract 2.9).
  func reply(trackingID: String) -> Reply {
    .json(
      ErrorResponse(
        detailCode: detailCode, trackingID: trackingID, message: message, causes: [message]),
      status: status)
  }

  private var detailCode: String {
    switch status {
    case .badRequest: "400.1 Bad Request Content"
    case .forbidden: "403 Forbidden"
    case .notFound: "404 Not found"
    case .methodNotAllowed: "405 Method not allowed"
    case .contentTooLarge: "413 Content too large"
    default: "500.0 Internal Fault"
    }
  }
}

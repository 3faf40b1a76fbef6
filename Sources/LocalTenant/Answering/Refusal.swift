import HTTPTypes
import RoleMining

/// A refused request: a status and a message for the analyst.
struct Refusal: Error, Hashable {
  let status: HTTPResponse.Status
  let message: String
  /// The allowed methods, if the method is the reason.
  var allowed: String?

  static func invalid(_ message: String) -> Refusal {
    Refusal(status: .badRequest, message: message)
  }

  static func forbidden(_ message: String) -> Refusal {
    Refusal(status: .forbidden, message: message)
  }

  static func missing(_ what: String) -> Refusal {
    Refusal(status: .notFound, message: "There is no \(what).")
  }

  /// The documented error body.
  func reply(trackingID: String) -> Reply {
    var reply = Reply.json(
      ErrorResponse(
        detailCode: detailCode, trackingID: trackingID, message: message, causes: [message]),
      status: status)
    reply.response.headerFields[.allow] = allowed
    return reply
  }

  private var detailCode: String {
    switch status {
    case .badRequest: "400.1 Bad Request Content"
    case .forbidden: "403 Forbidden"
    case .notFound: "404 Not found"
    case .internalServerError: "500.0 Internal Fault"
    default: "\(status.code) \(status.reasonPhrase)"
    }
  }
}

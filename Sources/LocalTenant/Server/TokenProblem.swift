import HTTPTypes
import RoleMining

/// The problem with a token, in the cloud's words (T-58).
enum TokenProblem: String, Error {
  case missing = "JWT is required"
  case foreign = "JWT validation failed: JWT signature does not match"
  case expired = "JWT validation failed: JWT is expired"

  /// T-58: most operations answer with 401 and only `error`.
  var reply: Reply {
    var reply = Reply.json(["error": rawValue], status: .unauthorized)
    reply.response.headerFields[.wwwAuthenticate] = "Bearer"
    return reply
  }
}

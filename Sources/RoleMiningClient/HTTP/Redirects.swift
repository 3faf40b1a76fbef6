import HTTPTypes
import RoleMining

/// The redirections that a call has followed, and whether it may follow one more.
struct Redirects {
  private let call: Call
  private var count = 0

  init(_ call: Call) {
    self.call = call
  }

  /// The request to where `reply` points; nil when the reply stands, as it does for all calls but
  /// those for archives.
  ///
  /// - Throws: `APIError` when where it points is no place to go to.
  mutating func next(after reply: Reply, from hop: HTTPHop) throws(APIError) -> HTTPHop? {
    guard call.maximumRedirects > 0, call.request.method == .get,
      [301, 302, 303, 307, 308].contains(reply.response.status.code),
      let location = reply.response.headerFields[.location]
    else { return nil }
    count += 1
    guard count <= call.maximumRedirects else {
      throw refusal(
        "It was sent on more than \(call.maximumRedirects) times without arriving.", reply)
    }
    guard let next = hop.following(location) else {
      throw refusal("It was sent on to an address that is none.", reply)
    }
    // A tenant elsewhere has no business with what listens on this machine.
    guard next.isPrivate, !next.isOnThisMachine || hop.isOnThisMachine else {
      throw refusal(
        "It was sent on to \(next.place), where it would not be protected on its way. "
          + "That is not followed.", reply)
    }
    return next
  }

  private func refusal(_ message: String, _ reply: Reply) -> APIError {
    APIError(
      .unreadable, operation: call.name, status: reply.response.status.code, messages: [message],
      attempts: call.attempt)
  }
}

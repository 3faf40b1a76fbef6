import HTTPTypes
import RoleMining

/// The redirects that a call has followed, and whether it may follow another.
struct Redirects {
  private let call: Call
  private var count = 0

  init(_ call: Call) {
    self.call = call
  }

  /// The request to the target of `reply`; nil if the reply is final, as for all calls but those for
  /// archives.
  ///
  /// - Throws: `APIError` if the target is not acceptable.
  mutating func next(after reply: Reply, from hop: HTTPHop) throws(APIError) -> HTTPHop? {
    guard call.maximumRedirects > 0, call.request.method == .get,
      [301, 302, 303, 307, 308].contains(reply.response.status.code),
      let location = reply.response.headerFields[.location]
    else { return nil }
    count += 1
    guard count <= call.maximumRedirects else {
      throw refusal(
        "More than \(call.maximumRedirects) redirects.", reply)
    }
    guard let next = hop.following(location) else {
      throw refusal("It redirects to an invalid address.", reply)
    }
    // A remote tenant must not redirect to services on this machine.
    guard next.isPrivate, !next.isOnThisMachine || hop.isOnThisMachine else {
      throw refusal(
        "It redirects to \(next.place) over an unprotected connection. "
          + "The redirect was not followed.", reply)
    }
    return next
  }

  private func refusal(_ message: String, _ reply: Reply) -> APIError {
    APIError(
      .unreadable, operation: call.name, status: reply.response.status.code, messages: [message],
      attempts: call.attempt)
  }
}

import RoleMining

/// Carries one call to a tenant and brings its reply back.
///
/// Everything between the client and the tenant is a transport: HTTP, a local tenant, a script in a
/// test, and each middleware, which wraps another transport.
///
/// A network transport throws `Unreachable` if the call was not sent, `AnswerLost` if it may have been, and
/// `CancellationError` if its task was cancelled. A reply with any status is a reply, not an error.
public protocol Transport: Sendable {
  /// Sends `call` and waits for its reply.
  ///
  /// - Throws: `Unreachable`, `AnswerLost`, `CancellationError`, or an `APIError` that is final.
  func send(_ call: Call) async throws -> Reply
}

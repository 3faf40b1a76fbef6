import RoleMining

/// Carries one call to a tenant and brings its reply back.
///
/// Everything between the client and the tenant is one of these: HTTP, a tenant in this process, a
/// script in a test, and each middleware, which is a transport that holds a transport.
///
/// A transport that carries calls over a network throws `Unreachable` when the call never left,
/// `AnswerLost` when it may have, and `CancellationError` when its task was cancelled. A reply of
/// any status is a reply, not an error.
public protocol Transport: Sendable {
  /// Sends `call` and waits for its reply.
  ///
  /// - Throws: `Unreachable`, `AnswerLost`, `CancellationError`, or an `APIError` that is final.
  func send(_ call: Call) async throws -> Reply
}

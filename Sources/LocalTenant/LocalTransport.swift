import RoleMining
import RoleMiningClient

extension LocalTenant {
  /// Passes calls to this tenant without a network, a port or a token.
  package var transport: some Transport { LocalTransport(tenant: self) }
}

private struct LocalTransport: Transport {
  let tenant: LocalTenant

  func send(_ call: Call) async throws -> Reply {
    try Task.checkCancellation()
    let reply = await tenant.respond(to: call.request, body: call.body)
    // A cancelled database access is not a failure of the tenant.
    if !reply.isSuccess { try Task.checkCancellation() }
    return reply
  }
}

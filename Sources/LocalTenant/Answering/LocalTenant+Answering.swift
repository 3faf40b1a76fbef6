import FoundationEssentials
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// Answers a request to any version of the API, as a cloud tenant does.
  ///
  /// Authorization is not checked: whoever has the file may do everything. `LocalTenantServer` requires a
  /// token before it calls this.
  ///
  /// - Parameters:
  ///   - request: The method, path with query, and headers.
  ///   - body: The body; empty if there is none.
  /// - Returns: The operation's reply, or the documented error body with a tracking id.
  package func respond(to request: HTTPRequest, body: Data) async -> Reply {
    await respond(to: request, body: body, for: .owner)
  }

  /// Answers a request of a principal with limited rights.
  func respond(to request: HTTPRequest, body: Data, for principal: Principal) async -> Reply {
    do {
      return try await answer(request, body: body, for: principal)
    } catch {
      if !(error is Refusal) {
        environment.report("\(request.method) \(request.path ?? ""): \(error)")
      }
      return Refusal(error, in: store.path).reply(trackingID: environment.makeID())
    }
  }

  private func answer(
    _ request: HTTPRequest, body: Data, for principal: Principal
  ) async throws -> Reply {
    let target = RequestTarget(request.path ?? "/")
    try target.checkPath()
    let route = try Route(path: target.path, among: principal.offered)
    guard request.method != .options else { return .options(allow: route.allowed) }
    let (endpoint, ids) = try route.endpoint(request.method)
    try principal.check(endpoint)
    if Endpoint.roleMining.contains(endpoint), route.version != .beta {
      try Self.demandExperimental(request)
    }
    guard let handler = Self.handlers[endpoint] else {
      throw Refusal.missing("operation '\(endpoint.name)'")
    }
    return try await handler(
      self,
      OperationCall(
        endpoint: endpoint, ids: ids, query: target.query(), body: body, principal: principal))
  }

  /// T-62: required on all 25 operations, but not declared in the beta version.
  private static func demandExperimental(_ request: HTTPRequest) throws {
    guard request.headerFields[.experimental]?.lowercased() == "true" else {
      throw Refusal.invalid(
        "This API is experimental: send the header X-SailPoint-Experimental: true.")
    }
  }
}

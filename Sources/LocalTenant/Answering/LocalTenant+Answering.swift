import FoundationEssentials
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// Answers one request to the API, of any version, the way a cloud tenant does.
  ///
  /// Authorization is not looked at: whoever has the file may do everything. `LocalTenantServer`
  /// demands a token before it comes here.
  ///
  /// - Parameters:
  ///   - request: Method, path with query, and headers.
  ///   - body: The body; empty when there is none.
  /// - Returns: The operation's answer, or the documented error body with a tracking id.
  public func respond(to request: HTTPRequest, body: Data) async -> Reply {
    do {
      return try await answer(request, body: body)
    } catch let refusal as Refusal {
      return refusal.reply(trackingID: surroundings.makeID())
    } catch {
      surroundings.report("\(request.method) \(request.path ?? ""): \(error)")
      return Refusal.failure(error).reply(trackingID: surroundings.makeID())
    }
  }

  private func answer(_ request: HTTPRequest, body: Data) async throws -> Reply {
    let target = RequestTarget(request.path ?? "/")
    guard let (_, segments) = APIVersion.split(path: target.path) else {
      throw Refusal.missing("operation at '\(target.path)'")
    }
    let (endpoint, ids) = try Self.endpoint(
      request.method, segments, path: String(target.path))
    if endpoint != .listPublicIdentities { try Self.demandExperimental(request) }
    guard let handler = Self.handlers[endpoint.name] else {
      throw Refusal.missing("operation '\(endpoint.name)'")
    }
    return try await handler(self, Inquiry(ids: ids, query: target.query, body: body))
  }

  private static func endpoint(
    _ method: HTTPRequest.Method, _ segments: [String], path: String
  ) throws -> (Endpoint, ids: [String]) {
    let endpoints = Endpoint.all + [.listPublicIdentities]
    let matches = endpoints.compactMap { endpoint in
      endpoint.ids(in: segments).map { (endpoint, ids: $0) }
    }
    guard !matches.isEmpty else { throw Refusal.missing("operation at '\(path)'") }
    // T-09: 'saved' stands where an id may stand, so the template with fewer ids goes first.
    let fitting = matches.filter { $0.0.method == method }.min { $0.ids.count < $1.ids.count }
    guard let fitting else {
      let allowed = Set(matches.map(\.0.method.rawValue)).sorted().joined(separator: ", ")
      throw Refusal(
        status: .methodNotAllowed, message: "'\(path)' takes \(allowed), not \(method.rawValue).")
    }
    return fitting
  }

  /// T-62: required on all 25 operations.
  private static func demandExperimental(_ request: HTTPRequest) throws {
    guard request.headerFields[.experimental]?.lowercased() == "true" else {
      throw Refusal.invalid(
        "This API is experimental: send the header X-SailPoint-Experimental: true.")
    }
  }
}

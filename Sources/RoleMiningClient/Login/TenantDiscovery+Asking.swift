import FoundationEssentials
import HTTPTypes
import RoleMining

extension TenantDiscovery {
  /// Asks a host for the tenant's API address.
  ///
  /// The secret will be sent to the reported address. The answer is trusted because the host proved its
  /// identity with its certificate, and it may only name hosts that do the same.
  ///
  /// - Parameters:
  ///   - host: The host to ask.
  ///   - transport: A transport to that host, without authorization.
  /// - Returns: The reported addresses.
  /// - Throws: `APIError` if the host is unreachable or its answer is unusable.
  public static func ask(
    _ host: TenantURL, through transport: any Transport
  ) async throws(APIError) -> TenantDiscovery {
    let call = Self.call
    let reply: Reply
    do {
      reply = try await transport.send(call)
    } catch {
      throw APIError(failure: error, of: call)
    }
    if reply.response.status.kind == .serverError { throw APIError(refusal: reply, of: call) }
    guard reply.isSuccess, let answer = try? WireJSON.decode(JSONValue.self, from: reply.body),
      let address = answer["tokenEndpoint"]?.text
    else { throw failure("\(host) does not report an API address", reply) }
    guard let endpoint = TokenEndpoint(address), host.mayPoint(to: endpoint.server) else {
      throw failure("\(host) reports a token endpoint that is not safe to use", reply)
    }
    return TenantDiscovery(
      tenant: endpoint.path == TokenEndpoint.usualPath ? endpoint.server : host,
      tokenEndpoint: endpoint, organization: answer["tenantName"]?.text, pod: answer["pod"]?.text)
  }

  private static var call: Call {
    Call(
      name: "oauth/info",
      request: HTTPRequest(
        method: .get, scheme: nil, authority: nil, path: "/oauth/info",
        headerFields: [.accept: "application/json"]),
      isChange: false, maximumReplySize: 1 << 20)
  }

  private static func failure(_ words: String, _ reply: Reply) -> APIError {
    APIError(
      .misconfigured, operation: call.name, status: reply.response.status.code,
      messages: [
        words + ". Use the tenant's name, or the address of its API: "
          + "https://NAME.api.identitynow.com."
      ])
  }
}

extension TokenEndpoint {
  /// Parses the address of a token endpoint; nil unless it is `https://` or on this machine.
  fileprivate init?(_ address: String) {
    guard address.contains("://"), let place = try? TenantURL(exactly: address) else { return nil }
    guard place.pathPrefix.hasSuffix(Self.usualPath) else {
      guard !place.pathPrefix.isEmpty else { return nil }
      self.init(server: place.withPrefix(""), path: place.pathPrefix)
      return
    }
    let prefix = place.pathPrefix.dropLast(Self.usualPath.count)
    self.init(server: place.withPrefix(String(prefix)), path: Self.usualPath)
  }
}

extension TenantURL {
  fileprivate func withPrefix(_ prefix: String) -> TenantURL {
    TenantURL(scheme: scheme, host: host, port: port, pathPrefix: prefix)
  }

  /// A remote host must not lead to services on this machine.
  fileprivate func mayPoint(to other: TenantURL) -> Bool {
    isLoopback || (other.scheme == "https" && !other.isLoopback)
  }
}

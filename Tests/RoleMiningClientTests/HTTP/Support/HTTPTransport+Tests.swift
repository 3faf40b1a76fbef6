import RoleMiningClient

extension HTTPTransport {
  /// A transport to an address.
  static func to(_ address: String, _ options: HTTPOptions = HTTPOptions()) throws -> HTTPTransport
  {
    HTTPTransport(
      tenant: try TenantURL(address), agent: UserAgent(product: "rolesift", version: "0.1.0"),
      options: options)
  }
}

/// The error of a transport; nil if a reply came.
func failure(of transport: any Transport, _ call: Call = .read) async -> (any Error)? {
  do {
    _ = try await transport.send(call)
    return nil
  } catch {
    return error
  }
}

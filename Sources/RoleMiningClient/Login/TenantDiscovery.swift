/// What a tenant reports about itself at `/oauth/info`: the addresses of its API and token endpoint.
///
/// Tenants with a vanity host have their API and token endpoint on the service's hosts and only report them
/// here; no token is needed.
public struct TenantDiscovery: Sendable, Hashable {
  /// The address of the API.
  public var tenant: TenantURL
  /// The token endpoint.
  public var tokenEndpoint: TokenEndpoint
  /// The tenant's name, for display.
  public var organization: String?
  /// The part of the service that it runs on, for display.
  public var pod: String?
}

extension TenantURL {
  /// Whether an address looks like an API's, so that nobody has to be asked: `….api.…`, this machine, an IP
  /// address, or a custom address with a port or a path.
  public var isAPIByItsForm: Bool {
    let labels = host.split(separator: ".")
    let isNumber = host.contains(":") || labels.allSatisfy { UInt8($0) != nil }
    return isLoopback || isNumber || port != nil || !pathPrefix.isEmpty
      || (labels.count > 2 && labels[1] == "api")
  }
}

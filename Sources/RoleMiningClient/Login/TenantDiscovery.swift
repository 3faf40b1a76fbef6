/// What a tenant says about itself under `/oauth/info`: where its API is, and where it hands out
/// tokens.
///
/// Tenants with a host name of their own (vanity hosts) keep API and token endpoint at the service's
/// hosts and only say so here; it is asked without a token.
public struct TenantDiscovery: Sendable, Hashable {
  /// The address of the API.
  public var tenant: TenantURL
  /// Where tokens are handed out.
  public var tokenEndpoint: TokenEndpoint
  /// The tenant's name, for display.
  public var organization: String?
  /// Which part of the service it is on, for display.
  public var pod: String?
}

extension TenantURL {
  /// Whether an address is that of an API by its form, so that nobody need be asked where the API is:
  /// `….api.…`, this machine, a bare number, or something of one's own making with a port or a path.
  public var isAPIByItsForm: Bool {
    let labels = host.split(separator: ".")
    let isNumber = host.contains(":") || labels.allSatisfy { UInt8($0) != nil }
    return isLoopback || isNumber || port != nil || !pathPrefix.isEmpty
      || (labels.count > 2 && labels[1] == "api")
  }
}

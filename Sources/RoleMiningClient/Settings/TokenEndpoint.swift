/// The token endpoint of a tenant.
public struct TokenEndpoint: Sendable, Hashable {
  /// The server.
  public var server: TenantURL
  /// The path there, such as `/oauth/token`.
  public var path: String

  /// The default: on the API's host.
  public init(of tenant: TenantURL) {
    server = tenant
    path = Self.usualPath
  }

  init(server: TenantURL, path: String) {
    self.server = server
    self.path = path
  }

  /// The default path.
  public static let usualPath = "/oauth/token"
}

extension TokenEndpoint: CustomStringConvertible {
  /// The whole address.
  public var description: String { "\(server)\(path)" }
}

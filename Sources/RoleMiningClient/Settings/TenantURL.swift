/// The address of a tenant's API: `https://acme.api.identitynow.com`.
///
/// Parsed from what people type: a full address, a host, or the tenant's bare name.
///
/// ```swift
/// try TenantURL("acme").description                          // https://acme.api.identitynow.com
/// try TenantURL("https://acme.example.com/v2024/").description  // https://acme.example.com
/// try TenantURL("localhost:8080").description                // http://localhost:8080
/// ```
public struct TenantURL: Sendable, Hashable {
  /// `https`, or `http` for this machine.
  public let scheme: String
  /// The host, without the brackets of an IPv6 address.
  public let host: String
  /// The port, if one was given.
  public let port: Int?
  /// The path before the version, such as `/gateway`; usually empty.
  public let pathPrefix: String

  init(scheme: String, host: String, port: Int?, pathPrefix: String = "") {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.pathPrefix = pathPrefix
  }
}

extension TenantURL {
  /// Host and port as in an address.
  public var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port.map { "\(name):\($0)" } ?? name
  }

  /// Whether it is this machine.
  public var isLoopback: Bool { Self.isLoopback(host) }

  static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    // 127.0.0.0/8. All four numbers are required, because `127.evil.example` is a name.
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { part in part.allSatisfy(\.isASCII) && UInt8(part) != nil }
  }
}

extension TenantURL {
  /// A warning to show before a secret is sent: an API has a path only behind a gateway.
  func pathWarning(from origin: SettingOrigin) -> String? {
    guard !pathPrefix.isEmpty else { return nil }
    return "The tenant's address in \(origin) has the path '\(pathPrefix)', so the secret goes to "
      + "\(TokenEndpoint(of: self)). If the login fails, remove the path."
  }

  /// Whether both addresses are equivalent, with or without the default port.
  func isSame(as other: TenantURL) -> Bool {
    (scheme, host, pathPrefix) == (other.scheme, other.host, other.pathPrefix)
      && effectivePort == other.effectivePort
  }

  private var effectivePort: Int { port ?? (scheme == "http" ? 80 : 443) }
}

extension TenantURL: CustomStringConvertible {
  /// The address without a trailing slash.
  public var description: String { "\(scheme)://\(authority)\(pathPrefix)" }
}

import RoleMining

/// An HTTP proxy, used as a tunnel to the tenant: it sees only the host name.
public struct ProxyServer: Sendable, Hashable {
  /// Its host, without brackets.
  public let host: String
  /// Its port.
  public let port: Int
  /// The user name for it, if it requires one.
  public let userName: String?
  /// The password for the user name.
  public let password: Secret?

  /// Names a proxy.
  public init(host: String, port: Int, userName: String? = nil, password: Secret? = nil) {
    self.host = host
    self.port = port
    self.userName = userName
    self.password = password
  }
}

extension ProxyServer {
  /// Parses `http://user:password@host:port`; scheme, user, password and port are optional.
  ///
  /// - Parameters:
  ///   - text: The address, with user and password percent-encoded if necessary.
  ///   - origin: Where it comes from, for the error.
  /// - Throws: `ConnectionSettingsError`, which never quotes user and password.
  public init(_ text: String, from origin: String) throws(ConnectionSettingsError) {
    var rest = text.filter { !$0.isWhitespace }[...]
    if let range = rest.firstRange(of: "://") {
      let scheme = rest[..<range.lowerBound].lowercased()
      guard scheme == "http" else { throw Self.unknown(scheme, origin) }
      rest = rest[range.upperBound...]
    }
    var login: [Substring] = []
    if let sign = rest.lastIndex(of: "@") {
      login = rest[..<sign].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      rest = rest[rest.index(after: sign)...]
    }
    let address = rest.prefix { $0 != "/" }
    guard let place = HostAndPort(address, usualPort: 80) else { throw Self.refusal(origin) }
    let words = login.map { PercentEncoding.decode($0) }
    guard !words.contains(nil) else { throw Self.refusal(origin) }
    self.init(
      host: place.host, port: place.port, userName: words.first ?? nil,
      password: words.count > 1 ? words[1].map { Secret($0) } : nil)
  }

  private static func unknown(_ scheme: String, _ origin: String) -> ConnectionSettingsError {
    ConnectionSettingsError(
      "\(origin) names a proxy with \(scheme)://, which is not supported. "
        + "Use http://host:port.")
  }

  private static func refusal(_ origin: String) -> ConnectionSettingsError {
    ConnectionSettingsError(
      "\(origin) is not the address of a proxy. Write it as http://host:port or "
        + "http://user:password@host:port, with %40 for an @ in the password.")
  }
}

extension ProxyServer: CustomStringConvertible {
  /// Host and port, without user and password.
  public var description: String { HostAndPort(host: host, port: port).description }
}

import RoleMining

extension TenantURL {
  /// Parses an address, a host or a tenant's name.
  ///
  /// Paths that are copied from a browser or a document are dropped: pages of the web interface, the token
  /// endpoint, an API version, a trailing slash. A name without a dot becomes a host of the service, and
  /// a host without a scheme gets `.api` after its first label if that is missing, as in the service's
  /// own editor extension.
  ///
  /// - Throws: `ConnectionSettingsError` that states the problem.
  public init(_ text: String) throws(ConnectionSettingsError) {
    let url = try Self(exactly: text)
    self.init(
      scheme: url.scheme, host: url.host, port: url.port,
      pathPrefix: Self.withoutKnownEnd(url.pathPrefix))
  }

  /// Reads an address and keeps its whole path.
  init(exactly text: String) throws(ConnectionSettingsError) {
    let address = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let (scheme, rest) = Self.splitScheme(address)
    guard !rest.isEmpty else { throw Self.refusal(address, "it is empty") }
    guard !rest.contains(where: { "@?# \\%".contains($0) }) else {
      throw Self.refusal(Self.withoutUser(address), "it may have only a host and a path")
    }
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let (host, port) = try Self.hostAndPort(String(parts[0]), of: address)
    let prefix = parts.dropFirst().joined().split(separator: "/").map { "/" + $0 }.joined()
    if let scheme {
      guard ["https", "http"].contains(scheme) else {
        throw Self.refusal(address, "it must begin with https://")
      }
      self.init(scheme: scheme, host: host, port: port, pathPrefix: prefix)
    } else {
      self.init(bareHost: host, port: port, pathPrefix: prefix)
    }
    guard self.scheme == "https" || isLoopback else {
      throw Self.refusal(address, "http:// is for this machine only, use https://")
    }
  }

  private init(bareHost host: String, port: Int?, pathPrefix: String) {
    if Self.isLoopback(host) {
      self.init(scheme: "http", host: host, port: port, pathPrefix: pathPrefix)
      return
    }
    self.init(
      scheme: "https", host: Self.apiHost(of: host), port: port, pathPrefix: pathPrefix)
  }

  private static func apiHost(of host: String) -> String {
    let labels = host.split(separator: ".")
    guard labels.count > 1 else { return host + ".api.identitynow.com" }
    guard labels[1] != "api", !host.contains(":"), !labels.allSatisfy({ UInt8($0) != nil }) else {
      return host
    }
    return ([labels[0], "api"] + labels.dropFirst()).joined(separator: ".")
  }

  private static func splitScheme(_ address: String) -> (scheme: String?, rest: String) {
    guard let range = address.firstRange(of: "://") else { return (nil, address) }
    return (
      address[..<range.lowerBound].lowercased(), String(address[range.upperBound...])
    )
  }

  private static func hostAndPort(
    _ authority: String, of address: String
  ) throws(ConnectionSettingsError) -> (host: String, port: Int?) {
    var host = authority[...]
    var port: Substring?
    if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
      host = authority[authority.index(after: authority.startIndex)..<end]
      let rest = authority[authority.index(after: end)...]
      port = rest.isEmpty ? nil : rest.dropFirst()
    } else if let colon = authority.firstIndex(of: ":") {
      host = authority[..<colon]
      port = authority[authority.index(after: colon)...]
    }
    let number = port.flatMap { UInt16($0) }.map(Int.init)
    guard port == nil || (number ?? 0) > 0 else {
      throw refusal(address, "the port must be from 1 to 65535")
    }
    guard !host.isEmpty, host.allSatisfy(isHostCharacter), !host.contains("..") else {
      throw refusal(address, "'\(host)' is not a valid host")
    }
    return (host.lowercased(), number)
  }

  private static func isHostCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-._:".contains(character))
  }

  private static func withoutKnownEnd(_ path: String) -> String {
    var segments = path.split(separator: "/").map(String.init)
    if segments.first == "ui" { return "" }
    while let end = knownEnds.first(where: { segments.suffix($0.count).elementsEqual($0) }) {
      segments.removeLast(end.count)
    }
    return segments.map { "/" + $0 }.joined()
  }

  private static let knownEnds =
    [["v3"], ["oauth", "token"], ["oauth", "authorize"], ["oauth", "info"]]
    + APIVersion.allCases.map { [$0.rawValue] }

  private static func refusal(_ address: String, _ reason: String) -> ConnectionSettingsError {
    ConnectionSettingsError("Invalid tenant address '\(address)': \(reason).")
  }

  /// Drops a user and password, which must not appear in a message.
  private static func withoutUser(_ address: String) -> String {
    address.split(separator: "@").last.map(String.init) ?? address
  }
}

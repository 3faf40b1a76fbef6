/// The hosts that bypass the proxy, as `NO_PROXY` lists them.
///
/// `*` is every host; `example.com` and `.example.com` are that host and its subdomains; `10.0.0.0/8` is a
/// network; an entry with a port applies to that port only.
public struct ProxyExceptions: Sendable, Hashable {
  private let entries: [Entry]

  private struct Entry: Hashable {
    let host: String
    let port: Int?
    let network: IPNetwork?
  }

  /// Parses a list separated by commas or spaces.
  public init(_ list: String) {
    entries = list.split { $0 == "," || $0.isWhitespace }.map { word in
      let (host, port) = HostAndPort.parts(word.lowercased())
      let name = host.drop { $0 == "." }
      return Entry(
        host: String(name.hasSuffix(".") ? name.dropLast() : name), port: Int(port),
        network: IPNetwork(host))
    }
  }

  /// Whether the list contains this host.
  public func contains(host: String, port: Int) -> Bool {
    let host = host.lowercased()
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    let address = IPAddress(name)
    return entries.contains { entry in
      guard entry.port == nil || entry.port == port else { return false }
      if entry.host == "*" { return true }
      if let address { return entry.network?.contains(address) ?? false }
      return name == entry.host || name.hasSuffix("." + entry.host)
    }
  }
}

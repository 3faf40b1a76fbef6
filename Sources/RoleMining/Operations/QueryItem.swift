/// One parameter of a query.
public struct QueryItem: Sendable, Hashable {
  /// The documented name.
  public var name: String
  /// Its value, not yet encoded.
  public var value: String

  /// Makes a parameter.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// The encoded parameter.
  public var encoded: String {
    PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value)
  }

  /// Decodes a parameter; nil if it is malformed.
  public init?(encoded: some StringProtocol) {
    let parts = encoded.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = PercentEncoding.decode(parts.first ?? "", plusIsSpace: true),
      let value = PercentEncoding.decode(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
    else { return nil }
    self.init(name, value)
  }

  /// The parameters of a query string; malformed ones are skipped.
  public static func parse(_ query: some StringProtocol) -> [QueryItem] {
    query.split(separator: "&").compactMap { QueryItem(encoded: $0) }
  }
}

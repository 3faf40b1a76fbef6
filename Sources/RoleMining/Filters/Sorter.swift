/// A sort key with its direction.
public struct Sorter<Fields: ListingFields>: Sendable, Hashable {
  /// The sort key.
  public let key: Fields.SortKey
  /// The direction.
  public let direction: SortDirection

  /// Sorts by `key` in `direction`.
  public init(_ key: Fields.SortKey, _ direction: SortDirection) {
    self.key = key
    self.direction = direction
  }

  /// Sorts by `key`, the smallest first.
  public static func ascending(_ key: Fields.SortKey) -> Self { Self(key, .ascending) }

  /// Sorts by `key`, the greatest first.
  public static func descending(_ key: Fields.SortKey) -> Self { Self(key, .descending) }

  /// The wire form: `quality` or `-quality`.
  public var text: String { (direction == .descending ? "-" : "") + key.rawValue }

  /// The wire form of several, in order of priority: `-quality,identityCount`.
  ///
  /// T-52: a list that documents a single key gets only the first.
  public static func text(of sorters: [Self]) -> String {
    let sent = Fields.sortsBySeveralKeys ? sorters[...] : sorters.prefix(1)
    return sent.map(\.text).joined(separator: ",")
  }
}

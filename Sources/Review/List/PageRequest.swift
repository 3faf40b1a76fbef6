/// Rows that a list asks for. The answer carries it back, so that an answer that is no longer
/// wanted is recognised and dropped.
public struct PageRequest: Sendable, Hashable {
  /// The screen whose list asks.
  public var screen: ScreenID
  /// Where the rows come from.
  public var source: ListSource
  /// What the tenant is to filter by, in its grammar; empty for nothing.
  public var filter: String
  /// The order in the API's form, such as `-quality`; empty for the tenant's own.
  public var sorters: String
  /// How many rows come before.
  public var offset: Int
  /// The most rows wanted.
  public var limit: Int
  /// Whether the total is asked for.
  public var wantsTotal: Bool
  /// Counts the filters and orders the list had, so that late answers are dropped.
  public var generation: Int
  /// Whether the analyst looks at these rows, as opposed to rows loaded in the background.
  public var isUrgent: Bool
}

/// Tells the screens of one run apart.
public struct ScreenID: Sendable, Hashable {
  let number: Int
}

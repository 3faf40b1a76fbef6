/// Rows that a list asks for. The answer carries it back, so that an answer that is no longer
/// wanted is recognised and dropped.
package struct PageRequest: Sendable, Hashable {
  /// The screen whose list asks.
  package var screen: ScreenID
  /// Where the rows come from.
  package var source: ListSource
  /// What the tenant is to filter by, in its grammar; empty for nothing.
  package var filter: String
  /// The order in the API's form, such as `-quality`; empty for the tenant's own.
  package var sorters: String
  /// How many rows come before.
  package var offset: Int
  /// The most rows wanted.
  package var limit: Int
  /// Whether the total is asked for.
  package var wantsTotal: Bool
  /// Counts the filters and orders the list had, so that late answers are dropped.
  package var generation: Int
  /// Whether the analyst looks at these rows, as opposed to rows loaded in the background.
  package var isUrgent: Bool
}

/// Tells the screens of one run apart.
package struct ScreenID: Sendable, Hashable {
  let number: Int
}

/// Why a row waits for the tenant.
package enum RowWait: Sendable, Hashable {
  /// A change of it is under way.
  case pending
  /// The answer to a change of it was lost, so that it may have happened or not.
  case unsure
}

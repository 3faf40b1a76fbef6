import RoleMining

/// Why a change was not sent: what it is about is no longer as the analyst saw it.
package struct ChangedMeanwhile: Error, Sendable, Equatable {
  /// What is otherwise; never empty.
  package let differences: [Difference]
  /// What there is to see now.
  package let now: Seen

  /// Notes what is otherwise.
  package init(_ differences: [Difference], now: Seen) {
    self.differences = differences
    self.now = now
  }
}

/// What an import did, or would do.
package struct ImportReport: Sendable {
  /// What the files hold.
  package let totals: ImportResult
  /// What differs from before; nil for a new tenant.
  package var changes: ImportChanges?
  /// The first faults of the files. Only a check reports any; an import fails at the first one.
  package var faults: [ImportError] = []
  /// The number of all faults.
  package var faultCount = 0

  init(totals: ImportResult, changes: ImportChanges? = nil) {
    self.totals = totals
    self.changes = changes
  }
}

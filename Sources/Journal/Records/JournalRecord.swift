import FoundationEssentials
import RoleMining

/// One record of the journal.
package struct JournalRecord: Sendable, Hashable {
  /// Its number: from 1, without gaps.
  package let number: Int
  /// When it was written, in UTC, to the millisecond.
  package let time: Date
  /// The tenant that it is about.
  package let tenant: TenantKey
  /// The version of the API, such as `v2024`.
  package let version: String
  /// Who made the change or the decision.
  package let author: Author
  /// What it is about.
  package let entry: JournalEntry
  /// The hash of the record before.
  package let previous: RecordHash
  /// The hash of everything else in it.
  package let hash: RecordHash
}

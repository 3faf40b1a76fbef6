import Journal

extension OutputColumn<JournalRecord> {
  /// The columns of the journal. A table shows the tenant only where there are several.
  static func records(ofAllTenants: Bool) -> [Self] {
    [
      Self("Record", "number") { .integer($0.number) },
      Self("Time", "time") { .date($0.time) },
      Self("Tenant", "tenant", in: ofAllTenants ? .everywhere : .file) {
        .text($0.tenant.description)
      },
      Self("Who", "author.name") { .text($0.author.name) },
      Self("Kind", "kind") { .text($0.entry.kind) },
      Self("Role", "role", in: .file) { CellValue($0.entry.role) },
      Self("What", "words") { .text($0.entry.words) },
      Self("Hash", "hash", in: .file) { .text($0.hash.description) },
    ]
  }
}

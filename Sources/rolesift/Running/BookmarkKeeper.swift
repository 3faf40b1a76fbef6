import FoundationEssentials
import Journal
import ReviewApp
import RoleMining

/// Keeps where the analyst is in a tenant, for the next run.
struct BookmarkKeeper: Sendable {
  private let journal: Journal?
  private let tenant: TenantKey

  /// Prepares it.
  ///
  /// - Throws: `LocalTenantError` if the file of a local tenant cannot be read.
  init(_ journal: Journal?, for tenant: OpenTenant) throws {
    self.journal = journal
    self.tenant = try tenant.bookmarkKey()
  }

  /// The place of the last run; nil if there is none, or if it cannot be read.
  var bookmark: Bookmark? {
    guard let value = try? journal?.place(in: tenant) else { return nil }
    return (try? WireJSON.encode(value)).flatMap { try? WireJSON.decode(from: $0) }
  }

  /// Keeps a place. Losing one costs a few keys, so a failure does not interrupt the review: changes and
  /// decisions say what is wrong with the journal.
  func keep(_ bookmark: Bookmark) {
    guard let data = try? WireJSON.encode(bookmark),
      let value = try? WireJSON.decode(JSONValue.self, from: data)
    else { return }
    try? journal?.remember(place: value, in: tenant)
  }
}

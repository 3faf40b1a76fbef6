import FoundationEssentials
import Journal
import ReviewApp
import RoleMining

/// Keeps where the analyst is in a tenant, for the next run.
struct BookmarkKeeper: Sendable {
  private let folder: String?
  private let tenant: TenantKey

  /// Prepares it; nothing is opened.
  ///
  /// - Throws: `LocalTenantError` if the file of a local tenant cannot be read.
  init(for tenant: OpenTenant, on host: Host) throws {
    folder = host.stateFolder
    self.tenant = try tenant.bookmarkKey()
  }

  /// The place of the last run; nil if there is none, or if it cannot be read.
  var bookmark: Bookmark? {
    guard let value = try? Journal(in: folder).place(in: tenant) else { return nil }
    return (try? WireJSON.encode(value)).flatMap { try? WireJSON.decode(from: $0) }
  }

  /// Keeps a place. Losing one costs a few keys, so a failure is no reason to interrupt the review: changes and
  /// decisions say what is wrong with the journal.
  func keep(_ bookmark: Bookmark) {
    guard let data = try? WireJSON.encode(bookmark),
      let value = try? WireJSON.decode(JSONValue.self, from: data)
    else { return }
    try? Journal(in: folder).remember(place: value, in: tenant)
  }
}

import ArgumentParser
import Review
import RoleMining
import RoleMiningClient

/// Which entitlements of a potential role go into a role or an export: those not excluded, without common
/// access if requested, at or above the minimum popularity.
struct CutOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      "The minimum popularity of an entitlement, 0 to 100. (default: 0)",
      valueName: "percent"))
  var minPopularity: Int?

  @Flag(
    name: .customLong("no-common-access"),
    help: "Leave out common access (what nearly everyone holds).")
  var withoutCommonAccess = false

  mutating func validate() throws {
    guard minPopularity.map((0...100).contains) ?? true else {
      throw ValidationError("--min-popularity must be a percentage from 0 to 100.")
    }
  }

  /// Whether this restricts the entitlements.
  var isGiven: Bool { minPopularity != nil || withoutCommonAccess }

  /// The minimum popularity in percent, 0–100.
  var minimum: Int { minPopularity ?? 0 }

  /// The entitlements that go in, and the problems of unreadable rows, which the tenant includes, too, if
  /// they are popular enough.
  func kept(
    of role: PotentialRole.ID, in session: RoleMiningSession.ID, asking client: Client
  ) async throws -> Page<RoleMiningEntitlement> {
    let listing = Listing.popularities(
      of: role, in: session, includeCommonAccess: !withoutCommonAccess)
    var page = try await client.all(listing)
    page.items = page.items.filter { $0.reaches(minimum) }
    return page
  }
}

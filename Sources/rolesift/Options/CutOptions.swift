import ArgumentParser
import Review
import RoleMining
import RoleMiningClient

/// Which entitlements of a potential role go into a role or an export: those that were not left out,
/// without common access if it is not wanted, and of these the popular enough ones.
struct CutOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      "Leave out what fewer than this many percent of the identities hold. (default: 0)",
      valueName: "percent"))
  var minPopularity: Int?

  @Flag(name: .customLong("no-common-access"), help: "Leave out what nearly everybody holds.")
  var withoutCommonAccess = false

  mutating func validate() throws {
    guard minPopularity.map((0...100).contains) ?? true else {
      throw ValidationError("--min-popularity is a percentage from 0 to 100.")
    }
  }

  /// Whether anything but everything is wanted.
  var isGiven: Bool { minPopularity != nil || withoutCommonAccess }

  /// The least popularity in percent, 0–100.
  var minimum: Int { minPopularity ?? 0 }

  /// The entitlements that go in, and what is wrong with those that cannot be read: the tenant takes
  /// them in as well, if they are popular enough.
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

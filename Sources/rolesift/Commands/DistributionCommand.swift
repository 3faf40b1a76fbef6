import ArgumentParser
import RoleMining

/// `rolesift distribution`: the popularity distribution of a potential role.
struct DistributionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distribution",
    abstract: "Print the number of entitlements at each popularity.",
    discussion: """
        rolesift distribution ID

      Popularity is the percentage of the role's identities that hold an entitlement.
      """)

  @OptionGroup var role: RoleOptions

  @Flag(
    name: .customLong("no-common-access"),
    help: "Leave out common access (what nearly everyone holds).")
  var withoutCommonAccess = false

  @OptionGroup var reading: SingleReadingOptions

  func run() throws {
    let (id, withCommonAccess) = (role.roleID, !withoutCommonAccess)
    try reading.print(of: role) {
      .distribution(of: id, in: $0, includeCommonAccess: withCommonAccess)
    } write: { (distribution: PopularityDistribution) in
      let greatest = distribution.buckets.map(\.count).max() ?? 0
      try reading.output.write(
        rows: distribution.buckets, OutputColumn.bucket(greatest: greatest))
    }
  }
}

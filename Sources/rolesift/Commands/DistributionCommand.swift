import ArgumentParser
import RoleMining

/// `rolesift distribution`: how popular the entitlements of a potential role are.
struct DistributionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distribution",
    abstract: "Print how many entitlements of a potential role have which popularity.",
    discussion: """
        rolesift distribution ID

      A popularity is the percentage of the role's identities that hold an entitlement.
      """)

  @OptionGroup var role: RoleOptions

  @Flag(name: .customLong("no-common-access"), help: "Without what nearly everybody holds.")
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

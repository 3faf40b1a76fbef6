import ArgumentParser
import RoleMining

/// `rolesift identities`: the identities of a potential role.
struct IdentitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identities",
    abstract: "Print the identities of a potential role with their attributes.",
    discussion: """
        rolesift identities ID --sort name --all
        rolesift identities ID --filter 'name sw "An"' --output csv

      The table shows the most common attributes; JSON and CSV have all of them. Filter by: name. \
      Sort by: name.
      """)

  @OptionGroup var role: RoleOptions
  @OptionGroup var reading: ListReadingOptions<FullListOptions>

  func run() throws {
    let id = role.roleID
    try reading.print(of: role, { _ in .byRows { OutputColumn.identity(for: $0) } }) {
      .identities(of: id, in: $0)
    }
  }
}

import ArgumentParser
import LocalTenant
import SampleOrganization

/// `rolesift demo`: the review of a sample organisation.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the review of a sample organisation.",
    discussion: """
      Rolesift generates and mines the organisation once and keeps it in the cache folder \
      ($XDG_CACHE_HOME/rolesift or ~/.cache/rolesift). Your changes are kept until you use --fresh.
      """)

  @Flag(help: "Generate the organisation again and discard all changes.")
  var fresh = false

  @Flag(help: "Return to where the last review was left, without asking.")
  var resume = false

  @Option(help: ArgumentHelp("The size of the organisation.", valueName: "size"))
  var size = OrganizationSize.default

  @Option(
    help: ArgumentHelp("A log file for errors.", valueName: "file"))
  var log: String?

  @OptionGroup var access: AccessOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  func run() throws {
    let host = Host.current
    let review = try ReviewScreen(screen, on: host)
    let environment = TenantEnvironment(logger: try LogFile.logger(path: log, on: host))
    var start = ReviewStart()
    start.resume = resume
    start.fresh = fresh
    let demo = try DemoTenant(size: size, on: host, environment: environment)
    let tenant = try demo.open(isFresh: fresh)
    try review.run(
      on: OpenTenant(tenant, name: "demo", isReadOnly: access.isReadOnly), as: access.reviewer,
      from: start)
  }
}

extension OrganizationSize: ExpressibleByArgument {}

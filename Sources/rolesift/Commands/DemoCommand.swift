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
      ($XDG_CACHE_HOME/rolesift or ~/.cache/rolesift). Your changes are kept until you use --reset.

      The other commands take this file with --local:

        rolesift roles --local ~/.cache/rolesift/demo.db

      Other sizes are in demo-small.db and demo-large.db.
      """)

  @Flag(help: "Generate the organisation again and discard all changes.")
  var reset = false

  @Option(help: ArgumentHelp("The size of the organisation.", valueName: "size"))
  var size = OrganizationSize.medium

  @Option(
    help: ArgumentHelp("A log file for requests and errors.", valueName: "file"))
  var log: String?

  @OptionGroup var start: ReviewStart
  @OptionGroup var rules: RulesOptions
  @OptionGroup var access: AccessOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  func run() throws {
    let host = Host.current
    let review = try ReviewScreen(screen, rules.file(on: host), on: host)
    let logger = try LogFile.logger(path: log, on: host)
    let environment = TenantEnvironment(logger: logger)
    let demo = try DemoTenant(size: size, on: host, environment: environment)
    let tenant = try demo.open(isFresh: reset)
    try review.run(
      on: OpenTenant(tenant, name: "demo", isReadOnly: access.isReadOnly, logger: logger),
      as: access.reviewer, from: start)
  }
}

extension OrganizationSize: ExpressibleByArgument {
  /// Reads a size; `default` is an earlier name of `medium`.
  public init?(argument: String) {
    self.init(rawValue: argument == "default" ? "medium" : argument)
  }
}

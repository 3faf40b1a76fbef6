import ArgumentParser
import LocalTenant
import SampleOrganization

/// `rolesift demo`: the review of an invented organisation.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Open the review of a sample organisation.",
    discussion: """
      The organisation is invented and mined once, and kept in the cache folder \
      ($XDG_CACHE_HOME/rolesift, else ~/.cache/rolesift). What you change in it stays until --fresh.
      """)

  @Flag(help: "Make the organisation anew and forget what was changed in it.")
  var fresh = false

  @Option(help: ArgumentHelp("How large the organisation is.", valueName: "size"))
  var size = OrganizationSize.default

  @Option(
    help: ArgumentHelp("A file that gets a line for what fails.", valueName: "file"))
  var log: String?

  @OptionGroup var access: AccessOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  func run() throws {
    let host = Host.current
    let review = try ReviewScreen(screen, on: host)
    let environment = TenantEnvironment(logger: try LogFile.logger(path: log, on: host))
    let demo = try DemoTenant(size: size, on: host, environment: environment)
    let tenant = try demo.open(isFresh: fresh)
    try review.run(on: OpenTenant(tenant, name: "demo", isReadOnly: access.isReadOnly))
  }
}

extension OrganizationSize: ExpressibleByArgument {}

import ArgumentParser
import RoleMining
import RoleMiningClient

/// Which tenant is meant.
struct TenantOptions: ParsableArguments {
  @Option(
    name: .customLong("local"),
    help: ArgumentHelp("A tenant in a file on this machine.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("The tenant: an address, a host or a name.", valueName: "address"))
  var tenant: String?

  @Option(
    name: .customLong("client-id"),
    help: ArgumentHelp("The client id. The secret is never an argument.", valueName: "id"))
  var clientID: String?

  @Option(
    name: .customLong("env"),
    help: ArgumentHelp("An environment of ~/.sailpoint/config.yaml.", valueName: "name"))
  var environment: String?

  @Option(
    name: .customLong("api-version"),
    help: ArgumentHelp("The version of the API to speak.", valueName: "version"))
  var version: APIVersion = .v2024

  @Option(
    help: ArgumentHelp(
      "A file that gets a line for every request; also ROLESIFT_LOG.", valueName: "file"))
  var log: String?

  mutating func validate() throws {
    guard file == nil || (tenant ?? clientID ?? environment) == nil else {
      throw ValidationError(
        "--local is a tenant by itself: leave out --tenant, --client-id and --env.")
    }
  }

  /// What the command line says about the connection.
  var flags: ConnectionFlags {
    ConnectionFlags(tenant: tenant, clientID: clientID, environment: environment)
  }
}

extension APIVersion: ExpressibleByArgument {}

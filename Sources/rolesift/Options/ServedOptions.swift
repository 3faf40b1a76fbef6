import ArgumentParser
import LocalTenant
import RoleMining

/// Where a tenant is served, and what its login may do.
struct ServedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The address to listen on. With an address other than 127.0.0.1, other machines can connect, without encryption.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("The port to listen on. (default: a free port)", valueName: "port"))
  var port: UInt16?

  @Option(
    help: ArgumentHelp(
      """
      What the login may do: 'manage' allows everything, 'read' allows seeing everything and changing nothing, \
      'mining' allows role mining only; existing roles and policies are hidden.
      """))
  var scope = ServedClient.Scope.manage

  @Option(
    help: ArgumentHelp("The user level of the login.", valueName: "level"))
  var userLevel = UserLevel.admin

  @Option(
    help: ArgumentHelp(
      "Requests per 10 seconds before a 429; the cloud allows 100. (default: no limit)",
      valueName: "requests"))
  var rateLimit: Int?

  @Option(
    help: ArgumentHelp("How long a token is valid.", valueName: "seconds"))
  var tokenLifetime = 749

  mutating func validate() throws {
    guard rateLimit.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--rate-limit must be 1 or more.")
    }
    guard (1...86_400).contains(tokenLifetime) else {
      throw ValidationError("--token-lifetime must be from 1 to 86400 seconds.")
    }
  }

  /// Whether only this machine can connect.
  var isLoopback: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// The client that gets tokens.
  func client(_ credentials: ServedCredentials) -> ServedClient {
    ServedClient(
      id: credentials.clientID, secret: credentials.clientSecret, scope: scope,
      userLevel: userLevel, tokenLifetime: tokenLifetime)
  }

  /// The address for programs on this machine.
  func address(port: Int) -> String {
    let reachable = ["0.0.0.0": "127.0.0.1", "::": "::1"][host] ?? host
    return "http://" + (reachable.contains(":") ? "[\(reachable)]" : reachable) + ":\(port)"
  }
}

extension ServedClient.Scope: ExpressibleByArgument {}

extension UserLevel: ExpressibleByArgument {
  /// The level with this name, in any letter case.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

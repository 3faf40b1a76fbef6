import ArgumentParser
import LocalTenant
import RoleMining

/// Where a tenant is served, and what whoever logs in may do.
struct ServedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where to listen. Anything but 127.0.0.1 lets other machines try, without encryption.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: ArgumentHelp("Where to listen. (default: a free port)", valueName: "port"))
  var port: UInt16?

  @Option(help: "What the login may do; manage is everything.")
  var scope = ServedClient.Scope.manage

  @Option(
    help: ArgumentHelp("The level of the user that logs in.", valueName: "level"))
  var userLevel = UserLevel.admin

  @Option(
    help: ArgumentHelp(
      "Answer 429 after so many requests in ten seconds; the cloud takes 100. (default: no limit)",
      valueName: "requests"))
  var rateLimit: Int?

  @Option(
    help: ArgumentHelp("How long a token is good.", valueName: "seconds"))
  var tokenLifetime = 749

  mutating func validate() throws {
    guard rateLimit.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--rate-limit takes a number of requests from 1.")
    }
    guard (1...86_400).contains(tokenLifetime) else {
      throw ValidationError("--token-lifetime takes seconds from 1 to 86400.")
    }
  }

  /// Whether only this machine can connect.
  var isLoopback: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// Who gets tokens.
  func client(_ credentials: ServedCredentials) -> ServedClient {
    ServedClient(
      id: credentials.clientID, secret: credentials.clientSecret, scope: scope,
      userLevel: userLevel, tokenLifetime: tokenLifetime)
  }

  /// Where programs on this machine find the server.
  func address(port: Int) -> String {
    let reachable = ["0.0.0.0": "127.0.0.1", "::": "::1"][host] ?? host
    return "http://" + (reachable.contains(":") ? "[\(reachable)]" : reachable) + ":\(port)"
  }
}

extension ServedClient.Scope: ExpressibleByArgument {}

extension UserLevel: ExpressibleByArgument {
  /// The level by its name in any case.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

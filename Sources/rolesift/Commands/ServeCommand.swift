import ArgumentParser
import LocalTenant
import Logging

/// `rolesift serve`: serves a local tenant over HTTP.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve a local tenant over HTTP to scripts and SDKs on this machine.",
    discussion: """
        rolesift serve acme.db

      It prints three lines to paste into another shell. The client id and secret are new \
      for each run and shown once. Only this machine can connect unless --host is given. Ctrl-C \
      finishes the requests in flight and stops; a second Ctrl-C stops at once.

        curl -d grant_type=client_credentials -d client_id=$SAIL_CLIENT_ID \\
          -d client_secret=$SAIL_CLIENT_SECRET $SAIL_BASE_URL/oauth/token
      """)

  @Argument(help: ArgumentHelp("The file of the tenant.", valueName: "file.db"))
  var path: String?

  @Option(
    name: .customLong("local"),
    help: ArgumentHelp("Same as the argument.", valueName: "file.db"))
  var file: String?

  @OptionGroup var served: ServedOptions

  @Option(
    help: ArgumentHelp("A log file for errors.", valueName: "file"))
  var log: String?

  mutating func validate() throws {
    guard (path == nil) != (file == nil) else {
      throw ValidationError("Name the tenant file: rolesift serve acme.db")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let logger = try LogFile.logger(path: log, on: .current)
    let (path, credentials) = (path ?? file ?? "", ServedCredentials())
    let tenant = try LocalTenant(
      opening: path, environment: TenantEnvironment(logger: logger))
    let server = LocalTenantServer(
      tenant, host: served.host, port: Int(served.port ?? 0), client: served.client(credentials),
      rateLimit: served.rateLimit, logger: logger)
    warn()
    let serving = Blocking { [served] in
      try await server.run { port in
        credentials.announce(
          path, address: served.address(port: port), token: server.makeToken(),
          lifetime: served.tokenLifetime)
      }
    }
    interruption.onRequest { _ in serving.cancel() }
    let result = Result { try serving.value() }
    try? Blocking { try await tenant.close() }.value()
    try check(result, logger)
  }

  private func warn() {
    guard !served.isLoopback else { return }
    Output.errors.say(
      "Warning: anyone who reaches \(served.host) can try to log in, and secrets, tokens and access "
        + "data cross the network unencrypted. Omit --host and use 'ssh -L' instead.")
  }

  private func check(_ result: Result<Void, any Error>, _ logger: Logger) throws {
    do {
      try result.get()
    } catch {
      logger.error("serving failed: \(error)")
      let port = served.port.map { "port \($0)" } ?? "any port"
      throw Failure(
        .failure,
        "Cannot listen on \(served.host), \(port): the address is not this machine's, or the port "
          + "is in use. Choose another address or port, or omit --host and --port.")
    }
  }
}

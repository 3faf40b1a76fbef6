import ArgumentParser
import LocalTenant
import Logging

/// `rolesift serve`: a tenant on this machine over HTTP.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Offer a tenant in a file over HTTP, to scripts and SDKs on this machine.",
    discussion: """
        rolesift serve acme.db

      It prints three lines to copy into another shell. The client id and the secret are new each \
      time and shown once. Only this machine can connect. Ctrl-C ends it.

        curl -d grant_type=client_credentials -d client_id=$SAIL_CLIENT_ID \\
          -d client_secret=$SAIL_CLIENT_SECRET $SAIL_BASE_URL/oauth/token
      """)

  @Argument(help: ArgumentHelp("The file of the tenant.", valueName: "file.db"))
  var path: String?

  @Option(
    name: .customLong("local"),
    help: ArgumentHelp("The same as the argument.", valueName: "file.db"))
  var file: String?

  @Option(help: ArgumentHelp("Where to listen. (default: a free port)", valueName: "port"))
  var port: UInt16?

  @Option(
    help: ArgumentHelp("A file that gets a line for what fails.", valueName: "file"))
  var log: String?

  mutating func validate() throws {
    guard (path == nil) != (file == nil) else {
      throw ValidationError("Name the file of the tenant: rolesift serve acme.db")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let logger = try LogFile.logger(path: log, on: .current)
    let (path, credentials) = (path ?? file ?? "", ServedCredentials())
    let tenant = try LocalTenant(
      opening: path, surroundings: TenantSurroundings(logger: logger))
    let server = LocalTenantServer(
      tenant, port: Int(port ?? 0), clientID: credentials.clientID,
      clientSecret: credentials.clientSecret, logger: logger)
    let serving = Blocking {
      try await server.run { port in
        credentials.announce(path, port: port, token: server.makeToken())
      }
    }
    interruption.onRequest { _ in serving.cancel() }
    let result = Result { try serving.value() }
    try? Blocking { try await tenant.close() }.value()
    try check(result, logger)
  }

  /// An end that was asked for is a good one.
  private func check(_ result: Result<Void, any Error>, _ logger: Logger) throws {
    do {
      try result.get()
    } catch is CancellationError {
      return
    } catch {
      logger.error("serving failed: \(error)")
      throw Failure(
        .failure,
        "It cannot listen on port \(port.map(String.init) ?? "of its choice"): another program may "
          + "use it. Choose another with --port, or leave --port out.")
    }
  }
}

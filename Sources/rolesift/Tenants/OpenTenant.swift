import LocalTenant
import Logging
import RoleMining
import RoleMiningClient

/// The tenant that a command works on.
struct OpenTenant: Sendable {
  /// Its name on the screen.
  let name: String
  /// The client.
  let client: Client
  /// What has to be closed.
  let backing: Backing

  /// The local tenant or the connection behind the client.
  enum Backing: Sendable {
    case file(LocalTenant)
    case network(TenantConnection)
  }

  /// Opens a local tenant, whose requests are logged like those over the network.
  init(
    _ tenant: LocalTenant, name: String, version: APIVersion = .v2024, isReadOnly: Bool = false,
    logger: Logger? = nil
  ) {
    self.name = name
    client = Client(
      transport: logger.map { tenant.transport.logged(to: $0) } ?? tenant.transport,
      version: version, isReadOnly: isReadOnly)
    backing = .file(tenant)
  }

  /// A remote tenant.
  init(_ connection: TenantConnection, name: String) {
    self.name = name
    client = connection.client
    backing = .network(connection)
  }

  /// The login's permissions; a local tenant allows everything.
  ///
  /// - Throws: `APIError` if the login fails.
  func permissions() async throws(APIError) -> Permissions {
    switch backing {
    case .file: .unlimited
    case .network(let connection): try await connection.tokens.permissions()
    }
  }

  /// Frees what is only cached. Call it when nothing is under way.
  func releaseMemory() {
    if case .file(let tenant) = backing { tenant.releaseMemory() }
    MemoryArenas.trim()
  }

  /// Lets other processes take over the background work of a local tenant, if that takes no longer than a given time.
  /// For a process that is about to end.
  func abandonJobs(within time: Duration) {
    guard case .file(let tenant) = backing else { return }
    let release = Blocking { tenant.abandonJobs() }
    _ = release.isOver(after: time)
  }

  /// Closes the file or the connections.
  func close() async {
    switch backing {
    // SQLite recovers at the next opening if closing fails.
    case .file(let tenant): try? await tenant.close()
    case .network(let connection): await connection.shutdown()
    }
  }
}

extension TenantURL {
  /// A short name: `acme` for `acme.api.identitynow.com`, otherwise host and port.
  var label: String {
    let labels = host.split(separator: ".")
    guard labels.count > 2, labels[1] == "api" else { return authority }
    return String(labels[0])
  }
}

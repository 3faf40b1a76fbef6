import LocalTenant
import Logging
import RoleMining
import RoleMiningClient

/// The tenant that a command works on, wherever it is.
struct OpenTenant: Sendable {
  /// What it is called on the screen.
  let name: String
  /// Runs operations on it.
  let client: Client
  /// What has to be closed.
  let place: Place

  /// Where a tenant is.
  enum Place: Sendable {
    case file(LocalTenant)
    case network(TenantConnection)
  }

  /// Opens a tenant in a file.
  init(_ tenant: LocalTenant, name: String, version: APIVersion = .v2024, isReadOnly: Bool = false)
  {
    self.name = name
    client = Client(transport: tenant.transport, version: version, isReadOnly: isReadOnly)
    place = .file(tenant)
  }

  /// Prepares to talk to a tenant; nothing is sent yet.
  init(
    _ settings: ConnectionSettings, version: APIVersion, isReadOnly: Bool = false, logger: Logger
  ) {
    let connection = TenantConnection(
      settings, version: version, isReadOnly: isReadOnly,
      agent: UserAgent(product: "rolesift", version: Rolesift.version), logger: logger)
    name = settings.tenant.value.label
    client = connection.client
    place = .network(connection)
  }

  /// Closes the file or the connections.
  func close() async {
    switch place {
    // What could not be closed properly is put in order by SQLite at the next opening.
    case .file(let tenant): try? await tenant.close()
    case .network(let connection): await connection.shutdown()
    }
  }
}

extension TenantURL {
  /// What the tenant is called: `acme` for `acme.api.identitynow.com`, else host and port.
  fileprivate var label: String {
    let labels = host.split(separator: ".")
    guard labels.count > 2, labels[1] == "api" else { return authority }
    return String(labels[0])
  }
}

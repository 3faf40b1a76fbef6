import LocalTenant
import RoleMining
import RoleMiningClient

/// The tenant that a command works on, wherever it is.
struct OpenTenant: Sendable {
  /// What it is called on the screen.
  let name: String
  /// Runs operations on it.
  let client: Client
  /// What has to be closed.
  let backing: Backing

  /// What answers for a tenant.
  enum Backing: Sendable {
    case file(LocalTenant)
    case network(TenantConnection)
  }

  /// Opens a tenant in a file.
  init(_ tenant: LocalTenant, name: String, version: APIVersion = .v2024, isReadOnly: Bool = false)
  {
    self.name = name
    client = Client(transport: tenant.transport, version: version, isReadOnly: isReadOnly)
    backing = .file(tenant)
  }

  /// A tenant elsewhere.
  init(_ connection: TenantConnection, name: String) {
    self.name = name
    client = connection.client
    backing = .network(connection)
  }

  /// Who signed in and what for; everything is allowed in a file of this machine.
  ///
  /// - Throws: `APIError` when the login fails.
  func permissions() async throws(APIError) -> Permissions {
    switch backing {
    case .file: .unlimited
    case .network(let connection): try await connection.tokens.permissions()
    }
  }

  /// Closes the file or the connections.
  func close() async {
    switch backing {
    // What could not be closed properly is put in order by SQLite at the next opening.
    case .file(let tenant): try? await tenant.close()
    case .network(let connection): await connection.shutdown()
    }
  }
}

extension TenantURL {
  /// What the tenant is called: `acme` for `acme.api.identitynow.com`, else host and port.
  var label: String {
    let labels = host.split(separator: ".")
    guard labels.count > 2, labels[1] == "api" else { return authority }
    return String(labels[0])
  }
}

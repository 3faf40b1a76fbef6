import LocalTenant
import Logging
import RoleMining
import RoleMiningClient

extension TenantOptions {
  /// Opens the selected tenant.
  ///
  /// - Throws: `LocalTenantError`, `ConnectionSettingsError`, `Failure` for the log, or `APIError`
  ///   if the tenant had to be asked for its API address and did not answer.
  func open(on host: Host) throws -> OpenTenant {
    guard let file else { return try open(settings(on: host), on: host) }
    let logger = try LogFile.logger(path: log, on: host)
    let environment = TenantEnvironment(logger: logger)
    let local =
      access.isReadOnly
      ? try LocalTenant(reading: file, environment: environment)
      : try LocalTenant(opening: file, environment: environment)
    return OpenTenant(
      local, name: file.fileName, version: version ?? .v2024, isReadOnly: access.isReadOnly,
      logger: logger)
  }

  /// Opens a tenant whose settings are resolved.
  ///
  /// - Throws: as `open(on:)`.
  func open(_ settings: ConnectionSettings, on host: Host) throws -> OpenTenant {
    let logger = try LogFile.logger(path: log, on: host)
    for warning in settings.warnings { Output.errors.say(warning) }
    let connection = try Blocking {
      try await TenantConnection.open(settings, agent: .rolesift, logger: logger)
    }.value()
    return OpenTenant(connection, name: connection.tenant.label)
  }

  /// The connection settings, including the secret; call it once, because a file descriptor can be read
  /// only once.
  ///
  /// - Throws: `ConnectionSettingsError`, which suggests the demo to a user without any settings.
  func settings(on host: Host) throws(ConnectionSettingsError) -> ConnectionSettings {
    do {
      return try ConnectionSettings.resolve(
        flags: flags, variables: host.variables, homeFolder: host.homeFolder,
        configurationFolder: host.configurationFolder, workingFolder: ".")
    } catch {
      throw withDemo(error)
    }
  }

  /// The target of the connection, without a secret.
  ///
  /// - Throws: `ConnectionSettingsError`, which suggests the demo to a user without any settings.
  func target(on host: Host) throws(ConnectionSettingsError) -> ConnectionTarget {
    do {
      return try ConnectionSettings.target(
        flags: flags, variables: host.variables, homeFolder: host.homeFolder,
        configurationFolder: host.configurationFolder, workingFolder: ".")
    } catch {
      throw withDemo(error)
    }
  }

  private func withDemo(_ error: ConnectionSettingsError) -> ConnectionSettingsError {
    guard error.isWithoutTenant, flags == ConnectionFlags() else { return error }
    return ConnectionSettingsError(
      "\(error) To try Rolesift without a tenant: rolesift demo", isWithoutTenant: true)
  }

  /// Opens the tenant, runs `work` with it, and closes it.
  func withTenant<Value: Sendable>(
    on host: Host = .current, _ work: @escaping @Sendable (OpenTenant) async throws -> Value
  ) throws -> Value {
    let tenant = try open(on: host)
    return try Blocking { try await tenant.closing(after: work) }.value()
  }
}

extension UserAgent {
  /// The user agent of this program.
  fileprivate static let rolesift = UserAgent(product: "rolesift", version: Rolesift.version)
}

extension OpenTenant {
  /// Runs work and closes the tenant, even if the work throws.
  func closing<Value: Sendable>(
    after work: @Sendable (OpenTenant) async throws -> Value
  ) async throws -> Value {
    do {
      let value = try await work(self)
      await close()
      return value
    } catch {
      await close()
      throw error
    }
  }
}

extension String {
  /// The last component of a path.
  var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}

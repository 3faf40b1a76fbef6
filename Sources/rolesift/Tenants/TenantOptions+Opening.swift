import LocalTenant
import Logging
import RoleMining
import RoleMiningClient

extension TenantOptions {
  /// Opens the tenant that is meant.
  ///
  /// - Throws: `LocalTenantError`, `ConnectionSettingsError`, `Failure` for the log, or `APIError`
  ///   when it had to be asked where its API is and did not say.
  func open(on host: Host) throws -> OpenTenant {
    guard let file else { return try open(settings(on: host), on: host) }
    let environment = TenantEnvironment(logger: try LogFile.logger(path: log, on: host))
    return OpenTenant(
      try LocalTenant(opening: file, environment: environment), name: file.fileName,
      version: version ?? .v2024, isReadOnly: access.isReadOnly)
  }

  /// Opens a tenant whose settings were found.
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

  /// The settings of the connection; fetches the secret, and can do so only once when it comes from a
  /// file descriptor.
  ///
  /// - Throws: `ConnectionSettingsError`, which shows somebody without any settings another way in.
  func settings(on host: Host) throws(ConnectionSettingsError) -> ConnectionSettings {
    do {
      return try ConnectionSettings.resolve(
        flags: flags, variables: host.variables, homeFolder: host.homeFolder,
        configurationFolder: host.configurationFolder, workingFolder: ".")
    } catch {
      throw withDemo(error)
    }
  }

  /// Which tenant is meant and how it is talked to; needs no secret and fetches none.
  ///
  /// - Throws: `ConnectionSettingsError`, which shows somebody without any settings another way in.
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
    return ConnectionSettingsError("\(error) To look around without a tenant: rolesift demo")
  }

  /// Opens the tenant, waits for what `work` does with it, and closes it.
  func withTenant<Value: Sendable>(
    on host: Host = .current, _ work: @escaping @Sendable (OpenTenant) async throws -> Value
  ) throws -> Value {
    let tenant = try open(on: host)
    return try Blocking { try await tenant.closing(after: work) }.value()
  }
}

extension UserAgent {
  /// How this program introduces itself.
  fileprivate static let rolesift = UserAgent(product: "rolesift", version: Rolesift.version)
}

extension OpenTenant {
  /// Does some work and closes the tenant, however the work ends.
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
  /// The last part of a path.
  var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}

import LocalTenant
import Logging
import RoleMiningClient

extension TenantOptions {
  /// Opens the tenant that is meant.
  ///
  /// - Throws: `LocalTenantError`, `ConnectionSettingsError`, or `Failure` for the log.
  func open(on host: Host, isReadOnly: Bool = false) throws -> OpenTenant {
    let logger = try LogFile.logger(path: log, on: host)
    if let file {
      let surroundings = TenantSurroundings(logger: logger)
      return OpenTenant(
        try LocalTenant(opening: file, surroundings: surroundings),
        name: file.fileName, version: version, isReadOnly: isReadOnly)
    }
    let settings = try settings(on: host)
    for warning in settings.warnings { Output.errors.say(warning) }
    return OpenTenant(settings, version: version, isReadOnly: isReadOnly, logger: logger)
  }

  /// The settings of the connection.
  ///
  /// - Throws: `ConnectionSettingsError`, which shows somebody without any settings another way in.
  func settings(on host: Host) throws(ConnectionSettingsError) -> ConnectionSettings {
    do {
      return try ConnectionSettings.resolve(
        flags: flags, variables: host.variables, homeFolder: host.homeFolder)
    } catch {
      guard flags == ConnectionFlags(), host.variables["SAIL_BASE_URL"] == nil else { throw error }
      throw ConnectionSettingsError("\(error) To look around without a tenant: rolesift demo")
    }
  }

  /// Opens the tenant, waits for what `work` does with it, and closes it.
  func withTenant<Value: Sendable>(
    on host: Host = .current, _ work: @escaping @Sendable (OpenTenant) async throws -> Value
  ) throws -> Value {
    let tenant = try open(on: host)
    return try Blocking { try await tenant.closing(after: work) }.value()
  }
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

/// One search for the settings of a connection.
struct ConnectionSettingsSearch {
  private let flags: ConnectionFlags
  private let variables: [String: String]
  private let file: SailPointConfigurationFile?
  private let environmentName: String
  private let environment: SailPointConfiguration.Environment?

  init(
    flags: ConnectionFlags, variables: [String: String], file: SailPointConfigurationFile?
  ) throws(ConnectionSettingsError) {
    self.flags = flags
    self.variables = variables
    self.file = file
    environmentName = (flags.environment ?? file?.configuration.activeEnvironment ?? "default")
      .lowercased()
    environment = file?.configuration.environments[environmentName]
    if let name = flags.environment, environment == nil {
      throw .unknownEnvironment(name, in: file)
    }
  }

  func settings() throws(ConnectionSettingsError) -> ConnectionSettings {
    let tenant = try tenant()
    let filed = try tenant.map(\.value) == filedTenant() ? environment : nil
    let clientID = first(
      flag("--client-id", flags.clientID), variable("SAIL_CLIENT_ID"), filedValue(filed?.clientID))
    let secret = first(
      nil, variable("SAIL_CLIENT_SECRET"), filedValue(filed?.clientSecret?.revealed))
    guard let tenant, let clientID, let secret else {
      throw .missing(
        tenant: tenant?.value, hasClientID: clientID != nil, hasSecret: secret != nil,
        withheld: filed == nil && environment?.clientSecret != nil ? file?.name : nil)
    }
    return ConnectionSettings(
      tenant: tenant, clientID: clientID,
      clientSecret: Sourced(Secret(secret.value), from: secret.origin),
      warnings: warnings(usingFile: isFiled(secret)))
  }

  private func tenant() throws(ConnectionSettingsError) -> Sourced<TenantURL>? {
    let text = first(
      flag("--tenant", flags.tenant), variable("SAIL_BASE_URL"), filedValue(filedAddress))
    guard let text else { return nil }
    do {
      return Sourced(try TenantURL(text.value), from: text.origin)
    } catch {
      throw ConnectionSettingsError("\(error) It comes from \(text.origin).")
    }
  }

  private var filedAddress: String? {
    // The address of the web interface; read as a bare host it becomes that of the API.
    environment?.baseURL
      ?? environment?.tenantURL.map {
        $0.hasPrefix("https://") ? String($0.dropFirst("https://".count)) : $0
      }
  }

  /// The credentials of a file belong to this tenant and are sent to no other.
  private func filedTenant() throws(ConnectionSettingsError) -> TenantURL? {
    guard let filedAddress else { return nil }
    return try? TenantURL(filedAddress)
  }

  /// Flags, then variables, then the file; with `--env`, which asks for the file, the file before
  /// the variables.
  private func first(
    _ flag: Sourced<String>?, _ variable: Sourced<String>?, _ filed: Sourced<String>?
  ) -> Sourced<String>? {
    flags.environment == nil ? flag ?? variable ?? filed : flag ?? filed ?? variable
  }

  private func flag(_ name: String, _ text: String?) -> Sourced<String>? {
    text.map { Sourced($0, from: .flag(name)) }
  }

  /// A variable that is set to nothing counts as not set, as in the official tools.
  private func variable(_ name: String) -> Sourced<String>? {
    guard let text = variables[name], !text.isEmpty else { return nil }
    return Sourced(text, from: .variable(name))
  }

  private func filedValue(_ text: String?) -> Sourced<String>? {
    guard let text, let file else { return nil }
    return Sourced(text, from: .file(path: file.name, environment: environmentName))
  }

  private func isFiled(_ setting: Sourced<String>) -> Bool {
    if case .file = setting.origin { true } else { false }
  }

  private func warnings(usingFile: Bool) -> [String] {
    guard usingFile, let file, file.isReadableByOthers else { return [] }
    return [
      "\(file.name) holds a client secret and others on this machine may read it. "
        + "Run: chmod 600 \(file.name)"
    ]
  }
}

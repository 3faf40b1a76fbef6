/// Resolves the settings from sources in order of precedence.
struct ConnectionSettingsSearch {
  private let variables: [String: String]
  private let flags: ConnectionFlags
  private var sources: [SettingsSource]
  /// The source that a flag names, with the flag.
  private var named: SettingsSource?
  var hasKeyring = false
  var fileWithoutActiveEnvironment: SailPointConfigurationFile?

  init(flags: ConnectionFlags, variables: [String: String]) {
    self.flags = flags
    self.variables = variables
    sources = [.flags(flags)]
  }

  mutating func add(_ source: SettingsSource?, isNamed: Bool = false) {
    guard let source else { return }
    if isNamed { named = source }
    if source.bond == .whole {
      guard source.isWhole, !sources.contains(where: \.saysWhoOrWhere) else { return }
    }
    sources.append(source)
  }

  mutating func addVariables() {
    add(.officialVariables(variables))
    add(.environment(variables))
    add(.plainVariables(variables))
  }

  /// Whether all settings are found.
  var isComplete: Bool {
    get throws(ConnectionSettingsError) {
      guard let tenant = try tenant() else { return false }
      let lending = lending(to: tenant.value)
      return lending.contains { $0.clientID != nil } && lending.contains { $0.secret != nil }
    }
  }

  func target() throws(ConnectionSettingsError) -> ConnectionTarget {
    guard let tenant = try tenant() else { throw missing(tenant: nil, [.flags(flags)]) }
    try checkNamed(tenant)
    let lending = lending(to: tenant.value)
    var target = ConnectionTarget(tenant: tenant)
    target.version = lending.firstValue(\.version) ?? target.version
    target.pace = lending.firstValue(\.pace) ?? target.pace
    // Read-only in any source wins.
    target.isReadOnly =
      lending.lazy.compactMap(\.isReadOnly).first { $0.value } ?? target.isReadOnly
    target.certificateAuthorityFile = lending.firstValue(\.certificateAuthorityFile)
    target.profile = lending.firstValue(\.profile)
    target.proxyVariables = ProxyVariables(variables).variables
    target.warnings = lending.filter { $0.tenant?.origin == tenant.origin }.flatMap(\.warnings)
    if let warning = tenant.value.pathWarning(from: tenant.origin) {
      target.warnings.append(warning)
    }
    return target
  }

  func settings() throws(ConnectionSettingsError) -> ConnectionSettings {
    guard let tenant = try tenant() else { throw missing(tenant: nil, sources) }
    let target = try target()
    let lending = lending(to: tenant.value)
    guard let clientID = lending.firstValue(\.clientID), let secret = lending.firstValue(\.secret)
    else { throw missing(tenant: tenant.value, lending) }
    try PastedText(clientID.value, called: "client id", from: clientID.origin).check()
    return ConnectionSettings(target, clientID: clientID, clientSecret: try secret.read())
  }

  private func tenant() throws(ConnectionSettingsError) -> Sourced<TenantURL>? {
    guard let text = sources.firstValue(\.tenant) else { return nil }
    do {
      return Sourced(try TenantURL(text.value), from: text.origin)
    } catch {
      throw ConnectionSettingsError("\(error) It comes from \(text.origin).")
    }
  }

  private func lending(to tenant: TenantURL) -> [SettingsSource] {
    sources.filter { $0.lends(to: tenant) }
  }

  /// An entry named together with another tenant is contradictory.
  private func checkNamed(_ tenant: Sourced<TenantURL>) throws(ConnectionSettingsError) {
    guard let named, let own = named.tenant, !named.lends(to: tenant.value) else { return }
    throw ConnectionSettingsError(
      "\(named.name.prefix(1).uppercased() + named.name.dropFirst()) is for \(own.value), "
        + "but \(tenant.origin) is \(tenant.value). Omit one of them.")
  }

  private func missing(
    tenant: TenantURL?, _ lending: [SettingsSource]
  ) -> ConnectionSettingsError {
    let withheld = sources.first { source in
      source.secret != nil && tenant.map { !source.lends(to: $0) } ?? false
    }
    let error = ConnectionSettingsError.missing(
      tenant: tenant, hasClientID: lending.contains { $0.clientID != nil },
      hasSecret: lending.contains { $0.secret != nil },
      withheld: withheld.flatMap { $0.secret?.origin }, hasKeyring: hasKeyring)
    return fileWithoutActiveEnvironment.map { error.blaming($0) } ?? error
  }
}

extension [SettingsSource] {
  /// The value from the first source that has one.
  func firstValue<Value>(_ value: (SettingsSource) -> Value?) -> Value? {
    lazy.compactMap(value).first
  }
}

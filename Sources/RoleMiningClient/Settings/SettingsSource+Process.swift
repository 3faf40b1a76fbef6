extension SettingsSource {
  /// The command line.
  static func flags(_ flags: ConnectionFlags) -> Self {
    var source = SettingsSource("the command line", bond: .free)
    source.tenant = flags.tenant.map { Sourced($0, from: .flag("--tenant")) }
    source.clientID = flags.clientID.map { Sourced($0, from: .flag("--client-id")) }
    source.secret =
      flags.secretDescriptor.map { .init(.descriptor($0), from: .flag("--secret-fd")) }
      ?? flags.secretFile.map { .init(.file($0), from: .flag("--secret-file")) }
    source.certificateAuthorityFile = flags.certificateAuthorityFile.map {
      Sourced($0, from: .flag("--ca-file"))
    }
    source.version = flags.version.map { Sourced($0, from: .flag("--api-version")) }
    source.pace = flags.pace.map { Sourced($0, from: .flag("--requests-per-10-seconds")) }
    source.isReadOnly = flags.isReadOnly ? Sourced(true, from: .flag("--read-only")) : nil
    return source
  }

  /// The variables of the official tools.
  static func officialVariables(_ variables: [String: String]) -> Self {
    credentials(
      in: variables, prefix: "SAIL_", named: "the SAIL_ variables", bond: .ownTenantIfNamed)
  }

  /// The variables without a prefix, which an official tool prints for the shell.
  static func plainVariables(_ variables: [String: String]) -> Self {
    var source = credentials(
      in: variables, prefix: "", named: "the variables without SAIL_", bond: .whole)
    source.warnings = [
      "BASE_URL, CLIENT_ID and CLIENT_SECRET are used because SAIL_BASE_URL, SAIL_CLIENT_ID and "
        + "SAIL_CLIENT_SECRET are not set. Other programs use these names, too, so set the SAIL_ variables instead."
    ]
    return source
  }

  /// The variables that apply to every tenant.
  static func environment(_ variables: [String: String]) -> Self {
    var source = SettingsSource("the environment", bond: .free)
    source.certificateAuthorityFile = value("SSL_CERT_FILE", in: variables)
    return source
  }

  private static func credentials(
    in variables: [String: String], prefix: String, named name: String, bond: Bond
  ) -> Self {
    var source = SettingsSource(name, bond: bond)
    source.tenant = value(prefix + "BASE_URL", in: variables)
    source.clientID = value(prefix + "CLIENT_ID", in: variables)
    source.secret = value(prefix + "CLIENT_SECRET", in: variables).map {
      SecretReference(.text(Secret($0.value)), from: $0.origin)
    }
    return source
  }

  /// An empty variable counts as not set, as in the official tools.
  private static func value(_ name: String, in variables: [String: String]) -> Sourced<String>? {
    guard let text = variables[name], !text.isEmpty else { return nil }
    return Sourced(text, from: .variable(name))
  }
}

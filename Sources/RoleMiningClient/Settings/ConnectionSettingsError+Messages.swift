extension ConnectionSettingsError {
  /// States which settings are missing and how to supply them.
  static func missing(
    tenant: TenantURL?, hasClientID: Bool, hasSecret: Bool, withheld: SettingOrigin?,
    hasKeyring: Bool
  ) -> Self {
    let all = [
      (tenant != nil, "the tenant's address"), (hasClientID, "the client id"),
      (hasSecret, "the client secret"),
    ]
    let names = all.filter { !$0.0 }.map(\.1)
    let list = names.dropLast().joined(separator: ", ")
    let subject = names.count > 1 ? "\(list) and \(names[names.count - 1]) are" : "\(names[0]) is"
    var text =
      subject.prefix(1).uppercased() + subject.dropFirst() + " missing. "
      + "Set SAIL_BASE_URL, SAIL_CLIENT_ID and SAIL_CLIENT_SECRET, or keep them in a profile of "
      + "~/.config/rolesift/settings.yaml or in ~/.sailpoint/config.yaml; --tenant, --client-id "
      + "and --secret-file take them as well."
    if let withheld, let tenant {
      text += " The secret in \(withheld) belongs to another tenant and is not sent to \(tenant)."
    }
    if hasKeyring, !hasSecret {
      text +=
        " The SailPoint CLI keeps its secret in a keyring, which Rolesift does not read. "
        + "A profile's secret_command can."
    }
    return ConnectionSettingsError(text, isWithoutTenant: tenant == nil)
  }

  static func unknownEnvironment(
    _ name: String, in file: SailPointConfigurationFile?
  ) -> Self {
    guard let file else {
      return ConnectionSettingsError(
        "~/.sailpoint/config.yaml, for the environment '\(name)', does not exist.")
    }
    let known = file.configuration.environments.keys.sorted().joined(separator: ", ")
    return ConnectionSettingsError(
      "\(file.name) has no environment '\(name)'. Environments: \(known.isEmpty ? "none" : known).")
  }

  /// The same error with its probable cause first.
  func blaming(_ file: SailPointConfigurationFile) -> Self {
    let active = file.configuration.activeEnvironment
    let fault =
      active.isEmpty
      ? "names no active environment"
      : "has no environment '\(active)', which it names as the active one"
    let known = file.configuration.environments.keys.sorted().joined(separator: ", ")
    return ConnectionSettingsError(
      "\(file.name) \(fault). It has: \(known). Choose one with --env. \(description)")
  }

  static func unknownProfile(
    _ name: String, in file: SettingsFile?, folder: String?
  ) -> Self {
    guard let file else {
      let path = folder.map { "\($0)/settings.yaml" } ?? "settings.yaml"
      return ConnectionSettingsError("\(path), for the profile '\(name)', does not exist.")
    }
    return ConnectionSettingsError(
      "\(file.name): " + .unknownProfileWords(name, among: file.profiles.keys.sorted()))
  }
}

extension String {
  /// An unknown profile, with suggestions.
  static func unknownProfileWords(_ name: String, among known: [String]) -> String {
    let text = "Unknown profile '\(name)'."
    if let nearest = NearestName(to: name, among: known).name {
      return "\(text) Did you mean '\(nearest)'?"
    }
    return known.isEmpty
      ? "\(text) There are no profiles." : "\(text) Profiles: \(known.joined(separator: ", "))."
  }
}

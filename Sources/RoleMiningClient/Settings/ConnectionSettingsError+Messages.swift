extension ConnectionSettingsError {
  /// Says which settings are missing and the three ways to give them.
  static func missing(
    tenant: TenantURL?, hasClientID: Bool, hasSecret: Bool, withheld: String?
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
      + "Set SAIL_BASE_URL, SAIL_CLIENT_ID and SAIL_CLIENT_SECRET, or keep them in "
      + "~/.sailpoint/config.yaml; --tenant and --client-id take the first two as well."
    if let withheld, let tenant {
      text += " The secret in \(withheld) belongs to another tenant and is not sent to \(tenant)."
    }
    return ConnectionSettingsError(text)
  }

  static func unknownEnvironment(
    _ name: String, in file: SailPointConfigurationFile?
  ) -> Self {
    guard let file else {
      return ConnectionSettingsError(
        "There is no ~/.sailpoint/config.yaml to take the environment '\(name)' from.")
    }
    let known = file.configuration.environments.keys.sorted().joined(separator: ", ")
    return ConnectionSettingsError(
      "\(file.name) has no environment '\(name)'. It has: \(known.isEmpty ? "none" : known).")
  }
}

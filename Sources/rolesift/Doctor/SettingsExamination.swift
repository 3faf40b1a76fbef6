import RoleMining
import RoleMiningClient

/// Finds out where each setting came from.
struct SettingsExamination {
  let options: TenantOptions
  let host: Host

  /// What was found out.
  func findings() -> [DoctorReport.Finding] {
    tenant + [
      .fact("API version", options.version.rawValue),
      .fact("settings folder", host.configurationFolder ?? "none: HOME is not set"),
      .fact("cache folder", host.cacheFolder ?? "none: HOME is not set"),
      .fact("log", options.log ?? host.variables["ROLESIFT_LOG"] ?? "off"),
    ]
  }

  private var tenant: [DoctorReport.Finding] {
    if let file = options.file { return [.fact("tenant", "\(file), from --local")] }
    do throws(ConnectionSettingsError) {
      return facts(try options.settings(on: host))
    } catch {
      return [.trouble("tenant", Failure(error))]
    }
  }

  private func facts(_ settings: ConnectionSettings) -> [DoctorReport.Finding] {
    [
      .fact("tenant", "\(settings.tenant.value), from \(settings.tenant.origin)"),
      .fact("client id", "\(settings.clientID.value), from \(settings.clientID.origin)"),
      .fact("client secret", "there, from \(settings.clientSecret.origin)"),
    ] + settings.warnings.map { .fact("warning", $0) }
  }
}

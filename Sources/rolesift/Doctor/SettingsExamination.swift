import Review
import RoleEvidence
import RoleMining
import RoleMiningClient

/// Reports where each setting came from.
struct SettingsExamination {
  /// The findings.
  let findings: [DoctorReport.Finding]
  /// The connection settings; nil for a local tenant, and if there are none.
  let settings: ConnectionSettings?

  /// Resolves the settings once: some secrets can be read only once.
  init(_ options: TenantOptions, _ rules: RulesOptions, on host: Host) {
    var found: ConnectionSettings?
    var about: [DoctorReport.Finding] = []
    if let file = options.file {
      about = [
        .fact("tenant", "\(file), from --local"),
        .fact("API version", (options.version ?? .v2024).rawValue),
        .fact("read only", options.access.isReadOnly ? "yes, from --read-only" : "no"),
      ]
    } else {
      do throws(ConnectionSettingsError) {
        let settings = try options.settings(on: host)
        about = Self.facts(settings)
        found = settings
      } catch {
        about = Self.target(options, host) + [.trouble("settings", Failure(error))]
      }
    }
    settings = found
    findings =
      about + Self.review(host, rules)
      + [.fact("log", options.log ?? host.variables["ROLESIFT_LOG"] ?? "off")]
  }

  /// How roles are reviewed.
  private static func review(_ host: Host, _ given: RulesOptions) -> [DoctorReport.Finding] {
    // An invalid file is reported where the connection needs it, too.
    guard let settings = try? host.reviewSettings() else {
      return given.rules.map { [rules($0)] } ?? []
    }
    return [
      .fact("approvals", settings.approvals == 0 ? "not required" : "\(settings.approvals)"),
      .fact("resemblance", "\(settings.resemblance) %"),
      .fact("overview", settings.opensOverview ? "first" : "with o"),
      .fact("reasons", settings.reasons.isEmpty ? "none" : "\(settings.reasons.count)"),
      names(settings), rules(given.rules ?? settings.rulesFile),
    ]
  }

  private static func names(_ settings: ReviewSettings) -> DoctorReport.Finding {
    do throws(ConnectionSettingsError) {
      return .fact("names", try NameTemplate(settings).text)
    } catch {
      return .trouble("names", Failure(error))
    }
  }

  private static func rules(_ path: String?) -> DoctorReport.Finding {
    guard let path else { return .fact("conflict rules", "none") }
    do throws(ConnectionSettingsError) {
      let file = try ConflictRulesFile.read(path)
      return .fact("conflict rules", "\(file.rules.count), from \(path)")
    } catch {
      return .trouble("conflict rules", Failure(error))
    }
  }

  /// The findings for incomplete settings.
  private static func target(_ options: TenantOptions, _ host: Host) -> [DoctorReport.Finding] {
    (try? options.target(on: host)).map(facts) ?? []
  }

  private static func facts(_ settings: ConnectionSettings) -> [DoctorReport.Finding] {
    let length = settings.clientSecret.value.revealed.count
    return facts(settings.target) + [
      .fact("client id", settings.clientID.words { $0 }),
      .fact("client secret", "\(length) characters, from \(settings.clientSecret.origin)"),
    ] + settings.warnings.map { .fact("warning", $0) }
  }

  private static func facts(_ target: ConnectionTarget) -> [DoctorReport.Finding] {
    let profile = target.profile?.words { $0 } ?? "none"
    let authorities =
      target.certificateAuthorityFile?.words { "the system's and those in \($0)" }
      ?? "the system's"
    return [
      .fact("profile", profile),
      .fact("tenant", target.tenant.words { "\($0)" }),
      .fact("API version", target.version.words(\.rawValue)),
      .fact("read only", target.isReadOnly.words { $0 ? "yes" : "no" }),
      .fact("request rate", target.pace.words { "\($0)" }),
      .fact("certificate authorities", authorities),
    ]
  }
}

extension Sourced {
  /// The value and where it came from.
  fileprivate func words(_ text: (Value) -> String) -> String {
    origin == .standard ? text(value) : "\(text(value)), from \(origin)"
  }
}

import ArgumentParser

/// `rolesift doctor`: what is used, and whether it works.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Show where each setting comes from and whether the tenant and the terminal work.",
    discussion: """
        rolesift doctor
        rolesift doctor --local acme.db

      The exit code is that of the first thing that failed. The secret is not shown.
      """)

  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let host = Host.current
    var report = DoctorReport()
    report.add("Program", [.fact("version", Rolesift.version)])
    report.add("Settings", SettingsExamination(options: tenant, host: host).findings())
    if report.failure == nil { report.add("Tenant", tenantFindings(on: host)) }
    report.add("Terminal", TerminalExamination(host: host).findings())
    for line in report.lines { try Output.standard.line(line) }
    // It was said where it was found.
    if let failure = report.failure { throw Failure(failure.status, "") }
  }

  private func tenantFindings(on host: Host) -> [DoctorReport.Finding] {
    do {
      let tenant = try tenant.open(on: host)
      return try Blocking {
        try await tenant.closing { await TenantExamination(tenant: $0).findings() }
      }.value()
    } catch {
      return [.trouble("tenant", Failure(error))]
    }
  }
}

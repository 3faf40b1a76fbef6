import ArgumentParser
import RoleMining
import RoleMiningClient

/// `rolesift doctor`: the settings in use, and whether they work.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Show where each setting comes from and whether the tenant and the terminal work.",
    discussion: """
        rolesift doctor
        rolesift doctor --profile production
        rolesift doctor --local acme.db
        rolesift doctor --rules conflicts.yaml

      The exit code is that of the first check that failed. Secrets are not shown.
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The output format: table, or json, a list of objects with section, name, value and failed.",
      valueName: "format"))
  var output: ReportFormat = .table

  @OptionGroup var rules: RulesOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let host = Host.current
    var report = DoctorReport()
    let settings = SettingsExamination(tenant, rules, on: host)
    report.add("Program", [.fact("version", Rolesift.version)])
    report.add("Settings", settings.findings)
    report.add("Files", FileExamination(host: host).findings())
    if report.failure == nil {
      let (findings, scopes) = tenantFindings(settings.settings, on: host)
      report.add("Tenant", findings)
      report.add("Beside role mining", scopes)
    }
    report.add("Terminal", TerminalExamination(host: host).findings())
    try write(report)
    // The failure is part of the report.
    if let failure = report.failure { throw Failure(failure.status, "") }
  }

  private func write(_ report: DoctorReport) throws {
    switch output {
    case .table:
      for line in report.lines(fitting: Output.standard.columns) { try Output.standard.line(line) }
    case .json:
      let json = String(decoding: try WireJSON.encode(report.json, readable: true), as: UTF8.self)
      try Output.standard.raw(JSONText.escapingInvisible(json) + "\n")
    }
  }

  private func tenantFindings(
    _ settings: ConnectionSettings?, on host: Host
  ) -> (findings: [DoctorReport.Finding], scopes: [DoctorReport.Finding]) {
    do {
      let network = try settings.map { try NetworkExamination($0).findings() } ?? []
      let open = try settings.map { try tenant.open($0, on: host) } ?? tenant.open(on: host)
      let found = try Blocking {
        try await open.closing { tenant in
          let examination = TenantExamination(tenant: tenant)
          return (await examination.findings(), await examination.scopes())
        }
      }.value()
      return (network + found.0, found.1)
    } catch {
      return ([.trouble("tenant", Failure(error))], [])
    }
  }
}

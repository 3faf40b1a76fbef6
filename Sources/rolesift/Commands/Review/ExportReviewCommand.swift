import ArgumentParser
import Journal

/// `rolesift review export`: the decisions for another analyst.
struct ExportReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the decisions as JSON lines, for another analyst or for git.",
    discussion: """
        rolesift review export --to ana.jsonl
        rolesift review export | git diff --no-index decisions.jsonl -

      One line is the last decision of one person on one role. The lines are sorted, and equal decisions give \
      equal lines, so that two exports can be compared and merged.
      """)

  @OptionGroup var destination: OutputFileOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    let file = destination.file
    let place = try file.place()
    let host = Host.current
    let key = try tenant.recordContext(on: host).tenant
    let lines = try Journal(reading: host.stateFolder)?.export(of: key) ?? ""
    try file.write(JSONText.escapingInvisible(lines), to: place)
  }
}

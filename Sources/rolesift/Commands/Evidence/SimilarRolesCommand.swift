import ArgumentParser
import Review
import RoleEvidence
import RoleMining

/// `rolesift roles similar`: the roles that are like a potential role.
struct SimilarRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Print the roles whose access is most like that of a potential role.",
    discussion: """
        rolesift roles similar ID
        rolesift roles similar ID --potential

      'Same' is the entitlements that both grant, as a percentage of all that at least one grants. 'Lacks': \
      entitlements the other role would need to replace this one. 'Beyond': what it grants in addition.

      With --potential, the entitlements of each potential role of the session are read, too, one request each.
      """)

  @OptionGroup var role: RoleOptions

  @Flag(help: "Compare with the other potential roles of its session, too.")
  var potential = false

  @OptionGroup(title: "Rows") var rows: RowOptions
  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  func run() throws {
    guard !dryRun.isDryRun else { return try showRequests() }
    let (limit, potential) = (rows.rowLimit ?? .max, potential)
    let (similar, doubt) = try tenant.withRole(role.id, in: role.session) { reader, role, path in
      try await Self.similar(to: role, at: path, limit, potential, asking: reader)
    }
    try rows.output.write(similar, OutputColumn.similar)
    if similar.contains(where: \.isIncomplete) {
      Output.errors.say(
        "The access profiles cannot be read, so the figures of roles that have some may be too low."
      )
    }
    guard let doubt else { return }
    throw Failure(.failure, "The existing roles are not known: \(doubt).")
  }

  private static func similar(
    to role: PotentialRole, at path: RolePath, _ limit: Int, _ potential: Bool,
    asking reader: EvidenceReader
  ) async throws -> (roles: [ExplainedSimilarRole], doubt: String?) {
    let rows = try await reader.entitlements(of: path)
    var known = RoleKnowledge(of: role)
    known.roles = await reader.surroundings().roles
    if potential {
      let progress = ProgressLine()
      defer { progress.clear() }
      known.others = try await reader.siblings(of: path) { count in
        progress.show("\(count.grouped) potential roles")
      }
    }
    let names = Dictionary(
      rows.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first })
    let similar = SimilarRole.all(to: Set(rows.map(\.id)), known, limit: limit).prefix(limit)
    return (similar.map { ExplainedSimilarRole($0, names: names) }, known.roles?.reason)
  }

  private func showRequests() throws {
    let dryRun = try DryRun(on: tenant)
    try dryRun.show(of: role) {
      Listing.popularities(of: role.roleID, in: $0).page(limit: 250, count: true)
    }
    try dryRun.show(Listing.existingRoles.page(limit: 50, count: true))
    try dryRun.show(Listing.accessProfiles.page(limit: 250, count: true))
  }
}

extension OutputColumn<ExplainedSimilarRole> {
  /// A role that is like another.
  fileprivate static var similar: [Self] {
    [
      Self("Role", "name") { .text($0.name) },
      Self("Kind", "kind", rank: 2) { .text($0.kind) },
      Self("Same", "same", rank: 1) { .percentage($0.same) },
      Self("Shared", "shared") { .integer($0.shared) },
      Self("Lacks", "lacksCount") { .integer($0.lacks.count) },
      Self("Beyond", "beyond") { .integer($0.beyond) },
      Self("Relation", "relation") { .text($0.relation) },
      Self("Enabled", "enabled") { CellValue($0.enabled) },
      Self("Would need", "lacks", in: .file) {
        CellValue($0.lacks.map { $0.name ?? $0.id.rawValue }.joined(separator: "; "))
      },
      Self("Id", "id", rank: leftOutFirst) { .text($0.id) },
    ]
  }
}

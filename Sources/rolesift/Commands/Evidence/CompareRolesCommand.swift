import ArgumentParser
import Review
import RoleEvidence
import RoleMining
import RoleMiningClient

/// `rolesift roles compare`: some roles side by side.
struct CompareRolesCommand: ParsableCommand {
  /// What the rows are about.
  enum ComparedRows: String, ExpressibleByArgument, CaseIterable {
    case pair, entitlement, identity
  }

  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare 2 to 6 roles: potential and existing ones.",
    discussion: """
        rolesift roles compare ID ID
        rolesift roles compare ID ID ID --by entitlement --output csv

      The ids are those of potential roles, or of roles that the tenant has. The rows are the pairs; or all \
      entitlements, or all identities, with the roles that have them. JSON has each pair, what all share, and what only \
      one role has. 'Same' is what both have, as a percentage of all that at least one has.
      """)

  @Argument(help: ArgumentHelp("The ids of the roles.", valueName: "role-id"), transform: \.trimmed)
  var ids: [String]

  @Option(help: ArgumentHelp("What a row is about.", valueName: "rows"))
  var by: ComparedRows = .pair

  @OptionGroup var reading: SingleReadingOptions

  mutating func validate() throws {
    guard AccessComparison.sizes.contains(ids.count), Set(ids).count == ids.count else {
      throw ValidationError("Name from 2 to 6 different roles.")
    }
  }

  func run() throws {
    guard !reading.dryRun.isDryRun else { return try showRequests() }
    let ids = ids
    let compared = try reading.tenant.reading.withTenant { tenant in
      var subjects: [RoleComparison.ComparedSubject] = []
      for id in ids { subjects.append(try await tenant.subject(id)) }
      return try await tenant.evidence.comparison(of: subjects)
    }
    guard !reading.output.isJSON else {
      return try reading.output.write(one: RawJSON(encoding: compared))
    }
    try write(compared)
  }

  private func write(_ compared: RoleComparison) throws {
    let comparison = compared.comparison
    let names = comparison.roles.map(\.name)
    switch by {
    case .pair:
      try reading.output.write(rows: comparison.pairs, OutputColumn.pair(of: names))
    case .entitlement:
      let rows = ComparedRow.rows(comparison.roles.map { Set($0.entitlements) }) {
        compared.name(of: $0)
      }
      try reading.output.write(rows: rows, OutputColumn.compared("Entitlement", names))
    case .identity:
      let members = comparison.roles.compactMap(\.members)
      guard members.count == names.count else {
        throw Failure(.failure, "The identities of a role could not be read.")
      }
      let rows = ComparedRow.rows(members) { compared.name(of: $0) }
      try reading.output.write(rows: rows, OutputColumn.compared("Identity", names))
    }
  }

  private func showRequests() throws {
    let dryRun = try DryRun(on: reading.tenant)
    for id in ids {
      let role = PotentialRole.ID(id)
      try dryRun.show(of: role, in: nil) {
        Listing.popularities(of: role, in: $0).page(limit: 250, count: true)
      }
      try dryRun.show(
        Listing.identities(of: role, in: RoleMiningSession.ID(RoleOptions.unknownSession))
          .page(limit: 250, count: true))
      try dryRun.note("If it is not a potential role:")
      try dryRun.show(.existingRole(ExistingRole.ID(id)))
    }
  }
}

extension OpenTenant {
  /// The role with an id: a potential role or, if there is none, an existing one.
  fileprivate func subject(_ id: String) async throws -> RoleComparison.ComparedSubject {
    do throws(APIError) {
      let role = try await client.run(.role(PotentialRole.ID(id)))
      return .potential(
        RolePath(session: try role.sessionOrRefusal, role: role.id), name: role.displayName)
    } catch  where error.kind == .missing {
      return .existing(ExistingRole.ID(id))
    }
  }
}

extension PotentialRole {
  /// Its session.
  fileprivate var sessionOrRefusal: RoleMiningSession.ID {
    get throws(APIError) {
      guard let session = session?.id else {
        throw APIError(
          .unreadable, operation: "compare",
          messages: ["The tenant does not report the session of the role '\(displayName)'."])
      }
      return session
    }
  }
}

/// Something that some of the compared roles have.
private struct ComparedRow: Sendable {
  let id: String
  let name: String
  let isIn: [Bool]

  static func rows<Subject>(
    _ sets: [Set<Identifier<Subject>>], _ name: (Identifier<Subject>) -> String
  ) -> [ComparedRow] {
    sets.reduce(into: Set()) { $0.formUnion($1) }.map { id in
      ComparedRow(id: id.rawValue, name: name(id), isIn: sets.map { $0.contains(id) })
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension OutputColumn<ComparedRow> {
  fileprivate static func compared(_ title: String, _ names: [String]) -> [Self] {
    [Self(title, "name") { .text($0.name) }]
      + names.enumerated().map { place, name in
        Self(name, name) { .flag($0.isIn[place]) }
      } + [Self("Id", "id", rank: leftOutFirst) { .text($0.id) }]
  }
}

extension OutputColumn<AccessComparison.ComparedPair> {
  fileprivate static func pair(of names: [String]) -> [Self] {
    [
      Self("Role", "first") { .text(names[$0.first]) },
      Self("Relation", "relation", in: .screen) { .text($0.access.relation.wordsBeforeName) },
      Self("Role", "second") { .text(names[$0.second]) },
    ] + counts("Entitlements", "entitlements", \.access)
      + counts("Identities", "identities", \.members)
  }

  /// What two roles have in common: in words for a person, in figures for a program.
  private static func counts(
    _ title: String, _ field: String,
    _ counts: @escaping @Sendable (AccessComparison.ComparedPair) -> OverlapCounts?
  ) -> [Self] {
    [
      Self(title, "\(field).words", in: .screen) { pair in
        CellValue(counts(pair).map { "\($0.shared) of \($0.first) and \($0.second)" })
      },
      Self("First", "\(field).first", in: .file) { CellValue(counts($0)?.first) },
      Self("Second", "\(field).second", in: .file) { CellValue(counts($0)?.second) },
      Self("Shared", "\(field).shared", in: .file) { CellValue(counts($0)?.shared) },
      Self("Same", "\(field).same") { CellValue(counts($0)?.percentSame) },
      Self("Relation", "\(field).relation", in: .file) { CellValue(counts($0)?.relation.rawValue) },
    ]
  }
}

extension OverlapRelation {
  /// How the first of two roles is related to the second, before the second's name.
  fileprivate var wordsBeforeName: String {
    switch self {
    case .same: "the same as"
    case .firstInside: "inside"
    case .secondInside: "contains"
    case .overlapping: "overlaps"
    case .apart: "apart from"
    }
  }
}

extension OverlapCounts {
  /// What both share, in percent of what either has, 0–100; nil if both are empty.
  fileprivate var percentSame: Double? { similarity?.percentInTenths }
}

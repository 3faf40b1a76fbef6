import GRDB
import RoleEvidence
import RoleMining

/// The ids and names of the identities, the entitlements and the roles in a `MemberFit`.
struct MisfitNames {
  private let identities: [Int: NamedReference]
  private let entitlements: [Int: NamedReference]
  private let cores: [Int: String]

  /// - Parameters:
  ///   - db: The database.
  ///   - fit: The fit whose parts are named.
  ///   - cores: The names of the roles that have the cores, by their places.
  /// - Throws: `DatabaseError` or `RowDecodingError`.
  init(_ db: Database, _ fit: MemberFit, cores: [Int: String]) throws {
    self.cores = cores
    identities = try Self.references(
      to: fit.outliers.map(\.identity) + fit.candidates.map(\.identity), in: "identity", db)
    entitlements = try Self.references(
      to: fit.outliers.flatMap { ($0.finding.lacking + $0.finding.beyond).map(Int.init) },
      in: "entitlement", db)
  }

  /// An identity of the role that fits badly.
  func misfit(_ outlier: MemberFit.Outlier) throws -> TenantEvidence.Misfit {
    let identity = try Self.reference(outlier.identity, in: identities)
    let finding = outlier.finding
    return TenantEvidence.Misfit(
      id: Identity.ID(identity.id.rawValue), name: identity.name,
      lacked: try finding.lacking.map {
        Entitlement.ID(try Self.reference(Int($0), in: entitlements).id.rawValue)
      },
      unusual: try finding.beyond.map { try Self.reference(Int($0), in: entitlements) },
      reasons: finding.reasons.map { $0.words { cores[$0] } },
      fit: finding.coreCount > 0
        ? 100 * (finding.coreCount - finding.lacking.count) / finding.coreCount : nil,
      score: finding.score)
  }

  /// An identity outside that would fit.
  func misfit(_ near: NearMember) throws -> TenantEvidence.Misfit {
    let identity = try Self.reference(near.identity, in: identities)
    return TenantEvidence.Misfit(
      id: Identity.ID(identity.id.rawValue), name: identity.name, reasons: [near.words],
      score: 100 * Double(near.heldCount) / Double(near.coreCount))
  }

  private static func references(
    to numbers: [Int], in table: String, _ db: Database
  ) throws -> [Int: NamedReference] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT number - 1 AS place, id, name FROM \(table)
        WHERE number IN (SELECT value + 1 FROM json_each(?))
        """, arguments: [try JSONArgument.array(Set(numbers))])
    return try Dictionary(
      rows.map { row in
        try (
          row.value(at: 0), NamedReference(id: Identifier(row.value("id")), name: row.value("name"))
        )
      }
    ) { first, _ in first }
  }

  private static func reference(
    _ number: Int, in known: [Int: NamedReference]
  ) throws -> NamedReference {
    guard let reference = known[number] else {
      throw FileDamage(message: "number \(number + 1) is in a potential role")
    }
    return reference
  }
}

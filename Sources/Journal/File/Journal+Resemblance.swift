import FoundationEssentials
import GRDB
import RoleMining

/// A decided role that resembles another one.
package struct Resemblance: Sendable, Hashable {
  /// The decided role.
  package let role: PotentialRole.ID
  /// The number of the decision's record.
  package let decision: Int
  /// The share of all entitlements that are in both roles (Jaccard), 0 to 1.
  package let overlap: Double
}

extension Journal {
  /// The decided roles of a tenant that have nearly the same entitlements, the most similar first; among equally
  /// similar ones, the one decided last.
  ///
  /// Exact, except for ids that share a hash. For an overlap of 80 % or more, only sets that share one of their first
  /// hashes are compared; below that, all sets that are large enough.
  ///
  /// - Parameters:
  ///   - signature: The entitlements of the current role.
  ///   - role: The current role, which does not resemble itself.
  ///   - tenant: The tenant.
  ///   - overlap: The least overlap, above 0 and at most 1.
  /// - Returns: The decided roles.
  /// - Throws: `JournalFailure`.
  package func decisions(
    resembling signature: RoleSignature, of role: PotentialRole.ID, in tenant: TenantKey,
    overlap: Double = 0.8
  ) throws(JournalFailure) -> [Resemblance] {
    guard let hashes = signature.entitlements, !hashes.hashes.isEmpty, overlap > 0, overlap <= 1
    else { return [] }
    return try reading { db in
      let rows = try Row.fetchCursor(
        db, sql: Self.candidates(for: hashes, overlap),
        arguments: [tenant.description, role.rawValue])
      var found: [Resemblance] = []
      while let row = try rows.next() {
        let other = HashSet(bytes: try row.decode(Data.self, atIndex: 2))
        let share = hashes.overlap(with: other)
        guard share >= overlap else { continue }
        found.append(
          Resemblance(
            role: PotentialRole.ID(try row.decode(String.self, atIndex: 1)),
            decision: try row.decode(Int.self, atIndex: 0), overlap: share))
      }
      return found.sorted { ($0.overlap, $0.decision) > ($1.overlap, $1.decision) }
    }
  }

  /// The SQL that finds candidates. Its numbers are hashes and sizes, so nothing has to be quoted.
  private static func candidates(for hashes: HashSet, _ overlap: Double) -> String {
    let sizes = hashes.sizes(forOverlap: overlap)
    let range = "BETWEEN \(sizes.lowerBound) AND \(sizes.upperBound)"
    let list = hashes.prefix(forOverlap: overlap).map(String.init).joined(separator: ", ")
    let similar =
      overlap < HashSet.indexedOverlap
      ? "SELECT decision FROM signature WHERE size \(range)"
      : "SELECT DISTINCT decision FROM signaturePrefix WHERE hash IN (\(list)) AND size \(range)"
    // CROSS JOIN keeps this order; SQLite would look at all decisions of the tenant first.
    return """
      SELECT signature.decision, signature.role, signature.entitlements
      FROM (\(similar)) AS similar
        CROSS JOIN signature ON signature.decision = similar.decision
        CROSS JOIN decision ON decision.tenant = signature.tenant AND decision.role = signature.role
      WHERE signature.tenant = ? AND signature.role <> ? AND signature.entitlements IS NOT NULL
        AND decision.marks & 7 <> 0
      """
  }
}

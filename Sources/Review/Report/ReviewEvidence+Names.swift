import Journal
import RoleMining
import RoleMiningClient

extension ReviewEvidence {
  /// Finds the names of the entitlements that were excluded: some are in decisions; of each other role, the list of
  /// excluded entitlements is read. What cannot be read stays without a name.
  ///
  /// - Parameter client: The tenant.
  /// - Throws: `APIError` only if the run was cancelled.
  package mutating func nameExclusions(_ client: Client) async throws(APIError) {
    for entitlement in journal.decisions.flatMap(\.decision.entitlements) {
      entitlementNames[entitlement.id] = entitlement.name ?? entitlementNames[entitlement.id]
    }
    let sent = SentExclusions(journal.changes).roles
    for role in roles {
      guard let session = role.session?.id, let ids = sent[role.id.rawValue],
        ids.contains(where: { entitlementNames[$0] == nil })
      else { continue }
      do throws(APIError) {
        let page = try await client.all(
          .excluded(from: role.id, in: session), priority: .background)
        for row in page.items { entitlementNames[row.id.rawValue] = row.displayName }
      } catch {
        if error.kind == .cancelled { throw error }
      }
    }
  }
}

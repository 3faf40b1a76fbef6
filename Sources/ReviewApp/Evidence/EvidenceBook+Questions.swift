import Review
import RoleEvidence
import RoleMining

extension EvidenceBook {
  /// What the screen needs to know about a role.
  package enum Need: Sendable, Hashable, CaseIterable {
    case findings, privileged, holdings, surroundings, conflictRules, people, existingMembers
  }

  /// The questions that a role needs answered. From now on they count as asked.
  ///
  /// - Parameters:
  ///   - needs: What is needed.
  ///   - role: The role's screen.
  /// - Returns: The questions.
  mutating func take(_ needs: Set<Need>, for role: RoleScreen) -> [EvidenceRequest] {
    if !needs.isDisjoint(with: [.holdings, .people]) { use(role.path) }
    var entry = entries[role.path] ?? Entry()
    var requests: [EvidenceRequest] = []
    for need in Need.allCases where needs.contains(need) && !entry.asked.contains(need) {
      switch need {
      case .surroundings:
        guard readingSurroundings == .wanted else { continue }
        readingSurroundings = .asked
        requests.append(.surroundings(again: surroundings != nil))
      case .conflictRules:
        guard readingConflictRules == .wanted else { continue }
        readingConflictRules = .asked
        requests.append(.conflictRules(again: conflictRules != nil))
      case .findings, .privileged, .holdings, .people, .existingMembers:
        guard let request = request(for: need, of: role) else { continue }
        requests.append(request)
        entry.asked.insert(need)
      }
    }
    entries[role.path] = entry
    return requests
  }

  /// The question about one role; nil while it cannot be asked.
  private func request(for need: Need, of role: RoleScreen) -> EvidenceRequest? {
    let isWhole = role.knowsAllEntitlements
    switch need {
    case .findings: return .findings(role.path, roleSize: role.identityCount)
    case .holdings: return .holdings(role.path)
    case .privileged:
      return isWhole ? .privileged(role.path, role.entitlements.loadedRows.map(\.id)) : nil
    case .people:
      // Other tenants are asked person by person, and only if the analyst wants it.
      guard saysWhoHoldsWhat == true, isWhole else { return nil }
      return .people(role.path, knowing: role.entitlements.loadedRows.map { NamedAccess($0) })
    case .existingMembers:
      // The existing roles must be read first, even when they are read again.
      guard readingSurroundings == .done, isWhole else { return nil }
      return .existingMembers(
        role.path, granting: Set(role.entitlements.loadedRows.map(\.id)))
    case .surroundings, .conflictRules: return nil
    }
  }
}

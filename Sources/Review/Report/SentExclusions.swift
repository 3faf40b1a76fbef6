import Journal
import RoleMining

/// The entitlements that were excluded with this program and not restored with it, by potential role.
struct SentExclusions {
  private var byRole: [String: Set<String>] = [:]

  /// Replays the changes that were done.
  init(_ records: [JournalRecord]) {
    var changes: [Int: SentChange] = [:]
    for record in records {
      switch record.entry {
      case .change(let change) where change.operation == Endpoint.editEntitlements.name:
        changes[record.number] = change
      case .outcome(let outcome) where outcome.result == .done:
        if let change = changes[outcome.change] { replay(change) }
      default: break
      }
    }
  }

  subscript(role: String) -> Set<String> { byRole[role] ?? [] }

  /// The roles of which something is excluded.
  var roles: [String: Set<String>] { byRole.filter { !$0.value.isEmpty } }

  private mutating func replay(_ change: SentChange) {
    guard let role = change.role, let ids = change.body?["ids"]?.elements.compactMap(\.text)
    else { return }
    switch change.body?["exclude"] {
    case .boolean(true): byRole[role, default: []].formUnion(ids)
    case .boolean(false): byRole[role, default: []].subtract(ids)
    default: break
    }
  }
}

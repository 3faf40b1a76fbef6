import FoundationEssentials
import Journal
import Review
import RoleMining

/// The columns of a list of potential roles.
package enum RoleColumn: String, ListColumn {
  case name, quality, density, freshness, identities, entitlements, type, state, saved, creator
  case created, session, decision
}

/// A potential role as a row: the role as the tenant lists it, and its decision.
@dynamicMemberLookup
package struct RoleRow: ListRow, Hashable {
  /// The potential role.
  package var role: PotentialRole
  /// What is decided on it.
  package internal(set) var verdict: Verdict
  /// Who decided; nil if it is undecided.
  package internal(set) var decider: String?

  /// Makes a row of a potential role.
  package init(_ role: PotentialRole, _ decision: DecisionSummary? = nil) {
    self.role = role
    verdict = decision.map { Verdict($0.state) } ?? .undecided
    decider = decision?.author
  }

  mutating func show(_ decision: DecisionSummary?) { self = RoleRow(role, decision) }

  /// The columns of a list of potential roles.
  package typealias Column = RoleColumn
  /// How a list stores a potential role.
  package typealias Packed = PackedRole

  /// The role's id.
  package var id: PotentialRole.ID { role.id }

  /// A field of the potential role.
  package subscript<Value>(dynamicMember field: KeyPath<PotentialRole, Value>) -> Value {
    role[keyPath: field]
  }
}

extension RoleRow {
  /// The text that `/` looks in.
  package var searchText: String { role.displayName + "\n" + (role.description ?? "") }

  /// What that text consists of, in words.
  package static let searchedParts = "names or descriptions"

  /// The value that a column sorts the row by.
  package func sortValue(in column: RoleColumn) -> SortValue {
    switch column {
    case .name: SortValue(role.displayName)
    case .quality: SortValue(role.quality)
    case .density: SortValue(role.density)
    case .freshness: SortValue(role.freshness)
    case .identities: SortValue(role.identityCount)
    case .entitlements: SortValue(role.entitlementCount)
    case .type: SortValue(role.type?.rawValue)
    case .state: SortValue(role.provisionState?.rawValue)
    case .saved: SortValue(role.isSaved.map { $0 ? 1 : 0 })
    case .creator: SortValue(role.createdBy?.displayName)
    case .created: SortValue(role.createdDate?.timeIntervalSince1970)
    case .session: SortValue(role.session?.displayName)
    case .decision: SortValue(verdict.order)
    }
  }
}

extension RoleColumn {
  /// The title above the column.
  package var title: String {
    switch self {
    case .name: "Name"
    case .quality: "Quality"
    case .density: "Density"
    case .freshness: "Freshness"
    case .identities: "Identities"
    case .entitlements: "Entitlements"
    case .type: "Type"
    case .state: "State"
    case .saved: "Saved"
    case .creator: "Creator"
    case .created: "Created"
    case .session: "Session"
    case .decision: "Decision"
    }
  }

  /// The short title, for narrow columns.
  package var shortTitle: String {
    switch self {
    case .identities: "Ident."
    case .entitlements: "Entitl."
    default: title
    }
  }

  /// T-57: the roles of one session are sorted by date only, those of the tenant by five fields,
  /// drafts by none that is shown.
  package func sorter(in source: ListSource) -> AnySorter? {
    switch source {
    case .roles(.session):
      self == .created ? AnySorter(Sorter<SessionPotentialRoleFields>.ascending(.createdDate)) : nil
    case .roles: tenantKey.map { AnySorter(Sorter<PotentialRoleFields>.ascending($0)) }
    case .sessions, .drafts, .tab, .accepted: nil
    }
  }

  private var tenantKey: PotentialRoleFields.SortKey? {
    switch self {
    case .quality: .quality
    case .freshness: .freshness
    case .identities: .identityCount
    case .entitlements: .entitlementCount
    case .created: .createdDate
    case .name, .density, .type, .state, .saved, .creator, .session, .decision: nil
    }
  }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool {
    ![.name, .type, .state, .creator, .session, .decision].contains(self)
  }
}

extension Verdict {
  /// Undecided roles come first.
  fileprivate var order: Int { Verdict.allCases.firstIndex(of: self) ?? 0 }
}

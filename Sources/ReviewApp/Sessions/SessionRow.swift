import FoundationEssentials
import Review
import RoleMining

/// A role mining session as a row.
package struct SessionRow: ListRow {
  /// The session's id. T-01: a list need not state it; such a session gets its index instead and
  /// cannot be opened.
  package let id: String
  /// The session.
  package let session: RoleMiningSession

  /// Makes a row of a session at a place in its list.
  package init(_ session: RoleMiningSession, place: Int) {
    id = session.id?.rawValue ?? "#\(place)"
    self.session = session
  }

  /// The columns of the list of sessions.
  package enum Column: String, ListColumn {
    case name, type, state, identities, potentialRoles, minimumIdentities, pruneThreshold, saved
    case scoping, creator, created
  }
}

extension SessionRow {
  /// The text that `/` looks in.
  package var searchText: String { session.displayName }

  /// What that text consists of, in words.
  package static let searchedParts = "names"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .name: SortValue(session.displayName)
    case .type: SortValue(session.type?.rawValue)
    case .state: SortValue(session.state?.rawValue)
    case .identities: SortValue(session.identityCount)
    case .potentialRoles: SortValue(session.potentialRoleCount)
    case .minimumIdentities: SortValue(session.minimumIdentities)
    case .pruneThreshold: SortValue(session.pruneThreshold ?? session.prescribedPruneThreshold)
    case .saved: SortValue(session.isSaved.map { $0 ? 1 : 0 })
    case .scoping: SortValue(session.scopingMethod?.rawValue)
    case .creator: SortValue(session.createdBy?.displayName)
    case .created: SortValue(session.createdDate?.timeIntervalSince1970)
    }
  }
}

extension SessionRow.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .name: "Name"
    case .type: "Type"
    case .state: "State"
    case .identities: "Identities"
    case .potentialRoles: "Roles"
    case .minimumIdentities: "Min"
    case .pruneThreshold: "Threshold"
    case .saved: "Saved"
    case .scoping: "Population"
    case .creator: "Creator"
    case .created: "Created"
    }
  }

  /// The short title, for narrow columns.
  package var shortTitle: String {
    switch self {
    case .identities: "Ident."
    default: title
    }
  }

  /// T-02: the list can be sorted by creator and date, though the declared row lacks them.
  package func sorter(in source: ListSource) -> AnySorter? {
    switch self {
    case .creator: AnySorter(Sorter<RoleMiningSessionFields>.ascending(.createdBy))
    case .created: AnySorter(Sorter<RoleMiningSessionFields>.ascending(.createdDate))
    default: nil
    }
  }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { ![.name, .type, .state, .scoping, .creator].contains(self) }
}

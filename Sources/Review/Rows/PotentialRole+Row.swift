import FoundationEssentials
import RoleMining

/// The columns of a list of potential roles.
public enum RoleColumn: String, ListColumn {
  case name, quality, density, freshness, identities, entitlements, type, state, saved, creator
  case created
}

extension PotentialRole: ListRow {
  /// The columns of a list of potential roles.
  public typealias Column = RoleColumn

  /// What to call the role: its name, else the start of its id.
  public var displayName: String {
    if let name, !name.isEmpty { return name }
    return "Potential role " + id.rawValue.prefix(8)
  }

  /// The text that `/` looks in.
  public var searchText: String { displayName + "\n" + (description ?? "") }

  /// What the row is sorted by in a column.
  public func sortValue(in column: RoleColumn) -> SortValue {
    switch column {
    case .name: SortValue(displayName)
    case .quality: SortValue(quality)
    case .density: SortValue(density)
    case .freshness: SortValue(freshness)
    case .identities: SortValue(identityCount)
    case .entitlements: SortValue(entitlementCount)
    case .type: SortValue(type?.rawValue)
    case .state: SortValue(provisionState?.rawValue)
    case .saved: SortValue(isSaved.map { $0 ? 1 : 0 })
    case .creator: SortValue(createdBy?.displayName)
    case .created: SortValue(createdDate?.timeIntervalSince1970)
    }
  }
}

extension RoleColumn {
  /// The title above the column.
  public var title: String {
    switch self {
    case .name: "Name"
    case .quality: "Quality"
    case .density: "Density"
    case .freshness: "Freshness"
    case .identities: "People"
    case .entitlements: "Access"
    case .type: "Type"
    case .state: "State"
    case .saved: "Saved"
    case .creator: "Creator"
    case .created: "Created"
    }
  }

  /// T-57: the roles of one session are sorted by date only, those of the tenant by five fields,
  /// drafts by none that is shown.
  public func sorter(in source: ListSource) -> String? {
    guard source != .drafts else { return nil }
    if self == .created { return "createdDate" }
    guard source == .roles(.all) || source == .roles(.saved) else { return nil }
    switch self {
    case .quality: return "quality"
    case .freshness: return "freshness"
    case .identities: return "identityCount"
    case .entitlements: return "entitlementCount"
    default: return nil
    }
  }

  /// Whether the interesting rows have the large values.
  public var startsDescending: Bool { ![.name, .type, .state, .creator].contains(self) }
}

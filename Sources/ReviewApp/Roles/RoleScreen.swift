import Review
import RoleMining

/// One potential role.
package struct RoleScreen: Sendable {
  /// The tabs, in their order.
  package enum Tab: String, Sendable, CaseIterable {
    case entitlements, excluded, identities, attributes
  }

  /// Tells the screen apart from the others.
  package let id: ScreenID
  /// Where the role is.
  package let path: RolePath
  /// What is known of the role: first its row of the list, soon the whole.
  package internal(set) var role: PotentialRole
  /// Whether the whole role was read, not only its row.
  package internal(set) var isWhole = false
  /// The tab at hand.
  package internal(set) var tab = Tab.entitlements
  /// The entitlements by popularity; always loaded to the last, for the figures over all of them.
  package internal(set) var entitlements: ListState<RoleMiningEntitlement>
  /// The entitlements that were left out.
  package internal(set) var excluded: ListState<RoleMiningEntitlement>
  /// The identities.
  package internal(set) var identities: ListState<RoleMiningIdentity>
  /// The attribute values of the identities.
  package internal(set) var attributes: ListState<AttributeRow>
  /// How many entitlements have which popularity; nil until it came.
  package internal(set) var distribution: PopularityDistribution?
  /// The threshold that is being tried, in percent, 0–100: what is below it would stay out.
  package internal(set) var threshold = 0
  /// Whether the analyst went on to a neighbour in the list whose page is on its way.
  var isAwaitingNeighbour = false
  /// What was wrong when the role or its distribution could not be read.
  package internal(set) var failure: String?

  init(id: ScreenID, path: RolePath, role: PotentialRole) {
    self.id = id
    self.path = path
    self.role = role
    entitlements = ListState(
      screen: id, source: .entitlements(path), order: ListOrder(.popularity, descending: true),
      wantsAllRows: true)
    excluded = ListState(
      screen: id, source: .excluded(path), order: ListOrder(.popularity, descending: true))
    identities = ListState(
      screen: id, source: .identities(path), order: ListOrder(.name, descending: false))
    attributes = ListState(screen: id, source: .attributes(path), rows: [])
  }
}

extension RoleScreen {
  /// The number of identities of the role; nil until it is known.
  package var identityCount: Int? { role.identityCount }

  /// Whether rows of the tab at hand or the role itself are on their way.
  package var isLoading: Bool {
    switch tab {
    case .entitlements: entitlements.isLoading
    case .excluded: excluded.isLoading
    case .identities: identities.isLoading
    case .attributes: !isWhole && failure == nil
    }
  }

  var list: any AnyList {
    switch tab {
    case .entitlements: entitlements
    case .excluded: excluded
    case .identities: identities
    case .attributes: attributes
    }
  }

  mutating func changeList<Result>(_ change: (inout any AnyList) -> Result) -> Result {
    switch tab {
    case .entitlements: Screen.change(&entitlements, change)
    case .excluded: Screen.change(&excluded, change)
    case .identities: Screen.change(&identities, change)
    case .attributes: Screen.change(&attributes, change)
    }
  }
}

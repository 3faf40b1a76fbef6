import Journal
import Review
import RoleMining

/// One potential role.
package struct RoleScreen: Sendable {
  /// Identifies the screen.
  package let id: ScreenID
  /// Where the role is.
  package let path: RolePath
  /// What is known about the role: at first its row in the list, then the whole role.
  package internal(set) var role: PotentialRole
  /// Whether the whole role was read, not only its row.
  package internal(set) var isWhole = false
  /// The identities of the role; nil until the whole role is read.
  var identityHashes: HashSet?
  /// What is decided on the role; nil until it is read.
  package internal(set) var decided: RoleDecision?
  /// How the role compares with earlier decisions; nil if there is nothing to say, or until it is known.
  package internal(set) var comparison: DecisionComparison?
  /// Whether the comparison was requested for the entitlements that are loaded.
  var isCompared = false
  /// The current tab.
  package internal(set) var tab = Tab.entitlements
  /// Whether a line of the overview led to the current tab, so that going back leads to the overview.
  var cameFromOverview = false
  /// All entitlements as they were loaded before a filter hid some of them; nil without a filter.
  private var beforeFilter: EntitlementsBeforeFilter?
  /// The tabs with their lists.
  package internal(set) var tabs: RoleTabs
  /// How many entitlements have which popularity; nil until it is loaded.
  package internal(set) var distribution: PopularityDistribution?
  /// The trial threshold in percent, 0–100: entitlements below it would be left out.
  package internal(set) var threshold = 0
  /// Everything that is known about the role so far; nil until a tab needs it.
  package internal(set) var knowledge: RoleKnowledge?
  /// What `knowledge` was made from.
  var knowledgeStamp: KnowledgeStamp?
  /// Whether the analyst moved on to a neighbour in the list whose page is being loaded.
  var isAwaitingNeighbour = false
  /// Why the role could not be read the last time; nil when it could.
  package internal(set) var failure: APIError?
  /// Why the distribution could not be read the last time; nil when it could.
  package internal(set) var distributionFailure: APIError?

  init(id: ScreenID, path: RolePath, role: PotentialRole) {
    self.id = id
    self.path = path
    self.role = role
    tabs = RoleTabs(of: path, on: id)
  }
}

extension RoleScreen {
  /// The number of identities of the role; nil until it is known.
  package var identityCount: Int? { role.identityCount }

  /// The entitlements by popularity.
  package internal(set) var entitlements: ListState<RoleMiningEntitlement> {
    get { tabs[EntitlementsTab.self].list }
    set { tabs[EntitlementsTab.self].list = newValue }
  }

  /// The excluded entitlements.
  package internal(set) var excluded: ListState<RoleMiningEntitlement> {
    get { tabs[ExcludedTab.self].list }
    set { tabs[ExcludedTab.self].list = newValue }
  }

  /// Whether all entitlements are known, also those that a filter hides.
  var knowsAllEntitlements: Bool {
    entitlements.filter.isEmpty
      ? entitlements.isComplete : beforeFilter?.generation == entitlements.generation
  }

  /// All entitlements, also those that a filter hides; nil until all are loaded.
  package var allEntitlements: [RoleMiningEntitlement]? {
    guard knowsAllEntitlements else { return nil }
    return entitlements.filter.isEmpty ? entitlements.loadedRows : beforeFilter?.rows
  }

  /// Filters the current list.
  mutating func filter(by filter: ListFilter) {
    let all = tab == .entitlements ? allEntitlements : nil
    changeList { $0.filter(by: filter) }
    guard tab == .entitlements else { return }
    beforeFilter = all.map {
      EntitlementsBeforeFilter(rows: $0, generation: entitlements.generation)
    }
  }

  /// Forgets the rows of all tabs, but not what was chosen in them.
  mutating func forgetRows() {
    isAwaitingNeighbour = false
    beforeFilter = nil
    // It holds the rows, too, and is made again from those that come.
    knowledge = nil
    knowledgeStamp = nil
    tabs.forgetRows()
    // They come again with the whole role, which is read on return.
    role.identityDistribution = nil
    isWhole = false
  }

  /// Whether rows of the current tab or the role itself are being loaded.
  package var isLoading: Bool { tabs[tab].isLoading(in: self) }

  /// What the current tab needs to know about the role.
  var needs: Set<EvidenceBook.Need> { tabs[tab].needs }

  var list: any AnyList { tabs[tab].anyList }

  mutating func changeList<Result>(_ change: (inout any AnyList) -> Result) -> Result {
    tabs[tab].changeList(change)
  }

  /// What the current tab requests now, and the entitlements, which the figures of the role need.
  mutating func takeRequests(height: Int) -> [RowRequest] {
    tabs[tab].follow(self, height: height)
    let requests = tabs[.entitlements].takeRequests(height: height)
    return tab == .entitlements ? requests : requests + tabs[tab].takeRequests(height: height)
  }
}

/// The entitlements of a role before a filter hid some of them.
private struct EntitlementsBeforeFilter: Sendable {
  let rows: [RoleMiningEntitlement]
  /// The generation of the filtered list. In a later one, the tenant may have others.
  let generation: Int
}

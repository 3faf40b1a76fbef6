import FoundationEssentials
import Review
import RoleEvidence
import RoleMining

extension AppState {
  /// What the current screen needs to know about its roles, as effects.
  mutating func takeEvidence() -> [Effect] {
    switch screen {
    case .role(let role):
      evidence.take(role.needs.union(needsOfDialog), for: role).map(Effect.evidence)
    case .roles(let roles):
      evidence.takeWho(in: roles.list.rowsAroundCursor, current: currentRole)
        .map(Effect.evidence)
    case .sessions, .accepted: []
    }
  }

  /// What has to be known before a role is provisioned.
  private var needsOfDialog: Set<EvidenceBook.Need> {
    dialogBelowMessages is ProvisionForm ? [.conflictRules, .people] : []
  }

  /// Shows the overview of the current role.
  mutating func showOverview() -> [Effect] {
    if case .role = screen { return show(tab: .overview) }
    let depth = screens.count
    let effects = open()
    return screens.count > depth ? effects + show(tab: .overview) : effects
  }

  /// Takes what was found out about roles.
  mutating func receive(_ answer: EvidenceAnswer) -> [Effect] {
    evidence.receive(answer)
    switch answer {
    case .findings(let path, .success(let found)):
      // Other tenants do not say at once who is in the other roles.
      guard found.basis.isOrganization else { return [] }
      return [.evidence(.sessionNames(path, found.traits, nameTemplate))]
    case .ruleIdentities(let path, let query, let result): show(result, on: .rule(path, query))
    case .comparison(let roles, let result): show(result, of: roles)
    case .session(let id, let result): show(result, on: .session(id))
    case .walk(let walk, let failure): return goOn(walk, failure)
    case .siblings(let walk, let failure): return goOn(walk, failure)
    case .accepted(let walk, let outcome): return goOn(walk, outcome)
    case .acceptedHoldings(let walk, let failure): return goOn(walk, failure)
    case .created(let job, let result): show(result, createdBy: job)
    case .conflictRules, .people: updateConflicts()
    default: break
    }
    return []
  }

  /// Tells the screen of a role what is known about it, if its tab needs that and it has changed.
  mutating func learn(about role: inout RoleScreen) {
    if role.entitlements.isComplete, role.entitlements.filter.isEmpty { evidence.note(role) }
    guard !role.needs.isEmpty else { return }
    let roleCount = roleCount(of: role.path.session)
    let stamp = KnowledgeStamp(role, evidence, roleCount)
    guard stamp != role.knowledgeStamp else { return }
    role.knowledgeStamp = stamp
    role.knowledge = knowledge(of: role)
  }

  /// How many potential roles a session has; nil if unknown, because its list was not opened.
  func roleCount(of session: RoleMiningSession.ID) -> Int? {
    for case .roles(let roles) in screens.reversed()
    where roles.scope == .session(session) && roles.list.filter.isEmpty
      && !roles.list.isTotalEstimated
    { return roles.list.total }
    return nil
  }

  /// Goes where something can be done about a line of the overview; leaving that tab leads back to the overview.
  mutating func follow(_ target: RoleOverview.Target?) -> [Effect] {
    let effects = lead(to: target)
    if case .role(var role) = screen, role.tab != .overview {
      role.cameFromOverview = true
      screen = .role(role)
    }
    return effects
  }

  private mutating func lead(to target: RoleOverview.Target?) -> [Effect] {
    switch target {
    case .attributes: return show(tab: .attributes)
    case .rules: return show(tab: .rules)
    case .gains: return show(tab: .gains)
    case .similar: return show(tab: .similar)
    case .outliers: return show(tab: .outliers)
    case .conflicts:
      showConflicts()
      return []
    case .entitlements(let threshold):
      return show(tab: .entitlements) + (threshold.map { setThreshold($0) } ?? [])
    case .application(let name):
      let effects = show(tab: .entitlements)
      screen.changeList { [listHeight] in $0.look(for: name, height: listHeight) }
      return effects
    case .unused: return showMarked("unused", \.unusedEntitlements)
    case .privileged: return showMarked("privileged") { $0.knowledge?.privileged?.value ?? [] }
    case .naming(let name, let description):
      guard let (role, path) = currentRole else { return [] }
      if let obstacle = obstacleToChanges {
        say(obstacle, .warning)
        return []
      }
      dialog = RoleForm(role, at: path, suggesting: name, description)
      return []
    case nil: return []
    }
  }
}

extension AppState {
  /// Shows the entitlements of the role with some of them marked.
  private mutating func showMarked(
    _ kind: String, _ chosen: (RoleScreen) -> Set<Entitlement.ID>
  ) -> [Effect] {
    let effects = show(tab: .entitlements)
    guard case .role(var role) = screen else { return effects }
    let ids = chosen(role)
    let count = role.mark(ids)
    guard let first = role.entitlements.packedRows.first(where: { ids.contains($0.id) }),
      let place = role.entitlements.index(of: first.id)
    else {
      say("The filter hides the \(kind) entitlements. Esc clears it.", .warning)
      return effects
    }
    role.entitlements.place(place, height: listHeight)
    let all = role.list.markCount
    screen = .role(role)
    let words = count == 1 ? "1 \(kind) entitlement is" : "\(count) \(kind) entitlements are"
    say(
      "\(words) marked\(all > count ? ", \(all) with those marked before" : ""). "
        + "x excludes \(all == 1 ? "it" : "them"), - clears the marks.")
    return effects
  }
}

extension Opening {
  /// Where something can be done about the line of the overview under the cursor.
  package static let followLine = Opening(
    unless: { state in
      guard case .role(let role) = state.screen,
        let row = role.tabs[OverviewTab.self].list.current
      else { return "There is no row here." }
      return row.line.target == nil ? "This line leads nowhere." : nil
    },
    opening: { $0.open() })

  /// The overview of the current role.
  package static let overview = Opening(
    acts: false, unless: Obstacle.noRole, opening: { $0.showOverview() })
}

extension ListState<RoleRow> {
  /// The loaded rows of the hundred that the cursor is in. Asking for this many at a time costs no request while the
  /// analyst moves on row by row.
  fileprivate var rowsAroundCursor: [PackedRole] {
    let first = cursor / 100 * 100
    return packedRows(at: first..<first + 100)
  }
}

/// What the knowledge about a role is made from, so that it is made again only when that changes.
struct KnowledgeStamp: Equatable {
  private let generation: Int
  private let role: PotentialRole
  private let list: Int
  private let loaded: Int
  private let read: Date?
  private let isWhole: Bool
  private let roleCount: Int?

  init(_ screen: RoleScreen, _ evidence: EvidenceBook, _ roleCount: Int?) {
    self.roleCount = roleCount
    generation = evidence.generation
    role = screen.role
    list = screen.entitlements.generation
    loaded = screen.entitlements.loadedRows.count
    read = screen.entitlements.readDate
    isWhole = screen.knowsAllEntitlements
  }
}

import FoundationEssentials
import Journal
import Review
import RoleEvidence
import RoleMining

/// What was found out about roles in this run, beside their lists.
package struct EvidenceBook: Sendable {
  /// What a tab needs to know about its role.
  package enum Need: Sendable, Hashable, CaseIterable {
    case findings, privileged, holdings, surroundings, conflictRules, people
  }

  /// What is known about one role.
  struct Entry: Sendable {
    var findings: Knowledge<RoleFindings>?
    var privileged: Knowledge<Set<Entitlement.ID>>?
    var holdings: Knowledge<TenantHoldings>?
    var people: Knowledge<PeopleAccess>?
    var asked: Set<Need> = []
  }

  private var entries: [RolePath: Entry] = [:]
  /// What the tenant has beside its potential roles; nil until it is read.
  package private(set) var surroundings: TenantSurroundings?
  private var askedSurroundings = false
  /// The rules about access that must not meet; nil until they are read.
  package private(set) var conflictRules: ConflictRules?
  private var askedConflictRules = false
  /// Whether the tenant is one of this program, which says at once who holds what; nil until it has shown that.
  private(set) var saysWhoHoldsWhat: Bool?
  /// Who the identities of listed roles are.
  package private(set) var who: [PotentialRole.ID: MemberTraits] = [:]
  /// The dates of the roles for which that was asked.
  private var askedWho: [PotentialRole.ID: Date?] = [:]
  /// The role on which the cursor rests.
  private var resting: PotentialRole.ID?
  private var restCount = 0
  /// Whether the tenant says who the identities of many roles are.
  private(set) var offersWho = true
  /// The roles about which the tenant is being asked person by person.
  private var walks: [RolePath: HoldingsWalk] = [:]
  /// The potential roles whose entitlements were loaded in this run.
  private var access: [RolePath: RoleKnowledge.OtherRole] = [:]
  /// The template of the suggested names.
  private let template: NameTemplate
  /// The names that were suggested first.
  private var givenNames: [RolePath: String] = [:]
  /// Counts what was learned, so that lines are made again only then.
  package private(set) var generation = 0

  /// Nothing was found out yet.
  init(template: NameTemplate = .standard) { self.template = template }
}

extension EvidenceBook {
  /// The questions that a role needs answered, from here on counted as asked.
  ///
  /// - Parameters:
  ///   - needs: What is needed.
  ///   - role: The role's screen.
  /// - Returns: The questions.
  mutating func take(_ needs: Set<Need>, for role: RoleScreen) -> [EvidenceRequest] {
    var entry = entries[role.path] ?? Entry()
    var requests: [EvidenceRequest] = []
    for need in Need.allCases where needs.contains(need) && !entry.asked.contains(need) {
      switch need {
      case .findings: requests.append(.findings(role.path, roleSize: role.identityCount))
      case .holdings: requests.append(.holdings(role.path))
      case .privileged:
        guard role.entitlements.isComplete, role.entitlements.filter.isEmpty else { continue }
        requests.append(.privileged(role.path, role.entitlements.loadedRows.map(\.id)))
      case .surroundings:
        guard !askedSurroundings else { continue }
        askedSurroundings = true
        requests.append(.surroundings(again: surroundings != nil))
        continue
      case .conflictRules:
        guard !askedConflictRules else { continue }
        askedConflictRules = true
        requests.append(.conflictRules)
        continue
      case .people:
        // Any other tenant is asked person by person, and only if the analyst wants it.
        guard saysWhoHoldsWhat == true, role.entitlements.isComplete,
          role.entitlements.filter.isEmpty
        else { continue }
        requests.append(
          .people(role.path, knowing: role.entitlements.loadedRows.map { NamedAccess($0) }))
      }
      entry.asked.insert(need)
    }
    entries[role.path] = entry
    return requests
  }

  /// The questions about who the identities of listed roles are, from here on counted as asked.
  ///
  /// - Parameters:
  ///   - visible: The visible rows.
  ///   - current: The row under the cursor, and where its role is.
  /// - Returns: The questions.
  mutating func takeWho(
    in visible: [RoleRow], current: (role: PotentialRole, path: RolePath)?
  ) -> [EvidenceRequest] {
    guard offersWho else { return takeWho(atRest: current) }
    let wanted = visible.filter { askedWho[$0.id] != .some($0.role.modifiedDate) }
    guard !wanted.isEmpty else { return [] }
    for row in wanted { askedWho[row.id] = .some(row.role.modifiedDate) }
    return [.who(wanted.map(\.id))]
  }

  /// Where a role has to be read for it, only the one is asked on which the cursor rests.
  private mutating func takeWho(
    atRest current: (role: PotentialRole, path: RolePath)?
  ) -> [EvidenceRequest] {
    guard resting != current?.role.id else { return [] }
    resting = current?.role.id
    restCount += 1
    guard let (role, path) = current,
      who[role.id] == nil || askedWho[role.id] != .some(role.modifiedDate)
    else { return [] }
    askedWho[role.id] = .some(role.modifiedDate)
    return [.whoAtRest(path, generation: restCount)]
  }

  /// Takes an answer.
  mutating func receive(_ answer: EvidenceAnswer) {
    generation += 1
    switch answer {
    case .findings(let path, let result):
      entries[path, default: Entry()].findings = Knowledge(result)
      if case .success(let findings) = result {
        who[path.role] = findings.traits
        if case .organization = findings.basis { saysWhoHoldsWhat = true }
      }
    case .privileged(let path, let result):
      entries[path, default: Entry()].privileged = Knowledge(result)
    case .holdings(let path, let result):
      entries[path, default: Entry()].holdings = Knowledge(result)
    case .surroundings(let surroundings): self.surroundings = surroundings
    case .conflictRules(let rules): conflictRules = rules
    case .people(let path, let result):
      entries[path, default: Entry()].people = Knowledge(result)
    case .who(_, .success(let rows)):
      if offersWho { saysWhoHoldsWhat = true }
      for row in rows { who[row.id] = MemberTraits(row) }
    case .who(_, .failure): (offersWho, saysWhoHoldsWhat) = (false, false)
    case .ruleIdentities, .comparison, .walk, .created: break
    }
  }

  /// How far asking person by person who holds what is; nil if nobody asks.
  package func walk(of path: RolePath) -> HoldingsWalk? { walks[path] }

  /// Notes that the tenant is being asked person by person.
  mutating func begin(_ walk: HoldingsWalk) {
    generation += 1
    walks[walk.path] = walk
  }

  /// Notes how far that is.
  mutating func note(_ walk: HoldingsWalk, _ failure: APIError?) {
    generation += 1
    walks[walk.path] = walk
    guard failure != nil || walk.holdings != nil else { return }
    walks[walk.path] = nil
    let reason = failure?.ignorance ?? ""
    entries[walk.path, default: Entry()].holdings =
      walk.holdings.map { .known($0) } ?? .unknown(reason)
    entries[walk.path, default: Entry()].people =
      walk.peopleAccess.map { .known($0) } ?? .unknown(reason)
  }

  /// Notes the access of a role whose entitlements are all loaded.
  mutating func note(_ role: RoleScreen) {
    let other = RoleKnowledge.OtherRole(
      id: role.path.role, name: role.role.displayName,
      entitlements: Set(role.entitlements.loadedRows.map(\.id)))
    guard access[role.path] != other else { return }
    access[role.path] = other
    generation += 1
  }

  /// Asks again about a role; what is known stays until the answers arrive.
  mutating func forget(_ path: RolePath) {
    entries[path]?.asked = []
    forgetSurroundings()
  }

  /// Asks again what the tenant has beside its potential roles, such as after a role was created.
  mutating func forgetSurroundings() { askedSurroundings = false }

  /// What is known about a role.
  mutating func knowledge(of role: RoleScreen) -> RoleKnowledge {
    var known = RoleKnowledge(of: role.role)
    let isWhole = role.entitlements.isComplete && role.entitlements.filter.isEmpty
    known.entitlements = isWhole ? role.entitlements.loadedRows : nil
    let entry = entries[role.path]
    known.findings = entry?.findings
    known.privileged = entry?.privileged
    known.holdings = entry?.holdings
    known.walk = walks[role.path]
    if let found = known.findings?.value {
      known.names = names(for: found.traits, known, at: role.path)
    }
    known.roles = surroundings?.roles
    known.rules = conflictRules?.all
    known.conflictRules = conflictRules
    known.people = entry?.people
    known.others = access.filter { $0.key != role.path }.values.sorted { $0.name < $1.name }
    return known
  }

  /// Whether what a role would grant conflicts; nil while that is being read.
  func conflicts(
    of role: RoleScreen, granting entitlements: [RoleMiningEntitlement]
  ) -> ConflictCheck? {
    guard let conflictRules else { return nil }
    let people = entries[role.path]?.people
    let isPending = saysWhoHoldsWhat == true && people == nil && !conflictRules.basis.isEmpty
    guard !isPending else { return nil }
    return ConflictCheck(
      granting: entitlements, by: conflictRules, people: people,
      identityCount: role.identityCount)
  }

  /// Names that no other role of the session has, as far as they are known, and that were suggested for none.
  private mutating func names(for traits: MemberTraits, _ known: RoleKnowledge, at path: RolePath)
    -> NameSuggestions
  {
    let others = access.filter { $0.key.session == path.session && $0.key != path }.map(
      \.value.name)
    let given = givenNames.filter { $0.key.session == path.session && $0.key != path }.values
    let names = NameSuggestions(
      for: traits, access: AccessPlace.all(in: known.entitlements ?? []),
      identityCount: known.role.identityCount ?? traits.roleSize, template: template
    ).free(of: others + given)
    givenNames[path] = names.names.first
    return names
  }
}

extension Knowledge {
  /// What an answer says, or why it says nothing.
  fileprivate init(_ result: Result<Value, APIError>) {
    switch result {
    case .success(let value): self = .known(value)
    case .failure(let error): self = .unknown(error.ignorance)
    }
  }
}

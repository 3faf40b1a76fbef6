import Review
import RoleEvidence
import RoleMining

/// What was found out about roles in this run, apart from their lists.
package struct EvidenceBook: Sendable {
  /// What is known about one role.
  struct Entry: Sendable {
    var findings: Knowledge<RoleFindings>?
    var privileged: Knowledge<Set<Entitlement.ID>>?
    var holdings: Knowledge<TenantHoldings>?
    var people: Knowledge<PeopleAccess>?
    var existingMembers: Knowledge<[ExistingAccess]>?
    var asked: Set<Need> = []
    /// Whether the tenant was asked person by person who holds what, and if so, whether before the role was read
    /// again.
    var walk = WalkedHoldings.never
  }

  /// Whether a tenant was asked person by person.
  enum WalkedHoldings: Sendable {
    case never, sinceRefresh, beforeRefresh
  }

  var entries: [RolePath: Entry] = [:]
  private var recent = RecentRoles()
  /// What the tenant has apart from its potential roles; nil until it is read.
  package private(set) var surroundings: TenantSurroundings?
  var readingSurroundings = SingleReading.wanted
  /// The conflict rules; nil until they are read.
  package private(set) var conflictRules: ConflictRules?
  var readingConflictRules = SingleReading.wanted
  /// Whether the tenant is one of this program, which says at once who holds what; nil until it has shown that.
  private(set) var saysWhoHoldsWhat: Bool?
  /// Who the identities of listed roles are.
  private var listed = WhoBook()
  /// The roles about which the tenant is being asked person by person.
  private var walks: [RolePath: HoldingsWalk] = [:]
  /// The potential roles whose entitlements were loaded in this run.
  var access = SeenAccess()
  /// What is being read in the background.
  private(set) var reading = BackgroundReading()
  /// The names that were suggested.
  var names: SuggestedNames
  /// Counts what was learned, so that lines are made again only then.
  package private(set) var generation = 0

  /// Nothing was found out yet.
  init(template: NameTemplate = .standard) { names = SuggestedNames(template: template) }

  /// The state of something that is read once in a run.
  enum SingleReading: Sendable {
    case wanted, asked, done
  }
}

extension EvidenceBook {
  /// Who the identities of listed roles are.
  package var who: [PotentialRole.ID: MemberTraits] { listed.traits }

  /// The questions about who the identities of listed roles are. From now on they count as asked.
  ///
  /// - Parameters:
  ///   - visible: The visible rows.
  ///   - current: The row under the cursor, and where its role is.
  /// - Returns: The questions.
  mutating func takeWho(
    in visible: [PackedRole], current: (role: PotentialRole, path: RolePath)?
  ) -> [EvidenceRequest] {
    listed.take(in: visible, current: current)
  }

  /// Notes that a role is looked at, and forgets who holds what of the one that was looked at longest ago. What was
  /// asked person by person stays, because it took one request each.
  mutating func use(_ path: RolePath) {
    guard let old = recent.use(path), walkedHoldings(of: old) == .never, walk(of: old) == nil
    else { return }
    entries[old]?.holdings = nil
    entries[old]?.people = nil
    entries[old]?.asked.subtract([.holdings, .people])
  }

  /// Takes an answer.
  mutating func receive(_ answer: EvidenceAnswer) {
    generation += 1
    switch answer {
    case .findings(let path, let result):
      entries[path, default: Entry()].findings = Knowledge(result)
      if case .success(let findings) = result {
        listed.note(findings.traits, of: path.role)
        if findings.basis.isOrganization { saysWhoHoldsWhat = true }
      }
    case .privileged(let path, let result):
      entries[path, default: Entry()].privileged = Knowledge(joining: Knowledge(result))
    case .holdings(let path, let result): receive(result, on: path)
    case .surroundings(let surroundings):
      self.surroundings = surroundings
      readingSurroundings = .done
    case .conflictRules(let rules):
      conflictRules = rules
      readingConflictRules = .done
    case .people(let path, let result):
      entries[path, default: Entry()].people = Knowledge(result)
    case .existingMembers(let path, let members):
      entries[path, default: Entry()].existingMembers = members
    case .who(_, let result):
      if case .success = result, listed.isOfferedAtOnce { saysWhoHoldsWhat = true }
      if case .failure = result { saysWhoHoldsWhat = false }
      listed.receive(result)
    case .sessionNames(let path, let told): names.tell(told, at: path)
    case .ruleIdentities, .comparison, .walk, .siblings, .accepted, .acceptedHoldings, .session,
      .created:
      break
    }
  }

  /// A refusal to say at once who holds what does not remove what was found person by person.
  private mutating func receive(_ result: Result<TenantHoldings, APIError>, on path: RolePath) {
    if case .failure = result, walkedHoldings(of: path) != .never { return }
    entries[path, default: Entry()].holdings = Knowledge(result)
  }

  /// Whether the tenant was asked person by person who holds what of a role.
  func walkedHoldings(of path: RolePath) -> WalkedHoldings { entries[path]?.walk ?? .never }

  /// The walk that asks person by person who holds what; nil if nobody asks.
  package func walk(of path: RolePath) -> HoldingsWalk? { walks[path] }

  /// Notes that the tenant is being asked person by person.
  mutating func begin(_ walk: HoldingsWalk) {
    generation += 1
    walks[walk.path] = walk
  }

  /// Notes the progress of asking person by person. If it fails, what was found before stays.
  mutating func note(_ walk: HoldingsWalk, _ failure: APIError?) {
    generation += 1
    walks[walk.path] = walk
    guard failure != nil || walk.holdings != nil else { return }
    walks[walk.path] = nil
    var entry = entries[walk.path] ?? Entry()
    if let holdings = walk.holdings {
      entry.holdings = .known(holdings)
      entry.walk = .sinceRefresh
    } else if entry.walk == .never, entry.holdings?.value == nil {
      entry.holdings = .unknown(failure?.ignorance ?? "")
    }
    if let people = walk.peopleAccess {
      entry.people = .known(people)
    } else if entry.walk == .never, entry.people?.value == nil {
      entry.people = .unknown(failure?.ignorance ?? "")
    }
    entries[walk.path] = entry
  }

  /// Notes the access of a role whose entitlements are all loaded.
  mutating func note(_ role: RoleScreen) {
    let other = RoleKnowledge.OtherRole(
      id: role.path.role, name: role.role.displayName,
      entitlements: Set(role.entitlements.loadedRows.map(\.id)))
    if access.note(other, of: role.path.session) { generation += 1 }
  }

  /// Notes what is being read in the background.
  mutating func note(_ reading: BackgroundReading) {
    guard reading != self.reading else { return }
    self.reading = reading
    generation += 1
  }

  /// Changes what is known about the access of other potential roles.
  mutating func changeAccess(_ change: (inout SeenAccess) -> Void) {
    generation += 1
    change(&access)
  }

  /// Asks again about a role and everything that goes with it. What is known stays until the answers arrive.
  mutating func forget(_ path: RolePath) {
    generation += 1
    entries[path]?.asked = []
    if walkedHoldings(of: path) == .sinceRefresh { entries[path]?.walk = .beforeRefresh }
    access.forgetWholeness(of: path.session)
    forgetSurroundings()
    readingConflictRules = .wanted
  }

  /// Asks again what the tenant has apart from its potential roles, for example after a role was created.
  mutating func forgetSurroundings() { readingSurroundings = .wanted }
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

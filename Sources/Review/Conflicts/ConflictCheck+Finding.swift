import Journal
import RoleEvidence
import RoleMining

extension ConflictCheck {
  /// Looks for conflicts inside a role, and between the role and what its people hold.
  ///
  /// - Parameters:
  ///   - entitlements: What the role grants.
  ///   - rules: The rules.
  ///   - people: What its people hold; nil if that was not read.
  ///   - identityCount: The number of its people; nil if unknown.
  package init(
    granting entitlements: [RoleMiningEntitlement], by rules: ConflictRules,
    people: Knowledge<PeopleAccess>?, identityCount: Int?
  ) {
    self.init(checked: rules.basis, notChecked: rules.doubts)
    let access = people?.value
    var conflicted: Set<Identity.ID> = []
    if !checked.isEmpty {
      let names = ConflictNames(entitlements, rules, access)
      let book = rules.book(knowing: entitlements.map { NamedAccess($0) })
      let ids = entitlements.map(\.id)
      let earlier = access.map { book.breakerCounts(among: $0.held) }
      found = book.conflicts(within: ids).map { conflict in
        FoundConflict(
          conflict, identityCount: identityCount,
          earlierCount: earlier.map { $0[conflict.rule] ?? 0 }, names)
      }
      if let access {
        let personal = book.conflicts(granting: ids, to: access.held)
        found += FoundConflict.all(personal, names)
        peopleCount = access.people.isEmpty ? identityCount : access.people.count
        conflicted = Set(personal.map(\.identity))
      } else {
        notChecked.append("what its people hold" + (people?.reason.map { " (\($0))" } ?? ""))
      }
    }
    addQueries(rules.queries, access)
    conflicted.formUnion((access?.predicted?.value ?? [:]).filter { !$0.value.isEmpty }.keys)
    conflictedCount = access == nil ? nil : conflicted.count
    if checked.isEmpty, notChecked.isEmpty { notChecked = ["there are no rules"] }
  }

  private mutating func addQueries(_ queries: [NamedReference], _ access: PeopleAccess?) {
    guard !queries.isEmpty else { return }
    let subject =
      "\(queries.count.grouped) \(queries.count == 1 ? "policy" : "policies") with a query"
    switch access?.predicted {
    case .known(let predicted):
      checked.append(subject)
      found += FoundConflict.predicted(predicted, of: access?.people ?? [])
    case .unknown(let reason): notChecked.append("\(subject) (\(reason))")
    case nil: notChecked.append(subject + (access == nil ? "" : " (the tenant was not asked)"))
    }
  }
}

/// The names of people and of what is granted and held.
private struct ConflictNames {
  private var entitlements: [Entitlement.ID: String]
  private let people: [Identity.ID: String]

  init(_ granted: [RoleMiningEntitlement], _ rules: ConflictRules, _ access: PeopleAccess?) {
    entitlements = rules.entitlementNames
    entitlements.merge(access?.names ?? [:]) { _, last in last }
    for entitlement in granted { entitlements[entitlement.id] = entitlement.displayName }
    people = Dictionary(
      (access?.people ?? []).map { ($0.id, $0.displayName) },
      uniquingKeysWith: { first, _ in first })
  }

  func references(_ ids: some Sequence<Entitlement.ID>) -> [NamedReference] {
    ids.map { NamedReference(id: Identifier($0.rawValue), name: entitlements[$0]) }
  }

  func reference(_ id: Identity.ID) -> NamedReference {
    NamedReference(id: Identifier(id.rawValue), name: people[id])
  }
}

extension FoundConflict {
  fileprivate init(
    _ conflict: AccessConflict, identityCount: Int?, earlierCount: Int?, _ names: ConflictNames
  ) {
    self.init(
      conflict.rule, .role, left: names.references(conflict.left),
      right: names.references(conflict.right), peopleCount: identityCount)
    self.earlierCount = earlierCount
  }

  /// The conflicts of people, one for each rule.
  fileprivate static func all(
    _ conflicts: [PersonalConflict], _ names: ConflictNames
  ) -> [FoundConflict] {
    conflicts.chunked(by: \.rule).map { part in
      var found = FoundConflict(
        part[0].rule, .people,
        left: names.references(Set(part.flatMap(\.granted)).sorted()),
        right: names.references(Set(part.flatMap(\.held)).sorted()), peopleCount: part.count,
        people: part.prefix(mostPeople).map { names.reference($0.identity) })
      found.earlierCount = part.count(where: \.isThereAlready)
      return found
    }
  }

  /// The policies that the tenant says people would violate, by name.
  fileprivate static func predicted(
    _ predicted: [Identity.ID: [NamedReference]], of people: [PublicIdentity]
  ) -> [FoundConflict] {
    var violators: [NamedReference: [NamedReference]] = [:]
    for person in people {
      for policy in Set(predicted[person.id] ?? []) {
        violators[policy, default: []].append(
          NamedReference(id: Identifier(person.id.rawValue), name: person.displayName))
      }
    }
    return violators.map { policy, people in
      FoundConflict(
        rule: policy.name ?? policy.id.rawValue, origin: "policy \(policy.id)", place: .people,
        left: [], right: [], peopleCount: people.count, people: people)
    }
    .sorted { ($0.rule, $0.origin) < ($1.rule, $1.origin) }
  }

  private init(
    _ rule: ConflictRule, _ place: MeetingPlace, left: [NamedReference], right: [NamedReference],
    peopleCount: Int?, people: [NamedReference] = []
  ) {
    self.init(
      rule: rule.name, severity: rule.severity?.rawValue, origin: rule.origin.words,
      isEnforced: rule.isEnforced, place: place, left: left, right: right,
      peopleCount: peopleCount, people: people)
  }
}

extension ConflictRule.Origin {
  /// Where a rule is from, in words.
  fileprivate var words: String {
    switch self {
    case .policy(let id): "policy \(id)"
    case .file(let name): name
    }
  }
}

extension Array {
  /// Consecutive elements with the same value of a field, in parts.
  fileprivate func chunked<Value: Equatable>(by field: (Element) -> Value) -> [[Element]] {
    var parts: [[Element]] = []
    for element in self {
      if let last = parts.last?.last, field(last) == field(element) {
        parts[parts.count - 1].append(element)
      } else {
        parts.append([element])
      }
    }
    return parts
  }
}

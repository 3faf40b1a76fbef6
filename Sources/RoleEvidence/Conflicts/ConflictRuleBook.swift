import RoleMining

/// Conflict rules, prepared for finding those that access breaks.
///
/// Names are resolved once against the known entitlements; after that only ids count.
package struct ConflictRuleBook: Sendable {
  /// The rules: worst first, those of unknown severity last; then by name, then as given.
  package let rules: [ConflictRule]

  /// Names in the rules that none of the known entitlements has, so that they match nothing. In the order of
  /// the rules, each once.
  package let unmatchedNames: [ConflictingAccess]

  private let mentions: [Entitlement.ID: [Mention]]

  /// Prepares rules.
  ///
  /// - Parameters:
  ///   - rules: The rules, in any order.
  ///   - catalog: The entitlements with their names, for rules that mean them by name.
  package init(_ rules: [ConflictRule], catalog: [NamedAccess] = []) {
    let ordered = rules.sortedBySeverity()
    // Names are costly to compare; policies have none.
    let names = NameIndex(rules.contains(where: \.hasNames) ? catalog : [])
    var mentions: [Entitlement.ID: [Mention]] = [:]
    var unmatched: [ConflictingAccess] = []
    for (number, rule) in ordered.enumerated() {
      for (side, isLeft) in [(rule.left, true), (rule.right, false)] {
        for access in side {
          let ids = names.ids(meantBy: access)
          for id in ids { mentions[id, default: []].append(Mention(rule: number, isLeft: isLeft)) }
          if ids.isEmpty, !unmatched.contains(access) { unmatched.append(access) }
        }
      }
    }
    self.rules = ordered
    self.mentions = mentions
    unmatchedNames = unmatched
  }

  /// The entitlements that a rule mentions; all others can be left out of questions.
  package var entitlements: Set<Entitlement.ID> { Set(mentions.keys) }

  /// The rules that the access of a role breaks by itself, worst first.
  package func conflicts(within access: some Sequence<Entitlement.ID>) -> [AccessConflict] {
    let sides = sides(of: access)
    return sides.keys.sorted().compactMap { number in
      guard let sides = sides[number], sides.meet else { return nil }
      return AccessConflict(
        rule: rules[number], left: sides.left.sorted(), right: sides.right.sorted())
    }
  }

  /// Finds the rules that people would break with a role and not by the role alone.
  ///
  /// - Parameters:
  ///   - access: What the role grants.
  ///   - holdings: What each person holds; leave out people whose access is unknown.
  /// - Returns: The findings by rule, then by identity, without people who would gain nothing that the rule mentions.
  package func conflicts(
    granting access: some Sequence<Entitlement.ID>, to holdings: [Identity.ID: [Entitlement.ID]]
  ) -> [PersonalConflict] {
    let granted = sides(of: access).filter { !$0.value.meet }
    guard !granted.isEmpty else { return [] }
    var found: [(rule: Int, conflict: PersonalConflict)] = []
    for (identity, held) in holdings {
      // Whoever holds nothing that a rule mentions gets only what the role has, which does not break the rule.
      for (number, before) in sides(of: held) {
        guard let role = granted[number] else { continue }
        let gained = role.all.subtracting(before.all)
        guard !gained.isEmpty, role.union(before).meet else { continue }
        let conflict = PersonalConflict(
          identity: identity, rule: rules[number], granted: gained.sorted(),
          held: before.all.sorted(), isThereAlready: before.meet)
        found.append((number, conflict))
      }
    }
    return found.sorted { ($0.rule, $0.conflict.identity) < ($1.rule, $1.conflict.identity) }
      .map(\.conflict)
  }

  /// How many people break each rule by what they hold. A rule that nobody breaks is left out.
  ///
  /// - Parameter holdings: What each person holds.
  /// - Returns: The numbers of people.
  package func breakerCounts(
    among holdings: [Identity.ID: [Entitlement.ID]]
  ) -> [ConflictRule: Int] {
    var counts: [ConflictRule: Int] = [:]
    for held in holdings.values {
      for (number, sides) in sides(of: held) where sides.meet {
        counts[rules[number], default: 0] += 1
      }
    }
    return counts
  }

  private func sides(of access: some Sequence<Entitlement.ID>) -> [Int: Sides] {
    var sides: [Int: Sides] = [:]
    for id in access {
      for mention in mentions[id] ?? [] {
        if mention.isLeft {
          sides[mention.rule, default: Sides()].left.insert(id)
        } else {
          sides[mention.rule, default: Sides()].right.insert(id)
        }
      }
    }
    return sides
  }
}

/// That a rule means an entitlement.
private struct Mention: Sendable {
  let rule: Int
  let isLeft: Bool
}

/// What somebody has of the two sides of a rule.
private struct Sides {
  var left: Set<Entitlement.ID> = []
  var right: Set<Entitlement.ID> = []

  var all: Set<Entitlement.ID> { left.union(right) }

  /// Whether both sides are there. One entitlement on both sides does not conflict with itself.
  var meet: Bool { !left.isEmpty && !right.isEmpty && (left.count > 1 || left != right) }

  func union(_ other: Self) -> Self {
    Self(left: left.union(other.left), right: right.union(other.right))
  }
}

extension ConflictRule {
  fileprivate var hasNames: Bool {
    (left + right).contains { if case .named = $0 { true } else { false } }
  }
}

extension [ConflictRule] {
  fileprivate func sortedBySeverity() -> Self {
    enumerated().sorted { one, other in
      let (left, right) = (one.element, other.element)
      if left.severity != right.severity {
        guard let severity = left.severity else { return false }
        return right.severity.map { severity > $0 } ?? true
      }
      return (left.name, one.offset) < (right.name, other.offset)
    }
    .map(\.element)
  }
}

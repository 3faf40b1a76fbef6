import RoleMining

/// A rule that the access of a role breaks, by itself or together with what its people hold.
package struct FoundConflict: Sendable, Hashable, Codable {
  /// Where the access meets.
  package enum MeetingPlace: String, Sendable, Hashable, Codable {
    /// The role grants both sides.
    case role
    /// The role grants one side, and people hold the other.
    case people
  }

  /// The rule's name.
  package var rule: String
  /// How bad it is: `low`, `medium`, `high` or `critical`; nil if the rule does not say.
  package var severity: String?
  /// Where the rule is from, in words: `policy 2c91…` or `conflicts.yaml`.
  package var origin: String
  /// Whether the tenant enforces it; nil if unknown.
  package var isEnforced: Bool?
  /// Where the access meets.
  package var place: MeetingPlace
  /// What the role grants that the rule mentions; if it grants both sides, what it grants of the left one.
  package var left: [NamedReference]
  /// What people hold that the rule mentions; if the role grants both sides, what it grants of the right one.
  package var right: [NamedReference]
  /// How many people it concerns; nil if unknown.
  package var peopleCount: Int?
  /// How many of them break the rule already, without the role; nil if unknown.
  package var earlierCount: Int?
  /// The first of these people, if known.
  package var people: [NamedReference]

  /// The most people that are named.
  package static let mostPeople = 100

  /// Describes a conflict.
  package init(
    rule: String, severity: String? = nil, origin: String, isEnforced: Bool? = nil,
    place: MeetingPlace,
    left: [NamedReference], right: [NamedReference], peopleCount: Int? = nil,
    earlierCount: Int? = nil, people: [NamedReference] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.origin = origin
    self.isEnforced = isEnforced
    self.place = place
    self.left = left
    self.right = right
    self.peopleCount = peopleCount
    self.earlierCount = earlierCount
    self.people = Array(people.prefix(Self.mostPeople))
  }

  private enum CodingKeys: String, CodingKey {
    case rule, severity, origin, place, left, right, peopleCount, earlierCount, people
    case isEnforced = "enforced"
  }
}

extension FoundConflict {
  /// The rule and its severity, such as "'Enter and approve payments' (high)".
  package var title: String { "'\(rule)'" + (severity.map { " (\($0))" } ?? "") }

  /// What conflicts, such as "the role grants both PAY_ENTRY and PAY_APPROVAL".
  package var words: String {
    let (granted, others) = (Self.names(left), Self.names(right))
    let count = earlierCount ?? 0
    let earlier =
      count > 0 ? " (\(count.grouped) already \(count == 1 ? "breaks" : "break") the rule)" : ""
    switch place {
    case .role:
      return left.count == 1 && right.count == 1
        ? "the role grants both \(granted) and \(others)\(earlier)"
        : "the role grants \(granted) together with \(others)\(earlier)"
    case .people:
      let people = peopleCount ?? 0
      let holders = "\(people.grouped) \(people == 1 ? "person" : "people")"
      guard !right.isEmpty else { return "the tenant reports it for \(holders)\(earlier)" }
      let hold = people == 1 ? "holds" : "hold"
      return "the role grants \(granted), and \(holders) \(hold) \(others)\(earlier)"
    }
  }

  private static func names(_ references: [NamedReference]) -> String {
    let names = references.prefix(3).map { $0.name ?? $0.id.rawValue }
    let rest = references.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest.grouped) more" : "")
  }
}

import RoleMining

/// Who the identities of a role are: the attribute values that stand out in it.
///
/// A value stands out if at least half of the identities have it and, where the organisation is known, if it
/// is clearly more frequent in the role than there. So neither a name, which one person has, nor what
/// everybody has is among them.
package struct MemberTraits: Sendable, Hashable {
  /// The least share of the role's identities for a value to stand out.
  package static let leastShare = 0.5
  /// How many times as frequent as in the organisation a value must be to stand out.
  package static let leastLift = 1.25

  /// The number of identities that were looked at: the role's, or fewer for a sample.
  package let roleSize: Int
  /// The values that stand out, the strongest first.
  package let shares: [ValueShare]

  /// The traits of a role in an organisation whose attributes are known.
  package init(of members: IdentitySet, in table: AttributeTable) {
    self.init(ValueCounts(of: members, in: table))
  }

  /// The traits of identities, without the organisation.
  package init(of members: [[String: String]]) {
    let everybody = IdentitySet(members.indices, capacity: members.count)
    self.init(ValueCounts(of: everybody, in: AttributeTable(members)).withoutOrganization)
  }

  /// The traits of a role as the tenant counts them, without the organisation.
  package init(_ distributions: [IdentityDistribution]) { self.init(ValueCounts(distributions)) }

  /// Traits that were found elsewhere.
  ///
  /// - Parameters:
  ///   - roleSize: The number of identities that were looked at.
  ///   - shares: The values that stand out, the strongest first.
  package init(roleSize: Int, shares: [ValueShare]) {
    self.roleSize = roleSize
    self.shares = shares
  }

  init(_ counts: ValueCounts) {
    roleSize = counts.roleSize
    shares = counts.shares.filter(Self.standsOut).sorted {
      ($1.strength, $0.attribute, $0.value) < ($0.strength, $1.attribute, $1.value)
    }
  }

  /// The strongest value of an attribute or, if no attribute has the name, of its kind: `jobTitle` finds `position`,
  /// too.
  package func strongest(_ attribute: String) -> ValueShare? {
    let plain = AttributeKind.plain(attribute)
    let kind = AttributeKind(attribute)
    return shares.first { AttributeKind.plain($0.attribute) == plain }
      ?? (kind == .other ? nil : strongest(kind))
  }

  /// The strongest value of a kind; for departments, that of a cost centre if there is none.
  package func strongest(_ kind: AttributeKind) -> ValueShare? {
    shares.first { $0.kind == kind }
      ?? (kind == .department ? shares.first { $0.kind == .costCenter } : nil)
  }

  /// The strongest value of each kind, the strongest first; departments and cost centres count as one kind.
  var ofEachKind: [ValueShare] {
    var kinds: Set<AttributeKind> = []
    let hasDepartment = shares.contains { $0.kind == .department }
    return shares.filter {
      (!hasDepartment || $0.kind != .costCenter) && kinds.insert($0.kind).inserted
    }
  }

  /// The strongest one or two values of different kinds, for a list: "Payments Clerk · Finance"; nil if none
  /// stands out. The strongest comes first, because in a narrow column the rest is cut.
  package var text: String? {
    let all = ofEachKind
    // Without the organisation, the name of the only company would stand out in each role.
    let telling = all.filter { $0.organizationShare != nil || $0.kind.saysWho }
    let shown = (telling.isEmpty ? Array(all.prefix(1)) : telling).prefix(2)
    guard !shown.isEmpty else { return nil }
    return shown.map(\.label).joined(separator: " · ")
  }

  private static func standsOut(_ share: ValueShare) -> Bool {
    guard share.share >= leastShare, share.kind != .personal, share.roleCount > 1 else {
      return false
    }
    if let lift = share.lift { return lift >= leastLift }
    // Most people are active employees; without the organisation nobody knows whether these people differ.
    return share.kind != .state && share.kind != .employment
  }
}

extension ValueShare {
  /// How well the value distinguishes the role from others, weighted by how much its kind says.
  var strength: Double { (share - (organizationShare ?? 0)) * kind.weight }
}

extension AttributeKind {
  /// Whether its values differ in every organisation.
  fileprivate var saysWho: Bool { [.job, .department, .costCenter, .location].contains(self) }

  /// The place in a text: the department before the job.
  var place: Int {
    switch self {
    case .department, .costCenter: 0
    case .job: 1
    case .location: 2
    case .other: 3
    case .employment: 4
    case .manager, .state, .personal: 5
    }
  }

  /// How much a value says to a person who reads it.
  var weight: Double {
    switch self {
    case .job: 1
    case .department: 0.97
    case .location: 0.85
    // A number.
    case .costCenter: 0.7
    case .other: 0.7
    case .employment: 0.6
    case .manager: 0.3
    case .state, .personal: 0.2
    }
  }
}

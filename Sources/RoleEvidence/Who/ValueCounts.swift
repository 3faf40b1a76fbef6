import RoleMining

/// The counts of all attribute values in a role.
struct ValueCounts {
  let roleSize: Int
  private(set) var shares: [ValueShare] = []

  init(of members: IdentitySet, in table: AttributeTable) {
    let numbers = members.numbers
    roleSize = numbers.count
    for column in table.columns where column.kind != .personal {
      var counts = [Int](repeating: 0, count: column.values.count)
      for number in numbers {
        let place = Int(column.places[number])
        if place >= 0 { counts[place] += 1 }
      }
      // A value that fewer have cannot stand out.
      for place in counts.indices where counts[place] > 0 && 2 * counts[place] >= roleSize {
        shares.append(
          ValueShare(
            attribute: column.name, value: column.values[place], roleCount: counts[place],
            roleSize: roleSize, organizationCount: column.counts[place],
            organizationSize: table.identityCount, kind: column.kind))
      }
    }
  }

  /// The counts of a tenant; T-26: an entry without a value counts identities without one.
  init(_ distributions: [IdentityDistribution]) {
    let sizes = distributions.map { $0.distribution.reduce(0) { $0 + max(0, $1.count ?? 0) } }
    let size = sizes.max() ?? 0
    roleSize = size
    shares = distributions.flatMap { distribution in
      distribution.distribution.compactMap { entry in
        guard let attribute = distribution.attributeName, let count = entry.count,
          let value = entry.attributeValue?.trimmed, !value.isEmpty
        else { return nil }
        return ValueShare(attribute: attribute, value: value, roleCount: count, roleSize: size)
      }
    }
  }

  /// The same, without what is known about the organisation.
  var withoutOrganization: Self {
    var counts = self
    counts.shares = shares.map {
      ValueShare(
        attribute: $0.attribute, value: $0.value, roleCount: $0.roleCount, roleSize: $0.roleSize,
        kind: $0.kind)
    }
    return counts
  }
}

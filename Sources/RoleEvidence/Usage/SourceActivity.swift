import RoleMining

/// What is known about the use of a source that a role grants access to, in the last 90 days.
package struct SourceActivity: Sendable, Hashable {
  /// Whether the role's identities used the source.
  package enum Use: Sendable, Hashable {
    /// Some did: the percentage of the role's identities, above 0; nil if it differs from row to row.
    case used(percent: Double?)
    /// Nobody did.
    case unused
    /// T-27: without complete activity data nothing is known.
    case noData
  }

  /// The source's id, if known.
  package let source: Source.ID?
  /// The source's name, if known.
  package let name: String?
  /// The role's entitlements on it, in the given order.
  package let entitlements: [Entitlement.ID]
  /// Its use.
  package let use: Use
}

extension SourceActivity {
  /// The use of each source of a role, in the order of the first row of each. A row without a source is one of its own.
  package static func all(of rows: [RoleMiningEntitlement]) -> [SourceActivity] {
    var places: [Key: Int] = [:]
    var groups: [[RoleMiningEntitlement]] = []
    for row in rows {
      let key = Key(row)
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    return groups.map { rows in
      SourceActivity(
        source: rows[0].sourceID, name: rows.lazy.compactMap(\.applicationName).first,
        entitlements: rows.map(\.id), use: use(in: rows))
    }
  }

  private static func use(in rows: [RoleMiningEntitlement]) -> Use {
    let percentages = Set(rows.compactMap(\.sourceUsagePercent))
    if percentages.contains(where: { $0 > 0 }) {
      return .used(percent: percentages.count == 1 ? percentages.first : nil)
    }
    // Only data of the whole window prove that nobody used it; any data can prove that somebody did.
    let isComplete = rows.allSatisfy { $0.activitySourceState != .notComplete }
    return percentages.isEmpty || !isComplete ? .noData : .unused
  }

  private enum Key: Hashable {
    case id(Source.ID)
    case name(String)
    case none(Entitlement.ID)

    init(_ row: RoleMiningEntitlement) {
      if let id = row.sourceID {
        self = .id(id)
      } else if let name = row.applicationName {
        self = .name(name)
      } else {
        self = .none(row.id)
      }
    }
  }
}

extension [SourceActivity] {
  /// The entitlements on sources that nobody in the role used.
  package var unusedEntitlements: [Entitlement.ID] {
    filter { $0.use == .unused }.flatMap(\.entitlements)
  }

  /// The entitlements on sources without activity data.
  package var entitlementsWithoutData: [Entitlement.ID] {
    filter { $0.use == .noData }.flatMap(\.entitlements)
  }
}

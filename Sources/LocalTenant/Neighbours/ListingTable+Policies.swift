import GRDB
import RoleMining

extension ListingTable<PolicyFields> {
  /// The severity, which the document has no field for, is a tag.
  static let policies = Self(
    selection: """
      json_patch('{}', json_object('id', policy.id, 'name', policy.name,
        'description', policy.description, 'created', policy.createdDate, 'state', 'ENFORCED',
        'type', 'CONFLICTING_ACCESS_BASED', 'scheduled', json('false'),
        'tags', json(iif(policy.severity IS NULL, NULL, json_array(policy.severity))),
        'conflictingAccessCriteria', json_object(
          'leftCriteria', json_object('name', 'Left', 'criteriaList', json(\(side(isLeft: true)))),
          'rightCriteria',
            json_object('name', 'Right', 'criteriaList', json(\(side(isLeft: false)))))))
      """,
    source: "policy", condition: "policy.goneSince IS NULL",
    filters: [
      "id": .value("policy.id"), "name": .text("policy.name"), "state": .text("'ENFORCED'"),
    ],
    sorter: { key in
      switch key {
      case .id: "policy.id"
      case .name: "folded(policy.name)"
      case .created: "policy.createdDate"
      case .description: "folded(policy.description)"
      }
    },
    order: "folded(policy.name), policy.number", tieBreak: "policy.number")

  private static func side(isLeft: Bool) -> String {
    NeighbourText.array(
      of: """
        SELECT \(NeighbourText.entitlement) AS item FROM policyEntitlement AS side
        JOIN entitlement ON entitlement.number = side.entitlement
        WHERE side.policy = policy.number AND side.isLeft = \(isLeft ? 1 : 0)
        ORDER BY entitlement.number
        """)
  }
}

import RoleMining

/// A role mining session about to be created.
package struct SessionForm: Sendable, Equatable {
  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case name, type, criteria, pruneThreshold, minimumIdentities
  }

  /// The name it is saved under.
  package internal(set) var name = TextField()
  /// What kind of role it looks for.
  package internal(set) var type = RoleType.specialized
  /// A search query for the population; empty for everybody.
  package internal(set) var criteria = TextField()
  /// The prune threshold, 0–100; empty lets the tenant compute one.
  package internal(set) var pruneThreshold = TextField()
  /// The least number of identities in a potential role.
  package internal(set) var minimumIdentities = TextField("20")
  /// The field at hand.
  package internal(set) var focus = FieldName.name
  /// What is wrong; nil when nothing is.
  package internal(set) var problem: String?
}

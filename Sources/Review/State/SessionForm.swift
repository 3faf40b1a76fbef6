import RoleMining

/// A role mining session about to be created.
public struct SessionForm: Sendable, Equatable {
  /// The fields, in their order.
  public enum FieldName: String, Sendable, CaseIterable {
    case name, type, criteria, pruneThreshold, minimumIdentities
  }

  /// The name it is saved under.
  public internal(set) var name = TextField()
  /// What kind of role it looks for.
  public internal(set) var type = RoleType.specialized
  /// A search query for the population; empty for everybody.
  public internal(set) var criteria = TextField()
  /// The prune threshold, 0–100; empty lets the tenant compute one.
  public internal(set) var pruneThreshold = TextField()
  /// The least number of identities in a potential role.
  public internal(set) var minimumIdentities = TextField("20")
  /// The field at hand.
  public internal(set) var focus = FieldName.name
  /// What is wrong; nil when nothing is.
  public internal(set) var problem: String?
}

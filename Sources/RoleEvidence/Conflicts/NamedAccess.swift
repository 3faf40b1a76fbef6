import RoleMining

/// An entitlement with the names by which a conflict rule may mean it.
package struct NamedAccess: Sendable, Hashable, Identifiable {
  /// The entitlement's id.
  package let id: Entitlement.ID
  /// Its names: the display name and its own; none if they are unknown.
  package var names: [String]
  /// The name of its source, if known.
  package var sourceName: String?
  /// The id of its source, if known.
  package var sourceID: Source.ID?

  /// Creates a value from its fields.
  package init(
    id: Entitlement.ID, names: [String] = [], sourceName: String? = nil, sourceID: Source.ID? = nil
  ) {
    self.id = id
    self.names = names
    self.sourceName = sourceName
    self.sourceID = sourceID
  }

  /// The names in a row of a potential role.
  package init(_ row: RoleMiningEntitlement) {
    self.init(
      id: row.id, names: [row.name, row.reference.name].compactMap { $0 },
      sourceName: row.applicationName, sourceID: row.sourceID)
  }
}

/// A change of a role mining session (operation patchRoleMiningSession).
///
/// T-42: changing the prune threshold or the minimum number of identities makes the service mine again.
public struct RoleMiningSessionChange: Sendable, Hashable {
  /// The new name; nil keeps it.
  public var name: String?
  /// Whether the session is saved; nil keeps it.
  public var isSaved: Bool?
  /// The new prune threshold, 0–100; nil keeps it.
  public var pruneThreshold: Int?
  /// The new minimum number of identities in a potential role; nil keeps it.
  public var minimumIdentities: Int?

  /// Makes a change.
  public init(
    name: String? = nil, isSaved: Bool? = nil, pruneThreshold: Int? = nil,
    minimumIdentities: Int? = nil
  ) {
    self.name = name
    self.isSaved = isSaved
    self.pruneThreshold = pruneThreshold
    self.minimumIdentities = minimumIdentities
  }

  /// T-42: whether it makes the tenant mine again.
  public var recomputes: Bool { pruneThreshold != nil || minimumIdentities != nil }

  /// The JSON Patch. T-41: replace only, with native JSON types.
  public var patch: [PatchOperation] {
    var steps: [PatchOperation] = []
    if let pruneThreshold {
      steps.append(.init(.replace, "/pruneThreshold", .integer(pruneThreshold)))
    }
    if let minimumIdentities {
      steps.append(
        .init(.replace, "/minNumIdentitiesInPotentialRole", .integer(minimumIdentities)))
    }
    if let isSaved { steps.append(.init(.replace, "/saved", .boolean(isSaved))) }
    if let name { steps.append(.init(.replace, "/name", .text(name))) }
    return steps
  }
}

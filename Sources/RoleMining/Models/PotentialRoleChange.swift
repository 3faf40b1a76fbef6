/// A change of a potential role's name, description or saved state
/// (operations patchPotentialRole and patchPotentialRoleSession).
public struct PotentialRoleChange: Sendable, Hashable {
  /// The new name; nil keeps it.
  public var name: String?
  /// The new description; nil keeps it, empty text removes it.
  public var description: String?
  /// Whether it is saved as a draft; nil keeps it.
  public var isSaved: Bool?

  /// Makes a change.
  public init(name: String? = nil, description: String? = nil, isSaved: Bool? = nil) {
    self.name = name
    self.description = description
    self.isSaved = isSaved
  }

  /// The JSON Patch. T-39: one step per path. T-40: only the description may be removed.
  public var patch: [PatchOperation] {
    var steps: [PatchOperation] = []
    if let name { steps.append(.init(.replace, "/name", .text(name))) }
    if let description {
      steps.append(
        description.isEmpty
          ? .init(.remove, "/description") : .init(.replace, "/description", .text(description)))
    }
    if let isSaved { steps.append(.init(.replace, "/saved", .boolean(isSaved))) }
    return steps
  }
}

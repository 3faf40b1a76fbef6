/// What may be changed of a potential role: its name, its description, and whether it is saved
/// (operations patchPotentialRole and patchPotentialRoleSession).
public struct PotentialRoleChange: Sendable, Hashable {
  /// The new name; nil leaves it.
  public var name: String?
  /// The new description; nil leaves it, empty text takes it away.
  public var description: String?
  /// Whether it is saved as a draft; nil leaves it.
  public var isSaved: Bool?

  /// Makes a change.
  public init(name: String? = nil, description: String? = nil, isSaved: Bool? = nil) {
    self.name = name
    self.description = description
    self.isSaved = isSaved
  }

  /// The JSON Patch. T-39: one step a path. T-40: remove is allowed for the description only.
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

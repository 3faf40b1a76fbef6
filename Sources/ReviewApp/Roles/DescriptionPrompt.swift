import Review
import RoleMining

/// The description of a potential role.
package struct DescriptionPrompt: Prompt {
  /// Where the role is.
  package let path: RolePath
  /// The role as it was when the prompt was opened.
  let role: PotentialRole
  /// The description.
  package var line: PromptLine

  /// Sends the description if it differs.
  package func submit(in state: inout AppState) -> [Effect] {
    guard role.description ?? "" != line.text else { return [] }
    return state.send(
      .role(.change(PotentialRoleChange(description: line.text)), path), from: self,
      seen: .role(role), name: role.displayName)
  }
}

extension Opening {
  /// The description of the current potential role.
  package static let describe = Opening(changes: true, unless: Obstacle.noSingleRole) { state in
    state.currentRole.map { role, path in
      DescriptionPrompt(
        path: path, role: role,
        line: PromptLine(role.description ?? "", hint: "leave empty to remove it"))
    }
  }
}

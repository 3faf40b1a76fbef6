import Review
import RoleMining

/// The name of a potential role.
package struct RenamePrompt: Prompt {
  /// Where the role is.
  package let path: RolePath
  /// The role as it was when the prompt was opened. By the time the name is accepted, the cursor may be on another
  /// row.
  let role: PotentialRole
  /// The name.
  package var line: PromptLine

  /// Sends the name if it differs. A pattern is previewed, as for many roles.
  package func submit(in state: inout AppState) -> [Effect] {
    let name = line.text
    guard !name.isEmpty else { return refuse("A potential role needs a name.", in: &state) }
    guard role.name != name else { return [] }
    do throws(NamePattern.Flaw) {
      let pattern = try NamePattern(name)
      if pattern.hasPlaceholders {
        return state.preview(
          .rename(pattern), of: [MarkedRole(role: role, path: path)], from: self)
      }
    } catch {
      // If the old name had braces, they are part of the name.
      guard role.name?.contains(where: { "{}".contains($0) }) == true else {
        return refuse(error.message, at: error.columns, in: &state)
      }
    }
    return state.send(
      .role(.change(PotentialRoleChange(name: name)), path), from: self, seen: .role(role),
      name: role.displayName)
  }
}

extension Opening {
  /// The name of the current potential role, or a pattern for the names of all marked ones.
  package static let rename = Opening(changes: true, unless: Obstacle.noRoles) { state in
    if let pattern = state.renamePattern { return pattern }
    return state.currentRole.map { role, path in
      RenamePrompt(
        path: path, role: role,
        line: PromptLine(
          role.name ?? "",
          hint: "the name of the potential role, or a pattern such as {suggestion}"))
    }
  }
}

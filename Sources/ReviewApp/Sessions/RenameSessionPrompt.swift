import Review
import RoleMining

/// The name of a session.
package struct RenameSessionPrompt: Prompt {
  /// The session.
  package let id: RoleMiningSession.ID
  /// The session as it was when the prompt was opened.
  let session: RoleMiningSession
  /// The name.
  package var line: PromptLine

  /// Sends the name if it differs.
  package func submit(in state: inout AppState) -> [Effect] {
    let name = line.text
    guard !name.isEmpty else { return refuse("A session needs a name.", in: &state) }
    guard session.name != name else { return [] }
    return state.send(
      .session(RoleMiningSessionChange(name: name), id), from: self, seen: .session(session),
      name: session.displayName)
  }
}

extension Opening {
  /// The name of the current session.
  package static let renameSession = Opening(changes: true, unless: Obstacle.noSingleSession) {
    state in
    state.currentSession.map { session, id in
      RenameSessionPrompt(
        id: id, session: session,
        line: PromptLine(session.name ?? "", hint: "the name of the session"))
    }
  }
}

import Review
import RoleMining

/// The file name for an export, with or without a minimum popularity.
package struct ExportPrompt: Prompt {
  /// Where the role is.
  package let path: RolePath
  /// The minimum popularity in percent, 1–100; nil exports everything.
  package let minimumPopularity: Int?
  /// The name.
  package var line: PromptLine

  /// Begins the export.
  package func submit(in state: inout AppState) -> [Effect] {
    guard !line.text.isEmpty else { return refuse("Enter a file name.", in: &state) }
    return state.export(
      ExportRequest(path: path, file: line.text, minimumPopularity: minimumPopularity))
  }
}

extension Opening {
  /// The name of a file for an export of the current role, or a pattern for the files of all marked ones.
  package static let export = Opening(unless: Obstacle.noRoles) { state in
    if let pattern = state.exportPattern { return pattern }
    let threshold = state.exportThreshold
    return state.currentRole.map { role, path in
      ExportPrompt(
        path: path, minimumPopularity: threshold,
        line: PromptLine(
          role.fileName(minimumPopularity: threshold), hint: state.exportHint(threshold)))
    }
  }
}

extension AppState {
  /// T-35: only the export that needs the scope for changes honours a threshold.
  fileprivate var exportThreshold: Int? {
    guard case .role(let role) = screen, role.threshold > 0, obstacleToChanges == nil else {
      return nil
    }
    return role.threshold
  }

  fileprivate func exportHint(_ threshold: Int?) -> String {
    if let threshold {
      return
        "a zip archive of lists: identities, entitlements held by at least \(threshold) %, and who holds what"
    }
    guard case .role(let role) = screen, role.threshold > 0 else {
      return "a zip archive of lists: identities, entitlements, and who holds what"
    }
    return "the whole role: this login may not export with a threshold"
  }
}

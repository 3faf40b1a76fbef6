import OrderedCollections
import Review
import RoleMining

/// The pattern for the names of the marked roles.
package struct RenamePatternPrompt: Prompt {
  let roles: [MarkedRole]
  /// The pattern.
  package var line: PromptLine

  /// Previews the names.
  package func submit(in state: inout AppState) -> [Effect] {
    do throws(NamePattern.Flaw) {
      return state.preview(.rename(try NamePattern(line.text)), of: roles, from: self)
    } catch {
      return refuse(error.message, at: error.columns, in: &state)
    }
  }
}

/// The popularity below which entitlements of the marked roles are excluded.
package struct BulkThresholdPrompt: Prompt {
  let roles: [MarkedRole]
  /// The popularity in percent.
  package var line: PromptLine

  /// Previews what would be excluded.
  package func submit(in state: inout AppState) -> [Effect] {
    guard let percent = line.percentage, percent > 0 else {
      return refuse("The threshold is a percentage from 1 to 100.", in: &state)
    }
    return state.preview(.exclude(below: percent), of: roles, from: self)
  }
}

/// The pattern for the files into which the marked roles are exported.
package struct BulkExportPrompt: Prompt {
  let roles: [MarkedRole]
  /// The pattern.
  package var line: PromptLine

  /// Previews the files.
  package func submit(in state: inout AppState) -> [Effect] {
    do throws(NamePattern.Flaw) {
      let pattern = try NamePattern(line.text.hasSuffix("/") ? line.text + "{name}" : line.text)
      guard !pattern.needsWholeRole else {
        return refuse("The names of files take only {name} and {number}.", in: &state)
      }
      return state.preview(.export(pattern), of: roles, from: self)
    } catch {
      return refuse(error.message, at: error.columns, in: &state)
    }
  }
}

extension Opening {
  /// The popularity below which entitlements of the marked roles are excluded.
  package static let excludeBelow = Opening(changes: true, unless: Obstacle.noRow) { state in
    BulkThresholdPrompt(
      roles: state.chosenRoles,
      line: PromptLine(
        hint: "popularity in percent; a preview of what each role would lose follows"))
  }
}

extension AppState {
  /// The pattern for new names, if roles are marked.
  var renamePattern: RenamePatternPrompt? {
    guard hasMarkedRoles else { return nil }
    return RenamePatternPrompt(
      roles: chosenRoles,
      line: PromptLine(
        "{name}",
        hint: "{name}, {suggestion}, {attribute:department}, {number:2}; a preview follows"))
  }

  /// The pattern for files, if roles are marked.
  var exportPattern: BulkExportPrompt? {
    guard hasMarkedRoles else { return nil }
    return BulkExportPrompt(
      roles: chosenRoles,
      line: PromptLine(
        "{name}.zip", hint: "a zip archive for each role; {name} and {number} tell them apart"))
  }

  private var hasMarkedRoles: Bool {
    guard case .roles(let roles) = screen else { return false }
    return !roles.list.selection.marks.isEmpty
  }
}

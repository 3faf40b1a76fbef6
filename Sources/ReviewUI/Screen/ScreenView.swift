import ReviewApp
import Terminal

/// Draws the state of the program as one screen.
///
/// A pure function: the same state in a window of the same size is always the same canvas.
package struct ScreenView {
  let state: AppState
  let layout: ScreenLayout
  let glyphs: GlyphSet
  let utcOffset: Int

  /// Prepares to draw.
  /// - Parameters:
  ///   - state: what to show.
  ///   - size: the size of the window.
  ///   - glyphs: the signs that the terminal can show.
  ///   - utcOffset: the offset of the analyst's clock from UTC, in seconds.
  package init(_ state: AppState, size: Size, glyphs: GlyphSet, utcOffset: Int = 0) {
    self.state = state
    self.glyphs = glyphs
    self.utcOffset = utcOffset
    layout = ScreenLayout(for: state, size: size)
  }

  var size: Size { layout.size }

  /// The screen.
  package func canvas() -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    guard ScreenLayout.fits(in: size) else {
      refuse(on: &canvas)
      return canvas
    }
    drawHeader(on: &canvas)
    let dialog = state.dialogView
    if let dialog, dialog.fillsScreen {
      dialog.draw(in: self, on: &canvas)
    } else {
      drawScreen(on: &canvas)
    }
    drawMessage(on: &canvas)
    drawFooter(on: &canvas)
    if let dialog, !dialog.fillsScreen { dialog.draw(in: self, on: &canvas) }
    return canvas
  }

  private func drawScreen(on canvas: inout Canvas) {
    switch state.screen {
    case .sessions(let sessions): draw(sessions, on: &canvas)
    case .roles(let roles): draw(roles, on: &canvas)
    case .role(let role): draw(role, on: &canvas)
    case .accepted(let accepted): draw(accepted, on: &canvas)
    }
  }

  /// The one key that works in a window that is too small.
  private var wayOut: DisplayText {
    state.dialog is LeavingQuestion && !state.changes.runningJobs.isEmpty
      ? "jobs are under way, but Ctrl-C quits anyway." : "Ctrl-C quits."
  }

  private func refuse(on canvas: inout Canvas) {
    let needed = ScreenLayout.smallest
    let text: DisplayText =
      "The window is \(size.columns)x\(size.rows); "
      + "Rolesift needs \(needed.columns)x\(needed.rows). Make it larger; \(wayOut)"
    for (row, line) in text.wrapped(to: size.columns).enumerated() {
      canvas.put(line, row: row, column: 0, style: Style(.warning))
    }
  }
}

extension AppState {
  /// Whether the open dialog fills the screen.
  var coversScreen: Bool { dialogView?.fillsScreen == true }
}

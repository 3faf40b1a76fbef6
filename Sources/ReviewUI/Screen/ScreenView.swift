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
  ///   - utcOffset: how far the clock of the analyst is east of UTC, in seconds.
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
    if state.coversScreen {
      drawPage(on: &canvas)
    } else {
      drawScreen(on: &canvas)
    }
    drawMessage(on: &canvas)
    drawFooter(on: &canvas)
    drawDialog(on: &canvas)
    return canvas
  }

  private func drawScreen(on canvas: inout Canvas) {
    switch state.screen {
    case .sessions(let sessions): draw(sessions, on: &canvas)
    case .roles(let roles): draw(roles, on: &canvas)
    case .role(let role): draw(role, on: &canvas)
    }
  }

  /// The one key that acts in a window that is too small.
  private var wayOut: DisplayText {
    guard case .leaving = state.overlay else { return "Ctrl-C leaves." }
    return "jobs are under way, Ctrl-C leaves all the same."
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
  /// Whether what lies over the screen takes all of it, except the header and the last lines.
  var coversScreen: Bool {
    switch overlay {
    case .help, .messages, .jobs, .exclusion, .confirmation, .provision, .session, .tuning: true
    case .palette, .prompt, .sort, .leaving, .replacing, nil: false
    }
  }
}

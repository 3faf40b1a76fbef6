import Review
import ReviewApp
import Terminal

extension ScreenView {
  /// Draws what takes the whole screen.
  func drawPage(on canvas: inout Canvas) {
    switch state.overlay {
    case .help(let scroll): drawHelp(from: scroll, on: &canvas)
    case .messages(let scroll): drawMessages(from: scroll, on: &canvas)
    case .jobs(let scroll): drawJobs(from: scroll, on: &canvas)
    case .exclusion(let preview): draw(preview, on: &canvas)
    case .confirmation(let confirmation): draw(confirmation, on: &canvas)
    case .provision(let form):
      ProvisionView(form, of: state.roleScreen(at: form.path), layout: layout, glyphs: glyphs)
        .draw(on: &canvas)
    case .session(let form): draw(form, on: &canvas)
    case .tuning(let tuning): draw(tuning, on: &canvas)
    case .palette, .prompt, .sort, .leaving, .replacing, nil: break
    }
  }

  /// Draws what lies over a part of the screen.
  func drawDialog(on canvas: inout Canvas) {
    switch state.overlay {
    case .palette(let palette): draw(palette, on: &canvas)
    case .prompt(let prompt): draw(prompt, on: &canvas)
    case .sort(let choice): draw(choice, on: &canvas)
    case .leaving: drawLeaving(on: &canvas)
    case .replacing(let request): drawReplacing(request, on: &canvas)
    default: break
    }
  }

  /// The title line of a page.
  func drawPageTitle(_ title: DisplayText, _ facts: StyledText = .init(), on canvas: inout Canvas) {
    let gap = StyledText(facts.isEmpty ? "" : "   ")
    canvas.put(
      StyledText(title, .header) + gap + facts, row: layout.title, column: 1,
      width: size.columns - 2)
  }
}

extension AppState {
  /// The screen that shows a role.
  func roleScreen(at path: RolePath) -> RoleScreen? {
    for case .role(let role) in screens where role.path == path { return role }
    return nil
  }
}

import Review
import ReviewApp
import Terminal

/// Says what an event of the terminal leads to: the one place where keys become actions.
package struct Keymap: Sendable {
  private let table: CommandTable

  /// Makes a keymap.
  /// - Parameter table: the commands and their keys.
  package init(_ table: CommandTable = .standard) {
    self.table = table
  }

  /// What an event leads to.
  /// - Parameters:
  ///   - event: the event.
  ///   - state: what is on the screen.
  /// - Returns: what to do, in order; nothing for keys that mean nothing here.
  package func reactions(to event: TerminalEvent, in state: AppState) -> [Reaction] {
    switch event {
    case .key(let key): reactions(to: key, in: state)
    case .paste(let text): [.act(action(forPasted: text, in: state))]
    case .suspendRequested, .resize, .continued, .terminate, .hangUp: []
    }
  }

  private func reactions(to key: Key, in state: AppState) -> [Reaction] {
    guard let overlay = state.overlay else {
      return table.command(for: key, at: state.place).map { [$0.invoke(in: state)] } ?? []
    }
    if Self.worksEverywhere(key), let command = table.command(for: key, at: state.place) {
      return [command.invoke(in: state)]
    }
    return reactions(to: key, in: overlay, state)
  }

  /// Leaving, suspending and redrawing must not depend on what lies over the screen.
  private static func worksEverywhere(_ key: Key) -> Bool {
    [.control("c"), .control("z"), .control("l")].contains(key)
  }

  private func reactions(to key: Key, in overlay: Overlay, _ state: AppState) -> [Reaction] {
    if let dialogKey = overlay.keys(page: state.listHeight).first(where: { $0.keys.contains(key) })
    {
      return reactions(to: dialogKey.action, in: overlay, state)
    }
    guard overlay.takesText, let character = key.typedCharacter else { return [] }
    return [.act(.type(.insert(String(character))))]
  }

  private func reactions(
    to action: Action, in overlay: Overlay, _ state: AppState
  ) -> [Reaction] {
    switch (overlay, action) {
    case (.palette(let palette), .submit): run(palette, in: state)
    case (.palette(let palette), .focus(let forward)):
      choose(in: palette, state, forward: forward)
    case (.help(let scroll), .scroll(let lines)):
      scrollHelp(from: scroll, by: lines, in: state)
    case (.jobs(let scroll), .scroll(let lines)):
      Self.scroll(
        from: scroll, by: lines, last: max(0, JobLines(of: state).count - state.listHeight))
    case (.provision(let form), .scroll(let lines)): scroll(form, by: lines, in: state)
    default: [.act(action)]
    }
  }

  /// How often the choice may move is known here only: the state does not know the commands.
  private func choose(in palette: Palette, _ state: AppState, forward: Bool) -> [Reaction] {
    let isAtEnd = PaletteMatches(palette, in: state, table: table).isAtEnd
    return forward && isAtEnd ? [] : [.act(.focus(forward: forward))]
  }

  private func scrollHelp(from scroll: Int, by lines: Int, in state: AppState) -> [Reaction] {
    let last = max(0, HelpLines(at: state.place, table: table).count - state.listHeight)
    return Self.scroll(from: scroll, by: lines, last: last)
  }

  private func scroll(_ form: ProvisionForm, by lines: Int, in state: AppState) -> [Reaction] {
    let content = ProvisionContent(form, of: state.roleScreen(at: form.path))
    return Self.scroll(from: form.scroll, by: lines, last: max(0, content.entitlements.count - 1))
  }

  private static func scroll(from scroll: Int, by lines: Int, last: Int) -> [Reaction] {
    let target = min(max(0, scroll + lines), last)
    return target == scroll ? [] : [.act(.scroll(target - scroll))]
  }

  private func run(_ palette: Palette, in state: AppState) -> [Reaction] {
    let matches = PaletteMatches(palette, in: state, table: table)
    if let number = matches.rowNumber { return [.act(.dismiss), .act(.move(.row(number)))] }
    if let command = matches.chosen ?? matches.unusable {
      return [.act(.dismiss), command.invoke(in: state)]
    }
    let words =
      matches.commands.isEmpty
      ? "No command has this in its name." : "No command is chosen. Down chooses one."
    return [.act(.explain(words))]
  }

  /// The command that is chosen in the palette; nil when none is.
  func command(chosenIn palette: Palette, _ state: AppState) -> Command? {
    PaletteMatches(palette, in: state, table: table).chosen
  }

  /// Pasted text is never a command.
  private func action(forPasted text: String, in state: AppState) -> Action {
    guard state.overlay?.takesText == true else {
      return .explain("Pasted text is only taken in a text field.")
    }
    return .type(.insert(text))
  }
}

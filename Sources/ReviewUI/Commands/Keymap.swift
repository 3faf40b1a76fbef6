import Review
import ReviewApp
import RoleMining
import Terminal

/// Maps events of the terminal to reactions: the one place where keys become actions.
package struct Keymap: Sendable {
  private let table: CommandTable

  /// Makes a keymap.
  /// - Parameter table: the commands and their keys.
  package init(_ table: CommandTable = .standard) {
    self.table = table
  }

  /// The reactions to an event.
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
    guard let dialog = state.dialogView else {
      if let digit = key.digit { return [.act(.typeCount(digit))] }
      let command = table.command(for: key, at: state.place)
      return [command?.invoke(in: state, count: state.typedCount) ?? explain(key)]
    }
    if Self.works(key, in: dialog), let command = table.command(for: key, at: state.place) {
      return [command.invoke(in: state)]
    }
    return reactions(to: key, in: dialog, state)
  }

  /// Leaving, suspending and redrawing work whatever dialog is open, the messages over most pages.
  private static func works(_ key: Key, in dialog: any DialogView) -> Bool {
    [.control("c"), .control("z"), .control("l")].contains(key)
      || (key == .messages && dialog.leadsToMessages)
  }

  private func reactions(
    to key: Key, in dialog: any DialogView, _ state: AppState
  ) -> [Reaction] {
    if let dialogKey = dialog.keys(page: state.listHeight).first(where: { $0.keys.contains(key) }) {
      return dialog.reactions(to: dialogKey.action, in: state, table)
    }
    if let reactions = dialog.reactions(to: key, in: state, table) { return reactions }
    guard dialog.takesText, let character = key.typedCharacter else {
      return [.act(.explain("\(key.quoted) does nothing here. The last line shows the keys."))]
    }
    return [.act(.type(.insert(String(character))))]
  }

  /// A key without a command here says where it works.
  private func explain(_ key: Key) -> Reaction {
    let elsewhere = table.commands.filter { $0.keys.contains(key) }
    let places = elsewhere.reduce(into: Set<Place>()) { $0.formUnion($1.places) }
    guard let names = places.names else {
      return .act(.explain("\(key.quoted) does nothing here. ? shows the keys."))
    }
    return .act(.explain("\(key.quoted) does not work here. Use it in \(names)."))
  }

  /// The command that is chosen in the palette; nil when none is.
  func command(chosenIn palette: Palette, _ state: AppState) -> Command? {
    PaletteMatches(palette, in: state, table: table).chosen
  }

  /// Pasted text is never a command.
  private func action(forPasted text: String, in state: AppState) -> Action {
    guard state.dialogView?.takesText == true else {
      return .explain("You can paste only into a text field.")
    }
    // A name or an id is copied with the end of its line, or with blanks around it.
    return .type(.insert(text.trimmed))
  }
}

/// A reaction to a key.
package enum Reaction: Sendable {
  /// A change of the state.
  case act(Action)
  /// The whole screen is redrawn.
  case redraw
  /// The program is suspended.
  case suspend
}

extension Reaction {
  /// Why it cannot happen now, as a sentence; nil if it can.
  func obstacle(in state: AppState) -> String? {
    if case .act(let action) = self { action.obstacle(in: state) } else { nil }
  }
}

extension Key {
  /// The digit that the key types; nil when it types none.
  fileprivate var digit: Int? {
    typedCharacter.flatMap { $0.isASCII ? $0.wholeNumberValue : nil }
  }

  /// The key's name in a sentence.
  var quoted: String {
    let name = symbol(in: .ascii).string
    if case .character = symbol, modifiers.isEmpty { return "'\(name)'" }
    return name
  }
}

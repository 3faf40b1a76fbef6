import FoundationEssentials
import Review
import RoleMining
import Terminal

@testable import ReviewUI

/// An analyst in front of a screen: presses keys, and sees what becomes of them.
struct Sitting {
  private var conversation: Conversation
  private let tenant: SampleTenant
  /// The effects that the tenant does not answer, such as changes.
  private(set) var unanswered: [Effect] = []

  init(
    rows: Int = 24, columns: Int = 80, tenant: SampleTenant = SampleTenant(),
    isReadOnly: Bool = false
  ) {
    let state = AppState(
      tenant: tenant.disguise("acme"), isReadOnly: isReadOnly, now: SampleTenant.start)
    conversation = Conversation(
      state, size: Size(rows: rows, columns: columns), keymap: Keymap())
    self.tenant = tenant
    settle(conversation.start())
  }

  var state: AppState { conversation.state }

  /// Presses keys by their names: `enter`, `x`, `ctrl-d`.
  mutating func press(_ labels: String...) {
    for label in labels {
      guard let key = Key(label: label) else { continue }
      settle(conversation.take(.key(key)).effects)
    }
  }

  /// Types a text, letter by letter.
  mutating func type(_ text: String) {
    for character in text {
      settle(conversation.take(.key(.character(character))).effects)
    }
  }

  mutating func take(_ event: TerminalEvent) {
    settle(conversation.take(event).effects)
  }

  mutating func take(_ action: Action) {
    settle(conversation.take(action))
  }

  /// The screen at another size than the one the keys were pressed at, when that is given.
  func canvas(_ glyphs: GlyphSet = .unicode, size: Size? = nil) -> Canvas {
    ScreenView(state, size: size ?? conversation.size, glyphs: glyphs).canvas()
  }

  private mutating func settle(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if let answer = tenant.answer(to: effect) {
        waiting += conversation.take(.answer(answer))
      } else if effect != .loadPermissions {
        unanswered.append(effect)
      }
    }
  }
}

import FoundationEssentials
import Journal
import Review
import ReviewApp
import RoleMining
import RoleMiningClient
import Terminal
import TerminalTestSupport

@testable import ReviewUI

/// An analyst in front of a screen: presses keys, and sees what becomes of them.
struct Sitting {
  private var conversation: Conversation
  var tenant: SampleTenant
  private var journal = SampleJournal()
  /// The effects that the tenant does not answer, such as changes.
  private(set) var unanswered: [Effect] = []
  /// How many frames were painted.
  private(set) var frameCount = 0

  init(
    rows: Int = 24, columns: Int = 80, tenant: SampleTenant = SampleTenant(),
    isReadOnly: Bool = false, reasons: [String] = []
  ) {
    var settings = ReviewSettings()
    settings.reasons = reasons
    let state = AppState(
      tenant: tenant.disguise("acme"), isReadOnly: isReadOnly, keepsDecisions: true,
      settings: settings, now: SampleTenant.start)
    conversation = Conversation(
      state, size: Size(rows: rows, columns: columns), keymap: Keymap())
    self.tenant = tenant
    settle(conversation.start())
  }

  var state: AppState { conversation.state }

  /// The number of roles that are decided on.
  var decisionCount: Int { state.decisions.count }
  var size: Size { conversation.size }

  /// Another analyst's decisions are imported, some of which differ.
  mutating func importDecisions() { journal.hasConflicts = true }

  /// The journal says that one more person must accept the role on the screen.
  mutating func needSecondApproval() {
    guard case .role(let role) = state.screen else { return }
    let decided = RoleDecision(
      decision: role.decided?.decision, approval: .needsMore(1, acceptedBy: ["Ana Ruiz"]))
    take(.answer(.decision(role.path, .success(decided))))
  }

  /// Presses keys by their names: `enter`, `x`, `ctrl-d`.
  ///
  /// Each is pressed by somebody who has seen what became of the one before.
  mutating func press(_ labels: String...) {
    for label in labels {
      guard let key = Key(label: label) else { continue }
      look()
      take(.key(key))
    }
  }

  /// Types a text, letter by letter.
  mutating func type(_ text: String) {
    for character in text {
      look()
      take(.key(.character(character)))
    }
  }

  /// Presses keys by their names before anything more is looked at.
  mutating func pressBlindly(_ labels: String...) {
    for label in labels {
      guard let key = Key(label: label) else { continue }
      if conversation.wantsFrame(before: .key(key)) { paintFrame() }
      take(.key(key))
    }
  }

  mutating func take(_ event: TerminalEvent) {
    settle(conversation.take(event).effects)
  }

  /// Paints a frame, which is seen before the next key.
  mutating func paint() {
    paintFrame()
    conversation.rest()
  }

  private mutating func paintFrame() {
    frameCount += 1
    _ = conversation.frame(glyphs: .unicode, utcOffset: 0)
  }

  /// Paints a frame and lets the time pass in which it is seen.
  private mutating func look() {
    paint()
    guard conversation.isWaitingToBeSeen else { return }
    take(.time(state.now.addingTimeInterval(Surprise.patience)))
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
      if let answer = journal.answer(to: effect) ?? tenant.answer(to: effect) {
        waiting += conversation.take(.answer(answer))
      } else if effect != .loadPermissions {
        unanswered.append(effect)
      }
    }
  }
}

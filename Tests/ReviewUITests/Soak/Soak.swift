import FoundationEssentials
import OrderedCollections
import TestSupport
@testable import Review
@testable import ReviewApp
import RoleMining
import Terminal
import Testing

@testable import ReviewUI

/// A review in front of somebody who presses random keys, faster than anybody reads, while the window
/// changes its size and the tenant answers when it likes.
///
/// What holds after each key: it sends nothing, or exactly what it sends to somebody who saw the frame
/// before the burst and imagines what the keys since then did. Nothing is ever sent without a key.
struct Soak {
  private var conversation: Conversation
  private var tenant: SoakTenant
  private var generator: SeededGenerator
  private let seed: UInt64
  /// The answers that are on their way.
  private var waiting: [Answer] = []
  /// What whoever presses the keys believes to be there; nil when nothing could be seen.
  private var imagined: AppState?
  /// What happened since the last frame that somebody saw.
  private var story: [String] = []
  /// How many changes were sent.
  private(set) var sentCount = 0

  init(seed: UInt64, isFaulty: Bool) {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
    tenant = SoakTenant(isFaulty: isFaulty)
    let state = AppState(tenant: "acme", now: SampleTenant.start)
    conversation = Conversation(
      state, size: Size(rows: 24, columns: 80), keymap: Keymap())
    carryOut(conversation.start())
  }

  var state: AppState { conversation.state }

  /// One turn of the loop: answers come, some keys wait, one frame is painted.
  mutating func turn() {
    let now = state.now.addingTimeInterval(
      Double(Int.random(in: 0...900, using: &generator)) / 1_000)
    takeByItself(.time(now))
    while !waiting.isEmpty, generator.happens(60) {
      let index = Int.random(in: 0..<waiting.count, using: &generator)
      takeByItself(.answer(waiting.remove(at: index)))
    }
    if generator.happens(10) { takeByItself(.tick(now)) }
    for _ in 0..<Int.random(in: 1...4, using: &generator) { take(event()) }
    if conversation.needsFrame { paint() }
    conversation.rest()
    imagined = ScreenLayout.fits(in: conversation.size) ? state : nil
    story = []
    expectSoundLists()
  }

  private mutating func takeByItself(_ action: Action) {
    if case .answer(let answer) = action { story.append("\(answer)".prefix(300).description) }
    let effects = conversation.take(action)
    #expect(effects.allSatisfy { $0.sentChange == nil }, "sent without a key: \(effects)")
    carryOut(effects)
  }

  private mutating func take(_ event: TerminalEvent) {
    story.append("\(event)")
    if conversation.wantsFrame(before: event) { paint() }
    let believed = imagined
    let there = state
    let expected = imaginedChanges(of: event)
    let effects = conversation.take(event).effects
    let changes = effects.compactMap(\.sentChange)
    #expect(
      changes.isEmpty || changes == expected,
      """
      seed \(seed): \(event) was not meant. It sent \(changes), not \(expected).
      Over the screen there was \(String(describing: there.dialog)), \
      not \(String(describing: believed?.dialog)).
      Before it came \(story).
      """)
    sentCount += changes.count
    carryOut(effects)
    if state.isLeaving { leaveNot() }
  }

  private mutating func imaginedChanges(of event: TerminalEvent) -> [Change] {
    guard var state = imagined else { return [] }
    // What is under way only delays a change.
    let history = state.changes.history
    state.changes = self.state.changes
    state.changes.history = history
    let effects = Keymap().reactions(to: event, in: state).flatMap { reaction in
      if case .act(let action) = reaction { state.update(with: action) } else { [Effect]() }
    }
    // How far a page goes is no belief.
    _ = state.update(with: .layout(listHeight: conversation.state.listHeight))
    imagined = state
    return effects.compactMap(\.sentChange)
  }

  private mutating func paint() {
    let canvas = conversation.frame(glyphs: .unicode, utcOffset: 0)
    #expect(canvas.size == conversation.size)
  }

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      guard let answer = tenant.answer(to: effect, &generator) else { continue }
      waiting.append(answer)
    }
  }

  /// The review goes on with the next analyst, in front of the same tenant.
  private mutating func leaveNot() {
    waiting = []
    imagined = nil
    conversation = Conversation(
      AppState(tenant: "acme", now: state.now), size: conversation.size, keymap: Keymap())
    carryOut(conversation.start())
  }

  private func expectSoundLists() {
    let list = state.screen.list
    #expect(list.cursor >= 0 && list.cursor <= max(0, list.count - 1))
    #expect(list.summary.hasCurrentRow == false || list.count > 0)
    #expect(state.changes.jobs.count <= 2 * ChangeTracker.historyLimit)
    #expect(state.changes.history.undoable.count <= ChangeTracker.historyLimit)
    #expect(state.messages.all.count <= MessageLog.limit)
  }
}

extension Soak {
  /// Keys that do something, those that lead to a change more often than they are pressed by chance.
  private static let keys: [Key] =
    ["j", "k", "h", "l", "g", "G", "x", "S", "u", "U", "R", "E", "p", "t", "c", "X", "A", "J", "M"]
    + ["y", "n", "m", "v", "=", "+", "-", "*", "<", ">", "f", "s", "r", "/", ":", "?", "#", "q"]
    + ["0", "1", "4", "9", "%", "a", "o", "w", "i", "e", "]", "["]
    + [.enter, .enter, .enter, .enter, .escape, .space, .tab, .backTab, .up, .down, .left, .right]
    + [.pageUp, .pageDown, .home, .end, .backspace, .delete]
    + [.control("r"), .control("l"), .control("u"), .control("d"), .control("f"), .control("z")]

  private mutating func event() -> TerminalEvent {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0: return .resize(size())
    case 1:
      return .paste(
        ["x", "saved eq true", "\u{1B}[2J", "12\n", ""].randomElement(using: &generator) ?? "")
    case 2: return generator.happens(20) ? .key(.control("c")) : .continued
    case 3..<10 where isConfirmingProvision: return .paste(state.nameToConfirm)
    default: return .key(Self.keys.randomElement(using: &generator) ?? "j")
    }
  }

  /// Mostly a window that can be drawn into.
  private mutating func size() -> Size {
    generator.happens(80)
      ? Size(
        rows: .random(in: 24...60, using: &generator),
        columns: .random(in: 80...160, using: &generator))
      : Size(
        rows: .random(in: 0...30, using: &generator),
        columns: .random(in: 0...90, using: &generator))
  }

  private var isConfirmingProvision: Bool { !state.nameToConfirm.isEmpty }
}

extension AppState {
  /// What has to be typed to provision; empty when nothing has.
  fileprivate var nameToConfirm: String {
    guard let form = dialog as? ProvisionForm, form.stage != .fields else { return "" }
    return form.name.text
  }
}

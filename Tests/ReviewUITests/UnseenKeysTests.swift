import FoundationEssentials
import Review
import ReviewApp
import RoleMining
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

/// Keys never act on what was not painted.
@Suite(.timeLimit(.minutes(1))) struct UnseenKeysTests {
  private static let tooSmall = TerminalEvent.resize(Size(rows: 11, columns: 80))
  private static let large = TerminalEvent.resize(Size(rows: 24, columns: 80))

  @Test func `In a window that is too small only Control-C acts`() {
    var sitting = Sitting()
    sitting.press("enter", "enter")
    sitting.take(Self.tooSmall)
    sitting.press("x", "enter", "S", "u", "q", ":", "q", "enter", "esc", "ctrl-l", "ctrl-z")
    sitting.take(.paste("x"))
    #expect(sitting.unanswered.isEmpty)
    #expect(sitting.state.dialog == nil)
    #expect(sitting.state.place == .entitlements)
    #expect(!sitting.state.isLeaving)
    sitting.press("ctrl-c")
    #expect(sitting.state.isLeaving)
  }

  @Test func `A window that is large enough again continues where it was`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "j", "x")
    let before = sitting.canvas()
    sitting.take(Self.tooSmall)
    sitting.press("enter")
    sitting.take(Self.large)
    #expect(sitting.canvas() == before)
    sitting.press("enter")
    #expect(sitting.unanswered.count == 1)
  }

  @Test func `Keys typed into a window that was too small are dropped when it grows`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "x")
    sitting.take(Self.tooSmall)
    sitting.take(Self.large)
    sitting.pressBlindly("enter")
    #expect(sitting.unanswered.isEmpty)
  }

  @Test func `A window that is too small shows the question before leaving`() {
    var sitting = Sitting()
    sitting.press("enter", "S")
    sitting.take(Self.tooSmall)
    sitting.press("ctrl-c")
    #expect(!sitting.state.isLeaving)
    let text = sitting.canvas().textLines.joined(separator: " ")
    #expect(text.contains("jobs are under way, but Ctrl-C quits anyway."))
    sitting.press("ctrl-c")
    #expect(sitting.state.isLeaving)
  }

  @Test func `A confirmation is painted before the next key of a burst accepts it`() {
    var sitting = Sitting()
    sitting.press("enter", "enter")
    sitting.paint()
    let frames = sitting.frameCount
    sitting.pressBlindly("x", "enter")
    #expect(sitting.unanswered.count == 1)
    #expect(sitting.frameCount == frames + 1)
  }

  @Test func `Typed text is painted before the next key of a burst accepts it`() {
    var sitting = Sitting()
    sitting.press("enter", "R")
    sitting.paint()
    let frames = sitting.frameCount
    sitting.pressBlindly("a", "b", "enter")
    #expect(sitting.unanswered.count == 1)
    #expect(sitting.frameCount == frames + 1)
  }

  @Test func `A row is painted before it is saved`() {
    var sitting = Sitting()
    sitting.press("enter")
    sitting.paint()
    let frames = sitting.frameCount
    sitting.pressBlindly("G", "S")
    #expect(sitting.frameCount == frames + 1)
  }

  @Test func `Held motion keys cost no frame of their own`() {
    var sitting = Sitting()
    sitting.press("enter")
    sitting.paint()
    let frames = sitting.frameCount
    for _ in 0..<50 { sitting.pressBlindly("j", "k", "down", "space", "pgdn") }
    #expect(sitting.frameCount == frames)
  }

  @Test func `Each screen of a burst is painted`() {
    var sitting = Sitting()
    sitting.press("enter", "enter")
    sitting.paint()
    let frames = sitting.frameCount
    sitting.pressBlindly("tab", "tab", "tab")
    #expect(sitting.frameCount == frames + 2)
  }

  @Test func `A dialog that opens without a key accepts none until it was seen`() throws {
    var sitting = Sitting()
    sitting.press("enter", "enter", "X", "enter")
    guard case .download(let job, let request, _)? = sitting.unanswered.last else {
      Issue.record("no export")
      return
    }
    sitting.take(.answer(.fileExists(job, request)))
    sitting.pressBlindly("y")
    sitting.paint()
    sitting.pressBlindly("y", "esc", "enter")
    #expect(sitting.unanswered.count == 1)
    guard sitting.state.dialog is ReplacementQuestion else {
      Issue.record("the question is gone")
      return
    }
    sitting.press("y")
    #expect(sitting.unanswered.count == 2)
  }

  @Test func `Text typed into a list decides on no marked role`() {
    for text in ["may", "a day", "array", "data\n", "today"] {
      var sitting = Sitting()
      sitting.press("enter", "*")
      sitting.paint()
      for character in text {
        sitting.pressBlindly(
          character == "\n" ? "enter" : character == " " ? "space" : "\(character)")
      }
      #expect(sitting.decisionCount == 0, "\(text)")
    }
    var sitting = Sitting()
    sitting.press("enter", "*", "a", "c")
    #expect(sitting.state.dialog == nil)
    sitting.press("a", "y")
    #expect(sitting.decisionCount == 14)
  }

  @Test func `Control-C leaves a dialog that opened without a key`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "X", "enter")
    guard case .download(let job, let request, _)? = sitting.unanswered.last else {
      Issue.record("no export")
      return
    }
    sitting.take(.answer(.fileExists(job, request)))
    sitting.pressBlindly("ctrl-c")
    #expect(sitting.state.isLeaving)
  }

  @Test func `A preview that turns out to be old is not accepted unseen`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "x")
    sitting.paint()
    guard let preview = sitting.state.dialog as? ExclusionPreview else {
      Issue.record("no preview")
      return
    }
    var changed = SampleTenant().wholeRole
    changed.excludedEntitlements = []
    sitting.take(.answer(.role(preview.path, .success(changed))))
    sitting.pressBlindly("enter")
    #expect(sitting.unanswered.isEmpty)
    sitting.press("enter")
    #expect(sitting.unanswered.count == 1)
  }

  @Test func `A role that was saved meanwhile is not unsaved by mistake`() {
    var sitting = Sitting()
    sitting.press("enter", "enter")
    guard case .role(let screen) = sitting.state.screen else {
      Issue.record("no role")
      return
    }
    sitting.paint()
    var changed = SampleTenant().wholeRole
    changed.isSaved = false
    sitting.take(.answer(.role(screen.path, .success(changed))))
    sitting.pressBlindly("S")
    #expect(sitting.unanswered.isEmpty)
    #expect(
      sitting.state.messages.current?.text
        == "The screen changed just before you pressed that key, so the key was ignored.")
    sitting.press("S")
    #expect(sitting.unanswered.count == 1)
  }

  @Test func `A question that the last change raised ignores keys pressed before it`()
    throws
  {
    var sitting = Sitting()
    sitting.press("enter", "enter")
    for isLast in [false, true] {
      sitting.press("S")
      guard case .send(let job, let change, _) = sitting.unanswered.last else {
        Issue.record("nothing was sent")
        return
      }
      sitting.paint()
      let inverse = isLast ? nil : change
      sitting.take(.answer(.delivered(job, .done(.change, inverse: inverse))))
    }
    sitting.pressBlindly("u", "enter")
    #expect(sitting.unanswered.count == 2)
    #expect(sitting.state.dialog == nil)
  }

  @Test func `A change behind a dialog has not been seen when the dialog closes`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "M")
    guard case .role(let screen) = sitting.state.screen else {
      Issue.record("no role")
      return
    }
    sitting.paint()
    var changed = SampleTenant().wholeRole
    changed.isSaved = false
    sitting.take(.answer(.role(screen.path, .success(changed))))
    sitting.pressBlindly("esc", "S")
    #expect(sitting.state.dialog == nil)
    #expect(sitting.unanswered.isEmpty)
    sitting.press("S")
    #expect(sitting.unanswered.count == 1)
  }

  @Test func `A prompt does not begin with a name that was not seen`() {
    var sitting = Sitting()
    sitting.press("enter", "enter")
    guard case .role(let screen) = sitting.state.screen else {
      Issue.record("no role")
      return
    }
    sitting.paint()
    var changed = SampleTenant().wholeRole
    changed.name = "Somebody's name"
    sitting.take(.answer(.role(screen.path, .success(changed))))
    sitting.pressBlindly("R", "a", "enter")
    #expect(sitting.state.dialog == nil)
    #expect(sitting.unanswered.isEmpty)
  }

  /// A review in which the list of sessions lost a row by itself since it was seen.
  private func missingRow(_ index: Int) throws -> Conversation {
    var conversation = Conversation(
      AppState(tenant: "acme", now: SampleTenant.start), size: Size(rows: 24, columns: 80),
      keymap: Keymap())
    var rows = SampleTenant().sessions.enumerated().map { SessionRow($1, place: $0) }
    func answer(to effects: [Effect]) throws -> Action {
      let request = try #require(
        effects.lazy.compactMap { if case .loadPage(let request) = $0 { request } else { nil } }
          .first)
      return .answer(.sessions(request, .success(RowPage(rows: rows, total: rows.count))))
    }
    _ = try conversation.take(answer(to: conversation.start()))
    let refresh = conversation.take(.key(.control("r"))).effects
    conversation.see()
    rows.remove(at: index)
    _ = try conversation.take(answer(to: refresh))
    return conversation
  }

  @Test func `A key does not work on a row that took the place of another one`() throws {
    var conversation = try missingRow(0)
    #expect(conversation.take(.key("S")).effects.isEmpty)
    // Nor do the keys that were typed with it.
    conversation.see()
    #expect(conversation.take(.key("S")).effects.isEmpty)
    _ = conversation.take(.time(SampleTenant.start.addingTimeInterval(1)))
    #expect(conversation.take(.key("S")).effects.count == 1)
  }

  @Test func `A key that moves does not lead another one to a row that was not seen`() throws {
    var conversation = try missingRow(1)
    #expect(conversation.take(.key("j")).effects.isEmpty)
    #expect(!conversation.wantsFrame(before: .key("S")))
    #expect(conversation.take(.key("S")).effects.isEmpty)
  }

  @Test func `A frame between two keys of a burst does not count as seen`() throws {
    var conversation = try missingRow(0)
    _ = conversation.take(.continued)
    #expect(conversation.wantsFrame(before: .key("j")))
    _ = conversation.frame(glyphs: .unicode, utcOffset: 0)
    _ = conversation.take(.key("j"))
    #expect(conversation.take(.key("S")).effects.isEmpty)
  }

  @Test func `Nothing acts any more once the review is leaving`() {
    var sitting = Sitting()
    sitting.press("enter")
    sitting.pressBlindly("ctrl-c", "S", "x", "enter")
    #expect(sitting.state.isLeaving)
    #expect(sitting.unanswered == [])
  }

  @Test func `After a return from the shell, a frame is painted before the next key`() {
    var conversation = Conversation(
      AppState(tenant: "acme", now: SampleTenant.start), size: Size(rows: 24, columns: 80),
      keymap: Keymap())
    _ = conversation.start()
    _ = conversation.frame(glyphs: .unicode, utcOffset: 0)
    #expect(!conversation.wantsFrame(before: .key("j")))
    _ = conversation.take(.continued)
    #expect(conversation.wantsFrame(before: .key("j")))
  }
}

extension Conversation {
  /// Paints a frame, and somebody sees it.
  fileprivate mutating func see() {
    _ = frame(glyphs: .unicode, utcOffset: 0)
    rest()
  }
}

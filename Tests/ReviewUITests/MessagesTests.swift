import Review
import ReviewApp
import RoleMining
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct `The key for messages` {
  private func kind(_ dialog: (any Dialog)?) -> String { dialog.map { "\(type(of: $0))" } ?? "" }

  @Test func `shows them over every page, and then goes back to it`() {
    var kinds: Set<String> = []
    for (name, walk) in Sitting.walks {
      var sitting = Sitting()
      walk(&sitting)
      guard let view = sitting.state.dialogView, view.fillsScreen, !view.takesText,
        !(view is MessagesPage)
      else { continue }
      sitting.press("M")
      #expect(sitting.state.dialog is MessagesPage, "\(name)")
      sitting.press("esc")
      #expect(kind(sitting.state.dialog) == kind(view), "\(name)")
      kinds.insert(kind(view))
    }
    #expect(
      kinds.isSuperset(of: [
        "ConflictsPage", "ExclusionPreview", "HelpPage", "JobPage", "JobsPage", "QueuePage",
        "ReadingPage", "SendingQuestion",
      ]))
  }

  @Test func `is a letter where text is typed`() {
    var sitting = Sitting()
    sitting.press("enter", "R", "ctrl-u", "M")
    #expect((sitting.state.dialog as? any Prompt)?.line.field.text == "M")
  }

  @Test func `hides from the page below nothing that arrives`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "g", "m")
    sitting.tenant.mood = .waits
    sitting.press("enter", "M")
    guard case .evidence(.ruleIdentities(let path, let query))? = sitting.unanswered.last else {
      Issue.record("nothing was asked")
      return
    }
    let nobody = RuleIdentities(added: Page(items: []), missed: Page(items: []))
    sitting.take(.answer(.evidence(.ruleIdentities(path, query: query, .success(nobody)))))
    sitting.press("esc")
    #expect((sitting.state.dialog as? ReadingPage)?.isLoading == false)
  }
}

import ReviewApp
import Terminal

extension LaterPrompt: PromptView {
  var label: DisplayText { "Later" }
  var verb: String { "put off" }
}

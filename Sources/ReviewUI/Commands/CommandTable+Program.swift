import ReviewApp
import Terminal

extension CommandTable {
  static let program: [Command] = [
    Command(
      "show-palette", "Commands", "Finds a command by its name; a number goes to that row.",
      keys: [":"], group: .program, hint: "commands",
      .act(.ask(.palette))
    ),
    Command(
      "show-messages", "Messages", "Shows all messages in full.", keys: [.messages],
      group: .program,
      .act(.ask(.messages))
    ),
    Command(
      "show-jobs", "Jobs", "Shows what is under way and what has ended, with details.", keys: ["J"],
      group: .program,
      .act(.ask(.jobs))
    ),
    Command(
      "show-queue", "Queue",
      "Shows the work on marked roles: what is done, what waits, what failed.", keys: ["Q"],
      group: .program,
      .act(.ask(.queue))
    ),
    Command(
      "pause-queue", "Pause or resume the queue",
      "Pauses the queue after the current role, or resumes it.",
      group: .program,
      .act(.ask(.pauseQueue))
    ),
    Command(
      "show-help", "Keys", "Shows the keys of this screen and, below them, what its words mean.",
      keys: ["?", Key(.function(1))], searchWords: ["glossary", "help", "words"],
      group: .program, hint: "all keys",
      .act(.ask(.help))
    ),
    Command(
      "redraw-screen", "Redraw", "Redraws the screen after another program has written over it.",
      keys: [.control("l")], group: .program,
      .redraw
    ),
    Command(
      "suspend-program", "Suspend", "Returns to the shell; `fg` resumes the review.",
      keys: [.control("z")],
      group: .program,
      .suspend
    ),
    Command(
      "quit-program", "Quit", "Quits; asks first if changes are under way.",
      keys: [.control("c")], shortNames: ["q", "wq"], group: .program,
      .act(.quit)
    ),
    Command(
      "write-changes", "Write", "Nothing to do: changes are sent as you make them.",
      shortNames: ["w"], group: .program,
      .act(.explainSaving)
    ),
  ]
}

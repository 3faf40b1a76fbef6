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
      "show-messages", "Messages", "Shows everything that was said.", keys: ["M"],
      group: .program,
      .act(.ask(.messages))
    ),
    Command(
      "show-jobs", "Jobs", "Shows the work that was started, and how far it is.", keys: ["J"],
      group: .program,
      .act(.ask(.jobs))
    ),
    Command(
      "show-help", "Keys", "Shows the keys of the screen at hand.", keys: ["?"],
      group: .program, hint: "all keys",
      .act(.ask(.help))
    ),
    Command(
      "redraw-screen", "Redraw", "Paints the screen again after something else wrote over it.",
      keys: [.control("l")], group: .program,
      .redraw
    ),
    Command(
      "suspend-program", "Suspend", "Gives the shell back; `fg` returns.", keys: [.control("z")],
      group: .program,
      .suspend
    ),
    Command(
      "quit-program", "Quit", "Ends the program; asks first while changes are under way.",
      keys: [.control("c")], shortNames: ["q", "wq"], group: .program,
      .act(.quit)
    ),
    Command(
      "write-changes", "Write", "Says what is saved: changes are sent as they are made.",
      shortNames: ["w"], group: .program,
      .act(.explainSaving)
    ),
  ]
}

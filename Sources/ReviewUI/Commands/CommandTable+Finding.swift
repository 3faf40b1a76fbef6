import ReviewApp
import Terminal

extension CommandTable {
  static let finding: [Command] = [
    Command(
      "filter-list", "Filter",
      "Shows only the rows whose name contains a text, or that match a condition; on the overview, searches.",
      keys: ["f"], group: .finding, hint: "filter",
      .act(.ask(.filter))
    ),
    Command(
      "sort-list", "Sort", "Chooses the column to sort by.", keys: ["s"],
      group: .finding, hint: "sort",
      .act(.ask(.sort))
    ),
    Command(
      "reverse-order", "Reverse the order", "Reverses the order of the list.", keys: ["r"],
      group: .finding,
      .act(.reverseOrder)
    ),
    Command(
      "search-list", "Search", "Finds rows that contain a text, without hiding the others.",
      keys: ["/"], group: .finding, hint: "search",
      .act(.ask(.search))
    ),
    Command(
      "find-next", "Next match", "Goes to the next row that the search finds.", keys: ["n"],
      group: .finding, counting: Counting { .findNext(forward: true, times: $0) },
      .act(.findNext(forward: true))
    ),
    Command(
      "find-previous", "Previous match", "Goes to the previous row that the search finds.",
      keys: ["N"], group: .finding,
      counting: Counting { .findNext(forward: false, times: $0) },
      .act(.findNext(forward: false))
    ),
    Command(
      "refresh-screen", "Refresh", "Loads everything on the screen again.",
      keys: [.control("r")], group: .finding,
      .act(.refresh)
    ),
  ]
}

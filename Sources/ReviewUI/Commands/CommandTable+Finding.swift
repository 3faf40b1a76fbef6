import ReviewApp
import Terminal

extension CommandTable {
  static let finding: [Command] = [
    Command(
      "filter-list", "Filter", "Shows the rows that pass a filter in the grammar of the API.",
      keys: ["f"], group: .finding, hint: "filter",
      .act(.ask(.filter))
    ),
    Command(
      "sort-list", "Sort", "Chooses the column that orders the list.", keys: ["s"],
      group: .finding, hint: "sort",
      .act(.ask(.sort))
    ),
    Command(
      "reverse-order", "Reverse the order", "Turns the order of the list round.", keys: ["r"],
      group: .finding,
      .act(.reverseOrder)
    ),
    Command(
      "search-list", "Search", "Goes to the rows that have a text, without hiding the others.",
      keys: ["/"], group: .finding, hint: "search",
      .act(.ask(.search))
    ),
    Command(
      "find-next", "Next found row", "Goes to the next row that the search finds.", keys: ["n"],
      group: .finding,
      .act(.findNext(forward: true))
    ),
    Command(
      "find-previous", "Previous found row", "Goes to the previous row that the search finds.",
      keys: ["N"], group: .finding,
      .act(.findNext(forward: false))
    ),
    Command(
      "refresh-screen", "Refresh", "Asks the tenant for everything on the screen anew.",
      keys: [.control("r")], group: .finding,
      .act(.refresh)
    ),
  ]
}

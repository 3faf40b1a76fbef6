import ReviewApp
import Terminal

extension CommandTable {
  static let moving: [Command] = [
    motion(
      "move-down", "Down", "the next row; 5j moves five rows", [.down, "j"],
      Counting("down") {
        .move(.lines($0))
      }, .lines(1)),
    motion(
      "move-up", "Up", "the previous row", [.up, "k"], Counting("up") { .move(.lines(-$0)) },
      .lines(-1)),
    motion(
      "page-down", "Page down", "the next page", [.pageDown, .control("f")],
      Counting { .move(.pages($0)) }, .pages(1)),
    motion(
      "page-up", "Page up", "the previous page", [.pageUp, .control("b")],
      Counting { .move(.pages(-$0)) }, .pages(-1)),
    motion(
      "half-page-down", "Half a page down", "the row half a page down", [.control("d")],
      Counting { .move(.halfPages($0)) }, .halfPages(1)),
    motion(
      "half-page-up", "Half a page up", "the row half a page up", [.control("u")],
      Counting { .move(.halfPages(-$0)) }, .halfPages(-1)),
    motion(
      "go-first", "Go to the first row", "the first row", [.home],
      afterGo: [.go], Counting { .move(.row($0)) }, .first),
    motion(
      "go-last", "Go to the last row", "the last row; 15G to row 15", ["G", .end],
      Counting("go to row") { .move(.row($0)) }, .last),
    Command(
      "go-to-row", "Go to a row", "Goes to a row by its number; `:` takes a number too.",
      keys: ["#"], group: .moving, counting: Counting { .move(.row($0)) },
      .act(.ask(.row))
    ),
    Command(
      "go-to-percentage", "Go to a percentage", "Goes to a part of the list: 50% is its middle.",
      keys: ["%"], group: .moving, in: Set.everywhere.subtracting([.entitlements]),
      counting: Counting("of the list") { .move(.percent($0)) },
      .act(.ask(.percentage))
    ),
  ]

  private static func motion(
    _ id: String, _ title: String, _ target: String, _ keys: [Key], afterGo goKeys: [Key] = [],
    _ counting: Counting, _ motion: Motion
  ) -> Command {
    Command(
      id, title, "Moves the cursor to \(target).", keys: keys, afterGo: goKeys, group: .moving,
      counting: counting, .act(.move(motion)))
  }
}

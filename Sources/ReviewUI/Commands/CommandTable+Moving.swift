import ReviewApp
import Terminal

extension CommandTable {
  static let moving: [Command] = [
    motion("move-down", "Down", "the next row", [.down, "j"], .lines(1)),
    motion("move-up", "Up", "the previous row", [.up, "k"], .lines(-1)),
    motion("page-down", "Page down", "the next page", [.pageDown, .control("f")], .pages(1)),
    motion("page-up", "Page up", "the previous page", [.pageUp, .control("b")], .pages(-1)),
    motion(
      "half-page-down", "Half a page down", "half a page further", [.control("d")], .halfPages(1)),
    motion("half-page-up", "Half a page up", "half a page back", [.control("u")], .halfPages(-1)),
    motion("go-first", "First row", "the first row", ["g", .home], .first),
    motion("go-last", "Last row", "the last row", ["G", .end], .last),
    Command(
      "go-to-row", "Go to a row", "Goes to a row by its number; `:` takes a number too.",
      keys: ["#"], group: .moving,
      .act(.ask(.row))
    ),
  ]

  private static func motion(
    _ id: String, _ title: String, _ target: String, _ keys: [Key], _ motion: Motion
  ) -> Command {
    Command(
      id, title, "Moves the cursor to \(target).", keys: keys, group: .moving, .act(.move(motion)))
  }
}

import Terminal

/// The ways to the screens that are looked at.
extension Sitting {
  static let walks: [(name: String, walk: @Sendable (inout Sitting) -> Void)] = [
    ("sessions", { _ in }),
    ("roles", { $0.press("enter", "down", "space", "space") }),
    ("entitlements", { $0.openRole() }),
    (
      "threshold",
      {
        $0.openRole()
        $0.press(">", ">", ">", ">", ">", ">", ">", ">", "t")
      }
    ),
    (
      "excluded",
      {
        $0.openRole()
        $0.press("2")
      }
    ),
    (
      "identities",
      {
        $0.openRole()
        $0.press("3")
      }
    ),
    (
      "attributes",
      {
        $0.openRole()
        $0.press("4")
      }
    ),
    (
      "exclusion",
      {
        $0.openRole()
        $0.press("down", "down", "space", "space", "x")
      }
    ),
    (
      "provision",
      {
        $0.openRole()
        $0.press("p")
      }
    ),
    (
      "provision-owner",
      {
        $0.openRole()
        $0.press("p", "tab", "tab", "o", "down")
      }
    ),
    (
      "provision-confirmation",
      {
        $0.openRole()
        $0.press("p", "tab", "tab", "o", "enter", "enter")
        $0.type("Payments")
      }
    ),
    (
      "help",
      {
        $0.openRole()
        $0.press("?")
      }
    ),
    (
      "palette",
      {
        $0.openRole()
        $0.press(":")
        $0.type("mark")
      }
    ),
    (
      "filter",
      {
        $0.press("enter", "f")
        $0.type("saved qe true")
        $0.press("enter")
      }
    ),
    (
      "filter-here",
      {
        $0.press("enter", "f")
        $0.type(#"density ge 80 and provisionState eq "POTENTIAL""#)
        $0.press("enter", "f")
      }
    ),
    ("sort", { $0.press("enter", "s", "down") }),
    ("session-form", { $0.press("c", "tab") }),
    (
      "messages",
      {
        $0.press("u", "n")
        $0.take(.paste("x"))
        $0.press("M")
      }
    ),
    (
      "jobs",
      {
        $0.press("enter", "S", "J")
      }
    ),
    (
      "leaving",
      {
        $0.press("enter", "S", "ctrl-c")
      }
    ),
    (
      "search",
      {
        $0.press("enter", "/")
        $0.type("role")
        $0.press("enter")
      }
    ),
  ]

  private mutating func openRole() { press("enter", "enter") }
}

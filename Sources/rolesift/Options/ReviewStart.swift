import ArgumentParser
import ReviewApp

/// Where a review starts: where the last one was left, or at the first screen.
struct ReviewStart: ParsableArguments {
  @Flag(help: "Return to where you left the last review, without asking.")
  var resume = false

  @Flag(help: "Start at the first screen, without asking.")
  var fresh = false

  mutating func validate() throws {
    guard !resume || !fresh else {
      throw ValidationError("--resume and --fresh contradict each other. Give one of them.")
    }
  }

  /// The place to return to, and whether to ask first; nil for the first screen.
  func bookmark(_ keeper: BookmarkKeeper) -> (bookmark: Bookmark, asking: Bool)? {
    fresh ? nil : keeper.bookmark.map { ($0, !resume) }
  }
}

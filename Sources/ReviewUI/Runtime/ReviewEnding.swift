import ReviewApp
import Terminal

/// How a review ended.
package struct ReviewEnding: Sendable {
  /// Why it ended.
  package let cause: EventLoop.Ending
  /// The text for the shell: the changes that were under way, and how to look them up.
  package let farewell: [String]
  /// Where it was left.
  package let bookmark: Bookmark
}

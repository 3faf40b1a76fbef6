import ReviewApp
import Terminal

/// Which rows of the window hold what. The same for drawing and for telling the state how many rows
/// of a list are visible.
package struct ScreenLayout: Hashable, Sendable {
  /// The smallest window that is drawn into; a smaller one is refused readably.
  package static let smallest = Size(rows: 24, columns: 80)

  /// Whether a window is large enough to be drawn into.
  package static func fits(in size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  let size: Size
  /// The titles of the columns, and below them the rows of the list.
  let table: Range<Int>
  /// The popularity histogram; empty where there is none.
  let histogram: Range<Int>

  /// Lays out the screen at hand.
  package init(for state: AppState, size: Size) {
    self.size = size
    let top: Int
    var wantsHistogram = false
    if case .role(let role) = state.screen {
      top = 4
      wantsHistogram = role.tab == .entitlements && size.rows >= 20
    } else {
      top = 3
    }
    let bottom = max(top, size.rows - 2)
    let histogramHeight = wantsHistogram ? 4 : 0
    let end = max(top, bottom - histogramHeight)
    table = top..<end
    // The first row below the list stays empty.
    histogram = wantsHistogram ? min(end + 1, bottom)..<bottom : end..<end
  }

  /// The number of rows of the list that are visible.
  package var listHeight: Int { max(1, table.count - 1) }

  /// A dialog that fills the screen takes these rows, below the header and above the message.
  var body: Range<Int> { min(2, size.rows)..<max(2, size.rows - 2) }
  var header: Int { 0 }
  var title: Int { 1 }
  var message: Int { size.rows - 2 }
  var footer: Int { size.rows - 1 }
}

import ReviewApp
import Terminal

/// The rows of the window and what they show. Drawing uses it, and so does the state to know how many rows
/// of a list are visible.
package struct ScreenLayout: Hashable, Sendable {
  /// The smallest usable window; a smaller one shows a message instead.
  package static let smallest = Size(rows: 12, columns: 60)

  /// With fewer rows, the list gets the space of the header and the histogram.
  private static let roomyRows = 24

  /// Whether a window is large enough to be drawn into.
  package static func fits(in size: Size) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  let size: Size
  /// Whether the window is so low that the header is short.
  let isLow: Bool
  /// The tabs of a role, or of the accepted roles.
  let tabs: Int
  /// The titles of the columns, and below them the rows of the list.
  let table: Range<Int>
  /// The popularity histogram; empty where there is none.
  let histogram: Range<Int>

  /// Lays out the current screen.
  package init(for state: AppState, size: Size) {
    self.size = size
    isLow = size.rows < Self.roomyRows
    tabs = isLow ? 2 : 3
    let top: Int
    var wantsHistogram = false
    if case .role(let role) = state.screen {
      top = tabs + 1
      wantsHistogram = role.tab == .entitlements && !isLow
    } else if case .accepted = state.screen {
      top = tabs + 1
    } else {
      top = isLow ? 2 : 3
    }
    let bottom = max(top, size.rows - 3)
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
  /// The description of a role; a low window has only the title line.
  var about: Int { isLow ? title : 2 }
  /// The first line of a form.
  var form: Int { isLow ? 2 : 3 }
  /// The line below the list.
  var caption: Int { size.rows - 3 }
  var message: Int { size.rows - 2 }
  var footer: Int { size.rows - 1 }
}

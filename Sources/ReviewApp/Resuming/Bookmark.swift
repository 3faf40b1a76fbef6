import FoundationEssentials
import RoleMining

/// Where an analyst is in a review, so that the next run can return there.
package struct Bookmark: Sendable, Hashable, Codable {
  /// The screens from the first to the current one.
  package var screens: [BookmarkedScreen]
  /// When it was left, in seconds since 1970.
  private var seconds: TimeInterval

  /// Names a place.
  package init(screens: [BookmarkedScreen], date: Date) {
    self.screens = screens
    seconds = date.timeIntervalSince1970
  }

  /// When it was left.
  package var date: Date {
    get { Date(timeIntervalSince1970: seconds) }
    set { seconds = newValue.timeIntervalSince1970 }
  }

  /// Whether there is anything to return to. The first screen is reached without help.
  package var isWorthReturning: Bool { screens.count > 1 || screens.first?.list.isChanged == true }

  /// The names of the screens, such as "All potential roles › Payments clerk".
  package var names: [String] { screens.map(\.name) }
}

/// One screen of a place.
package struct BookmarkedScreen: Sendable, Hashable, Codable {
  /// What the screen shows.
  package enum Subject: Sendable, Hashable, Codable {
    case sessions, allRoles, savedRoles, unsavedRoles
    case session(String)
    case role(String, session: String)
  }

  /// What the screen shows.
  package var subject: Subject
  /// Its name.
  package var name: String
  /// Where the analyst is in its list.
  package var list: BookmarkedList
  /// The tab of a role.
  package var tab: String?
  /// The threshold of a role, in percent, 0–100.
  package var threshold: Int?
}

/// Where an analyst is in a list.
package struct BookmarkedList: Sendable, Hashable, Codable {
  /// The index of the current row.
  package var cursor = 0
  /// The index of the first visible row.
  package var top = 0
  /// The id of the current row.
  package var row: String?
  /// The filter in the API's grammar; empty for none.
  package var filter = ""
  /// The column that the list is sorted by.
  package var column: String?
  /// Whether large values come first.
  package var isDescending = false
  /// The ids of the marked rows.
  package var marks: [String] = []

  var isChanged: Bool { cursor > 0 || !filter.isEmpty || !marks.isEmpty }
}

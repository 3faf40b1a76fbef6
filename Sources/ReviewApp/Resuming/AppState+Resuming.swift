import FoundationEssentials
import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Where the analyst is now or, after leaving step by step, where the first step began.
  package var bookmark: Bookmark {
    // Leaving without answering the question does not answer it.
    if let question = dialog as? ResumeQuestion { return question.place }
    if wantsToLeave, let bookmarkBeforeLeaving { return bookmarkBeforeLeaving }
    return Bookmark(screens: screens.compactMap(\.place), date: now)
  }

  /// Notes the place before the first of several steps back.
  mutating func noteBookmark(before action: Action) {
    if case .leaveScreen = action {
      bookmarkBeforeLeaving = bookmarkBeforeLeaving ?? bookmark
    } else if action.isFromAnalyst {
      bookmarkBeforeLeaving = nil
    }
  }

  /// Returns to a place of an earlier run; rows that no longer exist are left out.
  mutating func restore(_ place: Bookmark) -> [Effect] {
    var restored: [Screen] = []
    var effects: [Effect] = []
    for screen in place.screens {
      guard let (screen, reading) = self.screen(at: screen) else { break }
      restored.append(screen)
      effects += reading
    }
    guard !restored.isEmpty else { return [] }
    screens = restored
    return effects
  }

  private mutating func screen(at place: BookmarkedScreen) -> (Screen, [Effect])? {
    switch place.subject {
    case .sessions:
      var screen = SessionsScreen(id: nextScreen())
      screen.list.restore(place.list) { $0 }
      return (.sessions(screen), [])
    case .allRoles: return (.roles(roles(.all, at: place)), [])
    case .savedRoles: return (.roles(roles(.saved, at: place)), [])
    case .unsavedRoles: return (.roles(roles(.unsaved, at: place)), [])
    case .session(let id):
      var screen = roles(.session(RoleMiningSession.ID(id)), at: place)
      screen.sessionName = place.name
      return (.roles(screen), [])
    case .role(let id, let session):
      let path = RolePath(session: RoleMiningSession.ID(session), role: PotentialRole.ID(id))
      var screen = RoleScreen(
        id: nextScreen(), path: path, role: PotentialRole(id: path.role, name: place.name))
      screen.tab = place.tab.flatMap(RoleScreen.Tab.init) ?? .entitlements
      screen.threshold = min(max(0, place.threshold ?? 0), 100)
      screen.restore(place.list)
      return (
        .role(screen), [.loadRole(path), .loadDistribution(path)] + loadDecision(on: path)
      )
    }
  }

  private mutating func roles(_ scope: RolesScope, at place: BookmarkedScreen) -> RolesScreen {
    var screen = RolesScreen(id: nextScreen(), scope: scope)
    screen.list.restore(place.list) { PotentialRole.ID($0) }
    return screen
  }
}

extension Screen {
  /// The place to resume; nil for a screen that one key reaches and that takes many requests.
  fileprivate var place: BookmarkedScreen? {
    switch self {
    case .accepted: nil
    case .sessions(let screen):
      BookmarkedScreen(subject: .sessions, name: "Sessions", list: screen.list.place { $0 })
    case .roles(let screen):
      BookmarkedScreen(
        subject: screen.scope.subject, name: screen.name, list: screen.list.place(\.rawValue))
    case .role(let screen):
      BookmarkedScreen(
        subject: .role(screen.path.role.rawValue, session: screen.path.session.rawValue),
        name: screen.role.displayName, list: screen.listPlace, tab: screen.tab.rawValue,
        threshold: screen.threshold)
    }
  }
}

extension RolesScope {
  fileprivate var subject: BookmarkedScreen.Subject {
    switch self {
    case .all: .allRoles
    case .saved: .savedRoles
    case .unsaved: .unsavedRoles
    case .session(let id): .session(id.rawValue)
    }
  }
}

extension RolesScreen {
  fileprivate var name: String {
    switch scope {
    case .all: "All potential roles"
    case .saved: "Saved potential roles"
    case .unsaved: "Unsaved potential roles"
    case .session(let id): sessionName ?? id.rawValue
    }
  }
}

extension RoleScreen {
  /// The place in the entitlements only, because the other tabs are short or come in the tenant's order.
  fileprivate var listPlace: BookmarkedList { entitlements.place(\.rawValue) }

  fileprivate mutating func restore(_ place: BookmarkedList) {
    entitlements.restore(place) { Entitlement.ID($0) }
  }
}

extension ListState {
  fileprivate func place(_ text: (Row.ID) -> String) -> BookmarkedList {
    // A place that is not restored yet is still kept for later.
    let place = selection.returning ?? position
    let marks = Array(selection.marks.keys) + selection.marksToRestore
    return BookmarkedList(
      cursor: place.cursor, top: place.top, row: (place.id as? Row.ID).map(text), filter: filter,
      column: order?.column.rawValue, isDescending: order?.descending ?? false,
      marks: marks.prefix(Self.greatestPageSize).map(text))
  }

  fileprivate mutating func restore(_ place: BookmarkedList, _ id: (String) -> Row.ID) {
    // A filter from another version may have fields that are unknown here.
    if let filter = try? ListFilter(place.filter, of: source) { self.filter(by: filter) }
    if let column = place.column.flatMap(Row.Column.init) {
      order = ListOrder(column, descending: place.isDescending)
      restart()
    }
    selection.returning = ListPosition(
      cursor: place.cursor, top: place.top, id: place.row.map(id))
    selection.marksToRestore = Set(place.marks.map(id))
  }

  /// Marks the rows of a page that were marked in an earlier run.
  mutating func restoreMarks(among rows: [Row]) {
    guard !selection.marksToRestore.isEmpty else { return }
    mark(rows.filter { selection.marksToRestore.remove($0.id) != nil })
  }
}

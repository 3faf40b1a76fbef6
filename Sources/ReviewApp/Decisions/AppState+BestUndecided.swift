import Review
import RoleMining

extension Opening {
  /// The undecided, unsaved potential role of the tenant with the highest quality.
  package static let bestUndecided = Opening(
    acts: false, unless: Obstacle.noDecisions, opening: { $0.seekBestUndecided() })
}

extension AppState {
  /// Shows the unsaved roles of all sessions, best first. They are read again, because others decide, save and mine.
  fileprivate mutating func seekBestUndecided() -> [Effect] {
    leaveScreens()
    var roles = RolesScreen(id: nextScreen(), scope: .unsaved)
    roles.isSeekingUndecided = true
    screens.append(.roles(roles))
    return decisions.isRead ? [.loadDecisions(after: decisions.upTo)] : []
  }

  /// Opens the first undecided role of a list once it is loaded; requests the next page if no loaded role is undecided.
  mutating func openSoughtRole() -> [Effect] {
    guard case .roles(var roles) = screen, roles.isSeekingUndecided, dialog == nil, decisions.isRead
    else { return [] }
    let outcome = roles.list.seekUndecided(height: listHeight)
    roles.isSeekingUndecided = outcome == .further || outcome == .waiting
    screen = .roles(roles)
    let passed = roles.list.cursor.grouped
    switch outcome {
    case .found: return open()
    case .further: say("The best \(passed) unsaved roles are all decided on. Reading on…")
    case .givenUp:
      say("The best \(passed) unsaved roles are all decided on. D shows only the undecided ones.")
    case .nothing where roles.list.count > 0:
      say("All \(roles.list.count.grouped) unsaved roles are decided on.")
    case .waiting, .nothing, .failed: break
    }
    return []
  }

  /// Gives up the search, because the analyst has pressed another key.
  mutating func stopSeekingUndecided() {
    guard case .roles(var roles) = screen, roles.isSeekingUndecided else { return }
    roles.isSeekingUndecided = false
    screen = .roles(roles)
  }
}

/// The progress of a search for an undecided role.
private enum UndecidedSearch {
  /// The cursor is on an undecided role.
  case found
  /// The next page has to be read; the cursor is on its first row.
  case further
  /// A page is on its way.
  case waiting
  /// No role of the list is undecided.
  case nothing
  /// The list cannot be read.
  case failed
  /// The search would take more requests than are made without asking.
  case givenUp
}

extension ListState<RoleRow> {
  /// Puts the cursor on the first undecided row from the current one on, or on the first row that is not loaded.
  fileprivate mutating func seekUndecided(height: Int) -> UndecidedSearch {
    guard failure == nil else { return .failed }
    guard total != nil else { return .waiting }
    for index in cursor..<max(cursor, count) {
      if let row = packedRow(at: index) {
        guard row.verdict == .undecided, row.row.isSaved != true else { continue }
        place(index, height: height)
        return .found
      }
      // A row that could not be read never comes.
      guard rows.window?.isStaleOrMissing(index / pageSize) == true else { continue }
      guard index > cursor else { return .waiting }
      place(index, height: height)
      return index < pageSize * unaskedPages ? .further : .givenUp
    }
    return .nothing
  }
}

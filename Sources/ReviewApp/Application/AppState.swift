import FoundationEssentials
import OrderedCollections
import Review
import RoleMining
import RoleMiningClient

/// Everything the program knows at a moment. It changes in one place, `update(with:)`, and is drawn
/// by pure functions.
package struct AppState: Sendable {
  /// What the tenant is called in the header.
  package let tenant: String
  /// Whether changes are refused before they are sent.
  package let isReadOnly: Bool
  /// The screens from the first to the one at hand; never empty.
  package internal(set) var screens: [Screen]
  /// The dialog over the screen; nil when the screen itself gets the keys.
  package internal(set) var dialog: (any Dialog)?
  /// What was said last, and everything said before.
  package internal(set) var messages = MessageLog()
  /// Long work, newest last.
  package internal(set) var jobs: OrderedDictionary<JobID, Job> = [:]
  /// Changes that can be undone, newest last.
  package internal(set) var undoable: [UndoStep] = []
  /// Changes that were undone and can be done again, newest last.
  package internal(set) var redoable: [UndoStep] = []
  /// The new grants of potential roles whose entitlements were all seen.
  var knownGrants: [RolePath: Int] = [:]
  /// Who signed in and what for; nil until it is known.
  package internal(set) var permissions: Permissions?
  /// What the connection is doing.
  package internal(set) var connection = ConnectionStatus()
  /// How many rows of a list are visible.
  package internal(set) var listHeight = 20
  /// The time of the last tick, for ages and spinners.
  package internal(set) var now: Date
  /// Counts ticks while something is under way, for spinners.
  package internal(set) var spinner = 0
  /// Whether the program is to end.
  package internal(set) var isLeaving = false

  /// Whether the newest change can be undone; a role that was made cannot.
  package internal(set) var canUndoNewest = true
  /// The changes under way that were confirmed together.
  var batches: [Int: Batch] = [:]
  var numbers = Numbers()
  /// Counts the owner searches of the whole run, because the runner drops all but the newest.
  var ownerSearchCount = 0

  /// The state at the start: the list of sessions.
  ///
  /// - Parameters:
  ///   - tenant: What the tenant is called in the header.
  ///   - isReadOnly: Whether changes are refused before they are sent.
  ///   - now: The time.
  package init(tenant: String, isReadOnly: Bool = false, now: Date) {
    self.tenant = tenant
    self.isReadOnly = isReadOnly
    self.now = now
    screens = []
    screens = [.sessions(SessionsScreen(id: numbers.nextScreen()))]
  }
}

extension AppState {
  /// The new grants of potential roles whose entitlements were all seen.
  package var newGrants: [PotentialRole.ID: Int] {
    Dictionary(knownGrants.map { ($0.key.role, $0.value) }) { _, last in last }
  }

  /// The screen at hand.
  package var screen: Screen {
    get { screens[screens.endIndex - 1] }
    set { screens[screens.endIndex - 1] = newValue }
  }

  /// Whether something is on its way, so that a spinner turns.
  package var isBusy: Bool {
    screen.isLoading || jobs.values.contains(where: \.isMoving)
  }
}

/// Hands out numbers, so that answers find what asked for them.
struct Numbers: Sendable {
  private var last = 0

  mutating func nextScreen() -> ScreenID { ScreenID(number: next()) }
  mutating func nextJob() -> JobID { JobID(number: next()) }
  mutating func nextBatch() -> Int { next() }

  private mutating func next() -> Int {
    last += 1
    return last
  }
}

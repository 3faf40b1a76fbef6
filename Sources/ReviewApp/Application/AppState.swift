import FoundationEssentials
import Journal
import Review
import RoleEvidence
import RoleMining
import RoleMiningClient

/// Everything the program knows at a moment. It changes in one place, `update(with:)`, and is drawn
/// by pure functions.
package struct AppState: Sendable {
  /// The name of the tenant in the header.
  package let tenant: String
  /// Whether changes are refused before they are sent.
  package let isReadOnly: Bool
  /// The screens from the first to the current one; never empty.
  package internal(set) var screens: [Screen]
  /// The screens that were left.
  var shelf = Shelf()
  /// The role that probably comes next.
  var lookahead = Lookahead()
  /// The dialog over the screen; nil when the screen itself gets the keys.
  package internal(set) var dialog: (any Dialog)?
  /// The number that was typed for the next key; nil when none was.
  package internal(set) var typedCount: Int?
  /// Forms that were refused, and open again as soon as no other dialog is open.
  var refusedForms: [any RefusableForm] = []
  /// The forms that were left with something typed in them, the last one last.
  var leftForms: [any Dialog] = []
  /// The last message, and all earlier ones.
  package internal(set) var messages = MessageLog()
  /// The changes and other long work under way, and what can be undone.
  package internal(set) var changes = ChangeTracker()
  /// What is done with many roles or sessions, one after the other.
  package internal(set) var queue = BulkQueue()
  /// Whether the analyst asked for a queue that only the journal may have.
  var isSeekingQueue = false
  /// The decisions on potential roles.
  package internal(set) var decisions = DecisionBook()
  /// What was found out about roles in this run, apart from their lists.
  package internal(set) var evidence: EvidenceBook
  /// Why the journal cannot be used; nil while it can.
  package internal(set) var journalFailure: RecordingFailure?
  /// The changes of earlier runs that may still happen.
  package internal(set) var unconfirmedEarlier: [SettledChange] = []
  /// Whether decisions are kept.
  let keepsDecisions: Bool
  /// How roles are reviewed.
  package let settings: ReviewSettings
  /// The template of suggested names.
  let nameTemplate: NameTemplate
  /// Who reviews, where several people share an account.
  let reviewer: String?
  /// The user of this machine.
  let localUser: String?
  /// Where an earlier run was left, and whether to ask before returning there; nil to begin on the first screen.
  var earlierBookmark: (bookmark: Bookmark, asking: Bool)?
  /// The new grants of potential roles whose entitlements were all seen.
  var knownGrants: [RolePath: Int] = [:]
  /// The signed-in user and what the login may do; nil until it is known.
  package internal(set) var permissions: Permissions?
  /// What the connection is doing.
  package internal(set) var connection = ConnectionStatus()
  /// How many rows of a list are visible.
  package internal(set) var listHeight = 20
  /// The time of the last tick, for ages and spinners.
  package internal(set) var now: Date
  /// Counts ticks while something is under way, for spinners.
  package internal(set) var spinner = 0
  /// Where the analyst was before the first of several steps back; nil after anything else.
  var bookmarkBeforeLeaving: Bookmark?
  /// Whether the analyst wants to leave.
  var wantsToLeave = false
  /// The number of recordings that are not in the journal yet.
  var recordingCount = 0

  /// Counts the screens of the whole run, so that answers find the one that asked.
  private var screenCount = 0
  /// The marked roles that are being provisioned one after the other.
  var provisionSeries: ProvisionSeries?
  /// Counts the readings of the accepted roles, so that late answers are dropped.
  var acceptedCount = 0
  /// Counts the previews of work on many roles, so that late answers are dropped.
  var previewCount = 0
  /// Counts the owner searches of the whole run, because the runner drops all but the newest.
  var ownerSearchCount = 0

  /// The state at the start: the list of sessions.
  ///
  /// - Parameters:
  ///   - tenant: The name of the tenant in the header.
  ///   - isReadOnly: Whether changes are refused before they are sent.
  ///   - keepsDecisions: Whether there is a journal to keep decisions in.
  ///   - settings: How roles are reviewed.
  ///   - nameTemplate: The template of suggested names.
  ///   - reviewer: Who reviews, where several people share an account.
  ///   - localUser: The user of this machine.
  ///   - earlierBookmark: Where an earlier run was left, and whether to ask before returning there.
  ///   - now: The time.
  package init(
    tenant: String, isReadOnly: Bool = false, keepsDecisions: Bool = false,
    settings: ReviewSettings = ReviewSettings(), nameTemplate: NameTemplate = .standard,
    reviewer: String? = nil, localUser: String? = nil,
    earlierBookmark: (bookmark: Bookmark, asking: Bool)? = nil, now: Date
  ) {
    self.tenant = tenant
    self.isReadOnly = isReadOnly
    self.keepsDecisions = keepsDecisions
    self.settings = settings
    self.nameTemplate = nameTemplate
    evidence = EvidenceBook(template: nameTemplate)
    self.reviewer = reviewer
    self.localUser = localUser
    self.earlierBookmark = earlierBookmark
    self.now = now
    screens = []
    screens = [.sessions(SessionsScreen(id: nextScreen()))]
  }

  /// What distinguishes the next screen from all earlier ones.
  mutating func nextScreen() -> ScreenID {
    screenCount += 1
    return ScreenID(number: screenCount)
  }
}

extension AppState {
  /// The new grants of potential roles whose entitlements were all seen.
  package var newGrants: [PotentialRole.ID: Int] {
    Dictionary(knownGrants.map { ($0.key.role, $0.value) }) { _, last in last }
  }

  /// The current screen.
  package var screen: Screen {
    get { screens[screens.endIndex - 1] }
    set { screens[screens.endIndex - 1] = newValue }
  }

  /// Whether the program is to end; leaving loses no decision.
  package var isLeaving: Bool { wantsToLeave && recordingCount == 0 }

  /// Whether something is under way, so that a spinner turns.
  package var isBusy: Bool {
    screen.isLoading || changes.runningJobs.contains(where: \.isMoving)
  }
}

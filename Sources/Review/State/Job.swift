import FoundationEssentials
import OrderedCollections
import RoleMining

/// Tells jobs apart.
public struct JobID: Sendable, Hashable {
  let number: Int
}

/// Long work that was started and is followed to its end.
public struct Job: Sendable {
  /// What the job is.
  public enum Kind: Sendable, Hashable {
    /// A change that was sent and not answered yet.
    case change(RolePath)
    /// The making of a role.
    case provision(RolePath)
    /// The mining of a session.
    case session(RoleMiningSession.ID?)
    /// An export into a file.
    case export(file: String)
    /// A change of a session that was sent and not answered yet.
    case sessionChange(RoleMiningSession.ID)
  }

  /// How far a job is.
  public enum Progress: Sendable, Equatable {
    /// It is under way; the text says how far.
    case running(String)
    /// It ended well; the text says with what.
    case succeeded(String)
    /// It failed; the text says why.
    case failed(String)
    /// Its answer was lost, and what became of it is not known so far; the text says why.
    case unsure(String)
  }

  /// What the job is.
  public internal(set) var kind: Kind
  /// What it is called.
  public let title: String
  /// How far it is.
  public internal(set) var progress: Progress
  /// Whether it did not move for so long that nobody needs to sit and wait (T-21).
  public internal(set) var isStalled = false
  /// When it began.
  public let start: Date
  /// The last thing the tenant said of how far it is, and when that was new.
  var milestone: (words: String, date: Date)
  /// The export that the tenant prepares.
  var export: PotentialRoleExport.ID?
  /// What was sent, when it is a change.
  public internal(set) var sending: Sending?
  /// What is known of the sending, when the answer to it was lost.
  var lost: LostAnswer?
  /// The look-ups of a lost answer that have not come back.
  var lookUpsUnderWay = 0
  /// Whether it was said that it cannot be confirmed so far.
  var isUnconfirmed = false
  /// Whether what is followed may have been started by somebody else's request.
  var isPerhapsSomebodys = false
  /// Whether it was asked who started it.
  var isProofSought = false

  init(_ kind: Kind, _ title: String, start: Date) {
    self.kind = kind
    self.title = title
    self.start = start
    progress = .running("sent")
    milestone = ("", start)
  }

  /// Whether it ended.
  public var isDone: Bool {
    switch progress {
    case .running, .unsure: false
    case .succeeded, .failed: true
    }
  }

  /// Whether nobody knows if it happened.
  public var isUnsure: Bool {
    if case .unsure = progress { return true }
    return false
  }

  /// Whether something is to be expected of it soon.
  var isMoving: Bool { !isDone && !isStalled && !isUnsure }
}

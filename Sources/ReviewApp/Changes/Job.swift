import FoundationEssentials
import Review
import RoleMining

/// Identifies a job.
package struct JobID: Sendable, Hashable {
  let number: Int
}

/// Long work that is followed to its end.
package struct Job: Sendable, Identifiable {
  /// What the job is.
  package enum Kind: Sendable, Hashable {
    /// A change that was sent and not answered yet.
    case change(RolePath)
    /// The creation of a role.
    case provision(RolePath)
    /// The mining of a session.
    case session(RoleMiningSession.ID?)
    /// An export into a file.
    case export(file: String)
    /// A change of a session that was sent and not answered yet.
    case sessionChange(RoleMiningSession.ID)
  }

  /// How far a job is.
  package enum Progress: Sendable, Equatable {
    /// It is under way; the text is its progress.
    case running(String)
    /// It succeeded; the text is the result.
    case succeeded(String)
    /// It failed; the text says why.
    case failed(String)
    /// Its answer was lost and its outcome is not known yet; the text says why.
    case unsure(String)
  }

  /// Identifies it.
  package let id: JobID
  /// What the job is.
  package internal(set) var kind: Kind
  /// Its title.
  package let title: String
  /// How far it is.
  package internal(set) var progress = Job.sent
  /// When it began.
  package let start: Date
  /// What was sent, when it is a change.
  package internal(set) var sending: Sending?
  /// The look-up, if the answer was lost.
  var inquiry: Inquiry?
  /// The export that the tenant prepares.
  var export: PotentialRoleExport.ID?
  /// The last progress that the tenant reported, and when it was new.
  var milestone: (words: String, date: Date)
  /// Whether it has made no progress for so long that it counts as stalled (T-21).
  package internal(set) var isStalled = false

  init(_ id: JobID, _ kind: Kind, _ title: String, start: Date) {
    self.id = id
    self.kind = kind
    self.title = title
    self.start = start
    milestone = ("", start)
  }
}

extension Job {
  /// A change is compared with what the tenant shows now; it has not left this machine.
  static let checking = Progress.running("checking")
  /// It has left this machine.
  static let sent = Progress.running("sent")

  /// Whether it is a change that has not left this machine.
  package var isUnsent: Bool { progress == Job.checking }

  /// Whether it ended.
  package var isDone: Bool {
    switch progress {
    case .running, .unsure: false
    case .succeeded, .failed: true
    }
  }

  /// Whether it is unconfirmed.
  package var isUnsure: Bool {
    if case .unsure = progress { return true }
    return false
  }

  /// Whether progress is expected soon.
  var isMoving: Bool { !isDone && !isStalled && !isUnsure }
}

extension Job.Kind {
  /// The role that the job is about.
  var path: RolePath? {
    switch self {
    case .change(let path), .provision(let path): path
    case .session, .sessionChange, .export: nil
    }
  }

  /// The session that the job is about, when it is about a whole one.
  var session: RoleMiningSession.ID? {
    switch self {
    case .session(let id): id
    case .sessionChange(let id): id
    case .change, .provision, .export: nil
    }
  }

  /// Whether two jobs cannot be under way at once, because both would change the same role or session.
  func excludes(_ other: Job.Kind) -> Bool {
    if let path { return path == other.path }
    switch self {
    case .sessionChange, .export: return self == other
    case .change, .provision, .session: return false
    }
  }
}

extension Change {
  /// The kind of job that sends it.
  var job: Job.Kind {
    switch self {
    case .role(_, let path): .change(path)
    case .provision(_, let path, _, _): .provision(path)
    case .session(_, let id): .sessionChange(id)
    case .create: .session(nil)
    }
  }
}

import FoundationEssentials
import Review
import RoleMining

/// A change that is being sent, with its context.
package struct Sending: Sendable {
  /// Why a change was made.
  enum Purpose: Sendable, Equatable {
    /// The analyst asked for it.
    case change
    /// It undoes an earlier one.
    case undo(UndoStep)
    /// It redoes what was undone.
    case redo(UndoStep)
  }

  /// What is sent.
  package let change: Change
  /// What the analyst saw.
  package let seen: Seen
  /// The name of the role or session.
  package internal(set) var name: String
  var purpose = Purpose.change
  /// The form it came from, which opens again if the tenant refuses it.
  var form: (any RefusableForm)?

  init(_ change: Change, seen: Seen, name: String) {
    self.change = change
    self.seen = seen.withoutIdentities
    self.name = name
  }

  /// The part of it that is kept after it ended, because jobs may be listed for days.
  var ended: Sending {
    var sending = self
    sending.form = nil
    return sending
  }

  /// When the change that it undoes was made in an earlier run; nil otherwise.
  var earlierTime: Date? {
    if case .undo(let step) = purpose { step.earlierTime } else { nil }
  }

  var words: ChangeWords { ChangeWords(change, of: name) }

  /// What it does, such as "exclude 9 entitlements from Clerks".
  package var title: String {
    switch purpose {
    case .change: words.title
    case .undo(let step): "undo: \(step.title)"
    // It is made again under the current name of the role or session.
    case .redo: "redo: \(words.title)"
    }
  }
}

extension AppState {
  /// Sends a change. Each role has one change at a time, so that the screen shows what the tenant has before the next
  /// one.
  mutating func send(_ sending: Sending) -> [Effect] {
    guard mayChange() else { return [] }
    do {
      let job = try changes.begin(sending, at: now)
      setWait(.pending, of: sending.change)
      return [.send(job, sending.change, sending.seen)]
    } catch {
      wait(for: error.job, with: sending)
      return []
    }
  }

  /// Sends what was typed in a form, which opens again if the tenant refuses it.
  mutating func send(
    _ change: Change, from form: any RefusableForm, seen: Seen, name: String
  ) -> [Effect] {
    var sending = Sending(change, seen: seen, name: name)
    sending.form = form
    return send(sending)
  }

  /// Sends changes that were confirmed together. Several go one after the other, through the queue.
  mutating func send(_ sendings: [Sending]) -> [Effect] {
    guard sendings.count > 1 else { return sendings.flatMap { send($0) } }
    return enqueue(
      sendings.map { BulkTask(.change($0.change, $0.seen), name: $0.name) })
  }

  /// A change that may still happen is not sent again unless the analyst insists.
  private mutating func wait(for other: Job, with sending: Sending) {
    guard other.isUnsure else {
      sayToWait(for: other)
      if let form = sending.form { reopen(form.refused(because: Self.words(toWaitFor: other))) }
      return
    }
    dialog = SendingQuestion(
      reason: .unconfirmed(other.id), title: "Send it anyway?",
      sentences: [
        "The answer to this change was lost, and the tenant does not show it yet: \(other.title).",
        "It may still happen. Rolesift keeps asking the tenant; A asks now.",
      ], sendings: [sending], hint: "send it anyway")
  }

  mutating func sayToWait(for job: Job) {
    say(Self.words(toWaitFor: job), .warning)
  }

  private static func words(toWaitFor job: Job) -> String {
    "Still under way: \(job.title). Try again when it has ended; J shows it."
  }

  /// Gives up a change that may still happen.
  mutating func stopWaiting(for job: JobID) {
    changes.abandon(job)
    guard let sending = changes[job]?.sending else { return }
    setWait(nil, of: sending.change)
    _ = failTask(of: job, because: "You stopped waiting for it. It may still happen.")
  }

  /// Marks the rows that a change is about as waiting for the tenant, or no longer.
  mutating func setWait(_ wait: RowWait?, of change: Change) {
    switch change {
    case .create: return
    case .session(_, let id): forEachSessionsScreen { $0.list.waits[id.rawValue] = wait }
    case .provision(_, let path, _, _): forEachRoleList { $0.waits[path.role] = wait }
    case .role(let change, let path):
      forEachRoleList { $0.waits[path.role] = wait }
      guard case .edit(let edit) = change else { return }
      forEachRoleScreen(at: path) { role in
        for id in edit.ids {
          role.entitlements.waits[id] = wait
          role.excluded.waits[id] = wait
        }
      }
    }
  }
}

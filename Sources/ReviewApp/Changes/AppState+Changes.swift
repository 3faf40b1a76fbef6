import Review
import RoleMining

extension AppState {
  /// Sends a change. One at a time for each role, so that what is shown before the next one is what
  /// the tenant has.
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

  /// Sends changes that were confirmed together; several of them one after the other, through the queue.
  mutating func send(_ sendings: [Sending]) -> [Effect] {
    guard sendings.count > 1 else { return sendings.flatMap { send($0) } }
    return enqueue(
      sendings.map { BulkTask(.change($0.change, $0.seen), name: $0.name) })
  }

  /// What may still happen is not sent a second time unless the analyst insists.
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

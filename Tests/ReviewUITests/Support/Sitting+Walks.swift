import FoundationEssentials
import Review
import ReviewApp
import RoleMining
import RoleMiningClient
import Terminal

/// The ways to the screens that are looked at.
extension Sitting {
  static let walks: [(name: String, walk: @Sendable (inout Sitting) -> Void)] = [
    ("sessions", { _ in }),
    ("roles", { $0.press("enter", "down", "space", "space") }),
    ("all-roles", { $0.press("g", "r", "down") }),
    ("entitlements", { $0.openRole() }),
    (
      "threshold",
      {
        $0.openRole()
        $0.press(">", ">", ">", ">", ">", ">", ">", ">", "t")
      }
    ),
    (
      "excluded",
      {
        $0.openRole()
        $0.press("g", "x")
      }
    ),
    (
      "identities",
      {
        $0.openRole()
        $0.press("g", "i")
      }
    ),
    (
      "attributes",
      {
        $0.openRole()
        $0.press("g", "a")
      }
    ),
    (
      "sources",
      {
        $0.openRole()
        $0.press("g", "u")
      }
    ),
    (
      "overview",
      {
        $0.openRole()
        $0.press("o")
      }
    ),
    (
      "rules",
      {
        $0.openRole()
        $0.press("g", "m")
      }
    ),
    (
      "gains",
      {
        $0.openRole()
        $0.press("g", "n")
      }
    ),
    (
      "gains-by-entitlement",
      {
        $0.openRole()
        $0.press("g", "n", "z")
      }
    ),
    (
      "gains-redundant",
      {
        $0.openRole()
        $0.press("g", "n", "z", "z")
      }
    ),
    (
      "gains-export",
      {
        $0.openRole()
        $0.press("g", "n", "X")
      }
    ),
    ("coverage", { $0.press("g", "c") }),
    (
      "coverage-bounds",
      {
        $0.tenant.organizationDoubt = "the tenant does not offer it"
        $0.press("g", "c")
      }
    ),
    (
      "coverage-reading",
      {
        $0.tenant.mood = .waits
        $0.press("g", "c")
      }
    ),
    ("accepted-roles", { $0.press("g", "r", "g", "c", "tab") }),
    ("accepted-overlaps", { $0.press("g", "c", "tab", "tab") }),
    ("accepted-overlap", { $0.press("g", "c", "tab", "tab", "enter") }),
    ("accepted-identities", { $0.press("enter", "g", "c", "backtab", "backtab") }),
    ("accepted-entitlements", { $0.press("enter", "g", "c", "backtab", "down") }),
    (
      "accepted-bounds",
      {
        $0.tenant.organizationDoubt = "the tenant does not offer it"
        $0.press("g", "c", "backtab")
      }
    ),
    (
      "accepted-question",
      {
        $0.tenant.organizationDoubt = "the tenant does not offer it"
        $0.press("g", "c", "L")
      }
    ),
    (
      "accepted-asking",
      {
        $0.tenant.organizationDoubt = "the tenant does not offer it"
        $0.press("g", "c", "tab", "tab", "tab", "L", "enter")
      }
    ),
    (
      "similar-reading",
      {
        $0.openRole()
        $0.press("g", "l", "L")
        $0.listSiblings(2, stepping: 1)
      }
    ),
    (
      "similar-question",
      {
        $0.openRole()
        $0.press("g", "l", "L")
        $0.listSiblings(13)
      }
    ),
    (
      "existing-reading",
      {
        $0.tenant.leavesSurroundings = true
        $0.openRole()
        $0.press("o")
        $0.readExisting(412, of: 1_033)
      }
    ),
    (
      "outliers",
      {
        $0.openRole()
        $0.press("g", "t")
      }
    ),
    (
      "similar",
      {
        $0.openRole()
        $0.press("g", "l")
      }
    ),
    (
      "overview-name",
      {
        $0.openRole()
        $0.press("o", "down", "down", "down", "down", "down", "enter")
      }
    ),
    (
      "role-conflicts",
      {
        $0.openRole()
        $0.press("o", "enter")
      }
    ),
    (
      "rule",
      {
        $0.openRole()
        $0.press("g", "m", "enter")
      }
    ),
    (
      "outlier",
      {
        $0.openRole()
        $0.press("g", "t", "enter")
      }
    ),
    (
      "comparison",
      {
        $0.press("g", "r", "space", "space", "=")
      }
    ),
    (
      "exclusion",
      {
        $0.openRole()
        $0.press("down", "down", "space", "space", "x")
      }
    ),
    (
      "exclusion-meanwhile",
      {
        $0.openRole()
        $0.press("down", "down", "space", "space", "x")
        $0.changeRole()
      }
    ),
    (
      "decided",
      {
        $0.press("g", "r", "a", "d", "w")
        $0.type("2026-12-04 Bo Chen")
        $0.press("enter")
      }
    ),
    (
      "decided-role",
      {
        $0.press("g", "r", "d", "up")
        $0.press("enter", "i")
        $0.type("Too broad: 41 people share it by chance")
        $0.press("enter")
      }
    ),
    (
      "edit",
      {
        $0.press("g", "r", "e")
        $0.type("Payments clerks")
        $0.press("tab", "tab", "space")
      }
    ),
    ("later", { $0.press("g", "r", "w") }),
    (
      "decision-note",
      {
        $0.press("g", "r", "i")
        $0.type("Ask the owner of SAP")
        $0.press("tab")
      }
    ),
    (
      "decision-reasons",
      {
        $0 = Sitting(
          rows: $0.size.rows, columns: $0.size.columns,
          reasons: ["too broad", "exists already", "the owner objects"])
        $0.press("g", "r", "i", "ctrl-n", "ctrl-n")
      }
    ),
    (
      "note-of-lines",
      {
        $0.press("g", "r", "i")
        $0.take(.answer(.edited(.success("Asked the owner of SAP.\nShe objects.\n"))))
      }
    ),
    (
      "entitlement-decision",
      {
        $0.openRole()
        $0.press("down", "down", "space", "space", "K", "right", "tab")
        $0.type("only for the night shift")
      }
    ),
    (
      "decided-entitlements",
      {
        $0.openRole()
        $0.press("K", "enter", "down", "down", "space", "space", "K", "right")
        $0.type("only for the night shift")
        $0.press("enter")
      }
    ),
    (
      "approvals",
      {
        $0.openRole()
        $0.press("a")
        $0.needSecondApproval()
        $0.press("p")
      }
    ),
    (
      "conflicts",
      {
        $0.importDecisions()
        $0.press("C", "down")
      }
    ),
    ("report", { $0.press("W") }),
    (
      "report-refused",
      {
        $0.press("W", "ctrl-u")
        $0.type("review.pdf")
        $0.press("enter")
      }
    ),
    ("deciding-marked", { $0.press("enter", "*", "a") }),
    ("saving-marked", { $0.press("enter", "*", "S") }),
    ("queue-running", { $0.fillQueue() }),
    (
      "queue",
      {
        $0.fillQueue()
        $0.press("Q", "down")
      }
    ),
    (
      "queue-unconfirmed",
      {
        $0.press("enter", "space", "space", "space", "space", "S", "enter")
        $0.loseQueuedAnswer()
        $0.press("Q")
      }
    ),
    (
      "queue-stopping",
      {
        $0.fillQueue()
        $0.press("Q", "space", "s")
      }
    ),
    ("rename-pattern", { $0.press("enter", "*", "R") }),
    (
      "rename-preview",
      {
        $0.press("enter", "*", "R")
        $0.type(" ({attribute:department} {number:2})")
        $0.press("enter")
      }
    ),
    (
      "rename-faults",
      {
        $0.press("enter", "space", "space", "R", "ctrl-u")
        $0.type("{attribute:department}")
        $0.press("enter", "enter")
      }
    ),
    ("exclude-below", { $0.press("enter", "*", "x") }),
    (
      "exclude-preview",
      {
        $0.press("enter", "*", "x", "4", "0", "enter")
      }
    ),
    ("export-pattern", { $0.press("enter", "*", "X") }),
    ("export-preview", { $0.press("enter", "*", "X", "enter") }),
    (
      "queue-leaving",
      {
        $0.fillQueue()
        $0.press("ctrl-c")
      }
    ),
    (
      "changed-meanwhile",
      {
        $0.openRole()
        $0.press("R")
        $0.type(" and Toledo")
        $0.press("enter")
        $0.changeBeforeSending()
      }
    ),
    (
      "unconfirmed",
      {
        $0.openRole()
        $0.press("S")
        $0.loseAnswer()
        $0.press("S")
      }
    ),
    (
      "undo-elsewhere",
      {
        $0.openRole()
        $0.press("S")
        $0.confirmChange()
        $0.press("q", "q", "u")
      }
    ),
    (
      "provision",
      {
        $0.openRole()
        $0.press("p")
      }
    ),
    ("provision-marked", { $0.press("enter", "space", "space", "p") }),
    (
      "provision-owner",
      {
        $0.openRole()
        $0.press("p", "tab", "tab", "o", "down")
      }
    ),
    (
      "provision-confirmation",
      {
        $0.openRole()
        $0.press("p", "tab", "tab", "o", "enter", "enter")
        $0.acceptConflicts()
        $0.type("Payments")
      }
    ),
    (
      "provision-conflicts",
      {
        $0.openRole()
        $0.press("p", "tab", "tab", "o", "enter", "enter")
        $0.type("Small branch")
        $0.press("enter")
      }
    ),
    (
      "help",
      {
        $0.openRole()
        $0.press("?")
      }
    ),
    (
      "palette",
      {
        $0.openRole()
        $0.press(":")
        $0.type("mark")
      }
    ),
    (
      "palette-unusable",
      {
        $0.openRole()
        $0.press(":")
        $0.type("un")
      }
    ),
    (
      "palette-inside",
      {
        $0.openRole()
        $0.press(":")
        $0.type("unsave")
      }
    ),
    (
      "palette-several",
      {
        $0.openRole()
        $0.press(":")
        $0.type("re")
      }
    ),
    (
      "replacing",
      {
        $0.openRole()
        $0.press("X", "enter")
        if case .download(let job, let request, _)? = $0.unanswered.last {
          $0.take(.answer(.fileExists(job, request)))
        }
      }
    ),
    (
      "filter",
      {
        $0.press("enter", "f")
        $0.type("saved qe true")
        $0.press("enter")
      }
    ),
    (
      "filter-here",
      {
        $0.press("enter", "f")
        $0.type(#"density ge 80 and provisionState eq "POTENTIAL""#)
        $0.press("enter", "f")
      }
    ),
    (
      "loading-many",
      {
        $0.tenant = SampleTenant(roleCount: 5_000, answersFirstPageOnly: true)
        $0.press("g", "r", "*")
      }
    ),
    (
      "plain-filter",
      {
        $0.press("f")
        $0.type("fin")
        $0.press("enter")
      }
    ),
    (
      "entitlement-filter",
      {
        $0.openRole()
        $0.press("f")
        $0.type("popularity lt 60")
        $0.press("enter")
      }
    ),
    ("places", { $0.press("g") }),
    (
      "places-role",
      {
        $0.openRole()
        $0.press("g")
      }
    ),
    (
      "count",
      {
        $0.openRole()
        $0.press("4", "0")
      }
    ),
    ("count-list", { $0.press("enter", "5") }),
    (
      "threshold-prompt",
      {
        $0.openRole()
        $0.press("4", "0", "%", "%")
      }
    ),
    ("percentage", { $0.press("enter", "%") }),
    (
      "six-keys",
      {
        $0.openRole()
        $0.press("down", "down")
        for key in Sitting.sixKeys { $0.press(key) }
      }
    ),
    ("sort", { $0.press("enter", "s", "down") }),
    ("row", { $0.press("enter", "#", "x", "enter") }),
    ("searching", { $0.press("enter", "/", "x", "y") }),
    ("rename-session", { $0.press("R") }),
    ("tuning", { $0.press("t") }),
    ("describe", { $0.press("enter", "E") }),
    ("rename", { $0.press("enter", "R") }),
    ("export", { $0.press("enter", "X") }),
    ("session-form", { $0.press("c", "tab") }),
    (
      "messages",
      {
        $0.press("u", "n")
        $0.take(.paste("x"))
        $0.press("M")
      }
    ),
    (
      "jobs",
      {
        $0.press("enter", "S", "J")
      }
    ),
    (
      "job",
      {
        $0.openRole()
        $0.press("S")
        $0.refuseChange()
        $0.press("J", "enter")
      }
    ),
    (
      "refused-description",
      {
        $0.press("enter", "E")
        $0.type(" They pay.")
        $0.press("enter")
        $0.refuseChange()
      }
    ),
    (
      "refused-session",
      {
        $0.press("c")
        $0.type("Everybody")
        $0.press("enter")
        $0.refuseChange()
      }
    ),
    (
      "owner-refused",
      {
        $0.tenant.refusesOwners = true
        $0.openRole()
        $0.press("p", "tab", "tab", "o")
      }
    ),
    (
      "owner-id",
      {
        $0.tenant.refusesOwners = true
        $0.openRole()
        $0.press("p", "tab", "tab")
        $0.take(.paste("2c9180835d2e5168015d32f890ca1581\n"))
      }
    ),
    (
      "leaving",
      {
        $0.press("enter", "S", "ctrl-c")
      }
    ),
    (
      "leaving-form",
      {
        $0.press("g", "r", "i")
        $0.type("Ask the owner of SAP")
        $0.press("ctrl-c")
      }
    ),
    (
      "search",
      {
        $0.press("enter", "/")
        $0.type("role")
        $0.press("enter")
      }
    ),
  ]

  /// From a row to the preview that excludes what is below 40 % and everything of the row's application.
  static let sixKeys = ["4", "0", "%", "t", "=", "x"]

  private mutating func openRole() { press("enter", "enter") }

  /// Says why the conflicts of the role in the form are acceptable.
  mutating func acceptConflicts() {
    type("Small branch")
    press("enter")
    type("Weekly review")
    press("enter")
  }

  /// The role as a colleague renamed it.
  private var renamed: PotentialRole {
    var role = SampleTenant().wholeRole
    role.name = "Payments clerk, Spain"
    return role
  }

  /// The tenant tells that a colleague renamed the role.
  private mutating func changeRole() {
    guard let preview = state.dialog as? ExclusionPreview else { return }
    take(.answer(.role(preview.path, .success(renamed))))
  }

  /// A colleague renamed the role right before the change would have been sent.
  private mutating func changeBeforeSending() {
    guard case .send(let job, _, .role(let seen)) = unanswered.last else { return }
    let differences = renamed.differences(from: seen).map(Difference.role)
    let news = ChangedMeanwhile(differences, now: .role(renamed))
    take(.answer(.delivered(job, .changedMeanwhile(news))))
  }

  /// The tenant refuses the change.
  private mutating func refuseChange() {
    guard case .send(let job, _, _) = unanswered.last else { return }
    let error = APIError(
      .forbidden, operation: "patchPotentialRole", status: 403,
      trackingID: "b3c1f0aa-5a0e-4a51-9d4c-0a3a4d3f8c11",
      messages: ["Your user level cannot change role mining. Ask for ROLE_ADMIN."])
    take(.answer(.delivered(job, .refused(error))))
  }

  /// Saves all roles; one is saved, one refused, and the others wait.
  private mutating func fillQueue() {
    press("enter", "*", "S", "enter")
    for isRefused in [false, true] {
      take(.time(state.now.addingTimeInterval(2)))
      guard case .queue(.run(let job, _, _)) = unanswered.last else { return }
      let error = APIError(
        .forbidden, operation: "patchPotentialRole", status: 403, trackingID: "b3c1")
      let outcome = isRefused ? ChangeOutcome.refused(error) : .done(.change, inverse: nil)
      take(.answer(.delivered(job, outcome)))
    }
  }

  /// The answer to the first change of the queue is lost, and the tenant shows no trace of it; the second is done.
  private mutating func loseQueuedAnswer() {
    let queued = unanswered.compactMap { effect -> (JobID, Change?)? in
      if case .queue(.run(let job, let task, _)) = effect { (job, task.task.change) } else { nil }
    }
    guard case let (job, change?)? = queued.first else { return }
    let reason = APIError(.mayHaveHappened, operation: "patchPotentialRole")
    let answer = LostAnswer(
      change: change, sending: LostChange(sent: SampleTenant.start, before: nil, reason: reason))
    take(.answer(.delivered(job, .lost(answer))))
    take(.answer(.settled(job, answer, .notSoFar)))
    guard case .queue(.run(let next, _, _))? = unanswered.last(where: \.isQueued) else { return }
    take(.answer(.delivered(next, .done(.change, inverse: nil))))
  }

  /// The answer to the change is lost, and the tenant shows no trace of it.
  private mutating func loseAnswer() {
    guard case .send(let job, let change, _) = unanswered.last else { return }
    let reason = APIError(.mayHaveHappened, operation: "patchPotentialRole")
    let answer = LostAnswer(
      change: change, sending: LostChange(sent: SampleTenant.start, before: nil, reason: reason))
    take(.answer(.delivered(job, .lost(answer))))
    take(.answer(.settled(job, answer, .notSoFar)))
  }

  /// The tenant shows the change.
  mutating func confirmChange() {
    guard case .send(let job, .role(_, let path), .role(let seen)) = unanswered.last else { return }
    let inverse = Change.role(.change(PotentialRoleChange(isSaved: false)), path)
    take(.answer(.delivered(job, .done(.role(seen), inverse: inverse))))
  }
}

extension Effect {
  /// Whether it begins a task of the queue.
  fileprivate var isQueued: Bool { if case .queue(.run) = self { true } else { false } }
}

import FoundationEssentials
import Review
import ReviewApp
import RoleMining
import RoleMiningClient
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
  private let reader = Permissions(userName: "Ana Ruiz", scopes: ["iai:access-modeling:read"])

  private func sitting(columns: Int = 120, _ status: (inout ConnectionStatus) -> Void) -> Sitting {
    var sitting = Sitting(rows: 24, columns: columns)
    var connection = ConnectionStatus()
    status(&connection)
    sitting.take(.connection(connection))
    return sitting
  }

  private func header(_ sitting: Sitting) -> String { sitting.canvas().textLines[0] }

  @Test func `The header shows who signed in and how many requests remain`() {
    var sitting = sitting {
      $0.remaining = 87
      $0.capacity = 100
    }
    sitting.take(.answer(.permissions(.success(Permissions(userName: "Ana Ruiz")))))
    #expect(header(sitting).hasSuffix("Ana Ruiz · 87/100 req"))
  }

  @Test func `The header has no budget without a rate limit`() {
    #expect(!header(sitting { _ in }).contains("req"))
  }

  @Test func `A pause that the tenant asks for counts down`() {
    var sitting = sitting { $0.pausedUntil = SampleTenant.start.addingTimeInterval(12) }
    #expect(header(sitting).hasSuffix("the tenant asked for a pause: 12 s"))
    sitting.take(.tick(SampleTenant.start.addingTimeInterval(3.5)))
    #expect(header(sitting).hasSuffix("the tenant asked for a pause: 9 s"))
    #expect(sitting.state.isCountingDown)
  }

  @Test func `A retry shows which attempt it is, and the jobs view shows the operation`() {
    let retry = ConnectionStatus.Retry(
      operation: "getRoleMiningSession", attempt: 2, maximumAttempts: 4,
      date: SampleTenant.start.addingTimeInterval(2), reason: "The tenant failed")
    var sitting = sitting { $0.retries = [retry] }
    #expect(header(sitting).hasSuffix("trying again, 2 of 4"))
    sitting.press("J")
    #expect(
      sitting.canvas().textLines.contains {
        $0.contains("getRoleMiningSession, attempt 2 of 4 in 2 s   The tenant failed")
      })
  }

  @Test func `Where room is short the wait stays and who signed in leaves`() {
    var sitting = sitting(columns: 80) {
      $0.remaining = 0
      $0.capacity = 100
      $0.pausedUntil = SampleTenant.start.addingTimeInterval(12)
    }
    sitting.take(.answer(.permissions(.success(reader))))
    #expect(header(sitting).contains("the tenant asked for a pause: 12 s"))
    #expect(!header(sitting).contains("Ana Ruiz"))
  }

  @Test func `A connection at rest is not drawn again`() {
    var conversation = Conversation(
      AppState(tenant: "acme", now: SampleTenant.start), size: Size(rows: 24, columns: 80),
      keymap: Keymap())
    _ = conversation.start()
    _ = conversation.frame(glyphs: .unicode, utcOffset: 0)
    _ = conversation.take(.connection(ConnectionStatus()))
    _ = conversation.take(.time(SampleTenant.start.addingTimeInterval(60)))
    let needsFrame = conversation.needsFrame
    #expect(!needsFrame)
    #expect(!conversation.state.isCountingDown)
  }

  @Test func `The header says how long the tenant has not answered`() {
    let start = SampleTenant.start.addingTimeInterval(-12)
    #expect(header(sitting { $0.silentSince = start }).contains("no answer for 12 s"))
  }

  @Test func `T-74: a deprecated operation is reported once and listed among the jobs`() {
    var sitting = sitting { $0.deprecatedOperations = ["getSavedPotentialRoles"] }
    #expect(sitting.canvas().textLines[22].contains("getSavedPotentialRoles deprecated"))
    sitting.press("J")
    #expect(sitting.canvas().textLines.contains(" Deprecated  getSavedPotentialRoles"))
  }

  @Test func `A read-only login has all changes disabled, with the scope that it lacks`() {
    var sitting = Sitting(columns: 120)
    sitting.press("enter", "enter")
    sitting.take(.answer(.permissions(.success(reader))))
    for command in CommandTable.standard.commands where command.danger != .none {
      guard command.places.contains(sitting.state.place) else { continue }
      guard case .disabled(let reason) = command.availability(in: sitting.state) else {
        Issue.record("\(command.id) is not disabled")
        continue
      }
      #expect(reason.contains("iai:access-modeling:manage"))
    }
    #expect(header(sitting).hasSuffix("read-only login"))
    sitting.press("?", "space", "space")
    #expect(
      sitting.canvas().textLines.contains { $0.hasPrefix(" Change   The token lacks the scope") })
  }

  @Test func `A login that is no longer accepted says what to do, where it failed`() {
    let error = APIError(
      .unauthorized, operation: "oauth/token", status: 401, messages: ["Bad client credentials"])
    var sitting = Sitting(tenant: SampleTenant(mood: .waits))
    guard case .loadPage(let request)? = sitting.unanswered.first else {
      Issue.record("nothing was requested")
      return
    }
    sitting.take(.answer(.sessions(request, .failure(error))))
    #expect(
      sitting.state.messages.current?.text
        == "The tenant did not accept the login: Bad client credentials. (oauth/token, status 401) "
        + "The credentials may have changed; 'rolesift serve' creates new ones at each start. "
        + "Start rolesift again with the current ones.")
    let text = sitting.canvas().textLines.joined(separator: " ").split(separator: " ")
      .joined(separator: " ")
    #expect(text.ranges(of: "Start rolesift again with the current ones.").count == 2)
    #expect(!text.contains("Ctrl-R retries"))
  }

  @Test func `The jobs view scrolls to its last line and no further`() {
    var sitting = sitting { status in
      status.deprecatedOperations = (0..<40).map { "operation\($0)" }
    }
    sitting.press("J")
    #expect(!sitting.canvas().textLines.contains { $0.contains("operation39") })
    for _ in 0..<60 { sitting.press("down") }
    #expect(sitting.canvas().textLines.contains { $0.contains("operation39") })
    sitting.press("up")
    #expect(!sitting.canvas().textLines.contains { $0.contains("No jobs yet.") })
  }

  @Test func `A search that finds nothing says so`() {
    var sitting = Sitting()
    sitting.press("enter", "/")
    sitting.type("nobody")
    #expect(sitting.canvas().textLines[1].contains("No match for /nobody."))
    sitting.press("enter")
    #expect(
      sitting.canvas().textLines[22].contains(
        "No match for /nobody in names or descriptions. Esc ends the search."))
  }

  @Test func `A row whose change got no answer is marked as unsure`() {
    var sitting = Sitting()
    sitting.press("enter", "S")
    guard case .send(let job, let change, _) = sitting.unanswered.last else {
      Issue.record("not sent")
      return
    }
    let lost = APIError(.mayHaveHappened, operation: "patchPotentialRole")
    let answer = LostAnswer(
      change: change, sending: LostChange(sent: SampleTenant.start, before: nil, reason: lost))
    sitting.take(.answer(.delivered(job, .lost(answer))))
    #expect(sitting.canvas().textLines[4].hasPrefix("?▸ Payments clerk"))
    sitting.take(.answer(.settled(job, answer, .unknown("Nobody answers."))))
    #expect(header(sitting).hasSuffix("1 unconfirmed"))
    sitting.press("J")
    #expect(
      sitting.canvas().textLines.contains { $0.contains("unconfirmed: Nobody answers.") })
  }
}

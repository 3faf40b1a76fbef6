import Review
import ReviewApp
import RoleMining
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct FactTests {
  @Test func `A read-only run says so in the header`() {
    let sitting = Sitting(isReadOnly: true)
    #expect(sitting.canvas().textLines[0].hasSuffix("read-only"))
  }

  @Test func `Rows on their way are said to be loading`() {
    var state = AppState(tenant: "acme", now: SampleTenant.start)
    _ = state.start()
    let canvas = ScreenView(state, size: Size(rows: 24, columns: 80), glyphs: .unicode).canvas()
    #expect(canvas.textLines[4] == "   Loading…")
  }

  @Test func `A page that is not loaded is shown as placeholders`() {
    var sitting = Sitting(tenant: SampleTenant(roleCount: 600, answersFirstPageOnly: true))
    sitting.press("g", "r", "G")
    let lines = sitting.canvas().textLines
    #expect(lines[4] == "   …")
    #expect(lines.contains(" ▸ …"))
  }

  @Test func `The identities come with the attributes of their tenant`() {
    let tenant = SampleTenant(alterIdentity: {
      $0.attributes = ["department": "Finance", "title": "Clerk", "city": "Bonn"]
    })
    var sitting = Sitting(tenant: tenant)
    sitting.press("enter", "enter", "g", "i")
    let lines = sitting.canvas().textLines
    let titles = lines.first { $0.contains("Department") } ?? ""
    #expect(titles.contains("Title ") && titles.contains("City"), "\(titles)")
    #expect(!titles.contains("Job title") && !titles.contains("Location"))
    #expect(lines.contains { $0.contains("Clerk") && $0.contains("Bonn") })
    sitting.press("f")
    sitting.type(#"title eq "Smith""#)
    sitting.press("enter")
    #expect(sitting.canvas().textLines.contains { $0.contains("No row matches the filter.") })
  }

  @Test func `A refusal is shown with what to do about it`() {
    let lines = Sitting(tenant: SampleTenant(refuses: true)).canvas().textLines
    #expect(lines[4].contains("Ctrl-R retries"))
    #expect(lines[22].hasPrefix(" ✗ Tenant error: Try again later."))
    #expect(lines[22].contains("b3c1)"))
  }

  @Test func `A message that is too long for its lines can be opened in full`() {
    var sitting = Sitting()
    let words = (1...80).map { "word\($0)" }.joined(separator: " ")
    sitting.take(.explain(words))
    #expect(sitting.canvas().textLines[22].hasSuffix("… M shows all"))
    #expect(sitting.canvas().textLines[20].hasPrefix(" ! word1 "))
    sitting.press("M")
    #expect(sitting.canvas().textLines.joined().contains("word80"))
  }

  @Test func `A message does not cover the row of the cursor`() {
    var sitting = Sitting(tenant: SampleTenant(roleCount: 40))
    sitting.press("g", "r", "G")
    sitting.take(.explain((1...80).map { "word\($0)" }.joined(separator: " ")))
    #expect(sitting.canvas().textLines[20].hasPrefix(" ▸ "))
  }

  @Test func `A range that is being marked says how to end it`() {
    var sitting = Sitting()
    sitting.press("enter", "v", "down")
    #expect(sitting.canvas().textLines[1].contains("marking a range: v ends it"))
  }

  @Test func `The cursor of the terminal is on the current row`() {
    var sitting = Sitting()
    sitting.press("enter", "down", "down")
    #expect(sitting.canvas().cursor == Position(row: 6, column: 1))
  }

  @Test func `The cursor of the terminal is where text is typed`() {
    var sitting = Sitting()
    sitting.press("enter", "f")
    sitting.type("saved")
    #expect(sitting.canvas().cursor == Position(row: 19, column: 13))
  }

  @Test func `A text longer than its field is shown around the cursor`() {
    var sitting = Sitting()
    sitting.press("enter", "f")
    sitting.type(String(repeating: "a", count: 100) + "z")
    let canvas = sitting.canvas()
    #expect(canvas.textLines[19].hasSuffix("aaaz"))
    #expect(canvas.cursor == Position(row: 19, column: 78))
  }

  @Test func `A change of the role meanwhile causes a warning before anything is sent`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "x")
    guard let preview = sitting.state.dialog as? ExclusionPreview else {
      Issue.record("no preview")
      return
    }
    var changed = SampleTenant().wholeRole
    changed.name = "Renamed elsewhere"
    sitting.take(.answer(.role(preview.path, .success(changed))))
    #expect(
      sitting.canvas().textLines[2].contains(
        "! Changed on the tenant since you opened it: name: Payments clerk"))
  }

  @Test func `A filter on the entitlements changes no figure of the role`() {
    var sitting = Sitting()
    sitting.press("enter", "enter")
    let figures = sitting.canvas().textLines[1]
    #expect(figures.contains("456 new "))
    sitting.press("f")
    sitting.type("applicationName sw \"SAP\"")
    sitting.press("enter")
    #expect(sitting.canvas().textLines[3].contains("Entitlements 3"))
    #expect(sitting.canvas().textLines[1] == figures)
    sitting.press("x")
    #expect(sitting.canvas().textLines[4].contains(" 23  →       22"))
    #expect(!sitting.canvas().textLines.contains { $0.contains("only what matches the filter") })
  }

  @Test func `A role says what it is for, in its header and below its list`() {
    var sitting = Sitting()
    sitting.press("enter")
    let caption = sitting.canvas().textLines[21]
    #expect(caption.hasPrefix(" Payments clerk, Madrid · Payments clerk · Accounts payable · What"))
    #expect(sitting.canvas().textLines[22].hasPrefix(" they need."))
    #expect(caption.hasSuffix("1 of 14"))
    sitting.press("enter")
    #expect(sitting.canvas().textLines[2].hasPrefix(" What they need."))
    #expect(sitting.canvas().textLines[21].contains("SAP S/4HANA · What it is for."))
  }

  @Test func `The current row is highlighted over its whole width`() {
    var sitting = Sitting()
    sitting.press("enter", "down")
    let row = sitting.canvas().rows[5]
    #expect(row.allSatisfy { $0.style.emphasis == .cursor })
  }

  @Test func `The question before leaving says when nothing is under way any more`() {
    var sitting = Sitting()
    sitting.press("enter", "S", "ctrl-c")
    #expect(sitting.canvas().textLines.contains { $0.contains("1 job is still under way:") })
    guard case .send(let job, _, .role(let seen)) = sitting.unanswered.last else {
      Issue.record("not sent")
      return
    }
    sitting.take(.answer(.delivered(job, .done(.role(seen), inverse: nil))))
    let lines = sitting.canvas().textLines
    #expect(lines.contains { $0.contains("Nothing is under way now; J shows how it ended.") })
    #expect(!lines.contains { $0.contains("0 jobs") || $0.contains("may still happen") })
  }

  @Test func `A low window says what the threshold would keep`() {
    var sitting = Sitting(rows: 12, columns: 60)
    sitting.press("enter", "enter", ">", ">")
    #expect(sitting.canvas().textLines[1].hasPrefix(" threshold 10 % · keeps 21 of 23"))
  }

  @Test func `A source that cannot be read says why and which key asks again`() {
    var sitting = Sitting(columns: 120, tenant: SampleTenant(refusedSource: "SAP S/4HANA"))
    sitting.press("enter", "enter", "g", "u", "down")
    let lines = sitting.canvas().textLines
    #expect(
      lines[21].contains("The usage of this source could not be loaded: tenant error."))
    #expect(lines[6].contains("not loaded"))
  }

  @Test func `A source that was not used differs from one without data`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "g", "u", "down", "down")
    #expect(sitting.canvas().textLines[21].contains("incomplete activity data for this source"))
    sitting.press("down")
    #expect(sitting.canvas().textLines[21].contains("not used in the last 90 days"))
  }

  @Test func `The sources say when a filter on the entitlements limits them`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "f")
    sitting.type("applicationName sw \"SAP\"")
    sitting.press("enter", "g", "u")
    #expect(sitting.canvas().textLines[3].contains("[Sources 1]"))
    #expect(sitting.canvas().textLines[2].contains("entitlements that match the filter"))
  }
}

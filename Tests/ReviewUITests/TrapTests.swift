import Review
import ReviewApp
import RoleMining
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

/// The traps of the contract that the screens meet.
@Suite(.timeLimit(.minutes(1))) struct ScreenTrapTests {
  private func roles(
    rows: Int = 24, columns: Int = 132, _ alter: @escaping @Sendable (inout PotentialRole) -> Void
  ) -> [String] {
    var sitting = Sitting(
      rows: rows, columns: columns, tenant: SampleTenant(alter: alter))
    sitting.press("g", "r")
    return sitting.canvas().textLines
  }

  @Test func `T-02: a column of sessions without any value is not shown`() {
    let tenant = SampleTenant(alterSession: {
      $0.createdBy = nil
      $0.createdDate = nil
      $0.state = nil
    })
    let titles = Sitting(columns: 160, tenant: tenant).canvas().textLines[3]
    #expect(!titles.contains("Creator") && !titles.contains("Created"))
    #expect(!titles.contains("State") && titles.contains("Threshold"))
  }

  @Test func `T-17: a missing provision state is shown as a guess`() {
    #expect(roles { $0.provisionState = nil }[4].contains("unprovisioned?"))
    var sitting = Sitting(tenant: SampleTenant(alter: { $0.provisionState = nil }))
    sitting.press("enter", "enter")
    #expect(sitting.canvas().textLines[1].contains("unprovisioned?"))
  }

  @Test func `T-17: an unknown provision state is shown unchanged`() {
    #expect(
      roles { $0.provisionState = ProvisionState(rawValue: "ON_HOLD") }[4].contains("ON_HOLD"))
  }

  @Test(arguments: [("REQUESTED", "identities requested"), ("SHARDED", "identities SHARDED")])
  func `T-18: the status of the identities is shown, unknown values unchanged`(
    word: String, text: String
  ) {
    let status = IdentityGroupStatus(rawValue: word)
    var sitting = Sitting(
      columns: 120, tenant: SampleTenant(alter: { $0.identityGroupStatus = status }))
    sitting.press("enter", "enter")
    #expect(sitting.canvas().textLines[1].contains(text))
  }

  @Test(arguments: ["OBTAINED", "COMPRESSED"])
  func `T-18: available identities need no note`(word: String) {
    let status = IdentityGroupStatus(rawValue: word)
    var sitting = Sitting(
      columns: 120, tenant: SampleTenant(alter: { $0.identityGroupStatus = status }))
    sitting.press("enter", "enter")
    #expect(!sitting.canvas().textLines[1].contains("identities"))
  }

  @Test(arguments: [("AUTO_RM", "automatic"), ("BY_ORACLE", "BY_ORACLE")])
  func `T-19: the scoping method is shown, an unknown one unchanged`(
    word: String, text: String
  ) {
    let tenant = SampleTenant(alterSession: { $0.scopingMethod = ScopingMethod(rawValue: word) })
    let lines = Sitting(columns: 160, tenant: tenant).canvas().textLines
    #expect(lines[4].contains(text))
  }

  @Test func `T-20: an unknown saved state is neither yes nor no`() {
    let line = roles { $0.isSaved = nil }[4]
    #expect(!line.contains(" yes ") && !line.contains(" no "))
  }

  @Test func `T-26: identities without a value are counted under (none)`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "g", "a")
    #expect(sitting.canvas().textLines.contains { $0.contains("(none)") && $0.contains(" 2 ") })
  }

  @Test func `T-27: no activity data and no activity look different`() throws {
    var sitting = Sitting(rows: 40, columns: 120)
    sitting.press("enter", "enter")
    let lines = sitting.canvas().textLines
    let fax = try #require(lines.first { $0.contains("legacy-fax-gateway") })
    let vpn = try #require(lines.first { $0.contains("VPN exception") })
    #expect(fax.hasSuffix(" 0 %"))
    #expect(vpn.hasSuffix("–"))
  }

  @Test func `T-28: a metric above 100 is shown as it is, and its bar is full`() {
    let line = roles { $0.quality = 250 }[4]
    let full = roles { $0.quality = 100 }[4]
    #expect(line.contains("250"))
    #expect(line.count { $0 == "█" } >= full.count { $0 == "█" })
    #expect(roles { $0.quality = -3 }[4].contains(" -3"))
  }

  @Test
  func `T-49: the role's list of excluded ids counts, not the rows of the excluded list`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "g", "x")
    guard case .role(let screen) = sitting.state.screen else { return }
    var whole = SampleTenant().wholeRole
    whole.excludedEntitlements?.append("unlisted")
    sitting.take(.answer(.role(screen.path, .success(whole))))
    #expect(sitting.canvas().textLines[3].contains("[Excluded 3]"))
  }

  @Test func `T-57: a local sort says how many of how many rows it covers`() {
    var sitting = Sitting(tenant: SampleTenant(roleCount: 600, answersFirstPageOnly: true))
    sitting.press("g", "r", "s")
    sitting.type("j")
    sitting.press("enter")
    #expect(sitting.canvas().textLines[1].contains("sorting, 250 of 600 loaded"))
  }

  @Test func `T-57: a filter that is evaluated here says over how many loaded rows`() {
    var sitting = Sitting(tenant: SampleTenant(roleCount: 600, answersFirstPageOnly: true))
    sitting.press("g", "r", "f")
    sitting.type("density ge 80")
    sitting.press("enter")
    #expect(sitting.canvas().textLines[1].contains("3 of 250 loaded"))
    #expect(sitting.canvas().textLines[1].contains("loading 600"))
    #expect(sitting.canvas().textLines[4].contains("Payments clerk"))
  }

  @Test func `T-57: a filter that passes nothing keeps the columns`() {
    var sitting = Sitting(columns: 160)
    sitting.press("f")
    sitting.type(#"state eq "UPDATED""#)
    sitting.press("enter")
    #expect(sitting.canvas().textLines[1].contains("0 of 4 match"))
    #expect(sitting.canvas().textLines[3].contains("State"))
  }

  @Test
  func `T-57: an unknown field is refused with the names of all fields, the tenant's and ours`() {
    var sitting = Sitting(rows: 40, columns: 80)
    sitting.press("g", "r", "f")
    sitting.type("densite ge 80")
    sitting.press("enter")
    let text = sitting.canvas().textLines.joined(separator: "\n")
    #expect(text.contains("Freshness") && text.contains("Density") && text.contains("roleId"))
  }

  @Test func `T-73: drafts are shown without the columns that they have no values for`() {
    var sitting = Sitting(columns: 120, tenant: SampleTenant(refusesSavedRoles: true))
    sitting.press("g", "v")
    let lines = sitting.canvas().textLines
    #expect(lines[1].contains("Saved potential roles (drafts)  14"))
    #expect(lines[3].contains("Ident") && lines[3].contains("Who"))
    #expect(!lines[3].contains("Quality") && !lines[3].contains("State"))
    #expect(lines.contains { $0.contains("shown as drafts") })
  }

  @Test func `T-63: a role is shown without the two operations that only administrators may use`() {
    var sitting = Sitting()
    sitting.press("enter", "enter", "tab", "tab", "tab")
    // None of its effects reads them: applications are counted over the popularity list.
    #expect(sitting.unanswered == [])
    sitting.press("g", "e")
    #expect(sitting.canvas().textLines.contains { $0.contains("applications") })
  }
}

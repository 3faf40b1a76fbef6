import Review
import RoleMining
import Testing

@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `The roles that were looked at last` {
  private func path(_ number: Int) -> RolePath {
    RolePath(session: "s1", role: PotentialRole.ID("r\(number)"))
  }

  @Test func `are ten, and the one that was looked at longest ago is forgotten`() {
    var recent = RecentRoles()
    let first = (0..<RecentRoles.limit).map { recent.use(path($0)) }
    #expect(first.allSatisfy { $0 == nil })
    #expect(recent.use(path(0)) == nil)
    #expect(recent.use(path(99)) == path(1))
  }

  @Test func `take up no room when the same one is looked at again`() {
    var recent = RecentRoles()
    for _ in 0..<100 { #expect(recent.use(path(1)) == nil) }
  }
}

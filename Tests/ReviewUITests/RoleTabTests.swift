import ReviewApp
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct RoleTabTests {
  /// A tab without a view would show nothing, which no compiler says.
  @Test(arguments: RoleScreen.Tab.allCases)
  func `every tab has a view, and is among the screens that are looked at`(tab: RoleScreen.Tab) {
    let shown = Sitting.walks.compactMap { _, walk -> RoleScreen? in
      var sitting = Sitting()
      walk(&sitting)
      guard case .role(let role) = sitting.state.screen, role.tab == tab else { return nil }
      return role
    }
    #expect(!shown.isEmpty)
    #expect(shown.allSatisfy { $0.tabView != nil })
  }
}

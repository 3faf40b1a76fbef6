import ReviewApp
import RoleMining

@testable import Review

extension Sitting {
  /// The tenant lists the other roles of the session, and answers for some of them.
  mutating func listSiblings(_ count: Int, stepping steps: Int = 0) {
    guard case .evidence(.siblings(var walk))? = unanswered.last else { return }
    walk.list((0..<count).map { SampleTenant().role(numbered: $0) })
    take(.answer(.evidence(.siblings(walk, nil))))
    for _ in 0..<steps {
      guard case .evidence(.siblings(let next))? = unanswered.last else { return }
      take(.answer(.evidence(.siblings(next, nil))))
    }
  }

  /// So many existing roles are read.
  mutating func readExisting(_ count: Int, of total: Int) {
    var status = state.connection
    status.reading.existingRoles = ReadingProgress("existing roles", count, of: total)
    take(.connection(status))
  }
}

extension SampleTenant {
  fileprivate func role(numbered number: Int) -> PotentialRole {
    PotentialRole(id: .init("other-\(number)"), name: "Other \(number)")
  }
}

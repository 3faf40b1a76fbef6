import RoleMining
import Testing

@testable import RoleMiningClient

@Suite(.timeLimit(.minutes(1))) struct `How long a tenant is silent` {
  private let start = ContinuousClock.now
  private var record = ActivityRecord()

  @Test mutating func `counts from its last answer, and only while it is asked`() {
    #expect(record.activity(at: start).silentSince == nil)
    record.note(underWay: 1, at: start)
    record.note(underWay: 2, at: start + .seconds(3))
    #expect(record.activity(at: start + .seconds(9)).silentSince == start)
    record.note(underWay: 1, at: start + .seconds(10))
    record.note(underWay: 2, at: start + .seconds(11))
    #expect(record.activity(at: start + .seconds(12)).silentSince == start + .seconds(10))
    record.note(underWay: 0, at: start + .seconds(13))
    #expect(record.activity(at: start + .seconds(14)).silentSince == nil)
  }
}

import FoundationEssentials
import Journal
import RoleMining

/// The current decisions on the potential roles of a tenant, as far as this run has read them.
package struct DecisionBook: Sendable {
  private var byRole: [PotentialRole.ID: DecisionSummary] = [:]
  private var ownTimes: [Date] = []
  /// The number of the last record that is included.
  package private(set) var upTo = 0
  /// Whether the decisions of the journal were read.
  package private(set) var isRead = false
  /// The least time over which a pace is computed, in seconds, because a few quick decisions do not make a pace.
  static let shortestPeriod: TimeInterval = 300

  /// Makes an empty book.
  package init() {}

  /// The decision that holds for a role; nil if there is none, or if it was withdrawn.
  package subscript(role: PotentialRole.ID) -> DecisionSummary? {
    byRole[role].flatMap { $0.state == .undecided ? nil : $0 }
  }

  /// The number of the record of the decision that holds for a role as far as it is known here, also of a withdrawal;
  /// 0 if there is none, nil as long as the journal is not read.
  package func record(on role: PotentialRole.ID) -> Int? {
    isRead ? byRole[role]?.number ?? 0 : nil
  }

  /// The number of roles that are accepted or rejected, whether or not the tenant still has them.
  package private(set) var count = 0

  /// Includes decisions that were read from the journal.
  ///
  /// - Returns: The decisions that changed, by the role.
  package mutating func include(
    _ decisions: CurrentDecisions
  ) -> [PotentialRole.ID: DecisionSummary] {
    isRead = true
    upTo = max(upTo, decisions.upTo)
    guard !byRole.isEmpty else {
      // At the start there may be 100,000 of them.
      byRole = decisions.byRole
      count = byRole.values.count { Verdict($0.state).isFinal }
      return byRole
    }
    let changed = decisions.byRole.filter { (byRole[$0.key]?.number ?? 0) < $0.value.number }
    for (role, decision) in changed {
      count -= byRole[role].map { Verdict($0.state).isFinal } == true ? 1 : 0
      count += Verdict(decision.state).isFinal ? 1 : 0
      byRole[role] = decision
    }
    return changed
  }

  /// Notes decisions that were made in this run, for the pace.
  package mutating func note(_ count: Int, madeAt time: Date) {
    ownTimes.append(contentsOf: repeatElement(time, count: count))
    ownTimes.removeAll { time.timeIntervalSince($0) > 3600 }
  }

  /// The number of decisions per hour over the last hour of this run; nil for the first five minutes.
  package func pace(at now: Date) -> Int? {
    guard let first = ownTimes.first else { return nil }
    let period = min(3600, now.timeIntervalSince(first))
    guard period >= Self.shortestPeriod else { return nil }
    let count = ownTimes.count { now.timeIntervalSince($0) <= 3600 }
    return Int((Double(count) * 3600 / period).rounded())
  }
}

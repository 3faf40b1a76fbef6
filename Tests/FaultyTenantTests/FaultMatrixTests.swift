import RoleMining
import RoleMiningClient
import Testing

@testable import Review
@testable import ReviewApp

/// Every kind of change, with everything that can go wrong, for changes only, for reads only, and for
/// every other request.
@Suite(.timeLimit(.minutes(5))) struct `Changes on a faulty tenant` {
  @Test(arguments: TriedChange.allCases)
  func `A change is reported as the tenant made it, and it was made once`(kind: TriedChange)
    async throws
  {
    for scope in FaultScope.allCases {
      for fault in Fault.allCases {
        for times in [1, Int.max] {
          try await Trial(kind: kind, fault: fault, scope: scope, times: times).run()
        }
      }
    }
  }
}

/// One change, tried while something goes wrong.
private struct Trial: CustomStringConvertible {
  let kind: TriedChange
  let fault: Fault
  let scope: FaultScope
  let times: Int

  var description: String {
    "\(kind), \(fault), \(scope), \(times == .max ? "always" : "\(times)")"
  }

  func run() async throws {
    let tenant = try await FaultyTenant.copy()
    try await kind.prepare(tenant)
    let (change, seen) = (kind.change(tenant), try await kind.seen(tenant))
    tenant.wire.fail(fault, scope, times: times)
    let outcome = await tenant.sender.send(change, seen: seen)
    switch outcome {
    case .done: try await expect(true, tenant, "it was done")
    case .refused: try await expect(false, tenant, "it was refused")
    case .changedMeanwhile(let news):
      // Only what was made up on its way can look like somebody else's change.
      #expect(scope != .changes, "\(self): \(news)")
      try await expect(false, tenant, "it was not sent")
    case .lost(let answer): try await settle(answer, tenant)
    }
    count(tenant)
  }

  private func settle(_ answer: LostAnswer, _ tenant: FaultyTenant) async throws {
    let (first, known) = await tenant.sender.settle(answer)
    switch first {
    case .happened, .somebodyDid: try await expect(true, tenant, "the look-up found it")
    case .notSoFar: try await expect(false, tenant, "the look-up found no trace")
    case .unknown: break
    }
    // The network is well again, and what was late arrives.
    tenant.wire.fail(nil)
    await tenant.wire.deliverLate()
    await tenant.rest()
    let (last, _) = await tenant.sender.settle(known)
    switch last {
    case .happened, .somebodyDid: try await expect(true, tenant, "the last look-up found it")
    case .notSoFar: try await expect(false, tenant, "the last look-up found no trace")
    case .unknown(let reason):
      Issue.record("\(self): a tenant that answers leaves it open: \(reason)")
    }
  }

  private func expect(_ isShown: Bool, _ tenant: FaultyTenant, _ told: Comment) async throws {
    let shown = try await kind.isShown(tenant)
    #expect(shown == isShown, "\(self): told that \(told)")
  }

  /// Nothing is sent twice, but for a patch that left no trace.
  private func count(_ tenant: FaultyTenant) {
    let most = kind.maySendAgain ? 2 : 1
    #expect(tenant.wire.sent.count <= most, "\(self): sent \(tenant.wire.sent)")
  }
}

import Foundation
import RoleMining
import RoleMiningClient
import Testing

@testable import LocalTenant

/// A tenant with many potential roles behind a broken network.
struct Chaos {
  let random = ChaosRandom(seed: 20_26)
  let ledger = ChaosLedger()
  let time = ChaosTime()
  let client: Client
  private let tenant: TestTenant
  private let roles: [ChaosRole]

  init() async throws {
    tenant = try TestTenant()
    var roles: [ChaosRole] = []
    for number in 0..<6 {
      let session = try await tenant.mine(
        RoleMiningSessionRequest(minimumIdentities: 5 + number, name: "\(number)"))
      for role in try await tenant.roles(of: session) {
        roles.append(try await tenant.chaosRole(role, in: session))
      }
    }
    // Every worker needs its own.
    try #require(roles.count >= 8)
    self.roles = roles
    let wire = ChaoticTransport(tenant: tenant.tenant.transport, random: random, ledger: ledger)
    client = Self.client(on: wire, time.clock, random)
  }

  /// The program's transport chain, with a clock of its own.
  private static func client(
    on wire: ChaoticTransport, _ clock: CallClock, _ random: ChaosRandom
  ) -> Client {
    let policy = RetryPolicy(clock: clock, random: { Double(random.number(below: 1_000)) / 1_000 })
    let quota = RetryQuota()
    let tokens = TokenSource(
      Credentials(clientID: "chaos", clientSecret: Secret("chaos")),
      transport: wire.retrying(policy, quota: quota), clock: clock)
    // A place for every call: a waiting call sets an alarm for its deadline, which this clock reaches at
    // once.
    let budget = RateBudget(requestsUnderWay: 32, clock: clock)
    return Client(
      transport: wire.authorized(by: tokens)
        .paced(by: budget, clock: clock)
        .retrying(policy, quota: quota))
  }

  /// Workers that divide the potential roles among them.
  func workers(count: Int) -> [ChaosWorker] {
    (0..<count).map { number in
      let share = roles.indices.filter { $0 % count == number }.map { roles[$0] }
      return ChaosWorker(number: number, chaos: self, roles: share)
    }
  }

  /// How long a change may take to show.
  var patience: Patience {
    Patience(pauses: Array(repeating: .seconds(1), count: 6), clock: time.clock)
  }

  /// Differences between the tenant and the workers' expectations, read without faults.
  func differences(from roles: [ChaosRole]) async throws -> [String] {
    await tenant.tenant.finishJobs()
    var differences: [String] = []
    for role in roles {
      let found = try await tenant.send(.role(role.id))
      if found.name != role.name { differences.append("\(role.id): name") }
      if found.isSaved != role.isSaved { differences.append("\(role.id): saved") }
      if Set(found.excludedEntitlements ?? []) != role.excluded {
        differences.append("\(role.id): excluded entitlements")
      }
      if (found.provisionState == .complete) != role.isProvisioned {
        differences.append("\(role.id): provision state")
      }
    }
    return differences
  }
}

extension TestTenant {
  fileprivate func chaosRole(
    _ role: PotentialRole, in session: RoleMiningSession
  ) async throws -> ChaosRole {
    let id = session.id ?? ""
    let rows = try await send(Listing.popularities(of: role.id, in: id).page()).items
    let identities = try await send(Listing.identities(of: role.id, in: id).page(limit: 1)).items
    return ChaosRole(
      id: role.id, session: id, identityCount: role.identityCount ?? 0,
      entitlements: rows.compactMap { $0.reference.id }, owner: identities.first?.id ?? "",
      name: role.name,
      isSaved: role.isSaved ?? false)
  }
}

import FoundationEssentials
import LocalTenant
import RoleMining
import RoleMiningClient
import SampleOrganization
import Synchronization
import TestSupport
import Testing

@testable import Review
@testable import ReviewApp

/// A tenant with mined roles behind a network that can go wrong, an analyst who works through it, and a
/// colleague who works beside it.
struct FaultyTenant {
  let wire: FaultyTransport
  /// The chain that the program uses, with a clock that nobody waits for.
  let client: Client
  /// Works on the same tenant, and nothing goes wrong there.
  let colleague: Client
  let session: RoleMiningSession.ID
  let role: PotentialRole
  /// The entitlements of the role, the most popular first.
  let entitlements: [RoleMiningEntitlement]
  let owner: Identity.ID
  let tenant: LocalTenant
  private let folder: TemporaryFolder

  /// A tenant of its own for each test: a copy of one that is mined once.
  static func copy() async throws -> FaultyTenant {
    let folder = try TemporaryFolder()
    let file = folder.path(of: "tenant.db")
    try FileManager.default.copyItem(
      atPath: try await mined.value.path(of: "tenant.db"), toPath: file)
    return try await FaultyTenant(
      LocalTenant(opening: file, environment: environment), in: folder)
  }

  private static let environment = TenantEnvironment(sleep: { _ in })

  private static let mined = Task {
    let folder = try TemporaryFolder()
    let tenant = try LocalTenant(
      creating: folder.path(of: "tenant.db"), environment: environment)
    try tenant.loadSample(SampleOrganization(size: .small))
    let request = RoleMiningSessionRequest(minimumIdentities: 5, isSaved: false, name: "All")
    _ = try await Client(transport: tenant.transport).run(.create(request))
    await tenant.finishJobs()
    try await tenant.close()
    return folder
  }

  private init(_ tenant: LocalTenant, in folder: TemporaryFolder) async throws {
    (self.tenant, self.folder) = (tenant, folder)
    colleague = Client(transport: tenant.transport)
    let sessions = try await colleague.run(Listing.sessions.page()).items
    session = try #require(sessions.first?.id)
    let first = try #require(
      try await colleague.run(Listing.roles(in: session).page()).items.first)
    role = try await colleague.run(.role(first.id, in: session))
    entitlements = try await colleague.all(.popularities(of: role.id, in: session)).items
    owner = try #require(role.identityIDs?.first)
    wire = FaultyTransport(tenant.transport)
    client = Client(
      transport: wire.retrying(RetryPolicy(clock: Self.clock, random: { 0 })))
  }

  var sender: ChangeSender { ChangeSender(client, patience: Patience(clock: Self.clock)) }

  var path: RolePath { RolePath(session: session, role: role.id) }

  /// A clock that goes on whenever somebody waits.
  static var clock: CallClock {
    let time = FastTime()
    return CallClock(now: { time.now }, sleep: { time.wait($0) })
  }

  /// The role as it is on the tenant.
  func now() async throws -> PotentialRole { try await colleague.run(.role(role.id, in: session)) }

  /// The session as it is on the tenant.
  func sessionNow() async throws -> RoleMiningSession { try await colleague.run(.session(session)) }

  /// Waits until the tenant is at rest.
  func rest() async { await tenant.finishJobs() }
}

/// A time that goes on whenever somebody waits.
private final class FastTime: Sendable {
  private let present = Mutex(ContinuousClock.now)

  var now: ContinuousClock.Instant { present.withLock { $0 } }

  func wait(_ duration: Duration) { present.withLock { $0 += max(duration, .zero) } }
}

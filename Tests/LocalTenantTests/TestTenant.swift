import FoundationEssentials
import GRDB
import HTTPTypes
import RoleMining
import RoleMiningClient
import SampleOrganization
import Testing

@testable import LocalTenant

/// A tenant in memory, called through its in-process transport like in the program.
struct TestTenant {
  let tenant: LocalTenant

  init(_ tenant: LocalTenant) { self.tenant = tenant }

  /// A tenant with the small sample organisation: 200 identities, six planted jobs.
  init(environment: TenantEnvironment = .immediate) throws {
    tenant = try LocalTenant(inMemory: environment)
    try tenant.loadSample(.small)
  }

  /// A tenant with one mined session.
  static func mined(
    _ request: RoleMiningSessionRequest
  ) async throws -> (TestTenant, RoleMiningSession) {
    let tenant = try TestTenant()
    return (tenant, try await tenant.mine(request))
  }

  /// A tenant with one session of all identities: a copy of one that is mined once for all tests.
  static func mined(
    environment: TenantEnvironment = .immediate
  ) async throws -> (TestTenant, RoleMiningSession) {
    let (original, session) = try await everybody.value
    let store = try Store.inMemory()
    try original.tenant.store.writer.backup(to: store.writer)
    return (TestTenant(try LocalTenant(store: store, environment: environment)), session)
  }

  private static let everybody = Task {
    try await mined(RoleMiningSessionRequest(name: "All"))
  }

  /// Creates a session and waits until it is mined.
  func mine(_ request: RoleMiningSessionRequest) async throws -> RoleMiningSession {
    let created = try await send(.create(request))
    await tenant.finishJobs()
    return try await send(.session(try #require(created.id)))
  }

  /// The potential roles of a session.
  func roles(of session: RoleMiningSession) async throws -> [PotentialRole] {
    let id = try #require(session.id)
    return try await send(Listing.roles(in: id).page()).items
  }

  /// The first potential role of a session.
  func firstRole(of session: RoleMiningSession) async throws -> PotentialRole {
    try #require(try await roles(of: session).first)
  }

  /// Sends an operation and decodes its answer.
  func send<Output>(_ operation: Operation<Output>) async throws -> Output {
    try await Client(transport: tenant.transport).run(operation)
  }

  /// The undecoded reply to an operation.
  func reply<Output>(to operation: Operation<Output>) async -> Reply {
    let body = (try? operation.body?.encoded()) ?? Data()
    let request = HTTPRequest(
      method: operation.endpoint.method, scheme: nil, authority: nil,
      path: operation.target(version: .v2024), headerFields: operation.headers)
    return await tenant.respond(to: request, body: body)
  }

  /// The reply to a request as text.
  func reply(
    _ method: HTTPRequest.Method, _ path: String, _ body: String = "", experimental: Bool = true
  ) async -> Reply {
    let headers: HTTPFields = experimental ? [.experimental: "true"] : [:]
    let request = HTTPRequest(
      method: method, scheme: nil, authority: nil, path: path, headerFields: headers)
    return await tenant.respond(to: request, body: Data(body.utf8))
  }
}

extension SampleOrganization {
  /// 200 identities, generated once for all tests.
  static let small = SampleOrganization(size: .small)
}

extension TenantEnvironment {
  /// Jobs take no time.
  static var immediate: TenantEnvironment { TenantEnvironment(sleep: { _ in }) }
}

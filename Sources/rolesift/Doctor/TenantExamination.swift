import FoundationEssentials
import RoleMining
import RoleMiningClient

/// Checks whether the tenant answers: a login, then one small request in the chosen API version.
struct TenantExamination: Sendable {
  let tenant: OpenTenant

  /// The findings, in the order of the checks.
  func findings() async -> [DoctorReport.Finding] {
    guard case .network(let connection) = tenant.backing else {
      return [await answer(of: tenant.client)]
    }
    let discovery = connection.discovery.map(Self.words) ?? []
    do throws(APIError) {
      let permissions = try await connection.tokens.permissions()
      return discovery + Self.login(permissions)
        + [await answer(of: tenant.client), await Self.budget(connection.budget)]
    } catch {
      return discovery + [.trouble("login", Failure(error))]
    }
  }

  /// What the login may do apart from role mining; nothing for a tenant in a file, which allows everything.
  func scopes() async -> [DoctorReport.Finding] {
    let known: Result<Permissions, APIError>? = await tenant.permissions()
    guard case .success(let permissions)? = known else { return [] }
    return ScopeExamination(permissions).findings()
  }

  /// What the vanity host answered.
  private static func words(_ discovery: TenantDiscovery) -> [DoctorReport.Finding] {
    let names = [
      discovery.organization.map { "tenant \($0)" }, discovery.pod.map { "pod \($0)" },
    ]
    .compactMap(\.self).joined(separator: ", ")
    return [
      .fact("API address", "\(discovery.tenant)" + (names.isEmpty ? "" : " (\(names))")),
      .fact("token endpoint", "\(discovery.tokenEndpoint)"),
    ]
  }

  private static func budget(_ budget: RateBudget) async -> DoctorReport.Finding {
    guard let state = await budget.state else {
      return .fact("requests left", "unlimited")
    }
    let pause = state.pause > .zero ? "; the tenant asked for a pause" : ""
    return .fact("requests left", "\(state.remaining) of \(state.capacity)\(pause)")
  }

  /// Requests one row of all potential roles, because T-01 and T-57 leave few requests that every tenant answers.
  private func answer(of client: Client) async -> DoctorReport.Finding {
    let title = "API \(client.version.rawValue)"
    let start = ContinuousClock.now
    do throws(APIError) {
      let page = try await client.run(Listing.roles.page(limit: 1, count: true))
      let milliseconds = Int(start.duration(to: .now) / .milliseconds(1))
      let total =
        page.total?.counted("potential role", "potential roles") ?? "the potential roles"
      return .fact(title, "answered with \(total) in \(milliseconds) ms")
    } catch {
      return .trouble(title, Self.failure(error, version: client.version))
    }
  }

  /// An unknown version is the one refusal that another setting can fix.
  private static func failure(_ error: APIError, version: APIVersion) -> Failure {
    let failure = Failure(error)
    guard error.kind == .missing, version != .v1 else { return failure }
    return Failure(
      failure.status, "\(error) Old versions are retired; try --api-version v1.")
  }

  private static func login(_ permissions: Permissions) -> [DoctorReport.Finding] {
    let user = permissions.userName.map { " as \($0)" } ?? ""
    let organization = permissions.organization.map { " at \($0)" } ?? ""
    let withoutUser = permissions.hasUser == false ? " as an API client without a user" : ""
    let expiry = permissions.expiry.map {
      "in \(Int(min(max(0, $0.timeIntervalSinceNow / 60), 1e6))) minutes, renewed automatically"
    }
    let levels = LevelExamination(permissions)
    return [
      .fact("login", "accepted\(user)\(withoutUser)\(organization)"),
      .fact("token", expiry.map { "expires \($0)" } ?? "expiry not stated"),
      .fact("scopes", words(permissions.scopes)),
      .fact("user levels", words(permissions.authorities)),
      .fact(
        "reading",
        word(permissions.mayRead, permissions.obstacleToReading, levels.limits(toChanges: false))),
      .fact(
        "changing",
        word(permissions.mayChange, permissions.obstacleToChanges, levels.limits(toChanges: true))),
    ]
  }

  private static func words(_ names: [String]?) -> String {
    guard let names else { return "not stated by the token" }
    return names.isEmpty ? "none" : names.joined(separator: " ")
  }

  private static func word(_ answer: Bool?, _ obstacle: String?, _ limits: String?) -> String {
    guard let answer else { return "unknown until tried" }
    guard answer else { return "not allowed. \(obstacle ?? "")" }
    return limits.map { "allowed, but \($0)" } ?? "allowed"
  }
}

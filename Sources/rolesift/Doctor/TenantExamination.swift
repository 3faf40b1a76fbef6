import FoundationEssentials
import RoleMining
import RoleMiningClient

/// Finds out whether a tenant answers: the login, then one small question in the version of the API.
struct TenantExamination: Sendable {
  let tenant: OpenTenant

  /// What was found out, in the order of asking.
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

  /// What a vanity host said.
  private static func words(_ discovery: TenantDiscovery) -> [DoctorReport.Finding] {
    let names = [
      discovery.organization.map { "tenant \($0)" }, discovery.pod.map { "pod \($0)" },
    ]
    .compactMap(\.self).joined(separator: ", ")
    return [
      .fact("leads to", "\(discovery.tenant)" + (names.isEmpty ? "" : " (\(names))")),
      .fact("token endpoint", "\(discovery.tokenEndpoint)"),
    ]
  }

  private static func budget(_ budget: RateBudget) async -> DoctorReport.Finding {
    guard let state = await budget.state else {
      return .fact("requests left", "as many as you like: there is no limit")
    }
    let pause = state.pause > .zero ? ", and the tenant asked to wait" : ""
    return .fact("requests left", "\(state.remaining) of \(state.capacity)\(pause)")
  }

  /// T-01 and T-57 leave few questions that every tenant can answer: one row of all potential roles.
  private func answer(of client: Client) async -> DoctorReport.Finding {
    let title = "API \(client.version.rawValue)"
    let start = ContinuousClock.now
    do throws(APIError) {
      let page = try await client.run(Listing.roles.page(limit: 1, count: true))
      let milliseconds = Int(start.duration(to: .now) / .milliseconds(1))
      let total = page.total.map { "\($0.grouped) potential roles" } ?? "potential roles"
      return .fact(title, "answers: \(total), after \(milliseconds) ms")
    } catch {
      return .trouble(title, Self.failure(error, version: client.version))
    }
  }

  /// A version that is not known there is the one refusal that another setting may mend.
  private static func failure(_ error: APIError, version: APIVersion) -> Failure {
    let failure = Failure(error)
    guard error.kind == .missing, version != .v1 else { return failure }
    return Failure(
      failure.status, "\(error) Versions are switched off in time: try --api-version v1.")
  }

  private static func login(_ permissions: Permissions) -> [DoctorReport.Finding] {
    let user = permissions.userName.map { " as \($0)" } ?? ""
    let organization = permissions.organization.map { " at \($0)" } ?? ""
    let withoutUser = permissions.hasUser == false ? " as an API client without a user" : ""
    let expiry = permissions.expiry.map {
      "in \(Int(min(max(0, $0.timeIntervalSinceNow / 60), 1e6))) minutes, and is renewed"
    }
    return [
      .fact("login", "accepted\(user)\(withoutUser)\(organization)"),
      .fact("token", "expires \(expiry ?? "at an unknown time")"),
      .fact("scopes", words(permissions.scopes)),
      .fact("user levels", words(permissions.authorities)),
      .fact("may look", word(permissions.mayRead, permissions.obstacleToReading)),
      .fact("may change", word(permissions.mayChange, permissions.obstacleToChanges)),
    ]
  }

  private static func words(_ names: [String]?) -> String {
    guard let names else { return "the token does not say" }
    return names.isEmpty ? "none" : names.joined(separator: " ")
  }

  private static func word(_ answer: Bool?, _ obstacle: String?) -> String {
    guard let answer else { return "unknown, the tenant will tell" }
    return answer ? "yes" : "no. \(obstacle ?? "")"
  }
}

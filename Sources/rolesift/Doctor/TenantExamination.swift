import FoundationEssentials
import RoleMining
import RoleMiningClient

/// Finds out whether a tenant answers: the login, then one small question for each version of the API.
struct TenantExamination: Sendable {
  let tenant: OpenTenant

  /// What was found out, in the order of asking.
  func findings() async -> [DoctorReport.Finding] {
    guard case .network(let connection) = tenant.place else {
      return [await answer(of: tenant.client)]
    }
    do throws(APIError) {
      let claims = try await connection.tokens.claims()
      return Self.login(claims) + [await answer(of: tenant.client)]
    } catch {
      return [.trouble("login", Failure(error))]
    }
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

  private static func login(_ claims: TokenClaims?) -> [DoctorReport.Finding] {
    guard let claims else {
      return [.fact("login", "accepted; the token does not say what it is good for")]
    }
    let user = claims.userName.map { " as \($0)" } ?? ""
    let organization = claims.organization.map { " at \($0)" } ?? ""
    let expiry = claims.expiry.map {
      "in \(max(0, Int($0.timeIntervalSinceNow / 60))) minutes, and is renewed"
    }
    return [
      .fact("login", "accepted\(user)\(organization)"),
      .fact("token", "expires \(expiry ?? "at an unknown time")"),
      .fact("scopes", claims.scopes.isEmpty ? "none" : claims.scopes.joined(separator: " ")),
    ] + missingScopes(claims.scopes)
  }

  private static func missingScopes(_ scopes: [String]) -> [DoctorReport.Finding] {
    let prefix = "iai:access-modeling:"
    // Such a scope is everything that its holder may do.
    guard !scopes.contains("sp:scopes:all"), !scopes.contains(where: { $0.hasPrefix(prefix) })
    else { return [] }
    return [
      .fact("", "Without \(prefix)read nothing is shown, without \(prefix)manage nothing changes.")
    ]
  }
}

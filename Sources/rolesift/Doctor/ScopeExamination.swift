import RoleMining
import RoleMiningClient

/// Reports what the login may do apart from role mining, and which scope would allow what it may not.
struct ScopeExamination {
  private let permissions: Permissions

  init(_ permissions: Permissions) {
    self.permissions = permissions
  }

  /// The findings, one for each operation apart from role mining.
  func findings() -> [DoctorReport.Finding] {
    Endpoint.neighbours.map { endpoint in
      .fact(endpoint.benefit, words(for: endpoint))
    }
  }

  private func words(for endpoint: Endpoint) -> String {
    guard !endpoint.scopes.isEmpty else { return "allowed with any token" }
    let scopes = endpoint.scopes.joined(separator: " or ")
    let doubt = permissions.doubt(about: endpoint).map { " \($0)" } ?? ""
    return switch permissions.covers(endpoint) {
    case true: "allowed.\(doubt)"
    case false: "not allowed: it needs the scope \(scopes).\(doubt)"
    case nil: "unknown until tried: it needs the scope \(scopes).\(doubt)"
    }
  }
}

extension Endpoint {
  /// What the operation is needed for.
  fileprivate var benefit: String {
    switch self {
    case .listPublicIdentities: "owners by name"
    case .listExistingRoles: "existing roles"
    case .readExistingRole: "created roles"
    case .listAssignedIdentities: "people in existing roles"
    case .listAccessProfiles: "access in profiles"
    case .listEntitlementDetails: "privileged access"
    case .listIdentityEntitlements: "who holds what"
    case .countIdentities: "how many fit a rule"
    case .listConflictPolicies: "conflicts by policies"
    case .predictViolations: "conflicts by queries"
    default: name
    }
  }
}

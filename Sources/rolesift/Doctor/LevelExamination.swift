import Review
import RoleMining
import RoleMiningClient

/// Reports which role mining operations the user's level may be too low for. A token's scopes do not tell it.
struct LevelExamination {
  private let permissions: Permissions

  init(_ permissions: Permissions) {
    self.permissions = permissions
  }

  /// What may be refused although the scopes allow it; nil if nothing suggests it.
  ///
  /// - Parameter changes: Whether it is about operations that change something, or about those that read.
  /// - Returns: A clause.
  func limits(toChanges changes: Bool) -> String? {
    let doubtful = Endpoint.roleMining.filter {
      $0.isChange == changes && permissions.doubt(about: $0) != nil
    }
    var kinds: [(levels: [UserLevel], uses: [String])] = []
    for endpoint in doubtful {
      let place = kinds.firstIndex { $0.levels == endpoint.userLevels }
      if let place, !kinds[place].uses.contains(endpoint.use) {
        kinds[place].uses.append(endpoint.use)
      } else if place == nil {
        kinds.append((endpoint.userLevels, [endpoint.use]))
      }
    }
    guard !kinds.isEmpty else { return nil }
    let listed = kinds.map { "\($0.uses.joined(separator: ", ")) (needs \($0.levels.words))" }
    return "\(subject): " + listed.joined(separator: "; ")
  }

  private var subject: String {
    guard permissions.hasUser != false else { return "a login without a user may be refused" }
    let levels = permissions.authorities ?? []
    return "the user level \(levels.joined(separator: ", ")) may be too low for"
  }
}

extension Endpoint {
  /// What it is used for.
  fileprivate var use: String {
    switch self {
    case .readRole, .readSessionRole: "a single potential role"
    case .listApplications: "its applications"
    case .listEntitlements: "the names of its entitlements"
    case .changeRole, .changeSessionRole: "renaming, describing and saving potential roles"
    default: name
    }
  }
}

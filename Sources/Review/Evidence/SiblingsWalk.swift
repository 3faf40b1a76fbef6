import RoleMining
import RoleMiningClient

/// Reads the entitlements of the potential roles of a session, a few roles at a time.
///
/// It takes at least one request for each role, so it begins only when an analyst asks for it.
package struct SiblingsWalk: Sendable, Hashable {
  /// How many roles are read in one step.
  private static let stepSize = 4

  /// The session.
  package let session: RoleMiningSession.ID
  /// The roles whose entitlements are known already.
  private let seen: Set<PotentialRole.ID>
  /// The roles that are still to be read; nil until they are listed.
  private var waiting: [ListedRole]?
  /// The number of potential roles in the session; nil until they are listed.
  package private(set) var roleCount: Int?
  /// How many roles were to be read at first.
  package private(set) var wantedCount = 0
  /// The roles that the last step read; those that could not be read are left out.
  package private(set) var newest: [RoleKnowledge.OtherRole] = []

  private struct ListedRole: Sendable, Hashable {
    let id: PotentialRole.ID
    let name: String
  }

  /// Prepares to read a session.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - seen: The roles that are not read again.
  package init(_ session: RoleMiningSession.ID, knowing seen: Set<PotentialRole.ID>) {
    self.session = session
    self.seen = seen
  }

  /// How many roles were read.
  package var readCount: Int { wantedCount - (waiting?.count ?? wantedCount) }

  /// Whether all were read.
  package var isDone: Bool { waiting?.isEmpty == true }

  /// Lists the roles of the session the first time; after that, reads the next few.
  ///
  /// - Parameter reader: The tenant.
  /// - Throws: `APIError` if the roles cannot be listed, or if the run was cancelled.
  package mutating func goOn(with reader: EvidenceReader) async throws(APIError) {
    guard let waiting else { return try await list(with: reader) }
    newest = []
    for role in waiting.prefix(Self.stepSize) {
      let access = try await reader.access(of: RolePath(session: session, role: role.id))
      guard let access else { continue }
      newest.append(
        RoleKnowledge.OtherRole(id: role.id, name: role.name, entitlements: access))
    }
    self.waiting = Array(waiting.dropFirst(Self.stepSize))
  }

  private mutating func list(with reader: EvidenceReader) async throws(APIError) {
    list(try await reader.rows(of: .roles(in: session)))
  }

  /// Takes the roles of the session.
  mutating func list(_ roles: [PotentialRole]) {
    roleCount = roles.count
    let wanted = roles.filter { !seen.contains($0.id) }
    wantedCount = wanted.count
    waiting = wanted.map { ListedRole(id: $0.id, name: $0.displayName) }
  }
}

extension EvidenceReader {
  /// The entitlements of a potential role; nil if they cannot be read.
  fileprivate func access(of path: RolePath) async throws(APIError) -> Set<Entitlement.ID>? {
    try await knowing { () async throws(APIError) in
      try await rows(of: .popularities(of: path.role, in: path.session))
    }.value.map { Set($0.map(\.id)) }
  }
}

import FoundationEssentials
import Journal
import RoleMining
import RoleMiningClient

extension ReviewEvidence {
  /// Asks the tenant: one list of potential roles, one of sessions, and for each decided role that was
  /// provisioned the created role, as long as the login may read those.
  ///
  /// - Throws: `APIError` if a list cannot be read.
  package mutating func ask(_ client: Client) async throws(APIError) {
    let page = try await client.all(.roles)
    (roles, unreadableRoles) = (page.items, page.problems.count)
    sessions = try await client.all(.sessions).items
    let decided = Set(journal.decisions.filter(\.isDecided).map(\.decision.subject.role))
    for role in roles where decided.contains(role.id) {
      guard let id = role.roleID, createdRoles[id] == nil else { continue }
      do throws(APIError) {
        let answer = try await client.run(
          Operation<ExistingRole>.existingRole(ExistingRole.ID(id)).raw, priority: .background)
        createdRoles[id] = CreatedRoleEvidence(answer)
      } catch {
        if error.kind == .cancelled { throw error }
        guard error.kind == .missing else { return }
        createdRoles[id] = .missing
      }
    }
  }
}

extension CreatedRoleEvidence {
  /// Reads the tenant's answer.
  init(_ answer: RawJSON) {
    let role = try? answer.decoded(as: JSONValue.self)
    let owner = role?["owner"]
    self.init(
      owner: owner?["name"]?.text ?? owner?["id"]?.text ?? "none",
      enabled: Self.words(role?["enabled"]), requestable: Self.words(role?["requestable"]))
  }

  private static func words(_ value: JSONValue?) -> String {
    switch value {
    case .boolean(true): "yes"
    case .boolean(false): "no"
    default: "not stated by the tenant"
    }
  }
}

extension RecordedDecision {
  /// Whether something is decided; a withdrawn decision is none.
  package var isDecided: Bool { decision.state != .undecided }

  /// Whether it was made here, or from where it was imported and who signed that.
  var origin: String {
    guard case .imported(let imported) = record.entry else { return "made here" }
    return "imported from \(imported.source), "
      + (imported.signer.map { "signed by \($0)" } ?? "not signed")
  }
}

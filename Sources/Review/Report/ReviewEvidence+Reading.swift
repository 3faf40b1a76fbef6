import FoundationEssentials
import Journal
import RoleMining
import RoleMiningClient

extension ReviewEvidence {
  /// Asks the tenant for a list of potential roles, a list of sessions, and the created role of each reported role that
  /// was provisioned, as long as the login may read created roles.
  ///
  /// - Parameters:
  ///   - client: The tenant.
  ///   - progress: Receives the progress.
  /// - Throws: `APIError` if a list cannot be read.
  package mutating func ask(
    _ client: Client, progress: (ReportProgress) -> Void = { _ in }
  ) async throws(APIError) {
    let page = try await client.all(.roles)
    (roles, unreadableRoles) = (page.items, page.problems.count)
    sessions = try await client.all(.sessions).items
    let decisions = journal.decisions.filter(\.isDecided)
    let undecided = SentProvisionings(journal.changes).undecided(besides: decisions)
    let reported = Set(decisions.map(\.decision.subject.role) + undecided.map(\.role))
    for role in roles where reported.contains(role.id) {
      guard let id = role.roleID, createdRoles[id] == nil else { continue }
      progress(.createdRoles(createdRoles.count))
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

extension ReviewEvidence {
  /// Looks for conflicts in the accepted roles that the tenant still has, by reading the entitlements of each. A role
  /// that cannot be read is not checked.
  ///
  /// - Parameters:
  ///   - reader: The tenant.
  ///   - progress: Receives the progress.
  /// - Throws: `APIError` only if the run was cancelled.
  package mutating func checkConflicts(
    with reader: EvidenceReader, progress: (ReportProgress) -> Void = { _ in }
  ) async throws(APIError) {
    let listed = Dictionary(roles.map { ($0.id, $0) }) { first, _ in first }
    let accepted = journal.decisions.filter { $0.decision.state == .accepted }
    for (number, decision) in accepted.enumerated() {
      progress(.checked(number, of: accepted.count))
      let subject = decision.decision.subject
      guard let role = listed[subject.role],
        let session = role.session?.id ?? subject.session.map({ RoleMiningSession.ID($0) })
      else { continue }
      do throws(APIError) {
        let check = try await reader.conflicts(
          of: role, at: RolePath(session: session, role: role.id))
        conflicts[role.id] = check
        if check.checked.isEmpty { conflictDoubt = check.notChecked.joined(separator: "; ") }
      } catch {
        if error.kind == .cancelled { throw error }
        conflictDoubt = error.ignorance
      }
    }
  }
}

/// The progress of reading for a report.
package enum ReportProgress: Sendable, Hashable {
  /// This many created roles have been read.
  case createdRoles(Int)
  /// This many of the accepted roles have been checked for conflicts.
  case checked(Int, of: Int)

  /// In words, such as "Checked 3 of 12 accepted roles".
  package var words: String {
    switch self {
    case .createdRoles(let count): "\(count.grouped) created \(count == 1 ? "role" : "roles") read"
    case .checked(let count, let all):
      "Checked \(count.grouped) of \(all.grouped) accepted \(all == 1 ? "role" : "roles")"
    }
  }
}

extension CreatedRoleEvidence {
  /// Reads the tenant's answer.
  init(_ answer: RawJSON) {
    let role = try? answer.decoded(as: JSONValue.self)
    let owner = role?["owner"]
    self.init(
      name: role?["name"]?.text,
      owner: owner?["name"]?.text ?? owner?["id"]?.text ?? Self.noOwner,
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
  /// Whether something is decided. A withdrawn decision does not count.
  package var isDecided: Bool { decision.state != .undecided }

  /// Whether it was made here, or from where it was imported and who signed that.
  var origin: String {
    guard case .imported(let imported) = record.entry else { return "this journal" }
    return "imported from \(imported.source), "
      + (imported.signer.map { "signed by \($0)" } ?? "not signed")
  }
}

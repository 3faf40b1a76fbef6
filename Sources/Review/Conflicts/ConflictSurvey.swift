import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient

/// What many potential roles conflict with.
package struct ConflictSurvey: Sendable {
  /// A role and what was found.
  package struct CheckedRole: Sendable {
    /// The role.
    package let role: PotentialRole
    /// What was checked and found.
    package let check: ConflictCheck
  }

  /// The roles that were checked.
  package private(set) var roles: [CheckedRole] = []
  /// The names of the roles that could not be checked, each with the reason.
  package private(set) var unchecked: [String] = []
  /// The names in the rules that no entitlement of the tenant or of these roles has.
  package private(set) var unmatchedNames: [String] = []
  /// Whether the tenant could not be asked for the names, so that only these roles are known.
  package private(set) var isUnsureOfNames = false
}

extension EvidenceReader {
  /// Looks for conflicts in potential roles, one after the other.
  ///
  /// - Parameters:
  ///   - roles: The roles.
  ///   - session: Their session, for roles that do not state it.
  ///   - walks: Whether to ask person by person what people hold, where the tenant does not say so in one answer.
  ///   - progress: Receives the number of roles checked so far, and of people asked about in the current one.
  /// - Returns: What was found.
  /// - Throws: `APIError` only if the run was cancelled.
  package func survey(
    _ roles: [PotentialRole], in session: RoleMiningSession.ID?, walks: Bool,
    progress: @escaping @Sendable (_ roles: Int, _ people: Int) -> Void
  ) async throws(APIError) -> ConflictSurvey {
    var survey = ConflictSurvey()
    var access: [Entitlement.ID: NamedAccess] = [:]
    for (number, role) in roles.enumerated() {
      progress(number, 0)
      guard let session = session ?? role.session?.id else {
        survey.note(role, "the tenant does not report its session")
        continue
      }
      do throws(APIError) {
        let page = try await client.all(
          .popularities(of: role.id, in: session), priority: .background)
        for row in page.items { access[row.id] = NamedAccess(row) }
        if !page.problems.isEmpty { survey.note(role, "an entitlement cannot be read") }
        let asked: @Sendable (Int) -> Void = { progress(number, $0) }
        let check = try await conflicts(
          of: role, at: RolePath(session: session, role: role.id), granting: page.items,
          walking: walks ? asked : nil)
        survey.add(role, check)
      } catch {
        if error.kind == .cancelled { throw error }
        survey.note(role, error.ignorance)
      }
    }
    let rules = await conflictRules()
    survey.note(rules, rules.book(knowing: access.values.sorted { $0.id < $1.id }))
    return survey
  }
}

extension ConflictSurvey {
  fileprivate mutating func add(_ role: PotentialRole, _ check: ConflictCheck) {
    roles.append(CheckedRole(role: role, check: check))
  }

  fileprivate mutating func note(_ role: PotentialRole, _ reason: String) {
    unchecked.append("'\(role.displayName)' (\(reason))")
  }

  fileprivate mutating func note(_ rules: ConflictRules, _ book: ConflictRuleBook) {
    isUnsureOfNames = rules.catalogDoubt != nil
    unmatchedNames = book.unmatchedNames.compactMap { access in
      guard case .named(let name, let source) = access else { return nil }
      return "'\(name)'" + (source.map { " on '\($0)'" } ?? "")
    }
  }
}

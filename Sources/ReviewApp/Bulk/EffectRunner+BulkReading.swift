import Review
import RoleEvidence
import RoleMining
import RoleMiningClient

extension EffectRunner {
  /// Reads what a preview needs to know about a role, in the background.
  func read(_ reading: BulkReading) async -> Answer {
    .queue(.read(reading, await facts(of: reading)))
  }

  private func facts(of reading: BulkReading) async -> Result<BulkFacts, APIError> {
    do throws(APIError) {
      switch reading.plan {
      case .rename(let pattern):
        var facts = BulkFacts(role: try await wholeRole(of: reading))
        if pattern.suggests { facts.sessionName = try await sessionName(of: reading) }
        return .success(facts)
      case .exclude:
        var facts = BulkFacts(role: try await wholeRole(of: reading))
        let page = try await client.inBackground().all(
          .popularities(of: reading.path.role, in: reading.path.session))
        facts.entitlements = page.items
        facts.unreadable = page.rowCount - page.items.count
        return .success(facts)
      case .export(let pattern):
        var facts = BulkFacts(role: reading.role)
        guard let file = BulkPlan.file(of: reading.role, reading.index + 1, pattern) else {
          return .success(facts)
        }
        facts.fileExists = try isFile(file)
        return .success(facts)
      }
    } catch {
      return .failure(error)
    }
  }

  /// The name that the overview would suggest for a role, where the tenant says at once who is in it and in the others.
  private func sessionName(of reading: BulkReading) async throws(APIError) -> String? {
    let path = reading.path
    let who = try await evidence.knowing { () async throws(APIError) in
      try await evidence.who(in: [path.role])
    }
    guard let who = who.value?.first else { return nil }
    return try await evidence.sessionNames(
      for: MemberTraits(who), at: path, reading.template
    ).first
  }

  private func wholeRole(of reading: BulkReading) async throws(APIError) -> PotentialRole {
    let path = reading.path
    var role = try await client.inBackground().run(.role(path.role, in: path.session))
      .completed(by: reading.role)
    role.identityIDs = nil
    return role
  }

  private func isFile(_ path: String) throws(APIError) -> Bool {
    do throws(FileFailure) {
      return try FilePlace(self.path(path)).occupant == .file
    } catch {
      throw APIError(.unsaved, operation: "export", messages: [error.description])
    }
  }
}

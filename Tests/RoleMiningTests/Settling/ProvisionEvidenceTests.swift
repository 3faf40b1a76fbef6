import FoundationEssentials
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Evidence for who provisioned a role` {
  private let provision = Operation.provision(
    "R", in: "S", ProvisionRequest(roleName: "Clerk", roleDescription: "Pays", ownerID: "i"),
    minimumPopularity: 0, includeCommonAccess: true)

  private func evidence(_ state: ProvisionState?, roleID: String? = nil) throws -> Evidence {
    try #require(provision.lookUp).evidence(
      for: PotentialRole(id: "R", provisionState: state, roleID: roleID))
  }

  /// Whether the created role proves a request that was sent at 08:00:00.
  private func proves(_ role: String) throws -> Bool? {
    guard case .answer(let question, let proves) = try evidence(.complete, roleID: "2c91") else {
      return nil
    }
    #expect(question.target(version: .v2024) == "/v2024/roles/2c91")
    return proves(.json(role), Date(timeIntervalSince1970: 1_769_846_400))
  }

  private func role(
    name: String = "Clerk", description: String = "Pays", owner: String = "i",
    created: String = "2026-01-31T08:00:00Z"
  ) -> String {
    """
    {"id": "2c91", "name": "\(name)", "description": "\(description)", \
    "owner": {"id": "\(owner)"}, "created": "\(created)"}
    """
  }

  @Test func `It appears once a role was created, and never if none was`() throws {
    guard case .later = try evidence(.pending) else {
      Issue.record("It is not waited for")
      return
    }
    guard case .none = try evidence(.failed) else {
      Issue.record("A failure is taken to prove something")
      return
    }
  }

  @Test
  func `T-46: a role with this name, description and owner, created since, proves it`() throws {
    #expect(try proves(role()) == true)
  }

  @Test func `A different or incomplete role does not`() throws {
    #expect(try proves(role(name: "Payer")) == false)
    #expect(try proves(role(description: "Buys")) == false)
    #expect(try proves(role(owner: "j")) == false)
    #expect(try proves(role(created: "2026-01-31T07:59:59Z")) == false)
    for body in [#"{"id": "2c91", "name": "Clerk"}"#, "{}", "<html>Sign in</html>"] {
      #expect(try proves(body) == false)
    }
  }

  @Test func `A description that was not requested does not matter`() throws {
    let plain = Operation.provision(
      "R", in: "S", ProvisionRequest(roleName: "Clerk", ownerID: "i"), minimumPopularity: 0,
      includeCommonAccess: true)
    let made = PotentialRole(id: "R", provisionState: .complete, roleID: "2c91")
    guard case .answer(_, let proves) = try #require(plain.lookUp).evidence(for: made) else {
      Issue.record("Nothing is asked")
      return
    }
    #expect(proves(.json(role()), Date(timeIntervalSince1970: 1_769_846_400)))
  }
}

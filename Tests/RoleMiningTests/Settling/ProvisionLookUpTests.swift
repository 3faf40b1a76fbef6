import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct ProvisionLookUpTests {
  private let provision = Operation.provision(
    "R", in: "S", ProvisionRequest(), minimumPopularity: 0, includeCommonAccess: true)
  private let untried = #"{"id": "R", "provisionState": "POTENTIAL"}"#

  private func role(_ state: String) -> String { #"{"id": "R", "provisionState": "\#(state)"}"# }

  @Test(arguments: ["PENDING", "COMPLETE"])
  func `T-46: the provision state does not tell who requested it`(state: String)
    throws
  {
    let now = #"{"id": "R", "provisionState": "\#(state)", "roleId": "2c91"}"#
    let role = PotentialRole(id: "R", provisionState: .init(rawValue: state), roleID: "2c91")
    #expect(try provision.settlement(now) == .somebodyDid(role))
    #expect(try provision.settlement(now, before: untried) == .somebodyDid(role))
  }

  @Test(arguments: [#"{"id": "R"}"#, #"{"id": "R", "provisionState": "POTENTIAL"}"#])
  func `T-17: a missing state counts as not provisioned`(
    now: String
  ) throws {
    #expect(try provision.settlement(now) == .notSoFar)
    #expect(try provision.settlement(now, before: now) == .notSoFar)
  }

  @Test func `T-17: a created role is proof enough`() throws {
    #expect(
      try provision.settlement(#"{"id": "R", "roleId": "2c91"}"#, before: untried)
        == .somebodyDid(PotentialRole(id: "R", roleID: "2c91")))
  }

  @Test func `A failure may be that of an earlier attempt`() throws {
    #expect(try provision.settlement(role("FAILED")).reason?.contains("earlier attempt") == true)
    #expect(
      try provision.settlement(role("FAILED"), before: untried)
        == .somebodyDid(PotentialRole(id: "R", provisionState: .failed)))
  }

  @Test(arguments: ["FAILED", "COMPLETE", "PENDING"])
  func `An earlier state proves nothing`(state: String) throws {
    let reason = try provision.settlement(role(state), before: role(state)).reason
    #expect(reason == "The provision state is \(state), as before.")
  }

  @Test func `The answer proves it if it is this role's and has something new`() throws {
    let lookUp = try #require(provision.lookUp)
    let pending = PotentialRole(id: "R", provisionState: .pending)
    #expect(lookUp.isShown(by: pending, before: nil))
    #expect(lookUp.isShown(by: pending, before: .json(untried)))
    #expect(lookUp.isShown(by: pending, before: .json(role("FAILED"))))
    #expect(!lookUp.isShown(by: pending, before: .json(role("PENDING"))))
    #expect(!lookUp.isShown(by: PotentialRole(id: "Q", provisionState: .complete), before: nil))
    #expect(!lookUp.isShown(by: PotentialRole(id: "R"), before: nil))
  }
}

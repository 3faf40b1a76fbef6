import PseudoTerminal
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The hand-over of accepted roles` {
  private static let columns = [
    "name", "owner", "additionalOwners", "additionalOwnerGovernanceGroup", "description", "enabled",
    "requestable", "commentsRequired", "denialCommentsRequired", "approvalSchemes",
    "reauthorizationRequired", "requireEndDate", "maxPermittedAccessDurationValue",
    "maxPermittedAccessDurationTimeUnit", "revokeCommentsRequired", "revokeDenialCommentsRequired",
    "revokeApprovalSchemes", "entitlements", "accessProfiles", "membershipCriteria", "dimensional",
    "dimensionAttributes", "metadata",
  ]

  @Test func `is the role CSV with what the role grants`() throws {
    let review = try DecidedTenant()
    let command = try review.run("review", "handover")
    #expect(command.status == .exited(0), "\(command.errors)")
    let lines = command.output.split(separator: "\n")
    try #require(lines.count == 2)
    #expect(lines[0].split(separator: ",").map(String.init) == Self.columns)
    #expect(lines[1].contains("false,false"))
    #expect(
      lines[1].contains("Directory|memberOf|Approve payments;Directory|memberOf|Enter payments"))
    #expect(lines[1].split(separator: ",", omittingEmptySubsequences: false).count == 23)
    #expect(command.errors.contains("1 role has no owner, which the import requires"))
    let json = try review.run("review", "handover", "--output", "json")
    #expect(json.output.contains(#""attribute":"memberOf""#), "\(json.output)")
  }

  @Test func `omits in CSV what it cannot say, and rejected roles`() throws {
    var files = AccessFiles()
    files.lastName = "Approve; pay"
    let review = try DecidedTenant(files: files)
    let command = try review.run("review", "handover")
    #expect(command.status == .exited(1))
    #expect(command.errors.contains("1 role is omitted"))
    #expect(command.output.split(separator: "\n").count == 1)
    let json = try review.run("review", "handover", "--output", "json")
    #expect(json.status == .exited(0))
    #expect(json.output.contains("Approve; pay"))
    try review.decide("d", as: "Ana")
    let rejected = try review.run("review", "handover")
    #expect(rejected.status == .exited(0))
    #expect(rejected.output.split(separator: "\n").count == 1)
  }
}

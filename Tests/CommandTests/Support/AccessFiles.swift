import TestSupport

/// The CSV files of a team of twelve that shares five entitlements, and of 28 identities with nothing in
/// common, so that one role is found.
struct AccessFiles {
  /// The name of the fifth entitlement.
  var lastName = "Approve payments"
  /// What the ids of identities begin with.
  var identityPrefix = "u"
  /// An additional row of identities.
  var extraIdentity = ""
  /// Whether there are an existing role, a conflict and privileged access, and one of the team lacks the fifth
  /// entitlement.
  var withNeighbours = false
  /// An additional, invalid row of assignments.
  var extraAssignment = ""

  /// Writes the files into the folder `export`.
  func write(to folder: TemporaryFolder) throws {
    let team = (1...12).map { "\(identityPrefix)\($0),Person \($0),Finance,Clerk\n" }
    let others = (13...40).map { "\(identityPrefix)\($0),Person \($0),Sales,Agent\n" }
    try folder.write(
      "id,name,department,jobTitle\n" + (team + others).joined() + extraIdentity,
      to: "export/identities.csv")
    try folder.write(
      "id,name,attribute,sourceId,sourceName,privileged\n" + entitlements.joined(),
      to: "export/entitlements.csv")
    try folder.write(
      "identityId,entitlementId\n" + pairs.joined() + extraAssignment,
      to: "export/assignments.csv")
    guard withNeighbours else { return }
    try folder.write(
      "name,entitlements,members\nPayments,e3;e4,\(identityPrefix)1\n", to: "export/roles.csv")
    try folder.write(
      "name,left,right,severity\nPay and approve,e3,e5,high\n", to: "export/sod.csv")
  }

  private var entitlements: [String] {
    let names = ["Read ledger", "Write ledger", "Enter payments", "Print cheques", lastName]
    let own = (13...40).map { "Customer \($0)" }
    return zip(1..., names).map {
      "e\($0),\"\($1)\",memberOf,s1,Directory,\(withNeighbours && $0 == 5 ? "true" : "")\n"
    } + zip(13..., own).map { "e\($0),\($1),profiles,s2,Shop,\n" }
  }

  private var pairs: [String] {
    (1...12).flatMap { person in
      (1...(withNeighbours && person == 12 ? 4 : 5)).map { "\(identityPrefix)\(person),e\($0)\n" }
    }
      + (13...40).map { "\(identityPrefix)\($0),e\($0)\n" }
  }
}

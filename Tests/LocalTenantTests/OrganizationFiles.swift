import TestSupport

/// Small CSV files of an organisation, for imports, possibly with one replaced.
struct OrganizationFiles {
  var identities = """
    id,name,email,department
    u1,Ana Ruiz,ana@example.org,Finance
    u2,"Bo ""B"" Øst",bo@example.org,Finance
    u3,Cy Dale,,Sales

    """
  var entitlements = """
    id,name,description,attribute,sourceId,sourceName
    e1,Read ledger,"Reads,
    not writes",memberOf,s1,Directory
    e2,Write ledger,,memberOf,s1,Directory
    e3,Sell,,profiles,s2,Shop

    """
  var assignments = """
    identityId,entitlementId
    u1,e1
    u1,e2
    u2,e1
    u2,e2
    u3,e3

    """
  var usage: String?
  var roles: String?
  var conflicts: String?

  /// Adds 300 identities without access, because among three identities chance could explain any role.
  mutating func addOthers() {
    let columns = identities.prefix { $0 != "\n" }.split(separator: ",").count
    let empty = String(repeating: ",", count: columns - 2)
    for number in 1...300 { identities += "other\(number),Other \(number)\(empty)\n" }
  }

  /// Writes the files into a folder.
  func write(to folder: TemporaryFolder) throws {
    try folder.write(identities, to: "identities.csv")
    try folder.write(entitlements, to: "entitlements.csv")
    try folder.write(assignments, to: "assignments.csv")
    if let usage { try folder.write(usage, to: "usage.csv") }
    if let roles { try folder.write(roles, to: "roles.csv") }
    if let conflicts { try folder.write(conflicts, to: "sod.csv") }
  }
}

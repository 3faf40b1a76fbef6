import FoundationEssentials
import Glibc
import RoleMiner
import SampleOrganization
import TestSupport

/// An organisation with planted jobs, and what mining makes of it.
struct PlantedOrganization: Sendable {
  /// A role as mining finds it, with the planted job that has most of its identities.
  struct Role: Sendable {
    let members: [Int]
    /// The entitlements that nearly all members hold, as places.
    let core: [Int]
    let job: String
    let department: String
  }

  /// The attributes of each identity.
  let attributes: [[String: String]]
  /// The application of each entitlement.
  let applications: [String]
  let roles: [Role]

  private init(
    ids: [String], attributes: [[String: String]], entitlementIDs: [String], applications: [String],
    pairs: [(identity: Int, entitlement: Int)], planted: [Set<Int>]
  ) {
    let assignments = Assignments(
      identityIDs: ids, entitlementIDs: entitlementIDs, numbered: pairs)
    let places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    let entitlements = Dictionary(uniqueKeysWithValues: zip(entitlementIDs, entitlementIDs.indices))
    self.attributes = attributes
    self.applications = applications
    // With a given threshold no grid is searched, which is slow without optimisation.
    let parameters = MiningParameters(pruneThreshold: 30, prescribedPruneThreshold: 30)
    let mined = assignments.mine(parameters) { _ in }.roles
    // The members of a cross-functional role have no job in common.
    roles = mined.filter { !$0.isCrossFunctional }.map { role in
      let members = role.members.compactMap { places[assignments.identityIDs[$0]] }
      let job = planted.max {
        $0.intersection(members).count < $1.intersection(members).count
      }
      return Role(
        members: members.sorted(),
        core: role.core.compactMap { entitlements[assignments.entitlementIDs[$0]] },
        job: Self.mostFrequent((job ?? []).compactMap { attributes[$0]["jobTitle"] }),
        department: Self.mostFrequent((job ?? []).compactMap { attributes[$0]["department"] }))
    }
  }

  private static func mostFrequent(_ values: [String]) -> String {
    let counts = values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }
}

extension PlantedOrganization {
  init(_ organization: SampleOrganization) {
    let attributes = organization.identities.map { identity in
      var attributes = [
        "name": identity.name, "firstName": identity.firstName, "lastName": identity.lastName,
        "email": identity.email, "department": identity.department,
        "employeeType": identity.employeeType, "startDate": identity.startDate,
        "costCenter": identity.costCenter, "lifecycleState": identity.lifecycleState,
      ]
      attributes["jobTitle"] = identity.jobTitle
      attributes["location"] = identity.location
      attributes["manager"] = identity.manager.map { organization.identities[$0].name }
      return attributes
    }
    self.init(
      ids: organization.identities.map(\.id), attributes: attributes,
      entitlementIDs: organization.entitlements.map(\.id),
      applications: organization.entitlements.map { organization.sources[$0.source].name },
      pairs: organization.assignments.map { ($0.identity, $0.entitlement) },
      planted: organization.plantedRoles.filter { $0.kind == .job }.map { Set($0.members) })
  }
}

extension PlantedOrganization {
  /// The generator beside the repository, or beside the folder of a clone; nil in a plain clone.
  static let generator: String? = {
    let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let paths = ["../shared", "../../shared"].map {
      repository.appending(path: "\($0)/mining/scoring/gen_org.py").standardized.path
    }
    let hasPython = system("command -v python3 >/dev/null 2>&1") == 0
    return hasPython ? paths.first { FileManager.default.fileExists(atPath: $0) } : nil
  }()

  /// An organisation of 2,500 identities with 60 planted jobs, made by the generator.
  init(seed: Int) throws {
    let folder = try TemporaryFolder()
    let command = "python3 '\(Self.generator ?? "")' '\(folder.path)' default \(seed) >/dev/null"
    guard system(command) == 0 else { throw SystemFailure("could not run \(command)", code: 0) }

    func rows(_ name: String) throws -> [[String]] {
      try folder.read(name).split(whereSeparator: \.isNewline).map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let identities = try rows("identities.csv")
    let entitlements = try rows("entitlements.csv").dropFirst()
    let ids = identities.dropFirst().map { $0[0] }
    let entitlementIDs = entitlements.map { $0[0] }
    let places = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    let numbers = Dictionary(uniqueKeysWithValues: zip(entitlementIDs, entitlementIDs.indices))
    self.init(
      ids: ids,
      attributes: identities.dropFirst().map { row in
        Dictionary(uniqueKeysWithValues: zip(identities[0], row).dropFirst())
      },
      entitlementIDs: entitlementIDs, applications: entitlements.map { $0[5] },
      pairs: try rows("assignments.csv").dropFirst().compactMap { row in
        guard let identity = places[row[0]], let entitlement = numbers[row[1]] else { return nil }
        return (identity, entitlement)
      },
      planted: Array(
        try rows("truth_members.csv").dropFirst().filter { $0[0].hasPrefix("J") }
          .reduce(into: [String: Set<Int>]()) { jobs, row in
            // Counted from 1.
            if let number = Int(row[1]) { jobs[row[0], default: []].insert(number - 1) }
          }.values))
  }
}

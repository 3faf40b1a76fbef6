import GRDB
import RoleMining
import SampleOrganization

/// Writes a sample organisation into an empty store. Indices count from 0, row numbers from 1.
struct SampleWriter {
  private let organization: SampleOrganization
  private let date: String

  init(_ organization: SampleOrganization, date: String) {
    self.organization = organization
    self.date = date
  }

  func run(_ db: Database) throws -> ImportResult {
    let writer = try OrganizationWriter(db)
    writer.setAttributes(Self.attributes)
    for identity in organization.identities { try add(identity, to: writer) }
    for source in organization.sources {
      _ = try writer.addSource(id: source.id, name: source.name)
    }
    for entitlement in organization.entitlements { try add(entitlement, to: writer) }
    try writer.finishIdentities()
    var access = PairList()
    for pair in organization.assignments {
      access.add(pair.identity + 1, pair.entitlement + 1)
    }
    try writer.write(assignments: access)
    var uses = PairList()
    for use in organization.usage {
      _ = uses.addNew(use.identity + 1, use.source + 1, count: use.days)
    }
    try writer.write(usage: uses)
    try markActivity(db)
    for role in organization.existingRoles { try add(role, db) }
    for conflict in organization.conflicts { try add(conflict, db) }
    writer.result.roles = organization.existingRoles.count
    writer.result.conflicts = organization.conflicts.count
    return writer.result
  }

  private static let attributes = [
    "department", "jobTitle", "location", "manager", "employeeType", "costCenter",
    "cloudLifecycleState", "startDate", "firstName", "lastName",
  ]

  private func add(_ identity: SampleIdentity, to writer: OrganizationWriter) throws {
    let manager = identity.manager.map { organization.identities[$0].name }
    let values = [
      identity.department, identity.jobTitle, identity.location, manager, identity.employeeType,
      identity.costCenter, identity.lifecycleState, identity.startDate, identity.firstName,
      identity.lastName,
    ]
    _ = try writer.addIdentity(
      id: identity.id, name: identity.name, email: identity.email,
      values: values.map { $0 ?? "" })
  }

  private func add(_ entitlement: SampleEntitlement, to writer: OrganizationWriter) throws {
    _ = try writer.addEntitlement(
      id: entitlement.id, name: entitlement.name, description: entitlement.description,
      attribute: organization.sources[entitlement.source].attribute,
      isPrivileged: entitlement.isPrivileged,
      source: entitlement.source + 1)
  }

  private func markActivity(_ db: Database) throws {
    for (place, source) in organization.sources.enumerated() {
      let state: ActivitySourceState = source.isActivityComplete ? .complete : .notComplete
      try db.execute(
        literal: "UPDATE source SET activityState = \(state.rawValue) WHERE number = \(place + 1)")
    }
  }

  private func add(_ role: SampleRole, _ db: Database) throws {
    try db.execute(
      literal: """
        INSERT INTO role (id, name, isCommonAccess, createdDate)
        VALUES (\(role.id), \(role.name), FALSE, \(date))
        """)
    let number = db.lastInsertedRowID
    for place in role.entitlements {
      try db.execute(
        literal: "INSERT INTO roleEntitlement (role, entitlement) VALUES (\(number), \(place + 1))")
    }
    for place in role.members {
      try db.execute(
        literal: "INSERT INTO roleMember (role, identity) VALUES (\(number), \(place + 1))")
    }
  }

  private func add(_ conflict: SampleConflict, _ db: Database) throws {
    try db.execute(
      literal: """
        INSERT INTO policy (id, name, severity, createdDate)
        VALUES (\(conflict.id), \(conflict.name), \(conflict.severity), \(date))
        """)
    let number = db.lastInsertedRowID
    for (isLeft, place) in [(true, conflict.left), (false, conflict.right)] {
      try db.execute(
        literal: """
          INSERT INTO policyEntitlement (policy, isLeft, entitlement)
          VALUES (\(number), \(isLeft), \(place + 1))
          """)
    }
  }
}

extension SampleOrganization {
  /// The content of a file, as UTF-8.
  ///
  /// An import of all files that are not in the folder of the truth gives this organisation again.
  package func bytes(of file: SampleFile) -> [UInt8] {
    switch file {
    case .identities: identityTable.bytes
    case .entitlements: entitlementTable.bytes
    case .assignments: assignmentTable.bytes
    case .usage: usageTable.bytes
    case .existingRoles: roleTable.bytes
    case .conflicts: conflictTable.bytes
    case .plantedRoles: plantedRoleTable.bytes
    case .plantedMembers: plantedMemberTable.bytes
    case .jobChanges: jobChangeTable.bytes
    case .roleDifferences: roleDifferenceTable.bytes
    case .conflictCases: conflictCaseTable.bytes
    case .commonAccess: commonAccessTable.bytes
    }
  }

  private var identityTable: SampleTable {
    var table = SampleTable(
      "id", "name", "email", "department", "jobTitle", "location", "manager", "employeeType",
      "costCenter", "cloudLifecycleState", "startDate", "firstName", "lastName")
    for identity in identities {
      table.add(
        identity.id, identity.name, identity.email, identity.department, identity.jobTitle ?? "",
        identity.location ?? "", identity.manager.map { identities[$0].id } ?? "",
        identity.employeeType, identity.costCenter, identity.lifecycleState, identity.startDate,
        identity.firstName, identity.lastName)
    }
    return table
  }

  private var entitlementTable: SampleTable {
    var table = SampleTable(
      "id", "name", "description", "attribute", "privileged", "sourceId", "sourceName")
    for entitlement in entitlements {
      let source = sources[entitlement.source]
      table.add(
        entitlement.id, entitlement.name, entitlement.description ?? "", source.attribute,
        "\(entitlement.isPrivileged)", source.id, source.name)
    }
    return table
  }

  private var assignmentTable: SampleTable {
    var table = SampleTable("identityId", "entitlementId")
    for pair in assignments {
      table.add(identities[pair.identity].id, entitlements[pair.entitlement].id)
    }
    return table
  }

  private var usageTable: SampleTable {
    var table = SampleTable("identityId", "sourceId", "days90")
    for use in usage {
      table.add(identities[use.identity].id, sources[use.source].id, "\(use.days)")
    }
    return table
  }

  private var roleTable: SampleTable {
    var table = SampleTable("id", "name", "entitlements", "members")
    for role in existingRoles {
      table.add(role.id, role.name, ids(ofEntitlements: role.entitlements), ids(of: role.members))
    }
    return table
  }

  private var conflictTable: SampleTable {
    var table = SampleTable("id", "name", "left", "right", "severity")
    for conflict in conflicts {
      table.add(
        conflict.id, conflict.name, entitlements[conflict.left].id,
        entitlements[conflict.right].id, conflict.severity)
    }
    return table
  }
}

extension SampleOrganization {
  /// The ids of identities in one cell.
  func ids(of places: [Int]) -> String {
    places.map { identities[$0].id }.joined(separator: ";")
  }

  /// The ids of entitlements in one cell.
  func ids(ofEntitlements places: [Int]) -> String {
    places.map { entitlements[$0].id }.joined(separator: ";")
  }
}

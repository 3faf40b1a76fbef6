extension SampleOrganization {
  /// `J0001` for the first job, `X0001` for the first duty.
  private var plantedRoleIDs: [String] {
    let jobs = plantedRoles.count { $0.kind == .job }
    return plantedRoles.indices.map { place in
      place < jobs ? "J\(fourDigits(place + 1))" : "X\(fourDigits(place - jobs + 1))"
    }
  }

  private func fourDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  var plantedRoleTable: SampleTable {
    var table = SampleTable(
      "id", "kind", "name", "members", "entitlements", "departmentEntitlements")
    for (id, role) in zip(plantedRoleIDs, plantedRoles) {
      table.add(
        id, role.kind.rawValue, role.name, "\(role.members.count)",
        ids(ofEntitlements: role.entitlements),
        ids(ofEntitlements: role.departmentEntitlements))
    }
    return table
  }

  var plantedMemberTable: SampleTable {
    var table = SampleTable("roleId", "identityId")
    for (id, role) in zip(plantedRoleIDs, plantedRoles) {
      for member in role.members { table.add(id, identities[member].id) }
    }
    return table
  }

  var jobChangeTable: SampleTable {
    var table = SampleTable("identityId", "formerRoleId", "keptEntitlements")
    let roles = plantedRoleIDs
    for change in jobChanges {
      table.add(
        identities[change.identity].id, roles[change.formerJob],
        ids(ofEntitlements: change.kept))
    }
    return table
  }

  /// Every existing role has the members of a job.
  var roleDifferenceTable: SampleTable {
    var table = SampleTable("id", "name", "plantedRoleId", "missing", "additional")
    let jobs = Dictionary(
      zip(plantedRoles, plantedRoleIDs).map { ($0.members, (role: $0, id: $1)) }
    ) { first, _ in first }
    for role in existingRoles {
      guard let planted = jobs[role.members] else { continue }
      let own = Set(planted.role.entitlements + planted.role.departmentEntitlements)
      let granted = Set(role.entitlements)
      table.add(
        role.id, role.name, planted.id, ids(ofEntitlements: own.subtracting(granted).sorted()),
        ids(ofEntitlements: granted.subtracting(own).sorted()))
    }
    return table
  }

  var conflictCaseTable: SampleTable {
    var table = SampleTable("id", "name", "plantedRoleIds", "identityIds")
    for conflict in conflicts {
      let roles = zip(plantedRoleIDs, plantedRoles).filter {
        $0.1.entitlements.contains(conflict.left) && $0.1.entitlements.contains(conflict.right)
      }
      let left = Set(holders(of: conflict.left))
      table.add(
        conflict.id, conflict.name, roles.map(\.0).joined(separator: ";"),
        ids(of: holders(of: conflict.right).filter(left.contains)))
    }
    return table
  }

  var commonAccessTable: SampleTable {
    var table = SampleTable("layer", "value", "entitlements")
    for access in commonAccess {
      table.add(
        access.layer.rawValue, access.value ?? "", ids(ofEntitlements: access.entitlements))
    }
    return table
  }

  private func holders(of entitlement: Int) -> [Int] {
    assignments.filter { $0.entitlement == entitlement }.map(\.identity)
  }
}

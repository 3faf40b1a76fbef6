import RoleMining
import Testing

@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A packed potential role` {
  @Test(arguments: [
    0, 100, 127, 128, -128, -129, 70_000, Int(Int32.max), Int(Int32.max) + 1, Int(Int32.min),
    Int.max, Int.min,
  ])
  func `has any number that a tenant sends`(number: Int) throws {
    var role = PotentialRole(id: "r1")
    role.name = "Clerks"
    role.identityCount = number
    role.entitlementCount = number
    role.density = number
    role.freshness = number
    role.quality = number
    role.roleID = "x1"
    try expectSame(RoleRow(role, nil))
  }

  @Test func `has no number where the tenant sends none`() throws {
    try expectSame(RoleRow(PotentialRole(id: "r1"), nil))
  }

  private func expectSame(_ row: RoleRow) throws {
    let packed = try #require(RoleRow.pack([row]).first)
    #expect(packed.row == row)
    for column in [RoleColumn.quality, .density, .freshness, .identities, .entitlements] {
      #expect(packed.sortValue(in: column) == row.sortValue(in: column))
    }
  }
}

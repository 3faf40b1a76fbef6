import FoundationEssentials
import Review
import RoleMining

/// A potential role as a list of 100,000 keeps it: a third of its size, and what many roles have in
/// common stored once.
package final class PackedRole: PackedRow {
  /// The role's id.
  package let id: PotentialRole.ID
  let name: String?
  private let description: String?
  private let createdDate: PackedDate
  private let modified: PackedDate
  private let common: Common
  private let identityCount: PackedNumber<Int32>
  private let entitlementCount: PackedNumber<Int32>
  private let density: PackedNumber<Int8>
  private let freshness: PackedNumber<Int8>
  private let quality: PackedNumber<Int8>

  /// Values that many roles share, so that equal ones are stored once, and numbers that do not fit into
  /// `PackedNumber`.
  private final class Common: Sendable {
    let row: RoleRow

    init(_ row: RoleRow) { self.row = row }
  }

  private init(_ row: RoleRow, _ common: Common) {
    let role = row.role
    id = role.id
    name = role.name
    description = role.description
    identityCount = PackedNumber(role.identityCount)
    entitlementCount = PackedNumber(role.entitlementCount)
    density = PackedNumber(role.density)
    freshness = PackedNumber(role.freshness)
    quality = PackedNumber(role.quality)
    createdDate = PackedDate(role.createdDate)
    modified = PackedDate(role.modifiedDate)
    self.common = common
  }

  /// The row.
  package var row: RoleRow {
    var role = common.row.role
    role.id = id
    role.name = name
    role.description = description
    role.identityCount = identityCount.value ?? role.identityCount
    role.entitlementCount = entitlementCount.value ?? role.entitlementCount
    role.density = density.value ?? role.density
    role.freshness = freshness.value ?? role.freshness
    role.quality = quality.value ?? role.quality
    role.createdDate = createdDate.value
    role.modifiedDate = modifiedDate
    var row = common.row
    row.role = role
    return row
  }

  /// The session that the row states.
  var session: RoleMiningSession.ID? { common.row.role.session?.id }

  /// When the role was last changed.
  var modifiedDate: Date? { modified.value }

  /// A row that nothing changed is kept by reference, and need not be unpacked.
  package func isSame(as other: PackedRole) -> Bool { self === other || row == other.row }

  /// What is decided on the role.
  var verdict: Verdict { common.row.verdict }

  /// The value that a column sorts the role by. Computed directly, because it is needed for each of 100,000 roles.
  package func sortValue(in column: RoleColumn) -> SortValue {
    switch column {
    case .name: name?.isEmpty == false ? SortValue(name) : row.sortValue(in: .name)
    case .quality: SortValue(quality.value ?? common.row.role.quality)
    case .density: SortValue(density.value ?? common.row.role.density)
    case .freshness: SortValue(freshness.value ?? common.row.role.freshness)
    case .identities: SortValue(identityCount.value ?? common.row.role.identityCount)
    case .entitlements: SortValue(entitlementCount.value ?? common.row.role.entitlementCount)
    case .created: SortValue(createdDate.value?.timeIntervalSince1970)
    default: common.row.sortValue(in: column)
    }
  }

  fileprivate static func pack(_ rows: [RoleRow]) -> [PackedRole] {
    var known: [RoleRow: Common] = [:]
    return rows.map { row in
      let shared = row.withoutItsOwn
      let common = known[shared] ?? Common(shared)
      known[shared] = common
      return PackedRole(row, common)
    }
  }
}

extension RoleRow {
  /// Stores rows with shared values only once.
  package static func pack(_ rows: [RoleRow]) -> [PackedRole] { PackedRole.pack(rows) }

  /// The row without the values that two roles hardly ever share.
  fileprivate var withoutItsOwn: RoleRow {
    var row = self
    row.role = role.withoutItsOwn
    return row
  }
}

extension PotentialRole {
  fileprivate var withoutItsOwn: PotentialRole {
    var role = self
    role.id = ""
    role.name = nil
    role.description = nil
    role.identityCount = PackedNumber<Int32>.rest(of: identityCount)
    role.entitlementCount = PackedNumber<Int32>.rest(of: entitlementCount)
    role.density = PackedNumber<Int8>.rest(of: density)
    role.freshness = PackedNumber<Int8>.rest(of: freshness)
    role.quality = PackedNumber<Int8>.rest(of: quality)
    role.createdDate = nil
    role.modifiedDate = nil
    return role
  }
}

/// A whole number of the usual size, or nothing. A tenant may send any other number; then it is kept with the values
/// that roles have in common.
private struct PackedNumber<Bits: FixedWidthInteger & Sendable>: Sendable {
  private let bits: Bits

  init(_ value: Int?) { bits = value.flatMap(Bits.init(exactly:)) ?? .min }

  var value: Int? { bits == .min ? nil : Int(bits) }

  /// A number that has no room here; nil if it has.
  static func rest(of number: Int?) -> Int? { Self(number).value == number ? nil : number }
}

/// A date or nothing in 8 bytes, where an optional takes 16.
private struct PackedDate {
  private let seconds: TimeInterval

  init(_ date: Date?) { seconds = date?.timeIntervalSinceReferenceDate ?? .nan }

  var value: Date? { seconds.isNaN ? nil : Date(timeIntervalSinceReferenceDate: seconds) }
}

import FoundationEssentials
import GRDB
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// T-35: everything about the role; this operation takes no restrictions.
  func export(_ call: OperationCall) async throws -> Reply {
    let date = environment.now()
    return try await store.read { db in
      let number = try Store.roleNumber(db, ids: call.ids)
      let exported = try ExportedRole(db, role: number, cut: .none)
      return .archive(try exported.seen(by: call.principal).archive(date: date))
    }
  }

  func startExport(_ call: OperationCall) async throws -> Reply {
    let request: PotentialRoleExportRequest = try call.decodedIfPresent() ?? .init()
    if let minimum = request.minimumEntitlementPopularity, !(0...100).contains(minimum) {
      throw Refusal.invalid(
        "The minimum popularity must be a percentage from 0 to 100, not \(minimum).")
    }
    let id = environment.makeID()
    let (lease, now) = (lease(on: Self.exportJob(id)), environment.now())
    let export = try await store.write { db in
      let role = try Store.roleNumber(db, ids: call.ids)
      try lease.seize(db, now: now)
      try db.execute(
        literal: """
          INSERT INTO export (id, role, minimumPopularity, includeCommonAccess, state)
          VALUES (\(id), \(role), \(request.minimumEntitlementPopularity),
            \(request.includeCommonAccess), \(ExportState.queued.rawValue))
          """)
      return try PotentialRoleExport(Store.exportRow(db, ids: call.ids + [id]))
    }
    startExport(id)
    return .json(export, status: .accepted)
  }

  func readExport(_ call: OperationCall) async throws -> Reply {
    .json(
      try await store.read { db in try PotentialRoleExport(Store.exportRow(db, ids: call.ids)) })
  }

  func downloadExport(_ call: OperationCall) async throws -> Reply {
    let (date, principal) = (environment.now(), call.principal)
    let archive = try await store.read { db -> Data? in
      let row = try Store.exportRow(db, ids: call.ids)
      let archive: Data? = try row.value("archive")
      // The one that was made says who holds what.
      guard archive != nil, !principal.seesOrganization else { return archive }
      return try ExportedRole(db, export: row).seen(by: principal).archive(date: date)
    }
    guard let archive else {
      throw Refusal.invalid("The export '\(call.ids[2])' is not ready yet.")
    }
    return .archive(archive)
  }
}

extension Store {
  /// The row of an export of the potential role in the path.
  ///
  /// - Throws: `Refusal` if there is none.
  fileprivate static func exportRow(_ db: Database, ids: [String]) throws -> Row {
    let role = try roleNumber(db, ids: Array(ids.prefix(2)))
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM export WHERE id = ? AND role = ?", arguments: [ids[2], role])
    guard let row else { throw Refusal.missing("export with the id '\(ids[2])'") }
    return row
  }
}

extension PotentialRoleExport {
  fileprivate init(_ row: Row) throws {
    try self.init(
      exportID: ID(row.value("id")), minimumEntitlementPopularity: row.value("minimumPopularity"),
      includeCommonAccess: row.value("includeCommonAccess"),
      status: ExportState(rawValue: row.value("state")))
  }
}

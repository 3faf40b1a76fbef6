import GRDB
import RoleMining

extension Store {
  /// A session's row.
  ///
  /// - Throws: `Refusal` if it does not exist.
  static func sessionRow(_ db: Database, id: String) throws -> Row {
    guard
      let row = try Row.fetchOne(db, sql: "SELECT * FROM session WHERE id = ?", arguments: [id])
    else { throw Refusal.missing("role mining session with the id '\(id)'") }
    return row
  }

  /// The parameters of the sessions of some potential roles, by number.
  static func sessionParameters(
    _ db: Database, numbers: Set<Int64>
  ) throws -> [Int64: RoleMiningSessionParameters] {
    var parameters: [Int64: RoleMiningSessionParameters] = [:]
    for number in numbers {
      let row = try SQLRequest<Row>(
        sql: "SELECT * FROM session WHERE number = ?", arguments: [number], cached: true
      ).fetchOne(db)
      parameters[number] = try row.map { try RoleMiningSession($0).parameters }
    }
    return parameters
  }

  /// Changes columns of a session.
  static func changeSession(
    _ db: Database, number: Int64,
    _ changes: [(column: String, value: (any DatabaseValueConvertible)?)]
  ) throws {
    let columns = changes.map { "\($0.column) = ?" }.joined(separator: ", ")
    try db.execute(
      sql: "UPDATE session SET \(columns) WHERE number = ?",
      arguments: StatementArguments(changes.map(\.value)) + [number])
  }
}

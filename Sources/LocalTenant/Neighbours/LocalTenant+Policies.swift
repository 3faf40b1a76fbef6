import GRDB
import RoleMining

extension LocalTenant {
  /// The conflict policies.
  func listConflictPolicies(_ call: OperationCall) async throws -> Reply {
    try await page(call, of: .policies)
  }

  /// The policies that an identity would violate because of more access. Policies that it already violates are
  /// not among them, unless the new access takes part.
  func predictViolations(_ call: OperationCall) async throws -> Reply {
    let request: ProspectiveAccess = try call.decoded()
    let id = environment.makeID()
    return try await store.read { db in
      let (held, given) = (
        try Self.held(by: request.identityID, db), try Self.numbers(of: request.access, db)
      )
      let new = given.subtracting(held)
      let violations = try ConflictPolicyRow.all(db).compactMap { policy in
        policy.violation(by: held.union(given), because: new)
      }
      let text = try PredictionText(requestID: id, held: held).bytes(violations, db)
      return .page(text: text, total: nil)
    }
  }

  private static func held(by identity: Identity.ID, _ db: Database) throws -> Set<Int64> {
    let number = try Int64.fetchOne(
      db, sql: "SELECT number FROM identity WHERE id = ?", arguments: [identity.rawValue])
    guard let number else { throw Refusal.missing("identity '\(identity)'") }
    return try Int64.fetchSet(
      db, sql: "SELECT entitlement FROM assignment WHERE identity = ?", arguments: [number])
  }

  private static func numbers(
    of access: [ProspectiveAccess.Access], _ db: Database
  ) throws -> Set<Int64> {
    var numbers: Set<Int64> = []
    for reference in access {
      guard reference.type == "ENTITLEMENT" else {
        throw Refusal.invalid("Unknown kind of access '\(reference.type)': use ENTITLEMENT.")
      }
      let number = try Int64.fetchOne(
        db, sql: "SELECT number FROM entitlement WHERE id = ?",
        arguments: [reference.id.rawValue])
      guard let number else { throw Refusal.missing("entitlement '\(reference.id)'") }
      numbers.insert(number)
    }
    return numbers
  }
}

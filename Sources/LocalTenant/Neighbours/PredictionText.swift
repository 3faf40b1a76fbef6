import FoundationEssentials
import GRDB
import RoleMining

/// The answer that names the policies that would be violated.
struct PredictionText {
  let requestID: String
  /// What the identity holds already.
  let held: Set<Int64>

  /// - Throws: `FileDamage` if a policy names what does not exist.
  func bytes(_ violations: [ConflictPolicyRow.BrokenPolicy], _ db: Database) throws -> Data {
    let contexts = try violations.map { violation in
      JSONValue.object([
        "policy": .object(
          try Self.reference("SOD_POLICY", violation.policy, of: "policy", db)),
        "conflictingAccessCriteria": .object([
          "leftCriteria": try side(violation.left, db),
          "rightCriteria": try side(violation.right, db),
        ]),
      ])
    }
    return try WireJSON.encode(
      JSONValue.object(["requestId": .text(requestID), "violationContexts": .array(contexts)]))
  }

  private func side(_ entitlements: [Int64], _ db: Database) throws -> JSONValue {
    let references = try entitlements.map { number in
      var reference = try Self.reference("ENTITLEMENT", number, of: "entitlement", db)
      reference["existing"] = .boolean(held.contains(number))
      return JSONValue.object(reference)
    }
    return .object(["criteriaList": .array(references)])
  }

  private static func reference(
    _ type: String, _ number: Int64, of table: String, _ db: Database
  ) throws -> [String: JSONValue] {
    let row = try Row.fetchOne(
      db, sql: "SELECT id, name FROM \(table) WHERE number = ?", arguments: [number])
    guard let row else { throw FileDamage(message: "a policy names what does not exist") }
    return [
      "type": .text(type), "id": .text(try row.value("id")), "name": .text(try row.value("name")),
    ]
  }
}

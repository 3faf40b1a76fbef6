import FoundationEssentials
import GRDB
import RoleMining
import TestSupport

@testable import Journal

/// A journal in a folder of its own.
final class TestJournal {
  let folder: TemporaryFolder
  let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try Journal(in: folder.path(of: "state"))
  }

  /// The same file, as another process would open it.
  func again() throws -> Journal { try Journal(in: folder.path(of: "state")) }

  /// Changes the file by hand, as somebody would who knows SQLite.
  func tamper(_ sql: String) throws {
    try journal.queue.inDatabase { db in
      for trigger in ["IsNeverChanged", "IsNeverRemoved", "FollowsTheLast"] {
        try db.execute(sql: "DROP TRIGGER IF EXISTS record\(trigger)")
      }
      try db.execute(sql: sql)
    }
  }

  /// Decides on some roles, `r1` first.
  func fill(_ count: Int) throws {
    for number in 1...count { try journal.decide(.example("r\(number)"), in: .ana) }
  }
}

extension RecordContext {
  static let ana = RecordContext(
    tenant: .organization("acme"), author: Author(principalID: "u1", principalName: "Ana Ruiz"))
  static let ben = RecordContext(
    tenant: .organization("acme"), author: Author(principalID: "u2", principalName: "Ben Ode"))
}

extension Decision {
  static func example(
    _ role: String, _ state: State = .accepted, name: String = "Clerks", note: String? = nil,
    entitlements: [String]? = nil, identities: [String]? = nil,
    excluding excluded: [String] = []
  ) -> Decision {
    Decision(
      state,
      on: DecidedRole(
        PotentialRole.ID(role), name: name, session: "s1", sessionName: "Finance",
        signature: RoleSignature(
          entitlements: entitlements.map { HashSet(of: $0) },
          identities: identities.map { HashSet(of: $0) })),
      note: note, entitlements: excluded.map { EntitlementDecision(id: $0, isKept: false) })
  }
}

extension SentChange {
  static func example(_ role: String) -> SentChange {
    SentChange(
      operation: "patchPotentialRole", method: "PATCH",
      path: "/v2024/role-mining-potential-roles/\(role)", body: .array([]), role: role,
      session: "s1", words: "rename Clerks", before: .object(["id": .text(role)]))
  }
}

/// The kind of the failure; nil if there is none.
func failure(_ work: () throws -> Void) -> JournalFailure.Kind? {
  do {
    try work()
    return nil
  } catch {
    return (error as? JournalFailure)?.kind
  }
}

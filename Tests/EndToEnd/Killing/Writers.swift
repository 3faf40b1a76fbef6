import Dispatch
import Glibc

/// Four clients that change the tenant at the same time until its server is killed.
struct Writers: Sendable {
  static let count = 4

  let server: PlainHTTP
  let processID: Int32
  let ledger: Ledger
  /// Two roles that are renamed, one whose entitlements come and go, one that is exported and renamed.
  let roles: [Answered.Role]
  let entitlements: [String]
  /// Who owns the roles that are made.
  let owner: String
  let round: Int

  /// Works until the server is gone.
  ///
  /// - Parameter acknowledgements: After this many the server is killed, in the middle of the others.
  func work(until acknowledgements: Int) {
    let goal = ledger.all.acknowledgements + acknowledgements
    // What is to outlive the server is begun before the kill can come.
    start()
    let group = DispatchGroup()
    for writer in 0..<Self.count {
      // A queue each: a shared one has no more threads than the machine has cores.
      DispatchQueue(label: "writer \(writer)").async(group: group) {
        work(as: writer, until: goal)
      }
    }
    group.wait()
  }

  private func work(as writer: Int, until goal: Int) {
    var number = 0
    while change(writer, number) {
      number += 1
      ledger.note { $0.acknowledgements += 1 }
      if ledger.all.acknowledgements >= goal { kill(processID, SIGKILL) }
    }
  }

  /// - Returns: Whether it was acknowledged.
  private func change(_ writer: Int, _ number: Int) -> Bool {
    switch writer {
    case 0, 1: rename(roles[writer], "round \(round) change \(number)")
    case 2: toggle(roles[2])
    default: number == 0 ? export(roles[3]) : rename(roles[3], "round \(round) change \(number)")
    }
  }

  /// Name and description change together, so that half a change shows.
  private func rename(_ role: Answered.Role, _ text: String) -> Bool {
    ledger.ask(text, of: role.id)
    let steps = ["name", "description"].map {
      #"{"op": "replace", "path": "/\#($0)", "value": "\#(text)"}"#
    }
    let path = "/v2024/role-mining-potential-roles/\(role.id)"
    guard server.ask("PATCH", path, "[\(steps.joined(separator: ","))]")?.isSuccess == true else {
      return false
    }
    ledger.acknowledge(text, of: role.id)
    return true
  }

  /// All entitlements are left out, or none.
  private func toggle(_ role: Answered.Role) -> Bool {
    let isExcluded = ledger.all.texts[role.id]?.acknowledged != "true"
    ledger.ask("\(isExcluded)", of: role.id)
    let ids = entitlements.map { "\"\($0)\"" }.joined(separator: ",")
    let answer = server.ask(
      "POST", inSession(role) + "/edit-entitlements",
      #"{"ids": [\#(ids)], "exclude": \#(isExcluded)}"#)
    guard answer?.isSuccess == true else { return false }
    ledger.acknowledge("\(isExcluded)", of: role.id)
    return true
  }

  /// Begins something that takes longer than the server lives, in some of the rounds.
  @discardableResult
  private func start() -> Bool {
    switch round % 10 {
    case 0: create()
    case 5: provision(roles[4 + round / 10 % (roles.count - 4)])
    default: false
    }
  }

  private func create() -> Bool {
    let answer = server.ask(
      "POST", "/v2024/role-mining-sessions",
      #"{"name": "Round \#(round)", "minNumIdentitiesInPotentialRole": 5}"#)
    guard let answer, answer.isSuccess, let session: Answered.Created = try? answer.decoded() else {
      return false
    }
    ledger.note { $0.sessions.append(session.id) }
    return true
  }

  private func provision(_ role: Answered.Role) -> Bool {
    // One that was asked for before and not acknowledged may have been started.
    let answer = server.ask(
      "POST", inSession(role) + "/provision",
      #"{"roleName": "Made of \#(role.id)", "ownerId": "\#(owner)"}"#)
    guard let answer, answer.isSuccess || answer.status == 400 else { return false }
    if answer.isSuccess { ledger.note { $0.provisions.append(role.id) } }
    return true
  }

  private func export(_ role: Answered.Role) -> Bool {
    let path = inSession(role) + "/export-async"
    guard let answer = server.ask("POST", path, "{}"), answer.isSuccess,
      let export: Answered.Export = try? answer.decoded()
    else { return false }
    ledger.note { $0.exports.append(path + "/" + export.exportId) }
    return true
  }

  private func inSession(_ role: Answered.Role) -> String {
    "/v2024/role-mining-sessions/\(role.session.id)/potential-roles/\(role.id)"
  }
}

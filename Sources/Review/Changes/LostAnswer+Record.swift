import FoundationEssentials
import HTTPTypes
import Journal
import RoleMining
import RoleMiningClient

extension LostAnswer {
  /// The change of an earlier run of the program that has no outcome; nil if the record does not say
  /// enough, for example because a later version wrote it.
  init?(_ open: OpenChange) {
    guard let change = Change(open.change) else { return nil }
    let before = open.change.before.flatMap { state -> Reply? in
      // A list with one row was recorded as that row.
      let isList = change.isCreation && state != .array([]) && state.elements.count == 1
      let value = isList ? JSONValue.array(state.elements) : state
      return (try? WireJSON.encode(value)).map { Reply(HTTPResponse(status: .ok), body: $0) }
    }
    var sending = LostChange(
      sent: open.record.time, before: before,
      reason: APIError(
        .mayHaveHappened, operation: open.change.operation,
        messages: ["The program ended before the answer came."]))
    // Nothing is sent unless the analyst presses a key, and the key was pressed in an earlier run.
    sending.wasSentAgain = true
    self.init(change: change, sending: sending, record: open.record.number)
  }
}

extension Change {
  fileprivate var isCreation: Bool {
    guard case .create = self else { return false }
    return true
  }

  /// The change that a record describes; nil if it is none of these.
  init?(_ sent: SentChange) {
    switch sent.operation {
    case Endpoint.changeRole.name, Endpoint.changeSessionRole.name:
      guard let path = sent.rolePath, let steps: [PatchOperation] = sent.body?.decoded() else {
        return nil
      }
      self = .role(.change(PotentialRoleChange(steps)), path)
    case Endpoint.editEntitlements.name:
      guard let path = sent.rolePath, let edit: EditEntitlements = sent.body?.decoded() else {
        return nil
      }
      self = .role(.edit(edit), path)
    case Endpoint.provision.name:
      guard let path = sent.rolePath, let request: ProvisionRequest = sent.body?.decoded() else {
        return nil
      }
      self = .provision(
        request, path,
        minimumPopularity: sent.query["min-entitlement-popularity"].flatMap { Int($0) } ?? 0,
        includesCommonAccess: sent.query["include-common-access"] != "false")
    case Endpoint.changeSession.name:
      guard let id = sent.session, let steps: [PatchOperation] = sent.body?.decoded() else {
        return nil
      }
      self = .session(RoleMiningSessionChange(steps), RoleMiningSession.ID(id))
    case Endpoint.createSession.name:
      guard let request: RoleMiningSessionRequest = sent.body?.decoded() else { return nil }
      self = .create(request)
    default: return nil
    }
  }
}

extension SentChange {
  /// T-03: one way to change a role has no session in its path; the state before the change has it.
  fileprivate var rolePath: RolePath? {
    let session = session ?? before?["session"]?["id"]?.text
    guard let role, let session else { return nil }
    return RolePath(session: RoleMiningSession.ID(session), role: PotentialRole.ID(role))
  }
}

extension JSONValue {
  fileprivate func decoded<Value: Decodable>() -> Value? {
    guard let data = try? WireJSON.encode(self) else { return nil }
    return try? WireJSON.decode(from: data)
  }
}

extension PotentialRoleChange {
  /// Reads the steps of a patch.
  init(_ steps: [PatchOperation]) {
    self.init()
    for step in steps {
      switch step.path {
      case "/name": name = step.value?.text
      case "/description": description = step.verb == .remove ? "" : step.value?.text
      case "/saved": isSaved = step.value?.text.flatMap { Bool($0) }
      default: break
      }
    }
  }
}

extension RoleMiningSessionChange {
  /// Reads the steps of a patch.
  init(_ steps: [PatchOperation]) {
    self.init()
    for step in steps {
      switch step.path {
      case "/name": name = step.value?.text
      case "/saved": isSaved = step.value?.text.flatMap { Bool($0) }
      case "/pruneThreshold": pruneThreshold = step.value?.text.flatMap { Int($0) }
      case "/minNumIdentitiesInPotentialRole":
        minimumIdentities = step.value?.text.flatMap { Int($0) }
      default: break
      }
    }
  }
}

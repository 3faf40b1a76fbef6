import FoundationEssentials
import HTTPTypes
import Journal
import RoleMining
import RoleMiningClient

extension SentChange {
  /// Describes an operation that is about to be sent. Headers, which hold the token, are left out.
  init<Output>(
    _ operation: RoleMining.Operation<Output>, version: APIVersion, words: String,
    conflicts: ConflictCheck? = nil
  ) {
    let body = (try? operation.body?.encoded()).flatMap { data in
      try? WireJSON.decode(JSONValue.self, from: data)
    }
    self.init(
      operation: operation.endpoint.name, method: operation.endpoint.method.rawValue,
      path: operation.endpoint.path(ids: operation.ids, version: operation.version ?? version),
      query: Dictionary(operation.query.map { ($0.name, $0.value) }) { first, _ in first },
      body: body, role: operation.roleID, session: operation.id(in: "{sessionId}"), words: words,
      conflicts: conflicts)
  }
}

extension JSONValue {
  /// The state before a change, without what no change touches and may be very long: a role's identities and, in a
  /// list, everything but what identifies its rows.
  static func state(before reply: Reply) -> JSONValue {
    guard let value = try? WireJSON.decode(JSONValue.self, from: reply.body) else {
      return .text(String(decoding: reply.body, as: UTF8.self))
    }
    guard case .array(let elements) = value, elements.count != 1 else {
      return value.elements.first?.without("identityIds", "identityDistribution") ?? value
    }
    return .array(elements.map { $0.only("id", "name") })
  }

  private func without(_ names: String...) -> JSONValue {
    guard case .object(let fields) = self else { return self }
    return .object(fields.filter { !names.contains($0.key) })
  }

  private func only(_ names: String...) -> JSONValue {
    guard case .object(let fields) = self else { return self }
    return .object(fields.filter { names.contains($0.key) })
  }
}

extension RecordedOutcome {
  /// The outcome of a change that was sent and answered, or whose answer was lost.
  init<Output>(of change: Int, _ delivery: Delivery<Output>, role: String?) {
    switch delivery {
    case .done: self.init(of: change, .done, role: role)
    case .lost(let lost): self.init(of: change, lost.reason, .unconfirmed, role: role)
    }
  }

  /// The outcome of a change that failed after it was recorded.
  init(of change: Int, failure: any Error, role: String?) {
    guard let error = failure as? APIError else {
      // Nobody knows how far the change got.
      self.init(of: change, .unconfirmed, role: role, reason: "It was cancelled.")
      return
    }
    let mayHaveLeft = [.cancelled, .mayHaveHappened].contains(error.kind)
    let result: Result =
      mayHaveLeft ? .unconfirmed : error.status == nil ? .notSent : .refused
    self.init(of: change, error, result, role: role)
  }

  private init(of change: Int, _ error: APIError, _ result: Result, role: String?) {
    self.init(
      of: change, result, role: role, status: error.status, trackingID: error.trackingID,
      reason: error.description)
  }

  /// The outcome that a look-up found; nil if it is still open.
  init?<Output>(
    of change: Int, _ settlement: Settlement<Output>, wasSentAgain: Bool, role: String?
  ) {
    let again = wasSentAgain ? "It was sent twice." : nil
    switch settlement {
    case .happened: self.init(of: change, .done, role: role, reason: again)
    case .somebodyDid:
      let reason = ["Done by this request or by someone else.", again].compactMap(\.self)
      self.init(of: change, .done, role: role, reason: reason.joined(separator: " "))
    case .notSoFar, .unknown: return nil
    }
  }
}

extension RoleMining.Operation {
  /// What it changes, as `SentChange.subject`.
  package var changeSubject: String { roleID ?? id(in: "{sessionId}") ?? endpoint.name }

  /// The potential role in the path.
  var roleID: String? { id(in: "{potentialRoleId}") }

  /// The id at a place of the path's template.
  func id(in place: String) -> String? {
    let places = endpoint.template.split(separator: "/").filter { $0.hasPrefix("{") }
    return zip(places, ids).first { $0.0 == place }?.1
  }
}

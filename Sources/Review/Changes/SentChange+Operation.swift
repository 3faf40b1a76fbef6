import FoundationEssentials
import HTTPTypes
import Journal
import RoleMining

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

extension JSONValue {
  /// The state before a change, without what no change touches and what may be very long: a role's
  /// identities, and of a list everything but what identifies its rows.
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

extension Change {
  /// What it changes, as `SentChange.subject`.
  package var subject: String {
    switch self {
    case .role(_, let path), .provision(_, let path, _, _): path.role.rawValue
    case .session(_, let id): id.rawValue
    case .create: Endpoint.createSession.name
    }
  }
}

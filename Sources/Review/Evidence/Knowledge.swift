/// Something about a tenant that may be beyond this login, or beyond this tenant.
package enum Knowledge<Value: Sendable>: Sendable {
  /// It is known.
  case known(Value)
  /// It is not; the clause says why, as in "not known: the login lacks the scope sp:search:read".
  case unknown(String)

  /// What is known.
  package var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  /// Why it is not known; nil if it is.
  package var reason: String? {
    if case .unknown(let reason) = self { reason } else { nil }
  }

  /// Something made from what is known.
  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Knowledge<Other> {
    switch self {
    case .known(let value): .known(transform(value))
    case .unknown(let reason): .unknown(reason)
    }
  }
}

extension Knowledge {
  /// What an answer says that may itself be that something is not known.
  package init(joining known: Knowledge<Knowledge<Value>>) {
    switch known {
    case .known(let value): self = value
    case .unknown(let reason): self = .unknown(reason)
    }
  }
}

extension Knowledge: Equatable where Value: Equatable {}
extension Knowledge: Hashable where Value: Hashable {}

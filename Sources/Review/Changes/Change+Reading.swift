import RoleMining

extension Change {
  /// What the answer to the look-up's question shows of the role or session.
  func trace(in reply: Reply) -> Trace? {
    switch self {
    case .role, .provision: role(in: reply).map(Trace.role)
    case .session: session(in: reply).map(Trace.session)
    case .create: nil
    }
  }

  /// What undoes this change, by what the tenant showed before.
  func inverse(for reply: Reply) -> Change? {
    switch self {
    case .role: role(in: reply).flatMap { inverse(for: $0) }
    case .session: session(in: reply).flatMap { inverse(for: $0) }
    case .provision, .create: nil
    }
  }

  func role(in reply: Reply) -> PotentialRole? {
    path.flatMap { try? Operation<PotentialRole>.role($0.role).read(reply) }
  }

  func session(in reply: Reply) -> RoleMiningSession? {
    guard case .session(_, let id) = self else { return nil }
    return try? Operation<RoleMiningSession>.session(id).read(reply)
  }
}

/// The output of an operation whose reply has no reliable body: it was accepted.
public struct Accepted: Sendable, Hashable {
  /// Creates the output.
  public init() {}
}

extension Operation<Accepted> {
  /// T-05, T-06: a change may be answered with an empty body or any JSON. Anything else, such as a proxy's
  /// page, is not the tenant's answer.
  init(
    _ endpoint: Endpoint, ids: [String], body: RequestBody, lookUp: LookUp<Accepted>
  ) {
    self.init(endpoint, ids: ids, body: body, lookUp: lookUp) { reply in
      if !reply.isBlank { _ = try RawJSON(reply.body) }
      return Accepted()
    }
  }

  /// A JSON Patch with fallback forms. If it `recomputes` something in the tenant, it is not idempotent
  /// (T-42).
  init(
    _ endpoint: Endpoint, ids: [String], patch: [PatchOperation], orElse forms: [[PatchOperation]],
    recomputes: Bool = false, lookUp: LookUp<Accepted>
  ) {
    let others = forms.filter { $0 != patch }.map {
      Operation(endpoint, ids: ids, body: .patch($0), lookUp: lookUp)
    }
    self = Operation(endpoint, ids: ids, body: .patch(patch), lookUp: lookUp)
      .with(Fallbacks(alternatives: others)).idempotent(endpoint.isIdempotent && !recomputes)
  }
}

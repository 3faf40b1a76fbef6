extension Operation<Accepted> {
  /// T-05, T-06: a change may be answered by nothing or by any JSON. What is no JSON at all, such as the
  /// page of a proxy, is no answer of the tenant's.
  init(
    _ endpoint: Endpoint, ids: [String], body: RequestBody, lookUp: LookUp<Accepted>
  ) {
    self.init(endpoint, ids: ids, body: body, lookUp: lookUp) { reply in
      if !reply.isBlank { _ = try RawJSON(reply.body) }
      return Accepted()
    }
  }

  /// A JSON Patch, and other forms of it that are tried when it is refused. When the tenant `recomputes`
  /// something because of it, sending it twice does more than sending it once (T-42).
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

extension Operation {
  /// The same operation, whose answer is the JSON that the tenant wrote, unknown fields included.
  ///
  /// T-05, T-06: a change may be answered by nothing at all, which is given as a null. An archive is no
  /// JSON and is refused.
  public var raw: Operation<RawJSON> {
    let isChange = endpoint.isChange
    let raw = Operation<RawJSON>(endpoint, ids: ids, query: query, body: body) { reply in
      let isNothing = isChange && reply.isBlank
      return try RawJSON(isNothing ? Array("null".utf8) : Array(reply.body))
    }
    return raw.unless(objection).idempotent(isIdempotent)
      .with(Fallbacks(alternatives: fallbacks.alternatives.map(\.raw)))
  }
}

extension Operation {
  /// The same operation with the tenant's JSON as its output, including unknown fields.
  ///
  /// T-05, T-06: an empty answer to a change becomes a null. An archive is not JSON and is rejected.
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

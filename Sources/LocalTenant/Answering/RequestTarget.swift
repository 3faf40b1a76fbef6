import RoleMining

/// The path and the query of a request.
struct RequestTarget {
  let path: Substring
  let query: [QueryItem]

  init(_ target: String) {
    let parts = target.split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts[0]
    query = parts.count > 1 ? QueryItem.parse(parts[1]) : []
  }
}

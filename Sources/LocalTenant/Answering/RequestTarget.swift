import RoleMining

/// The path and the query of a request.
struct RequestTarget {
  let path: Substring
  private let encodedQuery: Substring

  init(_ target: String) {
    let parts = target.split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts[0]
    encodedQuery = parts.count > 1 ? parts[1] : ""
  }

  /// The decoded query parameters. Ignoring one that cannot be decoded would widen the result.
  ///
  /// - Throws: `Refusal` if one cannot be decoded.
  func query() throws(Refusal) -> [QueryItem] {
    var items: [QueryItem] = []
    for part in encodedQuery.split(separator: "&") {
      guard let item = QueryItem(encoded: part), !item.name.holdsNull, !item.value.holdsNull
      else { throw .undecodable("The parameter", part) }
      items.append(item)
    }
    return items
  }

  /// - Throws: `Refusal` if a part of the path cannot be decoded.
  func checkPath() throws(Refusal) {
    for part in path.split(separator: "/") {
      guard PercentEncoding.decode(part)?.holdsNull == false else {
        throw .undecodable("The part of the path", part)
      }
    }
  }
}

extension Refusal {
  fileprivate static func undecodable(_ what: String, _ text: Substring) -> Refusal {
    .invalid("\(what) '\(text)' is not percent-encoded UTF-8 text.")
  }
}

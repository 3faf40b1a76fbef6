extension Endpoint {
  /// The path of a request: the version, and the ids in the places the template has for them. Each
  /// id is one path segment, whatever it holds.
  public func path(ids: [String], version: APIVersion) -> String {
    var remaining = ids[...]
    let segments = template.split(separator: "/").map { segment in
      segment.hasPrefix("{") ? PercentEncoding.encode(remaining.popFirst() ?? "") : String(segment)
    }
    return version.path(segments)
  }

  /// The ids in a path that this endpoint answers, or nil when the path is another's. The segments
  /// are those below the version, decoded.
  public func ids(in segments: [String]) -> [String]? {
    let parts = template.split(separator: "/")
    guard parts.count == segments.count else { return nil }
    var ids: [String] = []
    for (part, segment) in zip(parts, segments) {
      if part.hasPrefix("{") {
        ids.append(segment)
      } else if part != segment {
        return nil
      }
    }
    return ids
  }
}

extension Endpoint {
  /// The path of a request: the version and the template, filled with ids. Each id is one path segment,
  /// whatever it contains.
  public func path(ids: [String], version: APIVersion) -> String {
    var remaining = ids[...]
    let segments = template.split(separator: "/").map { segment in
      segment.hasPrefix("{") ? PercentEncoding.encode(remaining.popFirst() ?? "") : String(segment)
    }
    return version.path(segments)
  }

  /// The ids in a path, given as decoded segments after the version; nil if the path does not match this
  /// endpoint.
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

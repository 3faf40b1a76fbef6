/// A version of the API. All have the same 25 operations; only the path differs.
public enum APIVersion: String, Sendable, Hashable, CaseIterable {
  /// `/v2024/…`, the version that this program is written for.
  case v2024
  /// `/v2025/…`.
  case v2025
  /// `/v2026/…`.
  case v2026
  /// `/beta/…`.
  case beta
  /// `/role-mining-sessions/v1/…`: the version follows the service's name.
  case v1
}

extension APIVersion {
  /// The path of a request, including the version.
  func path(_ segments: [String]) -> String {
    let versioned =
      self == .v1
      ? segments.prefix(1) + ["v1"] + segments.dropFirst() : [rawValue] + segments
    return "/" + versioned.joined(separator: "/")
  }

  /// Splits a path into its version and the decoded segments after it; nil if it has no version or is
  /// malformed.
  public static func split(
    path: some StringProtocol
  ) -> (version: APIVersion, segments: [String])? {
    var segments: [String] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      guard let segment = PercentEncoding.decode(part), !segment.isEmpty else { return nil }
      segments.append(segment)
    }
    if segments.count >= 2, segments[1] == "v1" {
      segments.remove(at: 1)
      return (.v1, segments)
    }
    guard let first = segments.first, first != "v1", let version = APIVersion(rawValue: first)
    else { return nil }
    return (version, Array(segments.dropFirst()))
  }
}

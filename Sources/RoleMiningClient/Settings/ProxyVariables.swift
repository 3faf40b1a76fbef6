/// The environment variables for proxies, which may hold a password.
struct ProxyVariables {
  let variables: [String: String]

  private static let names: Set<String> = ["https_proxy", "http_proxy", "all_proxy", "no_proxy"]

  init(_ environment: [String: String]) {
    variables = environment.filter { Self.names.contains($0.key.lowercased()) }
  }
}

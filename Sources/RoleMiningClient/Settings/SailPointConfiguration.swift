import FoundationEssentials
import Yams

/// `~/.sailpoint/config.yaml`, as versions 1 and 2 of the official command line write it.
///
/// Version 1 stores client id and secret in it, version 2 stores them in a keyring. Keys and environment
/// names are case-insensitive, unknown keys are ignored.
public struct SailPointConfiguration: Sendable, Hashable {
  /// An environment: a tenant, and possibly its login.
  public struct Environment: Sendable, Hashable {
    /// The address of the API.
    public var baseURL: String?
    /// The address of the web interface.
    public var tenantURL: String?
    /// The client id of a personal access token.
    public var clientID: String?
    /// Its secret.
    public var clientSecret: Secret?
    /// Whether it holds tokens, which are as good as secrets until they expire.
    public var holdsTokens = false
  }

  /// The active environment.
  public var activeEnvironment: String
  /// All environments by their lowercased name.
  public var environments: [String: Environment]
}

extension SailPointConfiguration {
  /// Whether it holds anything secret.
  var holdsSecret: Bool {
    environments.values.contains { $0.clientSecret != nil || $0.holdsTokens }
  }

  /// Parses a configuration file.
  ///
  /// - Throws: `ConnectionSettingsError` with the line, for invalid YAML. It never quotes the text,
  ///   which may hold a secret.
  public init(_ text: String) throws(ConnectionSettingsError) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw ConnectionSettingsError("it is not valid YAML" + Self.place(of: error))
    }
    let top = Self.fields(of: root)
    activeEnvironment = top["activeenvironment"]?.string?.lowercased() ?? "default"
    environments = Self.fields(of: top["environments"]).mapValues(Environment.init)
  }

  fileprivate static func fields(of node: Node?) -> [String: Node] {
    guard let pairs = node?.mapping else { return [:] }
    let named = pairs.compactMap { key, value in key.string.map { ($0.lowercased(), value) } }
    return Dictionary(named) { _, last in last }
  }

  private static func place(of error: any Error) -> String {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      " (line \(mark.line))"
    default: ""
    }
  }
}

extension SailPointConfiguration.Environment {
  fileprivate init(_ node: Node) {
    let fields = SailPointConfiguration.fields(of: node)
    let token = SailPointConfiguration.fields(of: fields["pat"])
    baseURL = Self.text(fields["baseurl"])
    tenantURL = Self.text(fields["tenanturl"])
    clientID = Self.text(token["clientid"])
    clientSecret = Self.text(token["clientsecret"]).map(Secret.init)
    let browser = SailPointConfiguration.fields(of: fields["oauth"])
    holdsTokens = [token["accesstoken"], browser["accesstoken"], browser["refreshtoken"]]
      .contains { Self.text($0) != nil }
  }

  /// The address of the API, else that of the web interface, which becomes the former when parsed as a bare
  /// host.
  var address: String? {
    baseURL
      ?? tenantURL.map {
        $0.hasPrefix("https://") ? String($0.dropFirst("https://".count)) : $0
      }
  }

  private static func text(_ node: Node?) -> String? {
    guard let text = node?.scalar?.string, !text.isEmpty else { return nil }
    return text
  }
}

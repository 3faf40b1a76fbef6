import FoundationEssentials
import Yams

/// `~/.sailpoint/config.yaml`, as versions 1 and 2 of the official command line write it.
///
/// Version 1 wrote client id and secret into it, version 2 keeps them in a keyring. Keys and the
/// names of environments are read whatever their case, unknown keys are passed over.
public struct SailPointConfiguration: Sendable, Hashable {
  /// One environment: a tenant, and maybe how to sign in.
  public struct Environment: Sendable, Hashable {
    /// The address of the API.
    public var baseURL: String?
    /// The address of the web interface.
    public var tenantURL: String?
    /// The client id of a personal access token.
    public var clientID: String?
    /// Its secret.
    public var clientSecret: Secret?
    /// Whether there are tokens in it, which are as good as secrets while they live.
    public var holdsTokens = false
  }

  /// The environment in use.
  public var activeEnvironment: String
  /// All environments by their lowercased name.
  public var environments: [String: Environment]
}

extension SailPointConfiguration {
  /// Whether anything in it must not be seen by others.
  var holdsSecret: Bool {
    environments.values.contains { $0.clientSecret != nil || $0.holdsTokens }
  }

  /// Reads the text of a configuration file.
  ///
  /// - Throws: `ConnectionSettingsError` that names the line, for text that is no YAML. It does not
  ///   quote the text, which may hold a secret.
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

  /// The address of the API, else that of the web interface; read as a bare host, the latter becomes
  /// the former.
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

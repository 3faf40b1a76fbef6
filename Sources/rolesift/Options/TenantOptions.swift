import ArgumentParser
import RoleMining
import RoleMiningClient

/// Selects the tenant and the connection to it.
struct TenantOptions: ParsableArguments {
  @Option(
    name: .customLong("local"),
    help: ArgumentHelp("A local tenant: a file on this machine.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    help: ArgumentHelp("A profile of the settings file.", valueName: "name"),
    completion: .profiles, transform: \.trimmed)
  var profile: String?

  @Option(
    help: ArgumentHelp("The tenant: an address, a host or a name.", valueName: "address"),
    transform: \.trimmed)
  var tenant: String?

  @Option(
    name: .customLong("client-id"),
    help: ArgumentHelp("The client id. The secret is never an argument.", valueName: "id"),
    transform: \.trimmed)
  var clientID: String?

  @Option(
    help: ArgumentHelp(
      "A file with the client secret, readable only by its owner.", valueName: "file"),
    completion: .file())
  var secretFile: String?

  @Option(
    name: .customLong("secret-fd"),
    help: ArgumentHelp(
      "An open file descriptor to read the client secret from.", valueName: "number"))
  var secretDescriptor: Int32?

  @Option(
    name: .customLong("env"),
    help: ArgumentHelp("An environment of ~/.sailpoint/config.yaml.", valueName: "name"),
    completion: .environments, transform: \.trimmed)
  var environment: String?

  @Option(
    name: .customLong("ca-file"),
    help: ArgumentHelp(
      "A PEM file with certificate authorities to trust; also SSL_CERT_FILE.", valueName: "file"),
    completion: .file())
  var certificateAuthorityFile: String?

  @Option(
    name: .customLong("api-version"),
    help: ArgumentHelp("The API version. (default: v2024)", valueName: "version"))
  var version: APIVersion?

  @Option(
    name: .customLong("requests-per-10-seconds"),
    help: ArgumentHelp(
      "The request rate. (default: 100, or off for a tenant on this machine)",
      valueName: "number|off"))
  var pace: RequestPace?

  @Option(
    help: ArgumentHelp(
      "A log file with one line per request; also ROLESIFT_LOG.", valueName: "file"),
    completion: .file())
  var log: String?

  @OptionGroup var access: AccessOptions

  mutating func validate() throws {
    guard (secretDescriptor.map { $0 >= 0 }) ?? true else {
      throw ValidationError("--secret-fd must be the number of an open file descriptor.")
    }
    try refuse(secretFile != nil && secretDescriptor != nil, "--secret-file and --secret-fd")
    try refuse(profile != nil && environment != nil, "--profile and --env")
    guard file == nil || flags.isAboutNetwork == false else {
      throw ValidationError(
        "--local names the tenant; omit the options for another tenant and its login.")
    }
  }

  private func refuse(_ isContradiction: Bool, _ names: String) throws {
    guard isContradiction else { return }
    throw ValidationError("\(names) cannot be combined.")
  }

  /// The connection settings from the command line.
  var flags: ConnectionFlags {
    var flags = ConnectionFlags(
      tenant: tenant, clientID: clientID, profile: profile, environment: environment)
    flags.secretFile = secretFile
    flags.secretDescriptor = secretDescriptor
    flags.certificateAuthorityFile = certificateAuthorityFile
    flags.version = version
    flags.pace = pace
    flags.isReadOnly = access.isReadOnly
    return flags
  }
}

extension ConnectionFlags {
  /// Whether an option is set that does not apply to a local tenant.
  fileprivate var isAboutNetwork: Bool {
    var others = self
    others.version = nil
    others.isReadOnly = false
    return others != ConnectionFlags()
  }
}

extension APIVersion: ExpressibleByArgument {}

extension RequestPace: ExpressibleByArgument {
  /// Reads a number from 1 to 10000, or `off`.
  public init?(argument: String) {
    self.init(argument)
  }
}

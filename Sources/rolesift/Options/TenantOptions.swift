import ArgumentParser
import RoleMining
import RoleMiningClient

/// Which tenant is meant, and how it is talked to.
struct TenantOptions: ParsableArguments {
  @Option(
    name: .customLong("local"),
    help: ArgumentHelp("A tenant in a file on this machine.", valueName: "file"),
    completion: .file())
  var file: String?

  @Option(
    help: ArgumentHelp("A profile of the settings file.", valueName: "name"),
    completion: .profiles)
  var profile: String?

  @Option(help: ArgumentHelp("The tenant: an address, a host or a name.", valueName: "address"))
  var tenant: String?

  @Option(
    name: .customLong("client-id"),
    help: ArgumentHelp("The client id. The secret is never an argument.", valueName: "id"))
  var clientID: String?

  @Option(
    help: ArgumentHelp(
      "A file that holds the secret; only its owner may read it.", valueName: "file"),
    completion: .file())
  var secretFile: String?

  @Option(
    name: .customLong("secret-fd"),
    help: ArgumentHelp("An open file descriptor to read the secret from.", valueName: "number"))
  var secretDescriptor: Int32?

  @Option(
    name: .customLong("env"),
    help: ArgumentHelp("An environment of ~/.sailpoint/config.yaml.", valueName: "name"),
    completion: .environments)
  var environment: String?

  @Option(
    name: .customLong("ca-file"),
    help: ArgumentHelp(
      "A PEM file with authorities to trust; also SSL_CERT_FILE.", valueName: "file"),
    completion: .file())
  var certificateAuthorityFile: String?

  @Option(
    name: .customLong("api-version"),
    help: ArgumentHelp("The version of the API to speak. (default: v2024)", valueName: "version"))
  var version: APIVersion?

  @Option(
    name: .customLong("requests-per-10-seconds"),
    help: ArgumentHelp(
      "How fast requests may go out. (default: 100; off on this machine)",
      valueName: "number|off"))
  var pace: RequestPace?

  @Option(
    help: ArgumentHelp(
      "A file that gets a line for every request; also ROLESIFT_LOG.", valueName: "file"),
    completion: .file())
  var log: String?

  @OptionGroup var access: AccessOptions

  mutating func validate() throws {
    guard (secretDescriptor.map { $0 >= 0 }) ?? true else {
      throw ValidationError("--secret-fd takes the number of an open file descriptor.")
    }
    try refuse(secretFile != nil && secretDescriptor != nil, "--secret-file and --secret-fd")
    try refuse(profile != nil && environment != nil, "--profile and --env")
    guard file == nil || flags.isAboutNetwork == false else {
      throw ValidationError(
        "--local is a tenant by itself: leave out what says where a tenant is and how to sign in.")
    }
  }

  private func refuse(_ isContradiction: Bool, _ names: String) throws {
    guard isContradiction else { return }
    throw ValidationError("\(names) contradict each other: give one of them.")
  }

  /// What the command line says about the connection.
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
  /// Whether anything in it makes no sense for a tenant in a file.
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

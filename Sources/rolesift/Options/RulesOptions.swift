import ArgumentParser
import Review
import RoleMining
import RoleMiningClient

/// Where to find conflict rules besides the tenant's.
struct RulesOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      "A file with conflict rules. (default: 'rules' of the settings file)", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var rules: String?

  /// Reads the file; nil if there is none.
  ///
  /// - Throws: `ConnectionSettingsError` with the line of what is wrong.
  func file(on host: Host) throws(ConnectionSettingsError) -> ConflictRulesFile? {
    if let rules { return try .read(rules) }
    return try Self.settings(on: host)
  }

  /// Reads the file that the settings name; nil if there is none.
  ///
  /// - Throws: `ConnectionSettingsError` with the line of what is wrong.
  static func settings(on host: Host) throws(ConnectionSettingsError) -> ConflictRulesFile? {
    guard let path = try host.reviewSettings().rulesFile else { return nil }
    return try .read(path)
  }
}

extension OpenTenant {
  /// Reads what the tenant knows apart from its potential roles, with conflict rules besides the tenant's.
  func reader(with rules: ConflictRulesFile?) -> EvidenceReader {
    EvidenceReader(client, rules: rules) {
      let known: Result<Permissions, APIError>? = await permissions()
      return try? known?.get()
    }
  }
}

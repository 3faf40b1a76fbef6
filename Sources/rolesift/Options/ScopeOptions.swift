import ArgumentParser
import RoleMining

/// The population of a session: all identities, or a choice made in one of three ways.
struct ScopeOptions: ParsableArguments, Sendable {
  @Option(
    name: .customLong("identity"),
    help: ArgumentHelp("The id of an identity; repeatable.", valueName: "id"),
    transform: \.trimmed)
  var identities: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with one identity id per line; - is standard input.", valueName: "file"),
    completion: .file())
  var identitiesFile: String?

  @Option(
    help: ArgumentHelp("A search query for the identities.", valueName: "query"),
    transform: \.trimmed)
  var criteria: String?

  @Option(
    name: .customLong("attribute"),
    help: ArgumentHelp(
      "An identity attribute, such as 'department=Finance'; repeatable; several values of one "
        + "attribute are alternatives.",
      valueName: "name=value"))
  var attributes: [IdentityAttribute] = []

  mutating func validate() throws {
    // T-32: the API expects one way and leaves the combination of two undefined.
    let ways = [!identities.isEmpty || identitiesFile != nil, criteria != nil, !attributes.isEmpty]
    guard ways.filter(\.self).count <= 1 else {
      throw ValidationError(
        "Choose the identities in only one way: by id, --criteria or --attribute.")
    }
    guard criteria?.isEmpty != true else {
      throw ValidationError("--criteria is blank. Omit it to mine all identities.")
    }
  }

  /// The population.
  ///
  /// - Throws: `Failure` if the file cannot be read or holds no id.
  func scope() throws -> RoleMiningSessionScope {
    RoleMiningSessionScope(
      identityIDs: try identityIDs(), criteria: criteria,
      attributeFilterCriteria: attributes.criteria)
  }

  private func identityIDs() throws -> [Identity.ID] {
    let listed = try identitiesFile.map { try TextFile($0).entries } ?? []
    if let identitiesFile, listed.isEmpty {
      throw Failure(.usage, "The file '\(identitiesFile)' holds no identity ids.")
    }
    var seen: Set<String> = []
    return (identities + listed).filter { seen.insert($0).inserted }.map { Identity.ID($0) }
  }

  /// The population in words.
  func words(_ scope: RoleMiningSessionScope) -> String {
    if !scope.identityIDs.isEmpty {
      return scope.identityIDs.count.counted("listed identity", "listed identities")
    }
    if let criteria { return "the results of the search \(criteria.inQuotes)" }
    guard !attributes.isEmpty else { return "all identities" }
    let conditions = attributes.map { "\($0.name) \($0.value.inQuotes)" }
    return "the identities with \(conditions.joined(separator: ", "))"
  }
}

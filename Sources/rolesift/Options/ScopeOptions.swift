import ArgumentParser
import RoleMining

/// Which identities a session looks at: everybody, or those of one of three ways to choose them.
struct ScopeOptions: ParsableArguments, Sendable {
  @Option(
    name: .customLong("identity"),
    help: ArgumentHelp("The id of an identity; may be given several times.", valueName: "id"))
  var identities: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file with one identity id a line; - is standard input.", valueName: "file"),
    completion: .file())
  var identitiesFile: String?

  @Option(
    help: ArgumentHelp("A search query whose results are looked at.", valueName: "query"))
  var criteria: String?

  @Option(
    name: .customLong("attribute"),
    help: ArgumentHelp(
      "An attribute that identities have, such as 'department=Finance'; may be given several times: "
        + "values of one attribute are alternatives.",
      valueName: "name=value"))
  var attributes: [IdentityAttribute] = []

  mutating func validate() throws {
    // T-32: the tenant expects one of the ways and does not say what it makes of two.
    let ways = [!identities.isEmpty || identitiesFile != nil, criteria != nil, !attributes.isEmpty]
    guard ways.filter(\.self).count <= 1 else {
      throw ValidationError(
        "Choose the identities in one way: by their ids, with --criteria, or with --attribute.")
    }
    guard criteria?.trimmed.isEmpty != true else {
      throw ValidationError("--criteria is blank: leave it out to look at all identities.")
    }
  }

  /// The population.
  ///
  /// - Throws: `Failure` when the file cannot be read or holds no id.
  func scope() throws -> RoleMiningSessionScope {
    RoleMiningSessionScope(
      identityIDs: try identityIDs(), criteria: criteria,
      attributeFilterCriteria: attributes.criteria)
  }

  private func identityIDs() throws -> [Identity.ID] {
    let listed = try identitiesFile.map { try TextFile($0).entries } ?? []
    if let identitiesFile, listed.isEmpty {
      throw Failure(.usage, "The file '\(identitiesFile)' holds no id of an identity.")
    }
    var seen: Set<String> = []
    return (identities + listed).filter { seen.insert($0).inserted }.map { Identity.ID($0) }
  }

  /// The population in words.
  func words(_ scope: RoleMiningSessionScope) -> String {
    if !scope.identityIDs.isEmpty {
      return scope.identityIDs.count.counted("listed identity", "listed identities")
    }
    if let criteria { return "the identities that the search \(criteria.inQuotes) finds" }
    guard !attributes.isEmpty else { return "all identities" }
    let conditions = attributes.map { "\($0.name) \($0.value.inQuotes)" }
    return "the identities with \(conditions.joined(separator: ", "))"
  }
}

import ArgumentParser
import Review
import RoleMining

/// Which entitlements of a potential role are meant: some by their ids, and those that fulfil all of
/// the conditions that are given.
struct EntitlementSelection: ParsableArguments, Sendable {
  @Argument(help: ArgumentHelp("The ids of entitlements.", valueName: "entitlement-id"))
  var ids: [String] = []

  @Option(
    help: ArgumentHelp(
      "Those that fewer than this many percent of the identities hold.", valueName: "percent"))
  var below: Int?

  @Option(
    help: ArgumentHelp("Those of an application, by its whole name.", valueName: "name"))
  var application: String?

  @Option(
    help: ArgumentHelp("Those whose name starts like this.", valueName: "prefix"))
  var name: String?

  mutating func validate() throws {
    guard !ids.isEmpty || hasConditions else {
      throw ValidationError(
        "Say which entitlements: by their ids, or with --below, --application or --name.")
    }
    guard below.map((0...100).contains) ?? true else {
      throw ValidationError("--below is a percentage from 0 to 100.")
    }
    guard [application, name].allSatisfy({ $0?.trimmed.isEmpty != true }) else {
      throw ValidationError("--application and --name must not be blank.")
    }
  }

  private var hasConditions: Bool { below != nil || application != nil || name != nil }

  /// The entitlements that are meant, out of those that there are, and the ids that are not there.
  func chosen(
    from entitlements: [RoleMiningEntitlement]
  ) -> (chosen: [RoleMiningEntitlement], unknown: [String]) {
    let wanted = Set(ids)
    let known = Set(entitlements.map(\.id.rawValue))
    let chosen = entitlements.filter { wanted.contains($0.id.rawValue) || fulfils($0) }
    return (chosen, wanted.subtracting(known).sorted())
  }

  private func fulfils(_ entitlement: RoleMiningEntitlement) -> Bool {
    guard hasConditions else { return false }
    if let below, entitlement.reaches(below) { return false }
    if let application, entitlement.applicationName?.lowercased() != application.lowercased() {
      return false
    }
    if let name {
      return entitlement.displayName.lowercased().hasPrefix(name.lowercased())
    }
    return true
  }
}

import ArgumentParser
import Review
import RoleMining

/// Which entitlements of a potential role are selected: by their ids, and by conditions that all must
/// hold.
struct EntitlementSelection: ParsableArguments, Sendable {
  @Argument(
    help: ArgumentHelp("Entitlement ids.", valueName: "entitlement-id"),
    transform: \.trimmed)
  var ids: [String] = []

  @Option(
    help: ArgumentHelp(
      "Entitlements with a popularity below this.", valueName: "percent"))
  var below: Int?

  @Option(
    help: ArgumentHelp("Entitlements of this application, by its full name.", valueName: "name"),
    transform: \.trimmed)
  var application: String?

  @Option(
    help: ArgumentHelp("Entitlements whose name starts with this.", valueName: "prefix"),
    transform: \.trimmed)
  var name: String?

  mutating func validate() throws {
    guard !ids.isEmpty || hasConditions else {
      throw ValidationError(
        "Select entitlements by id, or with --below, --application or --name.")
    }
    guard below.map((0...100).contains) ?? true else {
      throw ValidationError("--below must be a percentage from 0 to 100.")
    }
    guard [application, name].allSatisfy({ $0?.isEmpty != true }) else {
      throw ValidationError("--application and --name must not be blank.")
    }
  }

  private var hasConditions: Bool { below != nil || application != nil || name != nil }

  /// The selected ones of some entitlements, and the ids that are not among them.
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

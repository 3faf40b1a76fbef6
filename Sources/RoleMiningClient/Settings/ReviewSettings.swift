import Yams

/// How a team reviews potential roles: the section `review` of the settings file.
///
/// ```yaml
/// review:
///   approvals: 2            # how many people must accept a role before it can be provisioned
///   resemblance: 80         # percent of shared entitlements from which on two roles resemble each other
///   overview: true          # a potential role opens with its overview
///   reasons:                # offered where a decision is explained
///     - too broad
///     - exists already
///   names: "{jobTitle}[, {department}]"   # how suggested names are made
///   rules: conflicts.yaml   # rules about access that must not meet, see `docs/settings.md`
/// ```
public struct ReviewSettings: Sendable, Hashable {
  /// The number of different people who must accept a potential role before it can be provisioned, 0 to 9; 0
  /// requires no decision.
  public var approvals = 0
  /// The least percentage of shared entitlements with which two potential roles resemble each other, 1 to 100.
  public var resemblance = 80
  /// Whether a potential role opens with its overview instead of its entitlements.
  public var opensOverview = false
  /// The reasons to choose from, in their order.
  public var reasons: [String] = []
  /// The template of suggested names; nil for the usual one. Whoever suggests names reads it.
  public var names: SettingText?
  /// The file with conflict rules; nil if there is none.
  public var rulesFile: String?

  /// Makes the settings of a team that has set nothing.
  public init() {}
}

extension ReviewSettings {
  /// Reads the settings; the defaults if there is no settings file.
  ///
  /// - Parameters:
  ///   - configurationFolder: The folder of `settings.yaml`; nil if there is none.
  ///   - homeFolder: The meaning of `~`.
  /// - Returns: The settings.
  /// - Throws: `ConnectionSettingsError` if the file is invalid.
  public static func read(
    configurationFolder: String?, homeFolder: String?
  ) throws(ConnectionSettingsError) -> ReviewSettings {
    guard let configurationFolder else { return ReviewSettings() }
    let file = try SettingsFile.read(inFolder: configurationFolder, homeFolder: homeFolder)
    return file?.review ?? ReviewSettings()
  }
}

extension ReviewSettings {
  /// The names in the file.
  enum SettingName: String, CaseIterable {
    case approvals, resemblance, overview, reasons, names, rules
  }
}

extension SettingsFileReader {
  func review(_ entry: YAMLEntry) throws(ConnectionSettingsError) -> ReviewSettings {
    var settings = ReviewSettings()
    for value in try entries(of: entry.value, "'review'") {
      switch ReviewSettings.SettingName(rawValue: value.key) {
      case .approvals: settings.approvals = try number(value, in: 0...9)
      case .resemblance: settings.resemblance = try number(value, in: 1...100)
      case .overview: settings.opensOverview = try flag(value)
      case .reasons: settings.reasons = try reasons(value)
      case .names:
        settings.names = SettingText(text: try text(of: value), place: place(of: value.value))
      case .rules: settings.rulesFile = path(try text(of: value))
      case nil: throw unknown(value, among: ReviewSettings.SettingName.allCases.map(\.rawValue))
      }
    }
    return settings
  }

  private func number(
    _ entry: YAMLEntry, in range: ClosedRange<Int>
  ) throws(ConnectionSettingsError) -> Int {
    guard let number = Int(try text(of: entry)), range.contains(number) else {
      throw failure(
        at: entry.value,
        "\(entry.key) must be a number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  private func flag(_ entry: YAMLEntry) throws(ConnectionSettingsError) -> Bool {
    guard let flag = Bool(try text(of: entry)) else {
      throw failure(at: entry.value, "\(entry.key) must be true or false.")
    }
    return flag
  }

  private func reasons(_ entry: YAMLEntry) throws(ConnectionSettingsError) -> [String] {
    let reasons = entry.value.sequence?.compactMap { $0.scalar?.string } ?? []
    guard let nodes = entry.value.sequence, reasons.count == nodes.count,
      reasons.allSatisfy({ !$0.isEmpty && $0.count <= 200 && !$0.contains(where: \.isNewline) })
    else {
      throw failure(
        at: entry.keyNode,
        "reasons must be a list of texts, each '- text' on a line of its own, with at most 200 characters."
      )
    }
    return reasons
  }
}

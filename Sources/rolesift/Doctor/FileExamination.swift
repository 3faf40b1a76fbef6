import FoundationEssentials

/// Checks which files exist and who may read them.
struct FileExamination {
  let host: Host

  /// The findings.
  func findings() -> [DoctorReport.Finding] {
    let configuration = host.configurationFolder
    return [
      .fact("settings", configuration.map { state(of: "\($0)/settings.yaml") } ?? Self.nowhere),
      .fact("themes", configuration.map { state(of: "\($0)/themes") } ?? Self.nowhere),
      .fact("cache", host.cacheFolder.map(state) ?? Self.nowhere),
      .fact(
        "SailPoint CLI",
        host.homeFolder.map { state(of: "\($0)/.sailpoint/config.yaml") } ?? Self.nowhere),
      .fact("SailPoint SDKs", state(of: "./config.json")),
    ]
  }

  private static let nowhere = "none: HOME is not set"

  private func state(of path: String) -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let attributes else { return "\(path), not found" }
    guard let mode = attributes[.posixPermissions] as? Int else { return path }
    return "\(path), mode \(String(mode & 0o777, radix: 8))"
  }
}

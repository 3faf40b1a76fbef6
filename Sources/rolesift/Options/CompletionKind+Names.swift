import ArgumentParser
import FoundationEssentials
import RoleMiningClient
import Terminal

extension CompletionKind {
  /// The profiles of the settings file.
  static var profiles: CompletionKind {
    .custom { _, _, _ in
      guard let folder = Host.current.configurationFolder,
        let text = text(of: "\(folder)/settings.yaml"),
        let file = try? SettingsFile(yaml: text, name: "settings.yaml")
      else { return [] }
      return file.profiles.keys.sorted()
    }
  }

  /// The environments of the official command line.
  static var environments: CompletionKind {
    .custom { _, _, _ in
      guard let folder = Host.current.homeFolder,
        let text = text(of: "\(folder)/.sailpoint/config.yaml"),
        let configuration = try? SailPointConfiguration(text)
      else { return [] }
      return configuration.environments.keys.sorted()
    }
  }

  /// The built-in themes and those in the analyst's folder.
  static var themes: CompletionKind {
    .custom { _, _, _ in
      let folder = Host.current.configurationFolder.map { "\($0)/themes" }
      let files = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
      let own = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
      return Set(ThemeLibrary.embeddedNames + own).sorted()
    }
  }

  private static func text(of path: String) -> String? {
    // Completion must not block on a pipe.
    guard let file = try? ReadableFile(path), file.size != nil, let bytes = try? file.bytes() else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

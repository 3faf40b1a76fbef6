import FoundationEssentials
import PseudoTerminal
import Testing

/// Every help text beside its golden file in `Help/`. `UPDATE_HELP=1` writes them anew; read them
/// before you commit them.
@Suite struct `Help` {
  @Test(arguments: [
    "rolesift", "review", "demo", "sessions", "sessions list", "sessions show",
    "sessions create", "sessions set", "sessions wait", "roles", "roles list", "roles show",
    "roles attributes", "roles export", "roles rename", "roles describe", "roles save",
    "roles unsave", "roles exclude", "roles include", "roles provision", "roles watch", "saved",
    "entitlements", "excluded",
    "distribution", "identities", "applications", "usage", "import", "mine", "serve", "doctor",
  ])
  func `reads as agreed`(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let help = try CompletedCommand(
      running: RolesiftBinary.path, command == "rolesift" ? ["--help"] : ["help"] + words)
    #expect(help.status == .exited(0))
    #expect(help.errors == "")
    let file = #filePath.replacingFileName(with: "Help/\(words.joined(separator: "-")).txt")
    if ProcessInfo.processInfo.environment["UPDATE_HELP"] != nil {
      try Data(help.output.utf8).write(to: URL(filePath: file))
    }
    #expect(
      try help.output == String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self))
  }

  @Test func `says the version`() throws {
    let version = try Program.run("--version")
    #expect(version.output == "0.1.0\n")
    #expect(version.status == .exited(0))
  }
}

extension String {
  /// The path of another file in the folder of this one.
  fileprivate func replacingFileName(with name: String) -> String {
    let folder = split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + [Substring(name)]).joined(separator: "/")
  }
}

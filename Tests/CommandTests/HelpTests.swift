import FoundationEssentials
import PseudoTerminal
import PublishedContract
import Testing

/// Every help text, compared with its golden file in `Help/`. `UPDATE_HELP=1` rewrites them; review them
/// before you commit them.
@Suite(.timeLimit(.minutes(5))) struct `Help` {
  private static let commands = [
    "rolesift", "review", "demo", "sessions", "sessions list", "sessions show",
    "sessions create", "sessions set", "sessions wait", "roles", "roles list", "roles show",
    "roles attributes", "roles explain", "roles rule", "roles gains", "roles similar",
    "roles compare", "coverage", "roles export", "roles rename", "roles describe", "roles save",
    "roles unsave", "roles exclude", "roles restore", "roles provision", "roles watch", "saved",
    "entitlements", "excluded",
    "distribution", "identities", "applications", "usage", "sample", "import", "mine", "serve",
    "anonymize", "doctor",
    "journal", "journal list", "journal verify", "review open", "review report", "review sign",
    "review verify", "review export", "review import", "review status", "review handover",
    "check", "check roles",
  ]

  @Test(arguments: commands) func `matches the golden files`(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let help = try CompletedCommand(
      running: RolesiftBinary.path, command == "rolesift" ? ["--help"] : ["help"] + words)
    #expect(help.status == .exited(0))
    #expect(help.errors == "")
    let file = Self.file(of: command)
    if ProcessInfo.processInfo.environment["UPDATE_HELP"] != nil {
      try Data(help.output.utf8).write(to: URL(filePath: file))
    }
    #expect(
      try help.output == String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self))
  }

  @Test(
    .enabled(if: PublishedContract.isPresent, "the OpenAPI document is not here"),
    arguments: commands)
  func `T-08: no description of the published document is shown`(command: String) throws {
    let golden = try String(
      decoding: Data(contentsOf: URL(filePath: Self.file(of: command))), as: UTF8.self)
    let help = golden.words
    // A text as short as "Id of the potential role" is not specific to the document.
    let sentences = try PublishedContract().descriptions.map(\.words).filter { $0.count > 24 }
    #expect(sentences.count > 100)
    #expect(sentences.filter(help.contains) == [])
  }

  @Test(arguments: commands) func `breaks no example at 80 columns`(
    command: String
  ) throws {
    let golden = try String(
      decoding: Data(contentsOf: URL(filePath: Self.file(of: command))), as: UTF8.self)
    let lines = golden.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("  rolesift ") {
      #expect(next.isEmpty || next.hasPrefix("  "), "\(line)\n\(next)")
    }
  }

  private static func file(of command: String) -> String {
    #filePath.replacingFileName(
      with: "Help/\(command.replacing(" ", with: "-")).txt")
  }

  @Test func `is the same from the option as from the command`() throws {
    let word = try Program.run("help", "review", "report")
    for option in ["--help", "-h"] {
      #expect(try Program.run("review", "report", option).output == word.output)
    }
  }

  @Test func `has the version`() throws {
    let version = try Program.run("--version")
    #expect(version.output.wholeMatch(of: /0\.1\.0( \([0-9a-f]{7}\+?\))?\n/) != nil)
    #expect(version.status == .exited(0))
  }
}

extension String {
  /// The text in lowercase with single spaces.
  fileprivate var words: String {
    lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The path of another file in the folder of this one.
  fileprivate func replacingFileName(with name: String) -> String {
    let folder = split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder + [Substring(name)]).joined(separator: "/")
  }
}

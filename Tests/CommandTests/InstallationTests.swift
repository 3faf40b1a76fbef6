import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The installation` {
  private static let repository = #filePath.split(separator: "/").dropLast(3)
    .reduce(into: "") { $0 += "/" + $1 }

  private static func isThere(_ program: String) -> Bool {
    (try? CompletedCommand(running: "/bin/sh", ["-c", "command -v \(program)"]))?.status
      == .exited(0)
  }

  private func install(_ arguments: String..., into folder: TemporaryFolder) throws
    -> CompletedCommand
  {
    try CompletedCommand(
      running: "\(Self.repository)/script/install",
      ["--binary", RolesiftBinary.path] + arguments, environment: ["DESTDIR": folder.path])
  }

  @Test func `installs the program and completions, and uninstalls them`() throws {
    let folder = try TemporaryFolder()
    let installed = try install("/usr", into: folder)
    #expect(installed.status == .exited(0), "\(installed.errors)")
    let files = installed.output.split(separator: "\n")
    for file in [
      "bin/rolesift", "share/bash-completion/completions/rolesift",
      "share/zsh/site-functions/_rolesift", "share/fish/vendor_completions.d/rolesift.fish",
    ] {
      #expect(files.contains("\(folder.path)/usr/\(file)"))
    }
    let program = try CompletedCommand(running: folder.path(of: "usr/bin/rolesift"), ["--version"])
    #expect(program.output.hasPrefix("0.1.0"))
    let removed = try install("--uninstall", "/usr", into: folder)
    #expect(removed.output == installed.output)
    #expect(try install("--uninstall", "/usr", into: folder).output == "")
  }

  @Test func `replaces nothing but files`() throws {
    let folder = try TemporaryFolder()
    for name in ["bin", "share/fish/vendor_completions.d"] {
      try folder.write("", to: "usr/\(name)/x")
    }
    let names = ["usr/bin/rolesift", "usr/share/fish/vendor_completions.d/rolesift.fish"]
    for pipe in names.map(folder.path(of:)) {
      try #require(mkfifo(pipe, 0o600) == 0)
      let before = folder.contents
      let refused = try install("/usr", into: folder)
      #expect(refused.status == .exited(1))
      #expect(refused.errors.contains("\(pipe) is not a file and was not replaced."))
      #expect(try install("--uninstall", "/usr", into: folder).output == "")
      #expect(folder.contents == before)
      unlink(pipe)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"].filter(isThere))
  func `installs completions that the shell understands`(shell: String) throws {
    let script = try Program.run("--generate-completion-script", shell)
    let folder = try TemporaryFolder()
    try folder.write(script.output, to: "completion")
    let check = try CompletedCommand(running: shell, ["-n", folder.path(of: "completion")])
    #expect(check.status == .exited(0), "\(check.errors)")
    #expect(check.errors == "")
    #expect(script.output.contains("provision"))
  }

  @Test(
    .enabled(if: isThere("groff") && hasGenerator, "groff and the generator of pages are there"))
  func `installs valid manual pages`() throws {
    let folder = try TemporaryFolder()
    let made = try CompletedCommand(
      running: "\(Self.repository)/script/manual", [folder.path, RolesiftBinary.path])
    #expect(made.status == .exited(0), "\(made.errors)")
    #expect(folder.contents.contains("rolesift-roles-provision.1"))
    for page in folder.contents.filter({ $0.hasSuffix(".1") }) {
      let check = try CompletedCommand(
        running: "groff", ["-mandoc", "-ww", "-z", "-Tutf8", folder.path(of: page)])
      #expect(check.errors == "", "\(page)")
    }
  }

  /// `script/install` and `script/test` build it; nothing can be built while tests run.
  private static var hasGenerator: Bool {
    let find = "find -L '\(repository)/.build' -maxdepth 4 -type f -name 'generate-manual*'"
    return (try? CompletedCommand(running: "/bin/sh", ["-c", find]))?.output.isEmpty == false
  }
}

import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Wrong usage` {
  @Test(arguments: [
    (["roels"], "Unknown command 'roels'."),
    (["--foo"], "Unknown option '--foo'."),
    (["--lokal", "x"], "Unknown option '--lokal'."),
    (["roles", "show"], "Missing expected argument '<role-id>'"),
    (["sessions", "--output", "xml"], "xml"),
    (["roles", "r1"], "'rolesift roles show r1' shows the one with this id"),
    (["roles", "gain"], "Did you mean 'rolesift roles gains'?"),
    (["usage", "r1"], "Name the source with --source SOURCE-ID"),
    (
      ["entitlements", "r1", "--names", "--no-common-access"],
      "--no-common-access and --names cannot be combined"
    ),
    (["saved", "--local", "no.db", "--sort", "name"], "Keys: modified."),
    (["saved", "--local", "no.db", "--filter", "name eq \"a\""], "cannot filter this list"),
    (["applications", "r1", "--local", "no.db", "--sort", "name"], "cannot sort this list"),
    (["roles", "show", "..", "--dry-run", "--local", "no.db"], "'..' is not a valid id."),
    (["sessions", "--limit", "0"], "--limit must be 1 or more."),
    (["sessions", "--limit", "5", "--all"], "cannot be combined"),
    (["sessions", "--local", "a.db", "--tenant", "acme"], "--local names the tenant"),
    (["sessions", "--local", "a.db", "--secret-fd", "3"], "--local names the tenant"),
    (["doctor", "--profile", "a", "--env", "b"], "--profile and --env cannot be combined"),
    (["doctor", "--secret-file", "a", "--secret-fd", "3"], "cannot be combined"),
    (["doctor", "--secret-fd=-1"], "the number of an open file descriptor"),
    (["doctor", "--requests-per-10-seconds", "0"], "'0' is invalid"),
    (["doctor", "--client-secret", "x"], "Unknown option '--client-secret'"),
    (["mine", "--prune-threshold", "101"], "from 0 to 100"),
    (["mine", "--min-identities", "1"], "--min-identities must be 2 or more"),
    (["mine", "--threshold", "101"], "--prune-threshold must be a percentage"),
    (["mine", "--minimum", "1"], "--min-identities must be 2 or more"),
    (["demo", "--size", "huge"], "'small', 'medium' or 'large'"),
    (["import", "--into", "a.db"], "Name either a folder or, with --pairs, a file."),
    (["serve"], "Name the tenant file"),
    (["--theme", "nosuch"], "Unknown theme."),
    (["--theme", "./nosuch.yaml"], "The theme file './nosuch.yaml' does not exist."),
  ])
  func `ends with 2 and one sentence`(arguments: [String], sentence: String) throws {
    let command = try CompletedCommand(running: RolesiftBinary.path, arguments)
    #expect(command.status == .exited(2))
    #expect(command.output == "")
    #expect(command.errors.hasPrefix("rolesift: "))
    #expect(command.errors.contains(sentence))
    #expect(!command.errors.contains("Usage:"))
  }

  @Test func `shows where a filter is wrong`() throws {
    let command = try Program.run("roles", "--local", "no.db", "--filter", "qualty ge 80")
    #expect(command.status == .exited(2))
    #expect(command.errors.contains("\nqualty ge 80\n^^^^^^\n"))
  }

  @Test func `shows where an order is wrong`() throws {
    let command = try Program.run("sessions", "--local", "no.db", "--sort", "-createdDate,size")
    #expect(command.status == .exited(2))
    #expect(command.errors.contains("\n-createdDate,size\n             ^^^^\n"))
  }

  @Test func `never writes raw what was typed`() throws {
    let command = try Program.run("\u{1B}[31mred\u{9B}0m")
    #expect(command.status == .exited(2))
    #expect(!command.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
  }

  @Test func `includes a review without a terminal`() throws {
    let folder = try TemporaryFolder()
    for arguments in [[], ["--local", "no.db"], ["demo", "--size", "default"]] {
      let command = try CompletedCommand(
        running: RolesiftBinary.path, arguments, environment: ["HOME": folder.path])
      #expect(command.status == .exited(1))
      #expect(command.errors.contains("Rolesift needs a terminal"))
    }
    #expect(folder.contents == [])
  }
}

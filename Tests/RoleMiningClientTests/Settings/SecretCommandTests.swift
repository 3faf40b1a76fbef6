import Testing

@testable import RoleMiningClient

@Suite(.timeLimit(.minutes(1))) struct `A command that prints a secret` {
  private func problem(_ command: SecretCommand) -> String? {
    do throws(ConnectionSettingsError) {
      _ = try command.output()
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: ["sleep 9; true", "exec >&-; sleep 9"])
  func `It is stopped after a timeout`(line: String) {
    let command = SecretCommand(
      ["/bin/sh", "-c", line], from: .variable("X"), patience: .milliseconds(50))
    #expect(problem(command)?.hasSuffix("did not finish within 0 seconds and was stopped.") == true)
  }

  @Test func `It does not get our standard input`() throws {
    let command = SecretCommand(["/bin/cat"], from: .variable("X"))
    #expect(try command.output() == "")
  }
}

import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A command without a terminal` {
  @Test func `returns its output, its errors and its exit code`() throws {
    let command = try CompletedCommand(
      running: "/bin/sh", ["-c", "cat; echo wrong >&2; exit 4"], input: "given")
    #expect(command.output == "given")
    #expect(command.errors == "wrong\n")
    #expect(command.status == .exited(4))
  }

  @Test func `keeps its state in a temporary folder, not in the home folder`() throws {
    let script = "echo $HOME $XDG_STATE_HOME; mkdir -p $XDG_STATE_HOME"
    let folders = try (0..<2).map { _ in
      try CompletedCommand(running: "/bin/sh", ["-c", script]).output
        .split(whereSeparator: \.isWhitespace).map(String.init)
    }
    #expect(folders.map(\.count) == [1, 1], "only the state, and no home")
    #expect(folders[0] != folders[1])
    let folder = try #require(folders[0].first)
    #expect(try CompletedCommand(running: "test", ["-e", folder]).status == .exited(1))
  }

  @Test func `has no terminal at all`() throws {
    let command = try CompletedCommand(
      running: "/bin/sh", ["-c", "test -t 0 || test -t 1 || test -t 2; echo $?; : < /dev/tty"])
    #expect(command.output == "1\n")
    #expect(command.errors.contains("/dev/tty"))
  }
}

@Suite(.timeLimit(.minutes(5))) struct `A temporary folder` {
  @Test func `exists until nothing refers to it`() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let file = try #require(try folder?.write("text", to: "a/b.txt"))
    #expect(try folder?.read("a/b.txt") == "text")
    #expect(folder?.contents == ["a", "a/b.txt"])
    folder = nil
    #expect(throws: (any Error).self) { try CompletedCommand(running: file) }
    #expect(try CompletedCommand(running: "test", ["-e", file]).status == .exited(1))
  }
}

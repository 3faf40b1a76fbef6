import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The command sample` {
  let folder: TemporaryFolder
  let target: String

  init() throws {
    folder = try TemporaryFolder()
    target = folder.path(of: "acme")
  }

  @Test func `writes files that can be imported, and the truth about them`() throws {
    let command = try Program.run("sample", target, "--size", "small")
    #expect(command.status == .exited(0))
    #expect(command.errors == "")
    #expect(command.output.hasPrefix("Wrote 200 identities, "))
    #expect(command.output.hasSuffix("Next: rolesift import \(target) --into FILE\n"))
    let into = folder.path(of: "acme.db")
    let imported = try Program.run("import", target, "--into", into)
    #expect(imported.status == .exited(0), "\(imported.errors)")
    #expect(imported.output.contains("Imported 200 identities, "))
    #expect(folder.contents.contains("acme/truth/members.csv"))
  }

  @Test func `says what it wrote as JSON`() throws {
    let command = try Program.run("sample", target, "--size", "small", "--seed", "3", "-o", "json")
    #expect(command.status == .exited(0))
    for part in [#""identities":200"#, #""seed":3"#, #""plantedRoles":8"#, #""files":["#] {
      #expect(command.output.contains(part), "\(command.output)")
    }
  }

  @Test func `writes the same files with the same seed, and others with another`() throws {
    let seeds = ["a": "5", "b": "5", "c": "6"]
    for (name, seed) in seeds {
      _ = try Program.run("sample", folder.path(of: name), "--size", "small", "--seed", seed)
    }
    let files = try ["a", "b", "c"].map { try folder.bytes(of: "\($0)/assignments.csv") }
    #expect(files[0] == files[1])
    #expect(files[0] != files[2])
  }

  @Test func `replaces files only with --force`() throws {
    try folder.write("mine", to: "acme/sod.csv")
    try folder.write("mine, too", to: "acme/notes.txt")
    let refused = try Program.run("sample", target, "--size", "small")
    #expect(refused.status == .exited(2))
    #expect(refused.errors.contains("acme/sod.csv' already exists. Use --force"))
    #expect(folder.contents == ["acme", "acme/notes.txt", "acme/sod.csv"])
    let forced = try Program.run("sample", target, "--size", "small", "--force")
    #expect(forced.status == .exited(0))
    #expect(try folder.read("acme/sod.csv").hasPrefix("id,name,left,right,severity\n"))
    #expect(try folder.read("acme/notes.txt") == "mine, too")
  }

  @Test func `leaves nothing behind when a file cannot be written`() throws {
    try folder.write("mine", to: "acme/assignments.csv/notes.txt")
    let command = try Program.run("sample", target, "--size", "small", "--force")
    #expect(command.status == .exited(2))
    #expect(
      folder.contents == ["acme", "acme/assignments.csv", "acme/assignments.csv/notes.txt"])
  }

  @Test func `refuses a folder that cannot be created, and noise out of range`() throws {
    let file = try folder.write("x", to: "file")
    let place = try Program.run("sample", file)
    #expect(place.status == .exited(1))
    #expect(place.errors.contains("cannot be created"))
    let noise = try Program.run("sample", target, "--noise", "11")
    #expect(noise.status == .exited(2))
    #expect(noise.errors.contains("--noise is a number from 0 to 10."))
  }
}

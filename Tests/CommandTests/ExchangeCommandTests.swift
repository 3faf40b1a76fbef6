import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5))) struct `The decisions of several analysts` {
  private let review: DecidedTenant
  private let ben: TemporaryFolder

  init() throws {
    review = try DecidedTenant()
    ben = try TemporaryFolder()
    try review.decide("d", as: "Ben", in: ben)
  }

  private func export(_ folder: TemporaryFolder, to name: String) throws -> String {
    let path = review.path(of: name)
    let command = try review.run("review", "export", "--to", path, in: folder)
    #expect(command.status == .exited(0), "\(command.errors)")
    return path
  }

  @Test func `are exported as lines that stay the same`() throws {
    let first = try review.run("review", "export")
    #expect(first.status == .exited(0), "\(first.errors)")
    #expect(first.output.split(separator: "\n").count == 1)
    #expect(first.output.contains(#""state":"accepted""#))
    #expect(try review.run("review", "export").output == first.output)
    let nobody = try TemporaryFolder()
    #expect(try review.run("review", "export", in: nobody).output == "")
    #expect(nobody.contents == [])
  }

  @Test func `are merged, and listed side by side where they differ, in any order`() throws {
    let files = [try export(review.state, to: "ana.jsonl"), try export(ben, to: "ben.jsonl")]
    var outputs: Set<String> = []
    for order in [[0, 1], [1, 0]] {
      let both = try TemporaryFolder()
      let imported = try review.run(["review", "import"] + order.map { files[$0] }, in: both)
      #expect(imported.status == .exited(1))
      #expect(imported.errors.contains("1 decision added, 0 already in the journal"))
      #expect(imported.errors.contains("1 role is decided differently"))
      #expect(imported.output.contains("Ana: accepted"))
      #expect(imported.output.contains("Ben: rejected"))
      #expect(imported.output.contains("not signed"))
      outputs.insert(imported.output)
      let again = try review.run("review", "import", files[0], "--output", "json", in: both)
      #expect(again.status == .exited(1))
      #expect(again.errors.contains("0 decisions added, 1 already in the journal"))
      #expect(again.output.contains(#""person":"Ben""#), "\(again.output)")
      try review.decide("d", as: "Cora", in: both)
      let settled = try review.run("review", "import", files[0], in: both)
      #expect(settled.status == .exited(0), "\(settled.output)")
    }
    #expect(outputs.count == 1)
  }

  @Test func `of another tenant are reported with their line`() throws {
    let text = try review.run("review", "export").output
    let late = text.replacing(/"time":"20/, with: #""time":"21"#)
    let path = try review.tenant.folder.write(
      "nonsense\n" + text.replacing("local:", with: "local:x") + late, to: "other.jsonl")
    let imported = try review.run("review", "import", path, in: ben)
    #expect(imported.status == .exited(1))
    for words in [
      "0 decisions added, 0 already in the journal; 3 lines refused:",
      "line 1: not a decision, or cut off or damaged",
      "line 2: a decision on another tenant, local:x", "line 3: dated in the future, 21",
    ] {
      #expect(imported.errors.contains(words), "\(imported.errors)")
    }
  }

  @Test func `are counted for a shell prompt`() throws {
    let status = try review.run("review", "status")
    #expect(status.status == .exited(0), "\(status.errors)")
    #expect(status.output == "1 decided\n")
    #expect(try review.run("review", "status", "--all").output == "1 of 1 decided\n")
    let nobody = try TemporaryFolder()
    #expect(try review.run("review", "status", "--all", in: nobody).output == "0 of 1 decided\n")
    let json = try review.run("review", "status", "--output", "json")
    #expect(json.output.contains(#""accepted":1"#), "\(json.output)")
    #expect(!json.output.contains("total"))
  }

  @Test func `of a tenant on the network are counted without a request`() throws {
    let nobody = try TemporaryFolder()
    let status = try Program.run(
      "review", "status", "--tenant", "acme",
      variables: ["XDG_STATE_HOME": nobody.path, "HOME": nobody.path])
    #expect(status.output == "0 decided\n", "\(status.errors)")
    let unknown = try Program.run(
      "review", "status", "--tenant", "https://roles.example.com",
      variables: ["XDG_STATE_HOME": review.state.path, "HOME": nobody.path])
    #expect(unknown.status == .exited(1))
    #expect(unknown.errors.contains("--all asks the tenant"))
  }
}

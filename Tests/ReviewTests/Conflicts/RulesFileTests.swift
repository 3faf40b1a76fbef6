import Glibc
import Review
import RoleEvidence
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A file of conflict rules` {
  private func rules(_ yaml: String) throws -> [ConflictRule] {
    try ConflictRulesFile(yaml: yaml, name: "conflicts.yaml").rules
  }

  private static let payments = """
    # Payments
    - name: Enter and approve payments
      severity: High
      left:
        - Payment entry
        - id: 2c91
      right:
        - name: Payment approval
          source: SAP S/4HANA
    - name: 007
      left: [A]
      right: [B]
    """

  @Test func `names each side by names or ids`() throws {
    let rules = try rules(Self.payments)
    let origin = ConflictRule.Origin.file(name: "conflicts.yaml")
    #expect(
      rules == [
        ConflictRule(
          name: "Enter and approve payments",
          left: [.named("Payment entry", source: nil), .id("2c91")],
          right: [.named("Payment approval", source: "SAP S/4HANA")], severity: .high,
          origin: origin),
        ConflictRule(
          name: "007", left: [.named("A", source: nil)], right: [.named("B", source: nil)],
          origin: origin),
      ])
  }

  @Test(arguments: ["", "# nothing yet\n", "[]"]) func `may be empty`(yaml: String) throws {
    #expect(try rules(yaml).isEmpty)
  }

  @Test(arguments: [
    ("name: A", "1: The file must be a list of rules"),
    ("- A", "1: A rule must start with '- name: …'."),
    ("- name: A\n  left: [x]", "1: The rule 'A' has no right. Add 'right: …'."),
    ("- left: [x]\n  right: [y]", "1: A rule has no name. Add 'name: …'."),
    ("- name: A\n  left: x\n  right: [y]", "2: left must be a list of entitlements"),
    ("- name: A\n  left: [x]\n  right: []", "3: right must be a list of entitlements"),
    (
      "- name: A\n  left: [x, z]\n  right: [y, x]",
      "1: The rule 'A' has an entitlement on both sides"
    ),
    (
      "- name: A\n  left: [x]\n  right:\n    - name: X\n      source: SAP",
      "1: The rule 'A' has an entitlement on both sides"
    ),
    ("- name: A\n  lefts: [x]\n  right: [y]", "2: Unknown setting 'lefts'. Did you mean 'left'?"),
    (
      "- name: A\n  severity: awful\n  left: [x]\n  right: [y]",
      "2: severity must be one of: low, medium, high, critical."
    ),
    (
      "- name: A\n  left:\n    - source: SAP\n  right: [y]",
      "3: An entitlement needs either an id, or a name and perhaps its source."
    ),
    (
      "- name: A\n  left:\n    - id: x\n      source: SAP\n  right: [y]",
      "3: An entitlement needs either an id, or a name and perhaps its source."
    ),
    (
      "- name: A\n  left: [x]\n  right: [y]\n- name: a\n  left: [x]\n  right: [y]",
      "4: There is another rule 'a'. Give each a name of its own."
    ),
    ("- name: A\n\tleft: [x]", "2: Invalid YAML:"),
  ])
  func `says in which line what is wrong, and what to do`(yaml: String, problem: String) throws {
    let error = #expect(throws: ConnectionSettingsError.self) { try rules(yaml) }
    let description = try #require(error).description
    #expect(description.hasPrefix("conflicts.yaml:\(problem)"), "\(description)")
  }

  @Test func `that repeats a long list again and again is refused`() throws {
    let list = Array(repeating: "x", count: 30_000).joined(separator: ", ")
    let repeated = (2...4).map { "- {name: r\($0), left: *all, right: [y]}" }
    let yaml =
      "- {name: r1, left: &all [\(list)], right: [y]}\n" + repeated.joined(separator: "\n")
    let error = #expect(throws: ConnectionSettingsError.self) { try rules(yaml) }
    #expect(try #require(error).description.contains("more than 100,000 entitlements"))
  }

  @Test func `is read from the disk`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.payments, to: "conflicts.yaml")
    let path = folder.path(of: "conflicts.yaml")
    let file = try ConflictRulesFile.read(path)
    #expect(file.name == path && file.rules.count == 2)
  }

  @Test func `that is missing, a folder or not text says so`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "sub/empty.yaml")
    for (name, problem) in [("missing.yaml", "no such file"), ("sub", "it is not a file")] {
      let error = #expect(throws: ConnectionSettingsError.self) {
        try ConflictRulesFile.read(folder.path(of: name))
      }
      #expect(try #require(error).description.contains("cannot be read: \(problem)."))
    }
  }

  @Test func `that is a pipe without a writer does not hang`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "pipe")
    try #require(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConflictRulesFile.read(path)
    }
    #expect(try #require(error).description.contains("this pipe has no writer"))
  }
}

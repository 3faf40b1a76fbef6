import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport
import Testing

@Suite(
  .timeLimit(.minutes(5)),
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen"), "no ssh-keygen here"))
struct `Signing a review` {
  private let review: DecidedTenant
  private let report: String
  private let key: String
  private let signers: String

  init() throws {
    review = try DecidedTenant()
    let folder = review.tenant.folder
    report = folder.path(of: "review.json")
    key = folder.path(of: "key")
    let made = try CompletedCommand(
      running: "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "ana", "-f", key])
    try #require(made.status == .exited(0), "\(made.errors)")
    signers = try folder.write("ana@acme.com \(folder.read("key.pub"))", to: "signers")
    let written = try review.run("review", "report", "--format", "json", "--to", report)
    try #require(written.status == .exited(0), "\(written.errors)")
  }

  private func verify(_ path: String, signer: String = "ana@acme.com") throws -> CompletedCommand {
    try Program.run("review", "verify", path, "--allowed-signers", signers, "--signer", signer)
  }

  @Test func `shows who signed, and that nothing was changed since`() throws {
    let signed = try Program.run("review", "sign", "--key", key, report)
    #expect(signed.status == .exited(0), "\(signed.errors)")
    #expect(signed.output == report + ".sig\n")
    let verified = try verify(report)
    #expect(verified.status == .exited(0), "\(verified.errors)")
    let sum = try CompletedCommand(running: "/usr/bin/sha256sum", [report])
    let hash = sum.output.prefix { $0 != " " }
    #expect(verified.output == "signed by ana@acme.com\nSHA-256 \(hash)\n")

    let other = try verify(report, signer: "ben@acme.com")
    #expect(other.status == .exited(1))
    #expect(other.errors.contains("The signature of 'ben@acme.com' is not valid"))
    #expect(other.errors.contains("has no key of this signer"), "\(other.errors)")

    let text = try review.tenant.folder.read("review.json")
    try review.tenant.folder.write(
      text.replacing("accepted", with: "rejected"), to: "review.json")
    let changed = try verify(report)
    #expect(changed.status == .exited(1))
    #expect(changed.errors.contains("is not valid"), "\(changed.errors)")
  }

  @Test func `does not wait for a pipe`() throws {
    let pipe = report + ".sig"
    try #require(mkfifo(pipe, 0o600) == 0)
    let verified = try verify(report)
    #expect(verified.status == .exited(2))
    #expect(verified.errors.contains("'\(pipe)' is a pipe. Save it in a file first."))
  }

  @Test func `is what ssh-keygen checks, too`() throws {
    _ = try Program.run("review", "sign", "--key", key, report)
    let checked = try CompletedCommand(
      running: "/bin/sh",
      [
        "-c",
        "ssh-keygen -Y verify -f \(signers) -I ana@acme.com -n rolesift-review -s \(report).sig < \(report)",
      ])
    #expect(checked.status == .exited(0), "\(checked.errors)")
  }

  @Test func `replaces a signature only with --force`() throws {
    _ = try Program.run("review", "sign", "--key", key, report)
    let again = try Program.run("review", "sign", "--key", key, report)
    #expect(again.status == .exited(2))
    #expect(again.errors.contains("--force"))
    #expect(
      try Program.run("review", "sign", "--key", key, report, "--force").status == .exited(0))
  }

  @Test func `signs only what programs can read, and says what is missing`() throws {
    let folder = review.tenant.folder
    let page = try folder.write("# Review\n", to: "review.md")
    #expect(try Program.run("review", "sign", "--key", key, page).status == .exited(2))
    let keyless = try Program.run("review", "sign", "--key", folder.path(of: "none"), report)
    #expect(keyless.errors.contains("cannot be read: no such file"))
    let wrong = try Program.run("review", "sign", "--key", page, report)
    #expect(wrong.status == .exited(1))
    #expect(wrong.errors.contains("Nothing was signed: "))
    #expect(!folder.contains("review.json.sig"))
    let unsigned = try verify(report)
    #expect(unsigned.errors.contains("review.json.sig' cannot be read: no such file"))
    #expect(try Program.run("review", "verify", report).status == .exited(2))
    let absent = try CompletedCommand(
      running: RolesiftBinary.path, ["review", "sign", "--key", key, report],
      environment: ["PATH": folder.path])
    #expect(absent.status == .exited(1))
    #expect(absent.errors.contains("Install the OpenSSH client"), "\(absent.errors)")
  }

  @Test func `shows whose signed decisions were imported`() throws {
    let export = review.path(of: "ana.jsonl")
    _ = try review.run("review", "export", "--to", export)
    let other = try TemporaryFolder()
    let arguments = [
      "review", "import", export, "--allowed-signers", signers, "--signer", "ana@acme.com",
    ]
    let refused = try review.run(arguments, in: other)
    #expect(refused.status == .exited(2))
    #expect(other.contents == [])
    _ = try Program.run("review", "sign", "--key", key, export)
    #expect(try review.run(arguments, in: other).status == .exited(0))
    let report = try review.run("review", "report", in: other)
    #expect(
      report.output.contains("imported from ana.jsonl, signed by ana&#64;acme.com"),
      "\(report.output)")
  }
}

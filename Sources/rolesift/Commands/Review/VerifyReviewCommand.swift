import ArgumentParser
import FoundationEssentials
import Review

/// `rolesift review verify`: checks who signed a report or an export.
struct VerifyReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check who signed a report in JSON or exported decisions.",
    discussion: """
        rolesift review verify review.json --allowed-signers signers \\
          --signer ana@acme.com

      The signature is beside the file, as review.json.sig. The exit code is 1 if it is not by this signer, or \
      if the file was changed after signing. A report in another format states the SHA-256 of its JSON: compare \
      that with the one printed here.
      """)

  @Argument(
    help: ArgumentHelp("The report or the export.", valueName: "file"),
    completion: .file(extensions: ["json", "jsonl"]))
  var path: String

  @OptionGroup var signer: SignerOptions

  mutating func validate() throws {
    guard signer.signer != nil else {
      throw ValidationError("Name the signer: --allowed-signers FILE --signer NAME.")
    }
  }

  func run() throws {
    let text = try TextFile(path, limit: WrittenReport.limit).text
    try signer.check(path, text)
    try Output.standard.line("signed by \(signer.signer ?? "")")
    try Output.standard.line("SHA-256 \(FileHash.sha256(of: Data(text.utf8)))")
  }
}

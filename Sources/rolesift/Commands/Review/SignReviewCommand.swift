import ArgumentParser
import Review

/// `rolesift review sign`: signs a report or an export with an SSH key.
struct SignReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign a report in JSON or exported decisions with your SSH key.",
    discussion: """
        rolesift review sign --key ~/.ssh/id_ed25519 review.json
        rolesift review sign --key ~/.ssh/id_ed25519.pub review.json

      The signature is written beside the file, as review.json.sig. It is an ssh-keygen signature with the \
      namespace rolesift-review, so it can be checked without Rolesift:

        ssh-keygen -Y verify -f SIGNERS -I ana@acme.com -n rolesift-review \\
          -s review.json.sig < review.json
      """)

  @Argument(
    help: ArgumentHelp("The report or the export.", valueName: "file"),
    completion: .file(extensions: ["json", "jsonl"]))
  var path = "review.json"

  @Option(
    help: ArgumentHelp(
      "Your private key, or the public one if your agent holds the private one.", valueName: "file"),
    completion: .file())
  var key: String

  @Flag(help: "Replace an existing signature.")
  var force = false

  func run() throws {
    let text = try TextFile(path, limit: WrittenReport.limit).text
    guard SignableText.isSignable(text) else {
      throw Failure(
        .usage,
        "\(path.inQuotes) is neither a report in JSON nor an export of decisions. The other formats name the "
          + "hash of the JSON, so sign that.")
    }
    let file = OutputFile(path: path + ".sig", isReplacing: force)
    let place = try file.place()
    _ = try TextFile(key)
    try file.write(try SSHKeygen().sign(Array(text.utf8), key: key), to: place)
  }
}

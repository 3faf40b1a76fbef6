import ArgumentParser
import RoleMining
import RoleMiningClient

/// Who has to have signed a file.
struct SignerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The allowed signers in the format of ssh-keygen, one a line, such as 'ana@acme.com ssh-ed25519 AAAA…'.",
      valueName: "file"),
    completion: .file())
  var allowedSigners: String?

  @Option(
    help: ArgumentHelp("The signer, as named in the file of allowed signers.", valueName: "name"),
    transform: \.trimmed)
  var signer: String?

  mutating func validate() throws {
    guard (allowedSigners == nil) == (signer == nil) else {
      throw ValidationError("--allowed-signers and --signer must be given together.")
    }
  }

  /// Checks the signature of a file, which is beside it; does nothing if no signer was given.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - text: The content of the file.
  /// - Throws: `Failure` if they did not sign it.
  func check(_ path: String, _ text: String) throws {
    guard let allowedSigners, let signer else { return }
    let signature = path + ".sig"
    // ssh-keygen names neither of the two.
    for file in [allowedSigners, signature] { try checkReadable(file) }
    do {
      try SSHKeygen().verify(
        signature, of: Array(text.utf8), allowedSigners: allowedSigners, signer: signer)
    } catch let failure as Failure {
      throw Failure(failure.status, "\(path.inQuotes): \(failure.message)")
    }
  }

  /// A pipe can be read only once, and ssh-keygen, which reads the file itself, would wait for it forever.
  private func checkReadable(_ file: String) throws {
    if let opened = try? ReadableFile(file), opened.size == nil {
      throw Failure(.usage, "The file \(file.inQuotes) is a pipe. Save it in a file first.")
    }
    _ = try TextFile(file)
  }
}

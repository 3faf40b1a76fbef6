import FoundationEssentials
import Glibc
import RoleMining
import RoleMiningClient

/// Signs and checks files with SSH keys, through `ssh-keygen`, because analysts have such a key, or an agent that
/// holds it.
struct SSHKeygen {
  /// The purpose of a signature, so that one made for something else does not count.
  static let purpose = "rolesift-review"

  private let program: String

  /// Uses a program.
  init(_ program: String = "ssh-keygen") {
    self.program = program
  }

  /// Signs bytes.
  ///
  /// - Parameters:
  ///   - bytes: What is signed.
  ///   - key: The file of the private key, or of a public key whose private one an agent holds.
  /// - Returns: The signature, as text.
  /// - Throws: `Failure` that says why there is none.
  func sign(_ bytes: [UInt8], key: String) throws -> String {
    let result = try run(["-Y", "sign", "-f", key, "-n", Self.purpose], input: bytes)
    guard result.isSuccess, result.output.contains("SIGNATURE") else {
      throw Failure(.failure, "Nothing was signed: \(result.words ?? "ssh-keygen gave no reason.")")
    }
    return result.output
  }

  /// Checks a signature.
  ///
  /// - Parameters:
  ///   - signature: The file with the signature.
  ///   - bytes: What was signed.
  ///   - signers: The file with the signers that are allowed, as `ssh-keygen` reads it.
  ///   - signer: The claimed signer.
  /// - Throws: `Failure` if they did not, or did not sign this.
  func verify(
    _ signature: String, of bytes: [UInt8], allowedSigners signers: String, signer: String
  ) throws {
    let result = try run(
      ["-Y", "verify", "-f", signers, "-I", signer, "-n", Self.purpose, "-s", signature],
      input: bytes)
    guard !result.isSuccess else { return }
    let words =
      result.words ?? "\(signers.inQuotes) has no key of this signer that made this signature."
    throw Failure(.failure, "The signature of \(signer.inQuotes) is not valid: \(words)")
  }

  private func run(_ arguments: [String], input: [UInt8]) throws -> ToolResult {
    let files = try (input: NamelessFile(input), output: NamelessFile(), errors: NamelessFile())
    let start = ProcessStart(
      arguments: [program] + arguments, input: files.input.descriptor,
      output: files.output.descriptor, errors: files.errors.descriptor)
    let id: pid_t
    do throws(ProcessStart.SpawnFailure) {
      id = try start.run()
    } catch {
      throw Failure(
        .failure,
        error.code == ENOENT
          ? "\(program.inQuotes) is not installed. Install the OpenSSH client, on Debian and Ubuntu with: "
            + "apt install openssh-client"
          : "\(program.inQuotes) cannot be started: \(String(cString: strerror(error.code))).")
    }
    var status: CInt = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return ToolResult(
      isSuccess: status == 0, output: files.output.text, errors: files.errors.text)
  }
}

/// What a program left.
private struct ToolResult {
  let isSuccess: Bool
  let output: String
  let errors: String

  /// What went wrong, as one sentence; nil if the program did not say.
  var words: String? {
    let lines = (errors + "\n" + output).split(whereSeparator: \.isNewline).map(Self.withoutPrompt)
      .filter { !$0.isEmpty && !Self.isNoise($0) }
    guard !lines.contains(where: { $0.contains("unknown option") }) else {
      return "this ssh-keygen cannot sign. Install OpenSSH 8.1 or newer."
    }
    guard let first = lines.first else { return nil }
    let words = ([first] + lines.dropFirst().prefix(3)).joined(separator: "; ")
    return words.hasSuffix(".") ? words : words + "."
  }

  /// Without a terminal, the prompt precedes the error.
  private static func withoutPrompt(_ line: Substring) -> String {
    let prompt = "Enter passphrase: "
    return (line.hasPrefix(prompt) ? line.dropFirst(prompt.count) : line).trimmed
  }

  private static func isNoise(_ line: String) -> Bool {
    line.hasPrefix("Signing data on standard input") || line == "Could not verify signature."
  }
}

/// A file without a name, which ends with the program.
private final class NamelessFile {
  let descriptor: CInt

  init(_ bytes: [UInt8] = []) throws {
    var template = Array(
      (FileManager.default.temporaryDirectory.path + "/rolesift-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Failure(
        .failure, "No temporary file can be made: \(String(cString: strerror(errno))).")
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(template)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else {
        throw Failure(
          .failure, "No temporary file can be written: \(String(cString: strerror(errno))).")
      }
      rest = rest.dropFirst(max(0, count))
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  deinit { close(descriptor) }

  var text: String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    lseek(descriptor, 0, SEEK_SET)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

import FoundationEssentials
import Glibc
import ReviewApp
import RoleMiningClient

/// The analyst's editor: `$VISUAL`, else `$EDITOR`, else `vi`.
struct ExternalEditor: Sendable {
  private let command: String

  /// The greatest length of a text, in bytes.
  static let limit = 64 << 10

  /// Finds the editor.
  init(on host: Host) {
    let named = [host.variables["VISUAL"], host.variables["EDITOR"]].compactMap(\.self)
    command = named.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
  }

  /// Lets the analyst edit a text, in a file that only its owner can read and that is gone afterwards.
  func edit(_ text: String) -> Result<String, EditorFailure> {
    Result { () throws(EditorFailure) in
      let file = try makeFile(text)
      defer { unlink(file) }
      try run(on: file)
      return try read(file)
    }
  }

  private func makeFile(_ text: String) throws(EditorFailure) -> String {
    var template = Array(
      (FileManager.default.temporaryDirectory.path + "/rolesift-note-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    let error = errno
    guard descriptor >= 0 else { throw failure("No temporary file can be made", error) }
    close(descriptor)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    do {
      try Data((text + "\n").utf8).write(to: URL(filePath: path))
    } catch {
      unlink(path)
      throw EditorFailure("The temporary file \(path) cannot be written.")
    }
    return path
  }

  /// The editor shares our terminal and process group. Ctrl-C and Ctrl-\ are its own meanwhile: a handler
  /// that does nothing keeps us, and unlike an ignored signal it is not inherited.
  private func run(on file: String) throws(EditorFailure) {
    let before = (signal(SIGINT) { _ in }, signal(SIGQUIT) { _ in })
    defer {
      signal(SIGINT, before.0)
      signal(SIGQUIT, before.1)
    }
    let start = ProcessStart(
      arguments: ["/bin/sh", "-c", "exec \(command) \"$1\"", "sh", file], input: STDIN_FILENO,
      output: STDOUT_FILENO, errors: STDOUT_FILENO)
    let id: pid_t
    do throws(ProcessStart.SpawnFailure) {
      id = try start.run()
    } catch {
      throw failure("The shell for the editor cannot be started", error.code)
    }
    var status: CInt = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    guard status != 0 else { return }
    throw EditorFailure(
      (status >> 8) & 0xFF == 127
        ? "The editor '\(command)' is not installed. Set EDITOR to the one you use."
        : "The editor '\(command)' failed, so the note is unchanged.")
  }

  private func read(_ path: String) throws(EditorFailure) -> String {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw EditorFailure("The editor removed the file, so the note is unchanged.")
    }
    guard data.count <= Self.limit else {
      throw EditorFailure("The note is longer than 64 kB, so it is unchanged.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw EditorFailure("The note is not UTF-8, so it is unchanged.")
    }
    return text
  }

  private func failure(_ words: String, _ error: CInt) -> EditorFailure {
    EditorFailure("\(words): \(String(cString: strerror(error))).")
  }
}

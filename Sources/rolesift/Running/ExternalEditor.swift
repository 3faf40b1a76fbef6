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

  /// Lets the analyst edit a text, in a file that only its owner can read. It is gone afterwards, unless the text
  /// could not be taken from it.
  func edit(_ text: String) -> Result<String, EditorFailure> {
    Result { () throws(EditorFailure) in
      let file = try makeFile(text)
      try run(on: file)
      let edited = try read(file)
      unlink(file)
      return edited
    }
  }

  private func makeFile(_ text: String) throws(EditorFailure) -> String {
    // The folder may be shared; mkstemp makes a new file there that only its owner can read or replace.
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

  /// The editor shares our terminal and process group. Ctrl-C, Ctrl-\ and Ctrl-Z are its own meanwhile: a handler
  /// that does nothing keeps us, and unlike an ignored signal it is not inherited.
  private func run(on file: String) throws(EditorFailure) {
    let signals = [SIGINT, SIGQUIT, SIGTSTP]
    let before = signals.map { signal($0) { _ in } }
    defer { for (number, handler) in zip(signals, before) { signal(number, handler) } }
    let start = ProcessStart(
      arguments: ["/bin/sh", "-c", "exec \(command) \"$1\"", "sh", file], input: STDIN_FILENO,
      output: STDOUT_FILENO, errors: STDOUT_FILENO)
    let id: pid_t
    do throws(ProcessStart.SpawnFailure) {
      id = try start.run()
    } catch {
      unlink(file)
      throw failure("The shell for the editor cannot be started", error.code)
    }
    let status = Self.wait(for: id)
    guard status != 0 else { return }
    guard (status >> 8) & 0xFF != 127 else {
      unlink(file)
      throw EditorFailure(
        "The editor '\(command)' is not installed. Set EDITOR to the one you use.")
    }
    throw EditorFailure(
      "The editor '\(command)' failed, so the note is unchanged. What it wrote is in \(file).")
  }

  /// Waits for the editor. When it stops, as with Ctrl-Z, so does this program, so that the shell gets its turn;
  /// `fg` continues both.
  private static func wait(for id: pid_t) -> CInt {
    var status: CInt = 0
    while true {
      let answer = waitpid(id, &status, WUNTRACED)
      if answer < 0, errno == EINTR { continue }
      guard answer == id, status & 0xFF == 0x7F else { return answer == id ? status : 0 }
      raise(SIGSTOP)
      kill(id, SIGCONT)
    }
  }

  private func read(_ path: String) throws(EditorFailure) -> String {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw EditorFailure("The editor removed the file, so the note is unchanged.")
    }
    guard data.count <= Self.limit else {
      throw EditorFailure("The note is longer than 64 kB, so it is unchanged. It is in \(path).")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw EditorFailure("The note is not UTF-8, so it is unchanged. It is in \(path).")
    }
    return text
  }

  private func failure(_ words: String, _ error: CInt) -> EditorFailure {
    EditorFailure("\(words): \(String(cString: strerror(error))).")
  }
}

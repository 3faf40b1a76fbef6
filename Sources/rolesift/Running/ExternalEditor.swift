import FoundationEssentials
import Glibc
import ReviewApp
import RoleMiningClient

/// The analyst's editor: `$VISUAL`, or else `$EDITOR`, or else `vi`.
struct ExternalEditor: Sendable {
  private let command: String

  /// The greatest length of a text, in bytes.
  static let limit = 64 << 10

  /// Finds the editor.
  init(on host: Host) {
    let named = [host.variables["VISUAL"], host.variables["EDITOR"]].compactMap(\.self)
    command = named.first { !$0.allSatisfy(\.isWhitespace) } ?? "vi"
  }

  /// Lets the analyst edit a text, in a file that only its owner can read. The file is removed afterwards, with
  /// whatever the editor left beside it, unless the text could not be taken from it.
  func edit(_ text: String) -> Result<String, EditorFailure> {
    Result { () throws(EditorFailure) in
      let folder = try Self.makeFolder()
      let file = "\(folder)/note"
      do {
        try Data((text + "\n").utf8).write(to: URL(filePath: file))
      } catch {
        Self.remove(folder)
        throw EditorFailure("The temporary file \(file) cannot be written.")
      }
      do throws(EditingFailure) {
        try run(on: file)
        let edited = try Self.read(file)
        Self.remove(folder)
        return edited
      } catch {
        if !error.keepsFile { Self.remove(folder) }
        throw EditorFailure(error.words)
      }
    }
  }

  /// Why a text could not be taken from its file, and whether the file is kept for the analyst.
  private struct EditingFailure: Error {
    let words: String
    var keepsFile = false
  }

  /// Makes a folder that only its owner can read, because editors leave copies beside a file.
  private static func makeFolder() throws(EditorFailure) -> String {
    var template = Array(
      (FileManager.default.temporaryDirectory.path + "/rolesift-note-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw EditorFailure(
        "No temporary folder can be made: \(String(cString: strerror(errno))).")
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func remove(_ folder: String) {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The editor shares our terminal and process group. Ctrl-C, Ctrl-\ and Ctrl-Z are its own meanwhile: a handler
  /// that does nothing keeps us, and unlike an ignored signal it is not inherited.
  private func run(on file: String) throws(EditingFailure) {
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
      throw EditingFailure(
        words:
          "The shell for the editor cannot be started: \(String(cString: strerror(error.code))).")
    }
    let status = Self.wait(for: id)
    guard status != 0 else { return }
    guard (status >> 8) & 0xFF != 127 else {
      throw EditingFailure(
        words: "The editor '\(command)' is not installed. Set EDITOR to the one you use.")
    }
    throw EditingFailure(
      words:
        "The editor '\(command)' failed, so the note is unchanged. What it wrote is in \(file).",
      keepsFile: true)
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

  private static func read(_ path: String) throws(EditingFailure) -> String {
    let bytes: [UInt8]?
    do throws(ReadingFailure) {
      bytes = try ReadableFile(path).bytes(limit: limit)
    } catch {
      throw EditingFailure(
        words: error.isMissing
          ? "The editor removed the file, so the note is unchanged."
          : "The editor put something else in the place of the file, so the note is unchanged.")
    }
    guard let bytes else {
      throw EditingFailure(
        words: "The note is longer than 64 kB, so it is unchanged. It is in \(path).",
        keepsFile: true)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw EditingFailure(
        words: "The note is not UTF-8, so it is unchanged. It is in \(path).", keepsFile: true)
    }
    return text
  }
}

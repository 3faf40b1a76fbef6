import Glibc
import Testing

@testable import RoleMiningClient

@Suite(.timeLimit(.minutes(1))) struct `Files that cannot be written` {
  @Test(arguments: [
    (ENOSPC, "No space left for /a/b.zip. Free some, or choose another folder."),
    (EDQUOT, "No space left for /a/b.zip. Free some, or choose another folder."),
    (EACCES, "You may not write in the folder /a. Choose another folder."),
    (EROFS, "The folder /a is read-only. Choose another folder."),
    (ENOENT, "The folder /a does not exist. Create it, or choose another."),
    (EIO, "/a/b.zip could not be written: Input/output error."),
  ])
  func `The message names the file or the folder, and what to do`(code: CInt, expected: String) {
    let failure = FileFailure(code: code, path: "/a/b.zip", folder: "/a")
    #expect(failure.description == expected)
  }

  @Test func `A folder that accepts no files is not called missing`() {
    let failure = FileFailure(code: ENOENT, path: "/proc/b.zip", folder: "/proc")
    #expect(
      failure.description
        == "No file can be created in the folder /proc. Choose another folder.")
  }

  @Test(arguments: [
    ("b.zip", ".", "x"), ("/b.zip", "/", "/x"), ("a/b.zip", "a", "a/x"), ("a/b/", "a/b", "a/b/x"),
  ])
  func `A path is a folder and a name`(path: String, folder: String, other: String) {
    #expect(PathParts(path).folder == folder)
    #expect(PathParts(path).path(of: "x") == other)
  }
}

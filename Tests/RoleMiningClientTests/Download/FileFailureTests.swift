import Glibc
import Testing

@testable import RoleMiningClient

@Suite(.timeLimit(.minutes(1))) struct `Files that cannot be written` {
  @Test(arguments: [
    (ENOSPC, "There is no space left for /a/b.zip. Free some, or save it elsewhere."),
    (EDQUOT, "There is no space left for /a/b.zip. Free some, or save it elsewhere."),
    (EACCES, "You may not write in the folder /a. Save it elsewhere."),
    (EROFS, "The folder /a can only be read. Save it elsewhere."),
    (ENOENT, "There is no folder /a. Make it, or save it elsewhere."),
    (EIO, "/a/b.zip could not be written: Input/output error."),
  ])
  func `The sentence names the file or the folder, and what to do`(code: CInt, expected: String) {
    let failure = FileFailure(code: code, path: "/a/b.zip", folder: "/a")
    #expect(failure.description == expected)
  }

  @Test(arguments: [
    ("b.zip", ".", "x"), ("/b.zip", "/", "/x"), ("a/b.zip", "a", "a/x"), ("a/b/", "a/b", "a/b/x"),
  ])
  func `A path is a folder and a name`(path: String, folder: String, other: String) {
    #expect(PathParts(path).folder == folder)
    #expect(PathParts(path).path(of: "x") == other)
  }
}

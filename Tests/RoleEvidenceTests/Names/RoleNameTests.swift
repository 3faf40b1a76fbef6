import RoleEvidence
import Testing

@Suite(.timeLimit(.minutes(1)))
struct RoleNameTests {
  @Test
  func `A name is one line without invisible characters`() {
    #expect(RoleName.fitting("  Clerk,\n\t Fin\u{202E}ance \u{1B}[31m ") == "Clerk, Finance [31m")
  }

  @Test(arguments: ["a", "é", "👩‍👩‍👧‍👦", "word ", "long-word "])
  func `A long name is cut at the limit of the service`(part: String) {
    let name = RoleName.fitting(String(repeating: part, count: 200))
    #expect(name.utf16.count <= RoleName.greatestLength)
    #expect(name.utf16.count > RoleName.greatestLength - 25)
    #expect(name.hasSuffix("…"))
    #expect(!name.hasSuffix(" …"))
  }

  @Test
  func `A name that fits stays as it is`() {
    let name = String(repeating: "n", count: RoleName.greatestLength)
    #expect(RoleName.fitting(name) == name)
  }
}

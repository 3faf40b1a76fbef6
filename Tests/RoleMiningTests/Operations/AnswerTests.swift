import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct AnswerTests {
  private func read<Output>(_ operation: Operation<Output>, _ body: String) throws -> Output {
    try operation.read(Reply(HTTPResponse(status: .ok), body: Data(body.utf8)))
  }

  @Test func `T-07: a single role may come as a list of one`() throws {
    #expect(try read(.role("R"), #"[{"id": "R"}]"#).id == "R")
    #expect(throws: (any Error).self) { try read(.role("R"), #"[{"id": "R"}, {"id": "Q"}]"#) }
  }

  @Test(arguments: ["", "\n", "{}", "[]", "null", #"{"any": 1}"#, #"[{"id": "R"}]"#])
  func `T-05, T-06: the answer to a patch may be empty or any JSON`(body: String) throws {
    #expect(try read(.change("R", PotentialRoleChange(isSaved: true)), body) == Accepted())
  }

  @Test(arguments: ["<html>", #"{"id": "R""#])
  func `Anything but JSON is no answer to a patch`(body: String) {
    #expect(throws: UnreadableAnswer.self) {
      try read(.change("R", PotentialRoleChange(isSaved: true)), body)
    }
  }

  @Test func `T-68: an archive is recognised by its first bytes`() throws {
    #expect(try read(.export("R", in: "S"), "PK\u{3}\u{4}…").bytes.count == 7)
    #expect(throws: UnreadableAnswer.self) {
      try read(.export("R", in: "S"), #"{"error": "gone"}"#)
    }
  }

  @Test(arguments: [
    #"{"40": 2, "90": 3}"#, #"{"0.4": 2, "0.9": "3"}"#, #"{"40-50": 2, "90-100": 3, "?": 7}"#,
    #"{"40%": 2, "90%": 3.0}"#,
  ])
  func `The keys of a distribution may be written in several ways`(body: String) throws {
    let operation = Operation.distribution(of: "R", in: "S", includeCommonAccess: true)
    #expect(
      try read(operation, body).buckets == [
        .init(popularity: 40, count: 2), .init(popularity: 90, count: 3),
      ])
  }

  @Test(arguments: [
    #"{"40": "nan", "50": "inf", "60": 1e300, "70": null, "80": [1]}"#,
    #"{"1\#(String(repeating: "0", count: 400))": 1, "101": 2, "x": 3, "": 4}"#,
  ])
  func `Malformed popularities and counts are skipped, however large`(body: String) throws {
    let operation = Operation.distribution(of: "R", in: "S", includeCommonAccess: true)
    #expect(try read(operation, body).buckets.isEmpty)
  }
}

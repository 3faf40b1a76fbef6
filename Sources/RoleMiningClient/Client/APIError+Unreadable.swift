import FoundationEssentials
import HTTPTypes
import RoleMining

extension APIError {
  /// A success whose body says something else than it should. It may not be the tenant's at all, so it
  /// does not prove that a change happened.
  init(unreadable reply: Reply, reason: any Error, of endpoint: Endpoint) {
    let answer = UnreadableAnswer(reason)
    self.init(
      endpoint.isChange ? .mayHaveHappened : .unreadable, operation: endpoint.name,
      status: reply.response.status.code,
      messages: [Self.sentence(for: answer, body: reply.body)])
  }

  private static func sentence(for answer: UnreadableAnswer, body: Data) -> String {
    guard answer.field.isEmpty else { return "\(answer.field): \(answer.message)" }
    let first = body.first { !" \t\r\n".utf8.contains($0) }
    switch first {
    case nil: return "The answer is empty."
    case UInt8(ascii: "<"):
      return "It answered with a web page instead of JSON. Is the address that of the API?"
    case UInt8(ascii: "{"), UInt8(ascii: "["): return Self.sentence(forJSON: body)
    default: return answer.message
    }
  }

  private static func sentence(forJSON body: Data) -> String {
    do throws(UnreadableAnswer) {
      _ = try RawJSON(body)
      return "The answer is JSON, but not of the kind that was asked for."
    } catch {
      return error.message
    }
  }
}

import FoundationEssentials
import HTTPTypes
import RoleMining

extension APIError {
  /// A success whose body is not what was expected. It may not come from the tenant at all, so it does not
  /// prove that a change happened.
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
      return "The answer is a web page, not JSON. Check that the address is the API's."
    case UInt8(ascii: "{"), UInt8(ascii: "["): return Self.sentence(forJSON: body)
    default: return answer.message
    }
  }

  private static func sentence(forJSON body: Data) -> String {
    do throws(UnreadableAnswer) {
      _ = try RawJSON(body)
      return "The answer is JSON of an unexpected kind."
    } catch {
      return error.message
    }
  }
}

import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct APIErrorReplyTests {
  private func error(_ status: Int, _ body: String) -> APIError {
    APIError(
      Reply(HTTPResponse(status: .init(code: status)), body: Data(body.utf8)), operation: "op")
  }

  @Test(arguments: [
    (#"{"error": "JWT is required"}"#, "JWT is required"),
    (#"{"error": "invalid_client", "error_description": "Bad secret"}"#, "Bad secret"),
    (#"{"message": " Rate Limit Exceeded "}"#, "Rate Limit Exceeded"),
    (#"{"error": {"message": "No"}}"#, "No"),
    (#"{"messages": [{"text": "Generic"}], "causes": [{"text": "Exact"}]}"#, "Exact"),
    (#"{"messages": [{"text": "Generic"}], "causes": null}"#, "Generic"),
    (#"{"formatted_msg": "F"}"#, "F"), (#"{"errorMessage": "E"}"#, "E"),
    (#"{"detailMessage": "D"}"#, "D"), ("upstream connect error", "upstream connect error"),
  ])
  func `T-58: every shape yields its most specific message`(body: String, words: String) {
    #expect(error(400, body).messages.first == words)
  }

  @Test func `Code and tracking id are kept`() {
    let error = error(
      400, #"{"detailCode": "400.1 Bad Request Content", "trackingId": "e7eab60924f64aa2"}"#)
    #expect(error.detailCode == "400.1 Bad Request Content")
    #expect(error.trackingID == "e7eab60924f64aa2")
  }

  @Test func `A web page is reported as such, not quoted`() {
    let message = error(404, "<!DOCTYPE html><html>login</html>").messages.first
    #expect(message?.contains("web page") == true && message?.contains("<") == false)
  }

  @Test(arguments: [502, 503, 504])
  func `The web page of a tenant that is away blames no address`(status: Int) {
    let error = error(status, "<!DOCTYPE html><html>Scheduled maintenance</html>")
    #expect(error.kind == .server)
    #expect(error.messages == ["It is unavailable and answered with a web page, not JSON."])
  }

  @Test(arguments: ["", "  ", "{}"]) func `No words at all are no message`(body: String) {
    #expect(error(500, body).messages.isEmpty)
  }

  @Test func `Our own error body decodes`() throws {
    let body = ErrorResponse(
      detailCode: "404.1", trackingID: "t", message: "Not found", causes: ["No such session"])
    let error = error(404, String(decoding: try WireJSON.encode(body), as: UTF8.self))
    #expect(error.messages == ["No such session", "Not found"] && error.trackingID == "t")
  }

  @Test(arguments: [
    (400, APIError.Kind.invalid), (401, .unauthorized), (403, .forbidden), (404, .missing),
    (410, .missing), (415, .invalid), (429, .throttled), (500, .server), (503, .server),
    (302, .unreadable),
  ])
  func `T-59, T-60: the status determines the kind`(status: Int, kind: APIError.Kind) {
    #expect(error(status, "").kind == kind)
  }

  @Test(arguments: [("3", 3.0), ("-1", 0), ("1e9", 1e6), ("nan", nil), ("inf", nil), ("soon", nil)])
  func `Retry-After is a plausible number of seconds`(wish: String, seconds: Double?) {
    let response = HTTPResponse(status: .tooManyRequests, headerFields: [.retryAfter: wish])
    #expect(APIError(Reply(response), operation: "op").retryAfter == seconds)
  }

  @Test func `The description states what, why, where and the tracking id`() {
    let error = APIError(
      .missing, operation: "getRoleMiningSession", status: 404, trackingID: "e7ea",
      messages: ["No such session"])
    #expect(
      error.description
        == "Not found in the tenant: No such session. "
        + "(getRoleMiningSession, status 404, tracking id e7ea)")
  }
}

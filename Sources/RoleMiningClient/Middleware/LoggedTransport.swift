import HTTPTypes
import Logging
import RoleMining

/// Logs one line for every attempt.
struct LoggedTransport: Transport {
  let logger: Logger
  let clock: CallClock
  let activity: ActivityFeed
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    let start = clock.now()
    do {
      let reply = try await next.send(call)
      log(reply, to: call, since: start)
      return reply
    } catch {
      log(error, of: call, since: start)
      throw error
    }
  }

  private func log(_ reply: Reply, to call: Call, since start: ContinuousClock.Instant) {
    var metadata = metadata(of: call, since: start)
    metadata["status"] = "\(reply.response.status.code)"
    metadata["bytes"] = "\(reply.body.count)"
    if reply.isSuccess {
      logger.debug("\(call.name)", metadata: metadata)
    } else {
      let error = APIError(refusal: reply, of: call)
      metadata["tracking-id"] = error.trackingID.flatMap { Self.isID($0, of: call) ? "\($0)" : nil }
      logger.warning("\(call.name)", metadata: metadata)
    }
    // T-74: the only sign that this version of the API will be retired. Logged once per operation.
    let isDeprecated = reply.response.headerFields[.deprecated]?.lowercased() == "true"
    if isDeprecated, activity.change({ $0.noteDeprecation(of: call.name) }) {
      logger.notice("\(call.name) is deprecated in this version of the API")
    }
  }

  /// A server can put anything there, including what was sent to it; ids of the service are short and
  /// hexadecimal.
  private static func isID(_ text: String, of call: Call) -> Bool {
    text.count <= 40 && text.allSatisfy { $0 == "-" || ($0.isASCII && $0.isHexDigit) }
      && call.redactions.allSatisfy { $0(text) == text }
  }

  private func log(
    _ error: any Error, of call: Call, since start: ContinuousClock.Instant
  ) {
    guard !(error is CancellationError) else { return }
    var metadata = metadata(of: call, since: start)
    metadata["error"] = "\(APIError(failure: error, of: call).kind.summary)"
    logger.warning("\(call.name)", metadata: metadata)
  }

  private func metadata(
    of call: Call, since start: ContinuousClock.Instant
  ) -> Logger.Metadata {
    let milliseconds = start.duration(to: clock.now()) / .milliseconds(1)
    return ["ms": "\(Int(milliseconds.rounded()))", "attempt": "\(call.attempt)"]
  }
}

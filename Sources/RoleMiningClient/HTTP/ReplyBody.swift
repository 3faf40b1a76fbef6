import AsyncHTTPClient
import FoundationEssentials
import HTTPTypes
import NIOCore

/// The body of a reply as it arrives, for its receiver or the reply.
struct ReplyBody {
  private let body: HTTPClientResponse.Body
  private let response: HTTPResponse
  private let call: Call

  init(_ body: HTTPClientResponse.Body, of response: HTTPResponse, to call: Call) {
    self.body = body
    self.response = response
    self.call = call
  }

  /// The body for the reply: all of it, or empty if a receiver took it.
  ///
  /// - Throws: `NIOTooManyBytesError` if it exceeds the call's limit, counted after decompression.
  func read() async throws -> Data {
    guard response.status.kind == .successful, let receiver = call.receiver,
      try receiver.begin(response)
    else {
      // The body of an error is truncated.
      let limit = call.receiver == nil ? call.maximumReplySize : 1 << 20
      return Data(try await body.collect(upTo: limit).readableBytesView)
    }
    for try await piece in body {
      try receiver.take(Data(piece.readableBytesView))
    }
    return Data()
  }
}

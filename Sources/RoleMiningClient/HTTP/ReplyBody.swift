import AsyncHTTPClient
import FoundationEssentials
import HTTPTypes
import NIOCore

/// The body of one answer, on its way to whoever wants it.
struct ReplyBody {
  private let body: HTTPClientResponse.Body
  private let response: HTTPResponse
  private let call: Call

  init(_ body: HTTPClientResponse.Body, of response: HTTPResponse, to call: Call) {
    self.body = body
    self.response = response
    self.call = call
  }

  /// What goes into the reply: all of it, or nothing when a receiver took it.
  ///
  /// - Throws: `NIOTooManyBytesError` when it is longer than the call accepts, counted after what
  ///   was compressed is unpacked.
  func read() async throws -> Data {
    guard response.status.kind == .successful, let receiver = call.receiver,
      try receiver.begin(response)
    else {
      // Nobody wants to read an error of a gigabyte.
      let limit = call.receiver == nil ? call.maximumReplySize : 1 << 20
      return Data(try await body.collect(upTo: limit).readableBytesView)
    }
    for try await piece in body {
      try receiver.take(Data(piece.readableBytesView))
    }
    return Data()
  }
}

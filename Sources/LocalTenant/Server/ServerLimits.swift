/// Size limits and timeouts for clients of a server.
package struct ServerLimits: Sendable {
  /// Simultaneous connections; another one gets 503 and is closed.
  package var connections = 256
  /// Bytes in the path with its query; more get 414.
  package var targetLength = 16 << 10
  /// Header fields of a request; more get 431.
  package var headerCount = 100
  /// Bytes in all header names and values; more get 431.
  package var headerSize = 32 << 10
  /// Bytes in a body; more get 413. The default exceeds any request of the API: 25,000 identity ids of 36
  /// characters.
  package var bodySize = 4 << 20
  /// From the first byte of a request to the end of its header; longer gets 408.
  package var headerTime = Duration.seconds(10)
  /// From the end of the header to the end of the body; longer gets 408.
  package var bodyTime = Duration.seconds(30)
  /// Between two requests on a connection.
  package var idleTime = Duration.seconds(60)
  /// For the client to read an answer.
  package var answerTime = Duration.seconds(120)
  /// From a refusal to the end of its connection, so that the client can read it.
  package var lingerTime = Duration.seconds(1)
  /// For requests in flight when the server stops.
  package var stopTime = Duration.seconds(10)

  /// Limits that suit every client of the API.
  package init() {}
}

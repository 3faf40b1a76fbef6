/// What one client may ask of a server before it is refused: sizes, and how long it may take.
public struct ServerLimits: Sendable {
  /// Connections at the same time; one more is answered 503 and closed.
  public var connections = 256
  /// Bytes in the path with its query; more is answered 414.
  public var targetLength = 16 << 10
  /// Header fields of a request; more are answered 431.
  public var headerCount = 100
  /// Bytes in all names and values of the header; more are answered 431.
  public var headerSize = 32 << 10
  /// Bytes in a body, more than any request of the API needs: 25,000 identity ids of 36 characters.
  /// More are answered 413.
  public var bodySize = 4 << 20
  /// From the first byte of a request to the end of its header; longer is answered 408.
  public var headerTime = Duration.seconds(10)
  /// From the end of the header to the end of the body; longer is answered 408.
  public var bodyTime = Duration.seconds(30)
  /// Between two requests of a connection.
  public var idleTime = Duration.seconds(60)
  /// For the client to take an answer in.
  public var answerTime = Duration.seconds(120)
  /// From a refusal to the end of its connection, so that the client can read the refusal.
  public var lingerTime = Duration.seconds(1)
  /// For requests that are being answered when the server is stopped.
  public var stopTime = Duration.seconds(10)

  /// The limits that suit every client of the API.
  public init() {}
}

import Synchronization
import TestSupport

/// A server on a local port that reads one request per connection, writes the given bytes, and closes.
/// Without bytes it waits until the other end closes.
final class SocketServer: Sendable {
  private let server: LoopbackServer
  private let seen: Seen

  /// What it received; separate, so that serving holds no reference to the server.
  private final class Seen: Sendable {
    let requests = Mutex<[String]>([])
    let closedByClient = Mutex(0)
  }

  var port: UInt16 { server.port }
  var requests: [String] { seen.requests.withLock(\.self) }
  var closedByClient: Int { seen.closedByClient.withLock(\.self) }

  init(answer: String) throws {
    let seen = Seen()
    self.seen = seen
    server = try LoopbackServer { connection in
      let request = ReceivedRequest(from: connection)
      seen.requests.withLock { $0.append(request.text) }
      guard answer.isEmpty else {
        connection.send(Array(answer.utf8))
        return
      }
      _ = connection.receiveAll()
      seen.closedByClient.withLock { $0 += 1 }
    }
  }

  /// Stops accepting, after which connections are refused.
  func stop() { server.stop() }
}

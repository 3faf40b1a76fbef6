import Dispatch
import Glibc
import Synchronization

/// Accepts connections on a port of this machine, each of which a test serves as it wants.
public final class LoopbackServer: Sendable {
  /// Where it is.
  public let port: UInt16

  private let listener: CInt
  private let isStopped = Atomic(false)

  /// Starts to accept.
  ///
  /// - Parameter serve: Talks on a connection, which ends when it returns. Each connection has a
  ///   thread of its own.
  /// - Throws: `SystemFailure` when no port is available.
  public init(serve: @escaping @Sendable (LoopbackConnection) -> Void) throws {
    let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in(loopbackPort: 0)
    let isListening = address.withPointer { place, length in
      var length = length
      return bind(listener, place, length) == 0 && listen(listener, 64) == 0
        && getsockname(listener, place, &length) == 0
    }
    guard isListening else {
      let failure = SystemFailure("could not listen on a port")
      close(listener)
      throw failure
    }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    DispatchQueue(label: "loopback server").async {
      while case let descriptor = accept(listener, nil, nil), descriptor >= 0 {
        let connection = LoopbackConnection(descriptor)
        DispatchQueue(label: "loopback connection").async { serve(connection) }
      }
      // Closed here and nowhere else: its number may belong to another server right after.
      close(listener)
    }
  }

  deinit { stop() }

  /// Stops accepting, after which connections are refused.
  public func stop() {
    guard !isStopped.exchange(true, ordering: .relaxed) else { return }
    shutdown(listener, CInt(SHUT_RDWR))
  }
}

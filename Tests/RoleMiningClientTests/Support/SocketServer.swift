import Dispatch
import Glibc
import Synchronization

/// A server on a port of this machine that reads one request for each connection, writes the bytes
/// it was given, and closes. With nothing to write it waits until the other end closes.
final class SocketServer: Sendable {
  let port: UInt16
  private let socket: CInt
  private let answer: String
  private let seen = Mutex(Seen())

  struct Failure: Error {}

  /// A type with a name: `script/sanitize` cannot tell the closures that guard a tuple from others.
  private struct Seen {
    var requests: [String] = []
    var closedByClient = 0
  }

  var requests: [String] { seen.withLock { $0.requests } }
  var closedByClient: Int { seen.withLock { $0.closedByClient } }

  init(answer: String) throws {
    self.answer = answer
    socket = Glibc.socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = socket
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(socket, pointer, length) == 0 && listen(socket, 8) == 0
          && getsockname(socket, pointer, &length) == 0
      }
    }
    guard isBound else { throw Failure() }
    port = UInt16(bigEndian: address.sin_port)
    DispatchQueue(label: "socket server").async { [weak self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0, let self else { break }
        serve(connection)
      }
      // Closed here and nowhere else: its number may belong to another server right after.
      close(socket)
    }
  }

  /// Stops accepting, after which connections are refused.
  func stop() {
    shutdown(socket, CInt(SHUT_RDWR))
  }

  private func serve(_ connection: CInt) {
    let request = read(connection)
    seen.withLock { $0.requests.append(request) }
    if answer.isEmpty {
      var byte: UInt8 = 0
      while recv(connection, &byte, 1, 0) > 0 {}
      seen.withLock { $0.closedByClient += 1 }
    } else {
      // Whoever does not want the answer closes first, which is no reason to die of a signal.
      _ = answer.utf8.withContiguousStorageIfAvailable {
        send(connection, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
      }
    }
    shutdown(connection, CInt(SHUT_RDWR))
    close(connection)
  }

  private func read(_ connection: CInt) -> String {
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    repeat {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return text }
      text += String(decoding: buffer.prefix(count), as: UTF8.self)
    } while !Self.isComplete(text)
    return text
  }

  private static func isComplete(_ request: String) -> Bool {
    // The first byte of a TLS handshake; nobody here can answer it properly.
    guard request.utf8.first != 22 else { return true }
    guard let end = request.firstRange(of: "\r\n\r\n") else { return false }
    let length = request.lowercased().split(separator: "\r\n").first {
      $0.hasPrefix("content-length: ")
    }
    let expected = length.flatMap { Int($0.dropFirst("content-length: ".count)) } ?? 0
    return request[end.upperBound...].utf8.count >= expected
  }
}
